"""The handout: the picture, every event with the quote it is told by, questions, and sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest
from typing import Any

from dashboard.citation import mla
from dashboard.dataset.dates import in_words
from dashboard.dataset.model import Dataset, Prompt, Quote
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.print.entries import Entry, entries, leaves
from dashboard.page.print.poster import poster
from dashboard.page.print.sheet import Leaf, sheet
from dashboard.page.symbol import event_glyph, glyph
from dashboard.timeline import Group

QUESTIONS = 6
"""How many questions are asked."""
KINDS = {"observe": "prompt.observe", "reflect": "prompt.reflect", "question": "prompt.question"}
"""The kinds of prompts in the order in which they are asked, and the keys of their names."""


def handout(dataset: Dataset, text: Catalogue) -> html.Element:
    """As many leaves as the life needs: two for some forty events."""
    first, *more = leaves(entries(dataset), text)
    head = [hero(dataset, text), poster(dataset, text), key(dataset, text)]
    pages: list[list[Any]] = [[*head, listed(dataset, first, text)]]
    pages += [[listed(dataset, part, text)] for part in more]
    pages[-1] += [questions(dataset, text), sources(dataset, text)]
    signed = [Leaf(parts, signed=place == 0) for place, parts in enumerate(pages)]
    return sheet("handout", signed, dataset, text)


def hero(dataset: Dataset, text: Catalogue) -> html.Element | None:
    """The life in a few sentences, each with its mark."""
    if not dataset.headlines:
        return None
    sentences = [
        html.Span([event_glyph(dataset, dataset.event[line.event]), line.sentence[text.language]])
        for line in dataset.headlines
    ]
    return html.P(sentences, className="leaf-hero")


def key(dataset: Dataset, text: Catalogue) -> html.Element:
    """What shapes, hollow marks and bars mean."""
    used = {event.kind for event in dataset.events}
    kinds = [
        html.Li([glyph(kind), kind.title[text.language]])
        for kind in dataset.kinds
        if kind.id in used
    ]
    dates = [
        html.Li([glyph(None, name == "approximate"), text(f"key.{name}")])
        for name in ("exact", "approximate")
    ]
    period = html.Li([html.Span(className="key-bar"), text("key.period")])
    return html.Ul([*kinds, *dates, period], className="leaf-key")


def listed(dataset: Dataset, found: Sequence[Entry], text: Catalogue) -> html.Element:
    """Entries in two columns, in time order."""
    return html.Ol([entry(dataset, one, text) for one in found], className="leaf-events")


def entry(dataset: Dataset, one: Entry, text: Catalogue) -> html.Element:
    """An event, or a whole series as one."""
    event = one.row.events[0]
    said: list[html.Element] = []
    if one.quote:
        said = [quote(one.quote, dataset.passages.index(one.quote.passage) + 1, text)]
    see = text("print.see", number=one.seen) if one.seen and not one.quote else ""
    title = html.H3(
        [
            html.Span(date(one.row, text)),
            f" {title_of(dataset, one.row, text)}",
            html.Small(f" {see}") if see else None,
        ]
    )
    return html.Li(
        [event_glyph(dataset, event), title, *said],
        className="leaf-event",
        data_event=event.id,
    )


def date(row: Group, text: Catalogue) -> str:
    """The date as the mark has it; of a series the years of its first and its last member."""
    first, last = row.events[0].date, row.events[-1].date
    if not row.series or first.earliest is None or last.latest is None:
        return in_words.short(first, text)
    years = {"start": first.earliest.year, "end": last.latest.year}
    return text("date.range.tight", **years)


def title_of(dataset: Dataset, row: Group, text: Catalogue) -> str:
    """The title of an event, or of a series with its count."""
    if not row.series:
        return row.events[0].title[text.language]
    named = (one.title[text.language] for one in dataset.series if one.id == row.series)
    title = next(named, row.events[0].title[text.language])
    return text("print.series", title=title, number=len(row.events))


def quote(one: Quote, number: int, text: Catalogue) -> html.Element:
    """A quote letter for letter, who says it, and its number in the interview."""
    passage = one.passage
    speaker = passage.speaker[text.language]
    told = text("print.passage", number=number)
    echo = "≈ " if one.relation == "echo" else ""
    return html.Figure(
        [
            html.Blockquote(
                passage.exact,
                lang=passage.language or None,
                data_passage=passage.id,
            ),
            html.Figcaption(echo + " · ".join(part for part in (speaker, told) if part)),
        ]
    )


def questions(dataset: Dataset, text: Catalogue) -> html.Element | None:
    """Questions for pupils, each with two lines to write on."""
    asked = chosen(dataset)
    if not asked:
        return None
    items = [
        html.Li(
            [
                html.P([html.Strong(text(KINDS[one.kind])), f" {one.text[text.language]}"]),
                html.Span(className="ruled"),
                html.Span(className="ruled"),
            ]
        )
        for one in asked
    ]
    return html.Section(
        [html.H2(text("print.questions")), html.Ol(items)], className="leaf-questions"
    )


def chosen(dataset: Dataset) -> list[Prompt]:
    """Six prompts for pupils, of each kind as many, on the weightiest events first."""
    pupils = [one for one in dataset.prompts if one.audience == "pupil"]
    pupils.sort(key=lambda one: -dataset.event[one.event].weight)
    kinds = [[one for one in pupils if one.kind == kind] for kind in KINDS]
    in_turn = [one for one in chain.from_iterable(zip_longest(*kinds)) if one]
    return sorted(in_turn[:QUESTIONS], key=lambda one: list(KINDS).index(one.kind))


def sources(dataset: Dataset, text: Catalogue) -> html.Element:
    """Where the quotes and the dates come from."""
    quoted = dict.fromkeys(one.source for one in dataset.passages if one.source)
    lines = [
        html.P([html.Strong(text("print.quotes")), " ", mla(dataset.source[one], text), " ",
                text("print.verbatim")])
        for one in quoted
    ]  # fmt: skip
    dates = "; ".join(attested(dataset))
    if dates:
        lines.append(html.P([html.Strong(text("print.dates")), f" {dates}. ", text("print.list")]))
    return html.Section(
        [html.H2(text("sources.title")), *lines] if lines else [], className="leaf-sources"
    )


def attested(dataset: Dataset) -> Iterator[str]:
    """Who published what each event's date rests on, each name once."""
    cited = (dataset.citations_of(event.id) for event in dataset.events)
    first = (dataset.source[citations[0].source] for citations in cited if citations)
    return iter(dict.fromkeys(one.publisher or one.title for one in first))
