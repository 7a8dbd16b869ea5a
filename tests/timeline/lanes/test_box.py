"""Rectangles that touch."""

from __future__ import annotations

import pytest

from dashboard.timeline.lanes.box import Box, has_overlap

BOX = Box(0, 0, 10, 10)


@pytest.mark.parametrize(
    ("other", "hits"),
    [
        (BOX, True), (Box(9.9, 9.9, 20, 20), True), (Box(-5, -5, 0.1, 0.1), True),
        (Box(10, 0, 20, 10), False), (Box(-10, 0, 0, 10), False), (Box(0, 10, 10, 20), False),
        (Box(0, -10, 10, 0), False), (Box(4, 4, 6, 6), True), (Box(9, 11, 20, 20), False),
    ],
)  # fmt: skip
def test_boxes_that_share_an_edge_do_not_touch(other: Box, hits: bool) -> None:
    """They share a point within both, whichever comes first; so do any two of several."""
    assert BOX.hits(other) == other.hits(BOX) == hits
    assert has_overlap([other, Box(50, 0, 60, 10), BOX]) == hits


def test_a_margin_holds_sideways_alone() -> None:
    """Boxes nearer than the margin side by side touch; above one another only those that meet."""
    beside, below = Box(14, 0, 20, 10), Box(0, 14, 10, 20)
    assert [BOX.hits(beside, margin) for margin in (4, 4.1)] == [False, True]
    assert [beside.hits(BOX, margin) for margin in (4, 4.1)] == [False, True]
    assert not BOX.hits(below, 9)
    assert [BOX.hits(below, down=down) for down in (-4, -4.1)] == [False, True]
