"""Draws a timeline as a Plotly figure.

Everything a page may have to find has a name: annotations `year:`, `label:`, `words:`, `number:` +
event, `count:`, `callout:`, `note:` + series (+ `:2` for further lines), `era:`, `tick:`, `age:`;
shapes `bar:`, `whisker:`, `cap:` + event, `tint:`, `tread:` + series, `era:`, `lane:`, `axis`.
Points carry their event in `customdata`. Colours are the palette's own 6-digit hex, so a page can
change the theme by replacing one hex by another. No text holds markup: a strict content security
policy forbids the style attributes that Plotly would turn it into.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from dashboard.figure.annotations import draw_words
from dashboard.figure.marks import LINE, LINE_STRUCK, draw_marks
from dashboard.figure.shapes import draw_baseline, draw_shapes, draw_tint
from dashboard.theme import SANS, Colours
from dashboard.timeline.model import Strip, Timeline

if TYPE_CHECKING:
    import plotly.graph_objects as go

__all__ = ["LINE", "LINE_STRUCK", "draw", "draw_json", "draw_strip_json"]

Item = dict[str, Any]
Pair = tuple[float, float]

BARE: Item = {"data": {"scatter": [{"type": "scatter"}]}}
"""Plotly's template `none`."""


def draw(timeline: Timeline, palette: Colours) -> go.Figure:
    """Draw a timeline for a notebook, as `draw_json` does; Plotly validates the whole figure."""
    import plotly.graph_objects as go

    return go.Figure(draw_json(timeline, palette))


def draw_json(timeline: Timeline, palette: Colours, *, words: bool = True) -> Item:
    """Draw a timeline, `timeline.size` px large; it may be stretched to any larger box.

    *palette* maps the colour names of the style sheet to hex. The figure is JSON, as plotly.js
    takes it: plain numbers and lists only. Without *words* it has none: those of the page are
    its own.
    """
    size, years = timeline.size, (timeline.start, timeline.end)
    return _build_figure(
        draw_marks(timeline.marks, palette),
        _build_frame(size.width, size.height, (size.era, size.axis), years, (size.field, 0.0)),
        draw_shapes(timeline, palette),
        list(draw_words(timeline, palette)) if words else [],
    )


def draw_strip_json(strip: Strip, palette: Colours) -> Item:
    """Draw a strip, without its words; the line through the marks is `baseline`."""
    tints = [draw_tint(stairs, palette[stairs.colour]) for stairs in strip.staircases]
    return _build_figure(
        draw_marks(strip.marks, palette),
        _build_frame(strip.width, strip.height, (0, 0), (0, strip.width), (strip.height, 0)),
        [*tints, draw_baseline(strip, palette["line2"])],
    )


def _build_frame(width: float, height: float, margins: Pair, x: Pair, y: Pair) -> Item:
    """Build the layout of a figure whose axes fill it but for the top and the bottom margin."""
    return {
        "width": width,
        "height": height,
        "margin": {"l": 0, "r": 0, "t": margins[0], "b": margins[1], "pad": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": SANS},
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "xaxis": _build_axis(x),
        "yaxis": _build_axis(y),
    }


def _build_axis(ends: Pair) -> Item:
    return {"visible": False, "fixedrange": True, "autorange": False, "range": list(ends)}


def _build_figure(
    data: Iterable[Item], layout: Item, shapes: Sequence[Item], words: Sequence[Item] = ()
) -> Item:
    """Build a figure of traces, shapes and annotations, its keys always in the same order.

    plotly.py would validate every property, which takes far longer than drawing does; a test has
    it do so instead.
    """
    parts = {"shapes": shapes, "annotations": words}
    whole = {**layout, "template": BARE, **{name: part for name, part in parts.items() if part}}
    return {"data": _sort_keys(list(data)), "layout": _sort_keys(whole)}


def _sort_keys(value: Any) -> Any:
    """Sort the keys of every dictionary in a value."""
    if isinstance(value, dict):
        return {key: _sort_keys(value[key]) for key in sorted(value)}
    if isinstance(value, list | tuple):
        return [_sort_keys(inner) for inner in value]
    return value
