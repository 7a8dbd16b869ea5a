"""Shows where the events of a crowded lane fall: a column for each few px of its width."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt

from dashboard.timeline.axis.scale import Scale
from dashboard.timeline.model import Ridge

COLUMN, HIGHEST = 4.0, 9.0
"""The width of a column and the height of the highest one, in px."""
RISE = 4.0
"""How much higher clusters stand over a ridge than without, in px."""
MANY = 10
"""The clusters of a lane from which on a ridge says more than how far each of them reaches."""


def build_ridge(moments: Iterable[float], scale: Scale, y: float) -> Ridge:
    """Build the ridge of events at *moments* in decimal years, its foot at *y* px.

    A column is as high as the root of their number there, so that few are still seen beside many.
    """
    counts = [0] * max(1, round(scale.width / COLUMN))
    for moment in moments:
        column = int(scale.px(moment) / scale.width * len(counts))
        counts[min(len(counts) - 1, max(0, column))] += 1
    most = max(counts)
    heights = tuple(HIGHEST * sqrt(count / most) if most else 0.0 for count in counts)
    return Ridge(y, heights)
