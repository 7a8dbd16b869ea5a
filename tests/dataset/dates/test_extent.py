"""Where dates lie on the axis."""

from dashboard.dataset.dates.extent import clip, find_extent
from dashboard.dataset.dates.parse import parse
from tests.golden import assert_table


def describe(date: str) -> str:
    """From where to where a date lies, what of that is solid, its mark, and what cuts leave."""
    extent = find_extent(parse(date))
    cut = clip(extent, 1960, last=2023, end=2025)
    words = [name for name in ("certain", "period") if getattr(extent, name)]
    places = extent.start, extent.solid_start, extent.x, extent.solid_end, extent.end
    inside = cut.start, cut.solid_start, cut.x, cut.solid_end, cut.end
    return f"{' '.join(words)} {places}, on an axis of 1960 to 2025 {inside}"


def test_extents() -> None:
    """An exact date is a point, a doubtful one covers what it can mean, an open end runs out."""
    assert_table("extents.txt", describe)
