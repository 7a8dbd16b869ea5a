"""The time axis: decimal years to px, and round years for its ticks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, inf

from dashboard.dataset.dates.extent import Extent

MARGIN = 2.0
"""The most years left free before the first date and after the last."""
MARGIN_SHARE = 0.05
"""The same as a share of all years, where that is less; twice what a date names at least."""
MARGIN_PX = 20.0
"""The same in px at least, so that the first and the last mark are whole."""
ROUND = [digit * 10**power for power in range(12) for digit in (1, 2, 5)]
"""The years that may be from tick to tick."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A linear axis from `start` to `end` in decimal years over `width` px."""

    start: float
    end: float
    width: float

    def px(self, year: float) -> float:
        """The distance from the left edge in px."""
        return (year - self.start) * self.per_year

    @property
    def per_year(self) -> float:
        """Px a year."""
        return self.width / (self.end - self.start)

    def find_ticks(self, gap: float) -> tuple[int, ...]:
        """Find the round years at least *gap* px apart, none nearer than half a gap to an edge.

        Round is what people say: 50 BC, AD 1, AD 50. So before Christ a tick stands a year later
        than its number, since 1 BC is the year 0.
        """
        step = next(step for step in ROUND if step * self.per_year >= gap)
        edge = gap / 2 / self.per_year
        start, end = self.start + edge, self.end - edge
        numbers = [step * count for count in range(ceil((start - 1) / step), floor(end / step) + 1)]
        years = {number if number > 0 else number + 1 for number in numbers}
        if step == 2 and 1 in years:
            years.discard(2)
        return tuple(sorted(year for year in years if start <= year <= end))


def fit_scale(extents: Iterable[Extent], width: float, more: Iterable[float] = ()) -> Scale:
    """Fit the axis to the marks and bars of *extents*, *more* decimal years, and a margin."""
    extents = list(extents)
    years = [year for at in extents for year in (at.x, at.solid_start, at.solid_end)]
    finite = [year for year in (*years, *more) if abs(year) != inf] or [0.0]
    first, last = min(finite), max(finite)
    least = 2 * min((extent.unit for extent in extents), default=1.0)
    margin = min(MARGIN, max(least, (last - first) * MARGIN_SHARE))
    margin = max(margin, (last - first) * MARGIN_PX / max(width - 2 * MARGIN_PX, 1))
    return Scale(first - margin, last + margin, width)
