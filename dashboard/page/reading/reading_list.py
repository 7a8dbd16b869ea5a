"""The reading list: every event and every quote as text, there before any script runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from dashboard.dataset.dates import in_words
from dashboard.dataset.model import Dataset, Era, Event, Series, Text
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.button import build_button
from dashboard.page.reading.by_age import build_ages
from dashboard.page.reading.entry import build_event, build_figure
from dashboard.page.reading.evidence import build_evidence, build_record
from dashboard.page.reading.shared import Shared, find_shared
from dashboard.page.series import find_series
from dashboard.page.story.offer import build_offer


def build_reading_list(
    dataset: Dataset, text: Catalogue, more: html.Element | None = None
) -> html.Element:
    """Build all events in time order under their eras, a full equivalent of the chart.

    What leads to *more* events stands before them.
    """
    return html.Section(
        build_tour(text),
        build_offer(dataset, text),
        more,
        *build_sections(dataset, text),
        build_ages(dataset, text),
        id="read",
        className="read",
        tabIndex="-1",
        aria_label=text("read.label"),
    )


def build_tour(text: Catalogue) -> html.Element:
    """Build the row where a tour is made; the script adds a box to tick to every event."""
    chosen = html.Div(
        html.P(text("tour.help"), className="tour-help"),
        html.Span(className="tour-count", role="status"),
        build_button(text("tour.present"), "button is-strong", "tour-present"),
        build_button(text("share.copy-link"), action="tour-copy"),
        build_button(text("tour.clear"), action="tour-clear"),
        html.Textarea(
            className="share-by-hand",
            readOnly=True,
            hidden=True,
            aria_label=text("share.by-hand"),
        ),
        className="tour-chosen",
    )
    choose = build_button(text("tour.choose"), action="tour", aria_pressed="false")
    return html.Div(choose, chosen, className="tour")


def build_sections(dataset: Dataset, text: Catalogue) -> list[html.Element | None]:
    """Build the events of each era, and those without a date."""
    groups = groupby(dataset.dated.events, key=lambda event: find_era(dataset, event))
    eras = [build_era(dataset, era, list(events), text) for era, events in groups]
    return [*eras, build_undated(dataset, text)]


def build_undated(dataset: Dataset, text: Catalogue) -> html.Element | None:
    """Build the events that have no date, after all others."""
    rows = [row for event in dataset.undated for row in build_rows(dataset, event, text)]
    return html.Section(html.H2(text("undated.title")), html.Ol(rows)) if rows else None


def find_era(dataset: Dataset, event: Event) -> Era | None:
    """Find the era of an event: the last one that has started by then and not ended.

    What came before the first era stands in it, unless that has an end; None is outside of all.
    """
    within = [era for era in dataset.eras if era.has(event)]
    first = next(iter(dataset.eras), None)
    is_early = first and not first.end and event.date.moment < first.start.moment
    return within[-1] if within else first if is_early else None


def build_era(
    dataset: Dataset, era: Era | None, events: list[Event], text: Catalogue
) -> html.Element | None:
    """Build an era with its events; a dataset without eras has one unnamed section."""
    outside = text("read.outside" if dataset.eras else "read.all")
    heading = build_era_heading(dataset, era, text) if era else html.H2(outside)
    rows = [row for event in events for row in build_rows(dataset, event, text)]
    return html.Section(heading, html.Ol(rows)) if rows else None


def build_era_heading(dataset: Dataset, era: Era, text: Catalogue) -> html.Element:
    """Build the name of an era and the years that it lasted."""
    following = dataset.eras[dataset.eras.index(era) + 1 :]
    start = in_words.short(era.start, text)
    end = era.end or (following[0].start if following else None)
    span = f"{start}–{in_words.short(end, text) if end else ''}"
    return html.H2(era.title[text.language], " ", html.Span(span, className="read-span"))


def build_rows(dataset: Dataset, event: Event, text: Catalogue) -> Iterator[html.Element]:
    """Build the row of an event, or that of its whole series where it is the first of several."""
    series = find_series(dataset, event.series)
    members = dataset.members(event.series) if series else ()
    if not series or len(members) < 2:
        yield build_event(dataset, event, text)
    elif members[0].id == event.id:
        yield build_series(dataset, series, members, text)


def build_series(
    dataset: Dataset, series: Series, members: tuple[Event, ...], text: Catalogue
) -> html.Element:
    """Build a series: its count and boxes, once what its events share, and each with its own."""
    sentence = html.Strong(series.callout[text.language] or series.title[text.language])
    shared = find_shared(dataset, members)
    return html.Li(
        html.H3(html.Span(str(len(members)), className="read-count"), " ", sentence),
        html.P(series.note[text.language], className="read-note") if series.note else None,
        html.Ol([build_box(event, text) for event in members], className="boxes"),
        html.Div(build_shared(dataset, members, shared, text), className="read-shared"),
        html.Ol(
            [build_event(dataset, event, text, shared) for event in members],
            className="read-steps",
        ),
        className="read-series",
    )


def build_shared(
    dataset: Dataset, members: tuple[Event, ...], shared: Shared, text: Catalogue
) -> Iterator[html.Element | None]:
    """Build what the events of a series share."""
    for quote in shared.quotes:
        yield build_figure(dataset, quote, text)
    recorded = [event for event in members if event.record == shared.record]
    if recorded:
        yield build_record(recorded[0], text)
    if shared.citations:
        known = next((event for event in members if shared.dates(event)), None)
        known = known or replace(members[0], basis=Text())
        yield build_evidence(dataset, known, shared.citations, text)


def build_box(event: Event, text: Catalogue) -> html.Element:
    """Build the box of an event of a series, which leads to it."""
    box = html.A(
        html.Span(str(event.number)),
        href=f"?event={event.id}",
        className="box",
        data_event=event.id,
        data_tally="yes",
        aria_label=event.title[text.language],
    )
    return html.Li(box)
