"""The first quote of each event: no passage is met twice while another is new."""

from __future__ import annotations

from dashboard.dataset.first_quote import choose_first_quotes
from tests.life import DATASET


def test_each_event_shows_a_passage_that_no_earlier_one_shows() -> None:
    """The second event passes over what the first has shown, as long as it has another.

    An earlier event that is only recalled waits until those have chosen that are meant.
    """
    links = [("one", "a", True), ("two", "a", True), ("two", "b", True), ("three", "b", True)]
    assert choose_first_quotes(links) == {"one": "a", "two": "b", "three": "b"}
    links = [("early", "a", False), ("early", "b", False), ("late", "a", True)]
    assert choose_first_quotes(links) == {"early": "b", "late": "a"}


def test_every_passage_is_the_first_of_some_event() -> None:
    """Whoever points at each event of the built-in life once has met all its passages.

    The star speaks of being chosen and the flight of the flight, his own words before those of the
    newspaper; all numbers of a series show first what stands first in their lines.
    """
    quotes = {event.id: [quote.passage.id for quote in DATASET.quotes(event.id)]
              for event in DATASET.events}  # fmt: skip
    first = {event: passages[0] for event, passages in quotes.items() if passages}
    assert {*first.values()} == DATASET.passage.keys()
    assert first["selection"] == "it-was-everybody"
    assert first["sts-128"] == "retired-the-shuttle"
    members = {first[event.id] for event in DATASET.members("rejections")}
    assert members == {"rejected-eleven-times"}
    assert quotes["leaving-nasa"][1:] == [
        "line-i-cant-cross", "we-pick-family-first", "decided-to-leave", "the-fine-print",
    ]  # fmt: skip
