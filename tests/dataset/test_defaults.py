"""What stands in a dataset where its author has written nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.dataset import load
from dashboard.dataset.records.defaults import shorten
from dashboard.timeline import SIZES, lay_out


@pytest.mark.parametrize(
    ("text", "length", "short"),
    [("Born", 4, "Born"), ("Born again", 6, "Born…"), ("Born, again", 9, "Born…"),
     ("Abcdefgh", 6, "Abcde…"), ("", 6, "")],
)  # fmt: skip
def test_a_label_is_the_first_words_of_a_title(text: str, length: int, short: str) -> None:
    """It ends with a word, or within the only one, and is never longer than it may be."""
    assert shorten(text, length) == short
    assert len(short) <= length


def test_no_lane_is_claimed_for_an_event_without_one(tmp_path: Path) -> None:
    """In a life with lanes, events without a lane, or with an unknown one, share a nameless row."""
    (tmp_path / "lanes.csv").write_text("id,title\nheld,Held\nfree,Free\n")
    (tmp_path / "events.csv").write_text("date,title,lane\n1800,A,held\n1820,B,\n1821,C,sea\n")
    rows = lay_out(load(tmp_path)[0], SIZES[0], "en").lanes
    assert [(row.id, row.title, row.events) for row in rows] == [("held", "Held", 1), ("", "", 2)]
