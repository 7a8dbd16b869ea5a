"""An event in the reading list: its date, its title, its words, and how it is known."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, repeat
from typing import Any

from dashboard.dataset.dates import in_words
from dashboard.dataset.model import Dataset, Event, Quote
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.image import build_figure as build_figure_of
from dashboard.page.quote import build_quote, name_words
from dashboard.page.reading.evidence import build_evidence, build_record
from dashboard.page.reading.first_words import build_first_words
from dashboard.page.reading.shared import NOTHING, Shared, find_own_citations
from dashboard.page.script_data import format_iso
from dashboard.page.symbol import build_event_glyph
from dashboard.timeline.label import KEY


def build_event(
    dataset: Dataset, event: Event, text: Catalogue, shared: Shared = NOTHING
) -> html.Element:
    """Build an event: glyph, date, title, its quotes, what happened, and how it is known.

    What is *shared* with others of its series is left out.
    """
    citations = find_own_citations(dataset, event, shared)
    is_known = shared.dates(event) and not citations
    pictures = dataset.pictures_of(event.id)
    body = [
        build_title(dataset, event, text, shared),
        build_first_words(dataset, event, text),
        [build_figure_of(dataset, picture, text, "read-picture", "200px") for picture in pictures],
        *build_words(dataset, event, text, shared),
        build_record(event, text) if event.record != shared.record else None,
        None if is_known else build_evidence(dataset, event, citations, text),
    ]
    return html.Li(
        build_event_glyph(dataset, event),
        html.P(
            build_date(event, text), " ", build_place(dataset, event, text), className="read-date"
        ),
        html.Div(body, className="read-body"),
        className="read-event is-key" if event.weight >= KEY else "read-event",
        id=f"read-{event.id}",
        data_event=event.id,
        data_series=event.series or None,
    )


def build_title(dataset: Dataset, event: Event, text: Catalogue, shared: Shared) -> html.Element:
    """Build the title of an event, one level lower under that of its series.

    It describes the mark of an event of which nothing else is said alone.
    """
    title = html.A(html.keep_together(event.title[text.language]), href=f"?event={event.id}")
    silent = not event.text and set(dataset.quotes(event.id)) <= set(shared.quotes)
    name = name_words(event) if silent and dataset.quotes(event.id) else None
    return html.H3(title, id=name) if shared is NOTHING else html.H4(title, id=name)


def build_words(
    dataset: Dataset, event: Event, text: Catalogue, shared: Shared
) -> Iterator[html.Element]:
    """Build the quotes of an event and what happened; the first of them describes its mark.

    A step of a series that has words of its own begins, as the panel does, with its first quote.
    """
    quotes = dataset.quotes(event.id)
    own = [quote for quote in quotes if quote not in shared.quotes]
    if own and own[0] != quotes[0]:
        own = [quotes[0], *own]
    names = chain([name_words(event)], repeat(None))
    for quote in own:
        yield build_figure(dataset, quote, text, next(names))
    if event.text:
        happened = html.link_addresses(event.text[text.language])
        yield html.P(happened, className="read-text", id=next(names))
    if dataset.passages and not dataset.quotes(event.id):
        yield html.P(text("quote.none"), className="read-none")


def build_figure(
    dataset: Dataset, quote: Quote, text: Catalogue, name: str | None = None
) -> html.Element:
    """Build a quote, who says it, and our translation of it folded away; *name* is its id."""
    passage, relation = quote
    source = dataset.source.get(passage.source)
    voice: list[Any] = [html.Span(passage.speaker[text.language], translate="no")]
    if relation == "echo":
        echo = html.Span(f" · {text('quote.echo')}")
        voice = [html.Span("≈ ", aria_hidden="true"), *voice, echo]
    return html.Figure(
        build_quote(passage, cite=(source.url or None) if source else None),
        html.Figcaption(voice),
        build_translation(passage.translation.own(text.language), text),
        className="read-quote",
        id=name,
        data_relation=relation,
    )


def build_translation(ours: str, text: Catalogue) -> html.Element | None:
    """Build our translation, marked as ours; nobody is named as its author."""
    if not ours:
        return None
    return html.Details(
        html.Summary(text("translation.summary")),
        html.P(ours, lang=text.language),
        className="read-translation",
    )


def build_date(event: Event, text: Catalogue) -> html.Element | str:
    """Build the date in words, as `<time>` where HTML has a form for its start."""
    words = in_words.quote_typed(event.date, text)
    start = format_iso(event.date)
    return html.Time(words, dateTime=start) if start else words


def build_place(dataset: Dataset, event: Event, text: Catalogue) -> html.Element | None:
    """Build the place of an event, which follows its date."""
    place = dataset.name_place(event, text.language)
    return html.Span(place, className="read-place") if place else None
