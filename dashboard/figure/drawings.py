"""The timeline drawn for every size of window: the browser picks one and stretches it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dashboard import figure, theme, timeline
from dashboard.dataset.model import Dataset
from dashboard.figure.columns import rounded
from dashboard.i18n import Catalogue, catalogue
from dashboard.timeline.strip import MOST, WINDOW

Value = dict[str, Any]
Drawn = Callable[[str], list[Value]]
"""The drawings of a life by language, waited for if need be."""

GLYPH = {"diamond": 14.8, "star": 16.4, "triangle-up": 16.5, "triangle-right": 16.5, "bowtie": 19.0}
"""How large Plotly's marker is in a glyph's box of 25; a circle and a square are 16."""
STAGE = timeline.StripSize(1184, 158, 36.5)
"""The strip of present mode in its own unit, a 720th of the screen's height."""
FLAG = 20
"""How far above the lower edge of a strip the flag of the chosen event starts, in px."""


def draw(dataset: Dataset) -> Drawn:
    """The drawings of a life, made in this process when they are asked for."""
    return lambda language: drawings(dataset, catalogue(language))


def drawings(dataset: Dataset, text: Catalogue) -> list[Value]:
    """One JSON-ready drawing a size; places are shares of the field between strip and axis."""
    if not dataset.events:
        return []
    palette = theme.palette("light")
    sizes = [chart(dataset, size, palette, text) for size in timeline.SIZES]
    drawn = [
        *sizes,
        strip(dataset, palette, text, timeline.STRIP),
        *stages(dataset, palette, text),
        woven(dataset, palette),
    ]
    return [{**one, "figure": rounded(one["figure"])} for one in drawn]


def chart(dataset: Dataset, size: timeline.Size, palette: dict[str, str], text: Catalogue) -> Value:
    """The timeline in one size."""
    laid = timeline.lay_out(dataset, size, text.language)
    span = laid.end - laid.start
    return {
        "name": f"{size.name}-{size.width:g}x{size.height:g}",
        "layout": size.name,
        "width": size.width,
        "height": size.height,
        "era": size.era,
        "axis": size.axis,
        "flag": size.axis,
        "steps": True,
        "figure": figure.plain(laid, palette, text),
        "lanes": {lane.id: lane.y / size.field for lane in laid.lanes},
        "marks": {
            mark.event: place((mark.x - laid.start) / span, mark.y / size.field, mark)
            for mark in laid.marks
        },
    }


def stages(dataset: Dataset, palette: dict[str, str], text: Catalogue) -> list[Value]:
    """The strip of present mode; of a long life windows that overlap by half, the first 50."""
    events = [event.id for event in dataset.events]
    around = events[:: WINDOW // 2][:50] if len(events) > MOST else events[:1]
    strips = (strip(dataset, palette, text, STAGE, event) for event in around)
    return [{**one, "name": "present", "layout": "present"} for one in strips]


def strip(
    dataset: Dataset,
    palette: dict[str, str],
    text: Catalogue,
    size: timeline.StripSize,
    around: str = "",
) -> Value:
    """All events side by side, for a phone."""
    laid = timeline.lay_out_strip(dataset, size.width, size.height, size.radius, around)
    return {
        "name": "phone",
        "layout": "phone",
        "width": size.width,
        "height": size.height,
        "era": 0,
        "axis": 0,
        "flag": FLAG,
        "steps": False,
        "figure": figure.plain_strip(laid, palette, text),
        "lanes": {},
        "marks": {
            mark.event: place(mark.x / laid.width, mark.y / laid.height, mark)
            for mark in laid.marks
        },
    }


def woven(dataset: Dataset, palette: dict[str, str]) -> Value:
    """The threads of the interview view; they fit a box of any size."""
    figured = figure.plain_threads(timeline.threads(dataset), palette)
    return {"name": "threads", "layout": "threads", "figure": figured}


def place(x: float, y: float, mark: timeline.Mark) -> list[float]:
    """Where a mark stands, how far it reaches, and the side of its glyph's box, in px."""
    glyph = mark.size * 25 / GLYPH.get(mark.symbol, 16.0)
    return [round(x, 4), round(y, 4), round(2 * mark.reach, 2), round(glyph, 2)]
