"""The first quote of each event: no passage is met twice while another is new."""

from __future__ import annotations

from dashboard.dataset.first_quote import choose_first_quotes
from tests.life import DATASET


def first(event: str) -> str:
    """The first passage of an event of the built-in life."""
    return DATASET.quotes(event)[0].passage.id


def test_each_event_shows_a_passage_that_no_earlier_one_shows() -> None:
    """The second event passes over what the first has shown, as long as it has another."""
    links = [("one", "a", True), ("two", "a", True), ("two", "b", True), ("three", "b", True)]
    assert choose_first_quotes(links) == {"one": "a", "two": "b", "three": "b"}


def test_an_echo_takes_no_passage_from_an_event_of_which_it_speaks() -> None:
    """An earlier event that is only recalled waits until those have chosen that are meant."""
    links = [("early", "a", False), ("early", "b", False), ("late", "a", True)]
    assert choose_first_quotes(links) == {"early": "b", "late": "a"}


def test_every_passage_is_the_first_of_some_event() -> None:
    """Whoever points at each event of the built-in life once has met all its passages."""
    met = {first(event.id) for event in DATASET.events if DATASET.quotes(event.id)}
    assert met == DATASET.passage.keys()


def test_the_star_speaks_of_being_chosen_and_the_flight_of_the_flight() -> None:
    """His own words come before those of the newspaper."""
    assert first("selection") == "it-was-everybody"
    assert first("sts-128") == "retired-the-shuttle"


def test_a_series_has_one_sentence() -> None:
    """All numbers of a series show first what stands first in their lines: here the same."""
    assert {first(event.id) for event in DATASET.members("rejections")} == {"rejected-eleven-times"}


def test_the_other_quotes_keep_the_order_of_their_lines() -> None:
    """Only the first quote is moved."""
    *others, last = [quote.passage.id for quote in DATASET.quotes("leaving-nasa")[1:]]
    assert others == ["line-i-cant-cross", "we-pick-family-first", "decided-to-leave"]
    assert last == "the-fine-print"
