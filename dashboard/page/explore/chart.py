"""The chart: lane names, the picture of the timeline, and a button over each mark and large word.

The script places the names and the buttons; Plotly draws between the shapes and the words of the
picture once the page is at rest.
"""

from __future__ import annotations

from dashboard.dataset.dates import in_words
from dashboard.dataset.model import Dataset, Event, Lane
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.button import build_button
from dashboard.page.explore.overview import build_zoom
from dashboard.page.explore.pictures import Picture
from dashboard.page.explore.shortcuts import (
    build_era_shortcuts,
    build_series_shortcuts,
    build_year_shortcuts,
)
from dashboard.page.quote import name_words
from dashboard.page.symbol import build_glyph
from dashboard.timeline import Overview, build_overview

READ = "desktop"
"""The class of windows whose picture a browser with scripts reads with the document."""


def build_chart(
    dataset: Dataset, whole: Dataset, pictures: list[Picture], text: Catalogue
) -> html.Element:
    """Build the names of the lanes beside the timeline, and the overview under both."""
    overview = build_overview(whole)
    return html.Section(
        build_lanes(dataset, text),
        build_timeline(dataset, pictures, overview, text),
        build_shelf(dataset, text),
        build_zoom(whole, overview, text),
        className="chart",
        aria_label=text("chart.label"),
    )


def build_shelf(dataset: Dataset, text: Catalogue) -> html.Element | None:
    """Build the row of the events that have no date, below the axis."""
    if not dataset.undated:
        return None
    items = [
        html.Li(html.A(event.title[text.language], href=f"?event={event.id}", data_event=event.id))
        for event in dataset.undated
    ]
    return html.Div(
        html.Strong(text("undated.title")),
        html.Ul(items, aria_label=text("undated.label")),
        className="shelf",
    )


def build_lanes(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build a toggle for each lane, at the height of its first row, and the key to the marks.

    In the empty corner left of the eras is the way back to the whole life.
    """
    lanes = [build_lane(lane, text) for lane in dataset.lanes if lane.title]
    back = text("zoom.back")
    return html.Div(
        build_button(f"‹ {back}", "button zoom-back", "zoom-all", hidden=True),
        html.Div(lanes, role="group", aria_label=text("filter.lanes")),
        build_key(text),
        className="lanes",
    )


def build_lane(lane: Lane, text: Catalogue) -> html.Element:
    """Build the toggle of a lane."""
    name = html.Span(lane.title[text.language], className="lane-title")
    title = f"{lane.title[text.language]}: {text('filter.this')}"
    return build_button(name, "lane", data_lane=lane.id, aria_pressed="false", title=title)


def build_key(text: Catalogue) -> html.Element:
    """Explain a filled, a hollow and a long mark."""
    names = ("exact", "approximate", "period")
    return html.Ul(
        [html.Li(text(f"key.{name}"), className=f"key-{name}") for name in names], className="key"
    )


def build_timeline(
    dataset: Dataset, pictures: list[Picture], overview: Overview, text: Catalogue
) -> html.Element:
    """Build the drawing between the layers under and over it; rings lie under its words."""
    under = [html.Div(className=name) for name in ("date-line", "thread-drop", "thread")]
    return html.Div(
        html.Div(under, className="chart-under"),
        html.Div(
            *map(build_picture, pictures),
            html.Div(id="react-entry-point", aria_hidden="true"),
            html.Div(className="hover-ring", hidden=True),
            html.Div(build_glyph(None, use="mark"), className="ring", hidden=True),
            className="chart-drawing",
        ),
        build_overlay(dataset, pictures, text),
        id="timeline",
        className="timeline",
        tabIndex="-1",
        role="group",
        aria_label=text("chart.marks"),
        aria_describedby="chart-help",
        data_start=f"{overview.start:.6f}",
        data_end=f"{overview.end:.6f}",
        data_least=f"{overview.least:.8f}",
    )


def build_picture(picture: Picture) -> html.Element:
    """Build a picture: that of the most frequent class of windows; others as text to a script.

    So a browser reads one of them; without scripts it reads all and its style sheet chooses.
    """
    if picture.name == READ:
        return picture.element
    return html.Noscript(picture.element, data_layout=picture.name)


def build_overlay(dataset: Dataset, pictures: list[Picture], text: Catalogue) -> html.Element:
    """Build the layer over the drawing: flag, tooltip, and all buttons."""
    name = html.P(
        build_glyph(None),
        html.Strong(className="tooltip-year"),
        html.Span(className="tooltip-title"),
        className="tooltip-name",
    )
    switch = html.P(text("pin.switch"), className="tooltip-help")
    return html.Div(
        html.P(text("chart.help"), id="chart-help", hidden=True),
        html.Div(className="focus-ring", hidden=True),
        html.Div(className="flag", hidden=True, aria_hidden="true"),
        *build_era_shortcuts(dataset, text),
        *build_series_shortcuts(dataset, text),
        [build_mark(dataset, event, text) for event in dataset.events],
        *build_year_shortcuts(pictures, text),
        html.Div(name, switch, className="tooltip", hidden=True, aria_hidden="true"),
        className="chart-over",
    )


def build_mark(dataset: Dataset, event: Event, text: Catalogue) -> html.Element:
    """Build the button over an event's mark, named by date, title and number of quotes.

    What the reading list says first of the event describes it: the words that a look at the panel
    gives to others.
    """
    date = in_words.in_words(event.date, text)
    if event.evidence:
        date = text("mark.date", date=date, evidence=text(f"evidence.{event.evidence}"))
    name = text(
        "mark.name",
        date=date,
        title=event.title[text.language].removesuffix("."),
        quotes=text.count("count.quotes", len(dataset.quotes(event.id))),
    )
    return build_button(
        None,
        "mark",
        tabindex="0" if event is dataset.events[0] else "-1",
        data_event=event.id,
        aria_label=name,
        aria_describedby=name_words(event) if event.text or dataset.quotes(event.id) else None,
        aria_pressed="false",
    )
