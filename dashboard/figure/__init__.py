"""Draws a timeline with Plotly, whole: labels included, so that it also serves in a notebook.

Everything a page may have to find has a name: annotations `year:`, `label:`, `number:` + event,
`count:`, `callout:`, `note:` + series (+ `:2` for further lines), `era:`, `tick:`, `age:`; shapes
`bar:`, `whisker:`, `cap:` + event, `tint:`, `tread:` + series, `era:`, `lane:`, `axis`. Points
carry their event in `customdata`. Colours are the palette's own 6-digit hex, so a page can change
the theme by replacing one hex by another. No text holds markup: a strict content security policy
forbids the style attributes that Plotly would turn it into.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.figure.annotations import texts, year_text
from dashboard.figure.marks import LINE, LINE_STRUCK, groups, trace
from dashboard.figure.plain import figure
from dashboard.figure.shapes import baseline, lines, spans, stairs, tint
from dashboard.theme import SANS

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from dashboard.i18n import Catalogue
    from dashboard.theme import Colours
    from dashboard.timeline.model import Strip, Timeline

__all__ = ["LINE", "LINE_STRUCK", "draw", "plain", "plain_strip", "year_text"]

Item = dict[str, Any]
Pair = tuple[float, float]


def draw(timeline: Timeline, palette: Colours, text: Catalogue) -> go.Figure:
    """The figure of a timeline for a notebook, as `plain` has it; Plotly looks at all of it."""
    import plotly.graph_objects as go

    return go.Figure(plain(timeline, palette, text))


def plain(timeline: Timeline, palette: Colours, text: Catalogue | None) -> Item:
    """The figure of a timeline, `timeline.size` px large; it may be stretched to any larger box.

    *palette* maps the colour names of the style sheet to hex. The figure is JSON, as plotly.js
    takes it: plain numbers and lists only. Without *text* it has no words: those of the page are
    its own.
    """
    return figure(
        [trace(group, palette) for group in groups(timeline.marks)],
        _layout(timeline),
        [*lines(timeline, palette), *spans(timeline, palette), *stairs(timeline, palette)],
        list(texts(timeline, palette, text)) if text else [],
    )


def plain_strip(strip: Strip, palette: Colours) -> Item:
    """The figure of a strip, without its words; the line through the marks is `baseline`."""
    tints = [tint(steps, palette[steps.colour]) for steps in strip.staircases]
    return figure(
        [trace(group, palette) for group in groups(strip.marks)],
        _frame(strip.width, strip.height, (0, 0), (0, strip.width), (strip.height, 0)),
        [*tints, baseline(strip, palette["line2"])],
    )


def _layout(timeline: Timeline) -> Item:
    size = timeline.size
    years, field = (timeline.start, timeline.end), (size.field, 0.0)
    return _frame(size.width, size.height, (size.era, size.axis), years, field)


def _frame(width: float, height: float, margins: Pair, x: Pair, y: Pair) -> Item:
    """The layout of a figure whose axes fill it but for the top and the bottom margin."""
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
        "xaxis": _axis(x),
        "yaxis": _axis(y),
    }


def _axis(ends: Pair) -> Item:
    return {"visible": False, "fixedrange": True, "autorange": False, "range": list(ends)}
