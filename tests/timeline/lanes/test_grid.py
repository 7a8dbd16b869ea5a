"""The rows of a lane."""

from __future__ import annotations

import pytest

from dashboard.timeline.axis.scale import Scale
from dashboard.timeline.lanes.grid import Surveyor
from tests.timeline.lives import LAPTOP


@pytest.mark.parametrize(("share", "pad"), [(0.0, 3), (0.5, 5.5), (1.0, 8), (2.0, 8)])
def test_the_margin_of_a_lane_shrinks_with_its_rows(share: float, pad: float) -> None:
    """It goes from 8 px at the wanted height of a row to 3 px at the least one."""
    height = LAPTOP.row_height_least + share * (LAPTOP.row_height - LAPTOP.row_height_least)
    surveyor = Surveyor(Scale(1960, 2020, LAPTOP.width), LAPTOP, height)
    assert surveyor.margin - height / 2 == pytest.approx(pad)
