"""What a script needs to walk a life by its ages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.dataset.dates.parse import parse
from dashboard.page.story.age import OPEN, build_birth, find_when
from tests.life import DATASET


def test_the_built_in_life_has_a_birthday_and_an_end() -> None:
    """He was born on 7 August 1962, and is 61 when the film opens."""
    assert build_birth(DATASET) == {"name": DATASET.subject.name, "day": [1962, 8, 7], "most": 61}


@pytest.mark.parametrize(
    ("born", "day"), [("1962", [1962]), ("1962-08", [1962]), ("-0099-02-03", [-99, 2, 3])]
)
def test_a_birth_is_as_exact_as_it_is_known(born: str, day: list[int]) -> None:
    """Of a birth that is known to the year or the month, the year alone is said."""
    birth = build_birth(replace(DATASET, subject=replace(DATASET.subject, born=parse(born))))
    assert birth is not None
    assert birth["day"] == day


@pytest.mark.parametrize("born", ["1962~", "1962?", "[1887..1890]", "196X", "XXXX", "1962/1963"])
def test_a_birth_in_doubt_gives_no_ages(born: str) -> None:
    """Nobody is said to be an age that the sources do not allow."""
    assert build_birth(replace(DATASET, subject=replace(DATASET.subject, born=parse(born)))) is None


def test_only_a_person_has_ages() -> None:
    """A family or a place has none, nor has who has no birth."""
    for change in ({"type": "family"}, {"type": "place"}, {"born": None}):
        assert build_birth(replace(DATASET, subject=replace(DATASET.subject, **change))) is None


def test_the_death_ends_the_ages() -> None:
    """Whatever is dated after it."""
    subject = replace(DATASET.subject, died=parse("2005-01-02"))
    birth = build_birth(replace(DATASET, subject=subject))
    assert birth is not None
    assert birth["most"] == 42


@pytest.mark.parametrize(
    ("date", "when"),
    [
        ("1984", (1984, 1985)), ("1998~", (1997, 2000)), ("1987/2001", (1987, 2002)),
        ("2017/..", (2017, OPEN)), ("../1985", (-OPEN, 1986)), ("[1997,1998]", (1997, 1999)),
    ],
)  # fmt: skip
def test_an_event_is_when_its_date_allows(date: str, when: tuple[float, float]) -> None:
    """Never narrower than the date, and "about" a year wider at each side."""
    assert find_when(replace(DATASET.events[0], date=parse(date))) == when
    assert find_when(replace(DATASET.events[0], date=parse("XXXX"))) is None
