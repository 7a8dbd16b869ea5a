"""The eras above the lanes and the years below them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.timeline.label import GAP, text_px
from dashboard.timeline.model import Era, Tick

if TYPE_CHECKING:
    from dashboard.dataset.dates.value import Date
    from dashboard.timeline.lanes.units import Drawing

TICK_GAP = 6.0
"""The least distance of two ticks, in em."""


def eras(drawing: Drawing) -> tuple[Era, ...]:
    """The eras in time order; a name wider than its band is left empty."""
    scale, font = drawing.scale, drawing.size.font
    known = sorted(drawing.dataset.eras, key=lambda era: (start_of(era.start), era.id))
    within = [era for era in known if start_of(era.start) < scale.end]
    edges = [max(start_of(era.start), scale.start) for era in within] + [scale.end]
    found = []
    for place, (era, (x, end)) in enumerate(zip(within, pairwise(edges), strict=True)):
        width = (end - x) * scale.per_year
        title = era.title[drawing.language]
        fits = text_px(title, font, bold=True) + GAP <= width
        exact = not era.start.doubtful
        found.append(Era(era.id, x, title if fits else "", width, exact, line=place > 0))
    return tuple(found)


def start_of(date: Date) -> float:
    """The decimal year of a boundary: the start of what its date can mean."""
    return date.start.bounds[0] if date.start else date.moment


def ticks(drawing: Drawing) -> tuple[Tick, ...]:
    """Round years, and the subject's age in each from birth to death."""
    years = drawing.scale.ticks(TICK_GAP * drawing.size.font)
    return tuple(Tick(year, _age(drawing, year)) for year in years)


def _age(drawing: Drawing, year: int) -> int | None:
    born, died = drawing.dataset.subject.born, drawing.dataset.subject.died
    if not born or not born.earliest or year < born.earliest.year:
        return None
    if died and died.latest and year > died.latest.year:
        return None
    return year - born.earliest.year
