"""The reading list: every event and every quote as text, there before any script runs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from dashboard.citation import render_locator
from dashboard.dataset.dates import in_words
from dashboard.dataset.model import Citation, Dataset, Era, Event, Quote, Series
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.quote import build_quote
from dashboard.page.reading.first_words import build_first_words
from dashboard.page.reading.tour import build_tour
from dashboard.page.script_data import format_iso, format_publication
from dashboard.page.series import find_series
from dashboard.page.symbol import build_event_glyph
from dashboard.timeline.label import KEY


def build_reading_list(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build all events in time order under their eras, a full equivalent of the chart."""
    groups = groupby(dataset.events, key=lambda event: find_era(dataset, event))
    return html.Section(
        [
            build_tour(text),
            *[build_era(dataset, era, list(events), text) for era, events in groups],
        ],
        id="read",
        className="read",
        tabIndex="-1",
        aria_label=text("read.label"),
    )


def find_era(dataset: Dataset, event: Event) -> Era | None:
    """Find the era of an event: the last one that has started by then, or else the first."""
    started = [era for era in dataset.eras if era.start.moment <= event.date.moment]
    return started[-1] if started else next(iter(dataset.eras), None)


def build_era(
    dataset: Dataset, era: Era | None, events: list[Event], text: Catalogue
) -> html.Element:
    """Build an era with its events; a dataset without eras has one unnamed section."""
    heading = build_era_heading(dataset, era, text) if era else html.H2(text("read.all"))
    rows = [row for event in events for row in build_rows(dataset, event, text)]
    return html.Section([heading, html.Ol(rows)])


def build_rows(dataset: Dataset, event: Event, text: Catalogue) -> Iterator[html.Element]:
    """Build the row of an event, under that of its series where it is the first member."""
    series = find_series(dataset, event.series)
    members = dataset.members(event.series)
    if series and len(members) > 1 and members[0].id == event.id:
        yield build_series(series, members, text)
    yield build_event(dataset, event, text)


def build_series(series: Series, members: tuple[Event, ...], text: Catalogue) -> html.Element:
    """Build the row of a series: its count, its sentence, and a box for each member."""
    boxes = [
        html.Li(
            html.A(
                html.Span(str(event.number)),
                href=f"?event={event.id}",
                className="box",
                data_event=event.id,
                data_tally="yes",
                aria_label=event.title[text.language],
            )
        )
        for event in members
    ]
    sentence = html.Strong(series.callout[text.language] or series.title[text.language])
    count = html.Span(str(len(members)), className="read-count")
    note = html.P(series.note[text.language], className="read-note") if series.note else None
    return html.Li(
        [html.P([count, " ", sentence]), note, html.Ol(boxes, className="boxes")],
        className="read-series",
    )


def build_era_heading(dataset: Dataset, era: Era, text: Catalogue) -> html.Element:
    """Build the name of an era and the years that it lasted."""
    following = dataset.eras[dataset.eras.index(era) + 1 :]
    start = in_words.short(era.start, text)
    span = f"{start}–{in_words.short(following[0].start, text)}" if following else f"{start}–"
    return html.H2([era.title[text.language], " ", html.Span(span, className="read-span")])


def build_date(event: Event, text: Catalogue) -> html.Element | str:
    """Build the date in words, as `<time>` where HTML has a form for its start."""
    words = in_words.in_words(event.date, text)
    start = format_iso(event.date)
    return html.Time(words, dateTime=start) if start else words


def build_place(event: Event, text: Catalogue) -> html.Element | None:
    """Build the place of an event, which follows its date."""
    place = event.place[text.language]
    return html.Span(place, className="read-place") if place else None


def build_event(dataset: Dataset, event: Event, text: Catalogue) -> html.Element:
    """Build an event: glyph, date, title, what happened, its quotes, and its sources."""
    body = [
        html.H3(html.A(event.title[text.language], href=f"?event={event.id}")),
        build_first_words(dataset, event, text),
        *build_quotes(dataset, event, text),
        html.P(event.text[text.language], className="read-text") if event.text else None,
        build_record(event, text),
        build_evidence(event, text),
        build_citations(dataset, event, text),
    ]
    return html.Li(
        [
            build_event_glyph(dataset, event),
            html.P([build_date(event, text), " ", build_place(event, text)], className="read-date"),
            html.Div(body, className="read-body"),
        ],
        className="read-event is-key" if event.weight >= KEY else "read-event",
        id=f"read-{event.id}",
        data_event=event.id,
        data_series=event.series or None,
    )


def build_quotes(dataset: Dataset, event: Event, text: Catalogue) -> Iterator[html.Element]:
    """Build the quotes of an event, or the sentence that says there is none."""
    quotes = dataset.quotes(event.id)
    if not quotes:
        yield html.P(text("quote.none"), className="read-none")
    for quote in quotes:
        yield build_figure(dataset, quote, text)


def build_figure(dataset: Dataset, quote: Quote, text: Catalogue) -> html.Element:
    """Build a quote, who says it, and our translation of it folded away."""
    passage, relation = quote
    source = dataset.source.get(passage.source)
    voice: list[Any] = [html.Span(passage.speaker[text.language], translate="no")]
    if relation == "echo":
        echo = html.Span(f" · {text('quote.echo')}")
        voice = [html.Span("≈ ", aria_hidden="true"), *voice, echo]
    return html.Figure(
        [
            build_quote(passage, cite=(source.url or None) if source else None),
            html.Figcaption(voice),
            build_translation(passage.translation.own(text.language), text),
        ],
        className="read-quote",
        data_relation=relation,
    )


def build_translation(ours: str, text: Catalogue) -> html.Element | None:
    """Build our translation, marked as ours; nobody is named as its author."""
    if not ours:
        return None
    return html.Details(
        [html.Summary(text("translation.summary")), html.P(ours, lang=text.language)],
        className="read-translation",
    )


def build_record(event: Event, text: Catalogue) -> html.Element | None:
    """Build what the published record says where it differs from what was told."""
    if not event.record:
        return None
    label = html.Strong(text("record.title"))
    return html.P([label, ": ", event.record[text.language]], className="read-record")


def build_evidence(event: Event, text: Catalogue) -> html.Element:
    """Build how sure the date is, and why."""
    grade = text(f"evidence.{event.evidence}")
    basis = event.basis[text.language]
    return html.P(
        [html.Span(text("evidence.date", grade=grade)), f" {basis}" if basis else None],
        className="read-evidence",
        data_evidence=event.evidence,
    )


def build_citations(dataset: Dataset, event: Event, text: Catalogue) -> html.Element | None:
    """List the citations of an event."""
    cited = [build_citation(dataset, citation, text) for citation in dataset.citations_of(event.id)]
    return html.Ul(cited, className="read-sources") if cited else None


def build_citation(dataset: Dataset, citation: Citation, text: Catalogue) -> html.Element:
    """Build a source, the position in it, and what it says there."""
    source = dataset.source[citation.source]
    name = html.Cite(source.title or source.publisher, lang=source.language or None, translate="no")
    linked = html.A(name, href=source.url, rel="noopener") if source.url else name
    published = format_publication(source, text)
    tail = ", ".join(filter(None, [published, render_locator(citation.locator, text)]))
    says = citation.says[text.language]
    return html.Li([linked, f", {tail}" if tail else None, f": {says}" if says else None])
