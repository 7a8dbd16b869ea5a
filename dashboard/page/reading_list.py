"""The reading list: every event and every quote as plain text, before any script runs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from dashboard.citation import render_locator
from dashboard.dataset.dates import in_words
from dashboard.dataset.model import Citation, Dataset, Era, Event, Quote
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.script_data import iso
from dashboard.page.symbol import event_glyph
from dashboard.page.tour import choice


def read(dataset: Dataset, text: Catalogue) -> html.Element:
    """All events in time order under their eras, a full equivalent of the chart."""
    groups = groupby(dataset.events, key=lambda event: era_of(dataset, event))
    return html.Section(
        [choice(text), *[era_section(dataset, era, list(events), text) for era, events in groups]],
        id="read",
        className="read",
        tabIndex="-1",
        aria_label=text("read.label"),
    )


def era_of(dataset: Dataset, event: Event) -> Era | None:
    """The era an event falls into: the last one that has started."""
    started = [era for era in dataset.eras if era.start.moment <= event.date.moment]
    return started[-1] if started else next(iter(dataset.eras), None)


def era_section(
    dataset: Dataset, era: Era | None, events: list[Event], text: Catalogue
) -> html.Element:
    """One era: its name and its events; a dataset without eras has one unnamed section."""
    heading = era_heading(dataset, era, text) if era else html.H2(text("read.all"))
    rows = [row for event in events for row in rows_of(dataset, event, text)]
    return html.Section([heading, html.Ol(rows)], className="read-era")


def rows_of(dataset: Dataset, event: Event, text: Catalogue) -> Iterator[html.Element]:
    """The row of an event, under its series where it is the first member."""
    members = dataset.members(event.series) if event.series else ()
    if len(members) > 1 and members[0].id == event.id:
        yield series_row(dataset, event.series, members, text)
    yield item(dataset, event, text)


def series_row(
    dataset: Dataset, series: str, members: tuple[Event, ...], text: Catalogue
) -> html.Element:
    """The count of a series in one look: the figure, its sentence, and a box for each member."""
    one = next(entry for entry in dataset.series if entry.id == series)
    boxes = [
        html.Li(
            html.A(
                html.Span(str(event.number), className="box-number"),
                href=f"?event={event.id}",
                className="box",
                data_event=event.id,
                data_tally="yes",
                aria_label=event.title[text.language],
            )
        )
        for event in members
    ]
    sentence = one.callout[text.language] or one.title[text.language]
    return html.Li(
        [
            html.P(
                [html.Span(str(len(members)), className="read-count"), " ", html.Strong(sentence)]
            ),
            html.P(one.note[text.language], className="read-note") if one.note else None,
            html.Ol(boxes, className="boxes"),
        ],
        className="read-series",
    )


def era_heading(dataset: Dataset, era: Era, text: Catalogue) -> html.Element:
    """The name of an era and when it lasted."""
    following = dataset.eras[dataset.eras.index(era) + 1 :]
    start = in_words.short(era.start, text)
    span = f"{start}–{in_words.short(following[0].start, text)}" if following else f"{start}–"
    return html.H2([era.title[text.language], " ", html.Span(span, className="read-span")])


def dated(event: Event, text: Catalogue) -> html.Element | list[html.Element]:
    """The date in words and in short; a time to machines if it has a start that they can read."""
    spoken = [
        html.Span(in_words.in_words(event.date, text), className="read-long"),
        html.Span(in_words.short(event.date, text), className="read-short"),
    ]
    start = iso(event.date)
    return html.Time(spoken, dateTime=start) if start else spoken


def item(dataset: Dataset, event: Event, text: Catalogue) -> html.Element:
    """One event: mark, date, title, what happened, its quotes, and where it is attested."""
    body = [
        html.H3(html.A(event.title[text.language], href=f"?event={event.id}")),
        *quotes(dataset, event, text),
        html.P(event.text[text.language], className="read-text") if event.text else None,
        record(event, text),
        evidence(event, text),
        sources(dataset, event, text),
    ]
    return html.Li(
        [
            event_glyph(dataset, event),
            html.Span(dated(event, text), className="read-date"),
            html.Div([part for part in body if part is not None], className="read-body"),
        ],
        className="read-event",
        id=f"read-{event.id}",
        data_event=event.id,
        data_series=event.series or None,
    )


def quotes(dataset: Dataset, event: Event, text: Catalogue) -> Iterator[html.Element]:
    """The passages of an event, or the sentence that says there is none."""
    linked = dataset.quotes(event.id)
    if not linked:
        yield html.P(text("quote.none"), className="read-none")
    for entry in linked:
        yield quote(dataset, entry, text)


def quote(dataset: Dataset, entry: Quote, text: Catalogue) -> html.Element:
    """A passage letter for letter, who says it, and our translation of it folded away."""
    passage, relation = entry
    source = dataset.source.get(passage.source)
    sign = html.Span("≈ ", aria_hidden="true")
    voice: list[Any] = [sign if relation == "echo" else None]
    voice += [passage.speaker[text.language]]
    if relation == "echo":
        voice += [html.Span(f" · {text('quote.echo')}", className="read-echo")]
    return html.Figure(
        [
            html.Blockquote(
                passage.exact,
                lang=passage.language or None,
                cite=(source.url or None) if source else None,
                data_passage=passage.id,
            ),
            html.Figcaption([part for part in voice if part is not None]),
            translation(passage.translation.own(text.language), text),
        ],
        className="read-quote",
        data_relation=relation,
    )


def translation(ours: str, text: Catalogue) -> html.Element | None:
    """Our translation, marked as ours; nobody is named as its author."""
    if not ours:
        return None
    return html.Details(
        [html.Summary(text("translation.summary")), html.P(ours, lang=text.language)],
        className="read-translation",
    )


def record(event: Event, text: Catalogue) -> html.Element | None:
    """Where the published record and the telling pull apart."""
    if not event.record:
        return None
    label = html.Strong(text("record.title"))
    return html.P([label, ": ", event.record[text.language]], className="read-record")


def evidence(event: Event, text: Catalogue) -> html.Element:
    """How sure the date is, and why."""
    grade = text(f"evidence.{event.evidence}")
    basis = event.basis[text.language]
    return html.P(
        [html.Span(text("evidence.date", grade=grade)), f" {basis}" if basis else None],
        className="read-evidence",
        data_evidence=event.evidence,
    )


def sources(dataset: Dataset, event: Event, text: Catalogue) -> html.Element | None:
    """The citations of an event."""
    cited = [citation(dataset, one, text) for one in dataset.citations_of(event.id)]
    return html.Ul(cited, className="read-sources") if cited else None


def citation(dataset: Dataset, one: Citation, text: Catalogue) -> html.Element:
    """What a source says and where in it."""
    source = dataset.source[one.source]
    name = html.Cite(source.title or source.publisher, lang=source.language or None)
    linked = html.A(name, href=source.url, rel="noopener") if source.url else name
    parts = [source.publisher, in_words.in_words(source.issued, text) if source.issued else ""]
    tail = ", ".join(filter(None, [*parts, render_locator(one.locator, text)]))
    says = one.says[text.language]
    return html.Li([linked, f", {tail}" if tail else None, f": {says}" if says else None])
