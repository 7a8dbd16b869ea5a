"""Rows stand in date order wherever nothing comes to touch."""

from __future__ import annotations

import pytest

from dashboard.timeline import SIZES, lay_out
from tests.timeline.lives import life

LARGE = SIZES[-1]


@pytest.mark.parametrize("years", [(1960, 1961, 1962, 1963), (1963, 1960, 1962, 1961)])
def test_events_that_crowd_read_down_and_right(years: tuple[int, ...]) -> None:
    """With room for every name, later events of a lane stand below earlier ones."""
    from tests.timeline.lives import event

    events = [event(f"e{year}", str(year), weight=year % 4 + 1) for year in years]
    marks = sorted(lay_out(life(*events), LARGE, "en").marks, key=lambda mark: mark.x)
    assert [mark.y for mark in marks] == sorted(mark.y for mark in marks)
