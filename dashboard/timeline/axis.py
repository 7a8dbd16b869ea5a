"""The eras above the lanes and the years below them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.timeline.letters import estimate_width
from dashboard.timeline.model import Era, Tick

if TYPE_CHECKING:
    from dashboard.dataset.dates.value import Date
    from dashboard.timeline.lanes.units import Drawing

ERA_GAP = 6.0
"""The least px that the name of an era leaves free in its band."""
TICK_GAP = 6.0
"""The least distance between two ticks, in em."""


def build_eras(drawing: Drawing) -> tuple[Era, ...]:
    """Build the eras in time order; a name wider than its band is left empty."""
    scale, font = drawing.scale, drawing.size.font
    ordered = sorted(drawing.dataset.eras, key=lambda era: (find_start(era.start), era.id))
    within = [era for era in ordered if find_start(era.start) < scale.end]
    edges = [max(find_start(era.start), scale.start) for era in within] + [scale.end]
    eras: list[Era] = []
    for era, (x, end) in zip(within, pairwise(edges), strict=True):
        width = (end - x) * scale.per_year
        title = era.title[drawing.language]
        fits = estimate_width(title, font, bold=True) + ERA_GAP <= width
        exact, line = not era.start.doubtful, bool(eras)
        eras.append(Era(era.id, x, title if fits else "", width, exact, line))
    return tuple(eras)


def find_start(date: Date) -> float:
    """Find the decimal year of a boundary: the start of what its date can mean."""
    return date.start.bounds[0] if date.start else date.moment


def build_ticks(drawing: Drawing) -> tuple[Tick, ...]:
    """Build a tick for each round year, with the subject's age in each from birth to death."""
    years = drawing.scale.find_ticks(TICK_GAP * drawing.size.font)
    return tuple(Tick(year, _find_age(drawing, year)) for year in years)


def _find_age(drawing: Drawing, year: int) -> int | None:
    subject = drawing.dataset.subject
    born, died = subject.born, subject.died
    if not subject.is_person or not born or not born.earliest or year < born.earliest.year:
        return None
    if died and died.latest and year > died.latest.year:
        return None
    return year - born.earliest.year
