"""Lets the marks of a notebook's figure tell date, title and first quote, and names its lanes."""

from __future__ import annotations

from html import escape
from textwrap import wrap
from typing import TYPE_CHECKING

from dashboard.citation.quote import add_quotation_marks
from dashboard.dataset.dates.in_words import in_words
from dashboard.dataset.model import Dataset
from dashboard.i18n import Catalogue
from dashboard.theme import Colours
from dashboard.timeline.letters import EM
from dashboard.timeline.model import Timeline

if TYPE_CHECKING:
    import plotly.graph_objects as go

TEMPLATE = "%{customdata[1]}<br><b>%{customdata[2]}</b><br>%{customdata[3]}<extra></extra>"
LETTERS = 60
"""The most letters in a line of a hover label."""


def add_hover(figure: go.Figure, dataset: Dataset, palette: Colours, text: Catalogue) -> None:
    """Let every mark show its date, its title and its first quote.

    The `customdata` of a point, its event's id before, becomes id, date, title and quote; these
    are escaped for Plotly and broken into lines.
    """
    for trace in figure.data:
        rows = [describe(dataset, event, text) for event in trace.customdata]
        trace.update(customdata=rows, hovertemplate=TEMPLATE, hoverinfo=None)
    figure.update_layout(
        hoverlabel={
            "align": "left",
            "bgcolor": palette["surface"],
            "bordercolor": palette["line2"],
            "font_color": palette["ink"],
        }
    )


def describe(dataset: Dataset, event_id: str, text: Catalogue) -> tuple[str, str, str, str]:
    """Describe an event by its id, date, title and first quote; "" where it has no quote."""
    event, quotes = dataset.event[event_id], dataset.quotes(event_id)
    words = ""
    if quotes:
        passage = quotes[0].passage
        words = add_quotation_marks(passage.exact, passage.language or dataset.language)
    title = event.title[text.language]
    date = _break_lines(in_words(event.date, text))
    return event_id, date, _break_lines(title), _break_lines(words)


def name_lanes(figure: go.Figure, timeline: Timeline, width: float, colour: str) -> None:
    """Write the names of the lanes, broken into lines, in *width* px left of what is drawn."""
    letters = max(1, round(width / timeline.size.font / EM) - 1)
    lanes = [lane for lane in timeline.lanes if lane.title]
    figure.update_layout(width=timeline.size.width + width, margin_l=width)
    figure.update_yaxes(
        visible=True,
        showgrid=False,
        zeroline=False,
        tickvals=[lane.y for lane in lanes],
        ticktext=[_break_lines(lane.title, letters) for lane in lanes],
        tickfont={"size": timeline.size.font, "color": colour},
    )


def _break_lines(words: str, letters: int = LETTERS) -> str:
    return "<br>".join(escape(line, quote=False) for line in wrap(words, letters))
