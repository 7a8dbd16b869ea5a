"""The timeline as a static picture: SVG in the document itself, with no script and no Plotly.

Places are percentages and type is in px, so that the picture may be stretched to any larger box,
as a `Timeline` allows; the style sheet gives every colour.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from textwrap import wrap

from dash import html

from dashboard.dataset.model import Dataset
from dashboard.figure import year_text
from dashboard.i18n import Catalogue
from dashboard.page.attributes import attributes
from dashboard.page.field import across, boundary, down, field
from dashboard.page.svg import Element, svg
from dashboard.timeline import PRINT, Timeline, lay_out

LEAST = 3
"""The weight from which an event is in the picture; a mark without a name says nothing on paper."""
NAME = 10
"""The most letters in a line of a lane's name."""


def poster(dataset: Dataset, text: Catalogue) -> html.Figure:
    """The picture of the key events and of every series."""
    kept = tuple(event for event in dataset.events if event.weight >= LEAST or event.series)
    laid = lay_out(replace(dataset, events=kept), PRINT, text.language)
    return html.Figure(
        [
            svg("svg", *era_names(laid), look="poster-eras", aria_hidden="true"),
            svg("svg", *lane_names(laid), look="poster-lanes", aria_hidden="true"),
            svg("svg", *field(laid), look="poster-field", aria_hidden="true"),
            svg("svg", *axis(laid, text), look="poster-axis", aria_hidden="true"),
        ],
        className="poster",
        role="img",
        **attributes(aria_label=text("print.picture")),
    )


def era_names(laid: Timeline) -> Iterator[Element]:
    """The names over the lanes, each right of its boundary."""
    for era in laid.eras:
        x = across(laid, era.x)
        if era.line:
            yield boundary(x, era.exact, y1="20%")
        if era.title:
            yield svg("text", era.title, look="poster-strong", x=x, dx=6, y="50%")


def lane_names(laid: Timeline) -> Iterator[Element]:
    """The names beside the lanes, each at the height of its first row."""
    for lane in laid.lanes:
        y = down(laid, lane.top)
        yield svg("line", look="poster-lane", x1=0, x2="100%", y1=y, y2=y)
        lines = wrap(lane.title, NAME, break_long_words=False)
        for place, line in enumerate(lines):
            yield svg("text", line, look="poster-strong", x=0, y=y, dy=15 + 14 * place)


def axis(laid: Timeline, text: Catalogue) -> Iterator[Element]:
    """Round years, and the age in each."""
    yield svg("line", look="poster-axis-line", x1=0, x2="100%", y1=0, y2=0)
    for tick in laid.ticks:
        x = across(laid, tick.year)
        yield svg("line", look="poster-axis-line", x1=x, x2=x, y1=0, y2=6)
        yield svg("text", year_text(tick.year, text), look="poster-strong", x=x, y=15,
                  text_anchor="middle")  # fmt: skip
        if tick.age is not None:
            age = text("axis.age", age=tick.age)
            yield svg("text", age, look="poster-note", x=x, y=30, text_anchor="middle")
