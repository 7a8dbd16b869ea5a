"""The eras above the lanes."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from dashboard.dataset.dates.value import Date
from dashboard.dataset.model import Era as NamedEra
from dashboard.timeline.axis.scale import Scale
from dashboard.timeline.letters import estimate_width
from dashboard.timeline.model import Era

ERA_GAP = 6.0
"""The least px that the name of an era leaves free in its band."""


def build_eras(
    eras: Iterable[NamedEra], scale: Scale, font: float, language: str
) -> tuple[Era, ...]:
    """Build the eras on an axis in time order; a name wider than its band is left empty.

    *font* is the size of the names in px.
    """
    ordered = sorted(eras, key=lambda era: (find_start(era.start), era.id))
    starts = [find_start(era.start) for era in ordered]
    edges = [min(max(start, scale.start), scale.end) for start in starts] + [scale.end]
    built: list[Era] = []
    for era, start, (x, following) in zip(ordered, starts, pairwise(edges), strict=True):
        end = max(x, min(following, era.end.bounds[1])) if era.end else following
        if scale.start < end and start < scale.end:
            width, title = (end - x) * scale.per_year, era.title[language]
            fits = estimate_width(title, font, bold=True) + ERA_GAP <= width
            title, exact = title if fits else "", not era.start.doubtful
            is_drawn = start > scale.start and (era is not ordered[0] or bool(era.end))
            built.append(Era(era.id, x, title, width, exact, is_drawn))
        if era.end and scale.start < end < following:
            width, exact = (following - end) * scale.per_year, not era.end.doubtful
            built.append(Era(f"{era.id}-end", end, "", width, exact, True))
    return tuple(built)


def find_start(date: Date) -> float:
    """Find the decimal year of a boundary: the start of what its date can mean."""
    return date.start.bounds[0] if date.start else date.moment
