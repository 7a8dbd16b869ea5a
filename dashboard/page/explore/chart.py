"""The chart: lane names, the picture of the timeline, and a button over each mark.

The script places the names and the buttons; Plotly draws between the shapes and the words of the
picture once the page is at rest.
"""

from __future__ import annotations

from dashboard.dataset.dates import in_words
from dashboard.dataset.model import Dataset, Event, Lane
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.explore.pictures import Picture
from dashboard.page.symbol import build_glyph


def build_chart(dataset: Dataset, drawn: list[Picture], text: Catalogue) -> html.Element:
    """Lane names beside the timeline."""
    return html.Section(
        [build_lanes(dataset, text), build_timeline(dataset, drawn, text)],
        className="chart",
        aria_label=text("chart.label"),
    )


def build_lanes(dataset: Dataset, text: Catalogue) -> html.Element:
    """One toggle a lane, at the height of its first row, and the key to the marks."""
    counted = {lane.id: 0 for lane in dataset.lanes}
    for event in dataset.events:
        counted[event.lane] = counted.get(event.lane, 0) + 1
    names = [build_lane(lane, counted[lane.id], text) for lane in dataset.lanes if lane.title]
    return html.Div(
        [html.Div(names, role="group", aria_label=text("filter.lanes")), build_key(text)],
        className="lanes",
    )


def build_lane(lane: Lane, number: int, text: Catalogue) -> html.Element:
    """The toggle of a lane."""
    return html.Button(
        [
            html.Span(lane.title[text.language], className="lane-title"),
            html.Span(text.count("count.events", number), className="lane-count"),
        ],
        type="button",
        className="lane",
        data_lane=lane.id,
        aria_pressed="false",
    )


def build_key(text: Catalogue) -> html.Element:
    """What a filled, a hollow and a long mark say."""
    names = ("exact", "approximate", "period")
    return html.Ul(
        [html.Li(text(f"key.{name}"), className=f"key-{name}") for name in names], className="key"
    )


def build_timeline(dataset: Dataset, drawn: list[Picture], text: Catalogue) -> html.Element:
    """The drawing between what lies under it and what lies over it."""
    under = [html.Div(className=name) for name in ("date-line", "thread-drop", "thread")]
    return html.Div(
        [
            html.Div(under, className="chart-under"),
            html.Div(
                [*[picture.element for picture in drawn], html.Div(id="react-entry-point")],
                className="chart-drawing",
            ),
            build_overlay(dataset, text),
            build_no_match(dataset, text),
        ],
        id="timeline",
        className="timeline",
        role="group",
        aria_label=text("chart.marks"),
        aria_describedby="chart-help",
    )


def build_overlay(dataset: Dataset, text: Catalogue) -> html.Element:
    """The rings, the year flag, the tooltip, and one button an event."""
    name = [
        build_glyph(None),
        html.Strong(className="tooltip-year"),
        html.Span(className="tooltip-title"),
    ]
    tooltip = [
        html.P(name, className="tooltip-name"),
        html.P(text("pin.switch"), className="tooltip-help"),
    ]
    return html.Div(
        [
            html.P(text("chart.help"), id="chart-help", hidden=True),
            html.Div(className="hover-ring", hidden=True),
            html.Div(className="focus-ring", hidden=True),
            html.Div(build_glyph(None, use="mark"), className="ring", hidden=True),
            html.Div(className="flag", hidden=True, aria_hidden="true"),
            *[build_mark(dataset, event, text) for event in dataset.events],
            html.Div(tooltip, className="tooltip", hidden=True, aria_hidden="true"),
        ],
        className="chart-over",
    )


def build_mark(dataset: Dataset, event: Event, text: Catalogue) -> html.Element:
    """The control over an event's mark; its name says date, title and how many quotes."""
    name = text(
        "mark.name",
        date=in_words.in_words(event.date, text),
        evidence=text(f"evidence.{event.evidence}"),
        title=event.title[text.language].removesuffix("."),
        quotes=text.count("count.quotes", len(dataset.quotes(event.id))),
    )
    first = event is dataset.events[0]
    return html.Button(
        type="button",
        className="mark",
        tabindex="0" if first else "-1",
        data_event=event.id,
        aria_label=name,
        aria_pressed="false",
    )


def build_no_match(dataset: Dataset, text: Catalogue) -> html.Element:
    """Said over the chart when no event matches."""
    return html.Div(
        [
            html.P(className="no-match-title"),
            html.P(text("filter.try")),
            html.Button(
                text("filter.show-all-of", total=len(dataset.events)),
                type="button",
                className="button",
                data_action="show-all",
            ),
        ],
        className="no-match",
        hidden=True,
        role="status",
    )
