"""Packing a lane."""

from __future__ import annotations

import pytest

from dashboard.timeline import SIZES
from dashboard.timeline.lanes.lane import Packer
from dashboard.timeline.scale import Scale

SIZE = SIZES[7]


@pytest.mark.parametrize(("share", "pad"), [(0.0, 4), (0.5, 6), (1.0, 8), (2.0, 8)])
def test_the_margin_of_a_lane_shrinks_with_its_tracks(share: float, pad: float) -> None:
    """It goes from 8 px at the wanted height of a track to 4 px at the least one."""
    height = SIZE.row_height_least + share * (SIZE.row_height - SIZE.row_height_least)
    assert Packer(Scale(1960, 2020, SIZE.width), SIZE, height).pad == pytest.approx(pad)
