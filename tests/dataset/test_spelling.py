"""Which known name is meant by one that nobody knows."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard.dataset.records.spelling import Names

MANY = Names(frozenset(f"event-number-{number}" for number in range(2_000)))


@given(st.integers(0, 1_999), st.integers(0, 11), st.sampled_from(["", "x", "nn"]))
def test_a_slip_among_many(number: int, place: int, letters: str) -> None:
    """One letter lost or mistyped in the words of an id still leads to the id."""
    name = f"event-number-{number}"
    assert MANY.find_nearest(name[:place] + letters + name[place + 1 :]) == name


def test_few() -> None:
    """Of a few names the one that is like it is found, or none."""
    few = Names(frozenset(["birth", "voyage", "l" * 80]))
    found = {name: few.find_nearest(name) for name in ("brith", "sea", "birth" * 30, "")}
    assert found == {"brith": "birth", "sea": "", "birth" * 30: "", "": ""}
    assert few.find_nearest("l" * 79 + "x") == "l" * 80
    assert few.find_nearest("l" * 80 + "x") == ""


def test_all_of_a_few_dozen_are_compared() -> None:
    """A slip at both ends leads to a name far away in the alphabet, read either way."""
    others = (f"l{number:02}e" for number in range(63))
    assert Names(frozenset(["mill-pond", *others])).find_nearest("kill-pong") == "mill-pond"
