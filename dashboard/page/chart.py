"""The chart: lane names, Plotly's drawing, and a button over each mark; the script places them."""

from __future__ import annotations

from dash import html

from dashboard.dataset import words
from dashboard.dataset.model import Dataset, Event, Lane
from dashboard.i18n import Catalogue
from dashboard.page.attributes import attributes


def chart(dataset: Dataset, text: Catalogue) -> html.Section:
    """Lane names beside the timeline."""
    return html.Section(
        [lanes(dataset, text), timeline(dataset, text)],
        className="chart",
        **attributes(aria_label=text("chart.label")),
    )


def lanes(dataset: Dataset, text: Catalogue) -> html.Div:
    """One toggle a lane, at the height of its first row, and the key to the marks."""
    counted = {lane.id: 0 for lane in dataset.lanes}
    for event in dataset.events:
        counted[event.lane] = counted.get(event.lane, 0) + 1
    names = [lane_name(lane, counted[lane.id], text) for lane in dataset.lanes if lane.title]
    return html.Div(
        [
            html.Div(names, role="group", **attributes(aria_label=text("filter.lanes"))),
            key(text),
        ],
        className="lanes",
    )


def lane_name(lane: Lane, number: int, text: Catalogue) -> html.Button:
    """The toggle of a lane."""
    return html.Button(
        [
            html.Span(lane.title[text.language], className="lane-title"),
            html.Span(text.count("count.events", number), className="lane-count"),
        ],
        type="button",
        className="lane",
        **attributes(data_lane=lane.id, aria_pressed="false"),
    )


def key(text: Catalogue) -> html.Ul:
    """What a filled, a hollow and a long mark say."""
    names = ("exact", "approximate", "period")
    return html.Ul(
        [html.Li(text(f"key.{name}"), className=f"key-{name}") for name in names], className="key"
    )


def timeline(dataset: Dataset, text: Catalogue) -> html.Div:
    """The drawing between what lies under it and what lies over it."""
    return html.Div(
        [
            html.Div(
                [html.Div(className=name) for name in ("date-line", "thread-drop", "thread")],
                className="chart-under",
            ),
            html.Div(
                html.Div(id="chart", className="chart-graph"),
                className="chart-drawing",
                **attributes(aria_hidden="true"),
            ),
            over(dataset, text),
            no_match(dataset, text),
        ],
        id="timeline",
        className="timeline",
        role="group",
        **attributes(aria_label=text("chart.marks"), aria_describedby="chart-help"),
    )


def over(dataset: Dataset, text: Catalogue) -> html.Div:
    """The rings, the year flag, the tooltip, and one button an event."""
    tooltip = [
        html.P(
            [
                html.Span(className="glyph"),
                html.Strong(className="tooltip-year"),
                html.Span(className="tooltip-title"),
            ],
            className="tooltip-name",
        ),
        html.P(text("pin.switch"), className="tooltip-help"),
    ]
    return html.Div(
        [
            html.P(text("chart.help"), id="chart-help", hidden=True),
            html.Div(className="hover-ring", hidden=True),
            html.Div(className="focus-ring", hidden=True),
            html.Div(html.Span(className="glyph"), className="ring", hidden=True),
            html.Div(className="flag", hidden=True, **attributes(aria_hidden="true")),
            *[mark(dataset, event, text) for event in dataset.events],
            html.Div(tooltip, className="tooltip", hidden=True, **attributes(aria_hidden="true")),
        ],
        className="chart-over",
    )


def mark(dataset: Dataset, event: Event, text: Catalogue) -> html.Button:
    """The control over an event's mark; its name says date, title and how many quotes."""
    name = text(
        "mark.name",
        date=words.in_words(event.date, text),
        evidence=text(f"evidence.{event.evidence}"),
        title=event.title[text.language].removesuffix("."),
        quotes=text.count("count.quotes", len(dataset.quotes(event.id))),
    )
    return html.Button(
        type="button",
        className="mark",
        tabIndex=-1,
        **attributes(data_event=event.id, aria_label=name, aria_pressed="false"),
    )


def no_match(dataset: Dataset, text: Catalogue) -> html.Div:
    """Said over the chart when no event matches."""
    return html.Div(
        [
            html.P(className="no-match-title"),
            html.P(text("filter.try")),
            html.Button(
                text("filter.show-all-of", total=len(dataset.events)),
                type="button",
                className="button",
                **attributes(data_action="show-all"),
            ),
        ],
        className="no-match",
        hidden=True,
        role="status",
    )
