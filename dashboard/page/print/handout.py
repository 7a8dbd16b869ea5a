"""The handout: the picture, every event with a quote of its own, questions, and sources."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, zip_longest
from typing import Any

from dashboard.citation import render_mla
from dashboard.dataset.dates import in_words
from dashboard.dataset.model import Dataset, Prompt, Quote
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.image import build_figure as build_picture
from dashboard.page.print.entries import Entry, choose_leaves
from dashboard.page.print.leaf import Leaf, build_paper
from dashboard.page.print.places import build_places
from dashboard.page.print.poster import build_poster
from dashboard.page.quote import build_quote, build_translation
from dashboard.page.series import find_series, format_years
from dashboard.page.symbol import build_event_glyph, build_glyph
from dashboard.timeline import Group

QUESTIONS = 6
"""How many questions are printed."""
KINDS = {"observe": "prompt.observe", "reflect": "prompt.reflect", "question": "prompt.question"}
"""The kinds of prompts in the order in which they are printed, and the keys of their names."""


def build_handout(dataset: Dataset, text: Catalogue, address: str = "") -> html.Element:
    """Build as many leaves as the life needs: two for some forty events.

    The last one has the questions and the sources, if there are any.
    """
    head = [
        build_hero(dataset, text),
        build_note(dataset, text),
        build_poster(dataset, text),
        build_key(dataset, text),
        build_places(dataset, text),
    ]
    closing = [*filter(None, (build_questions(dataset, text), build_sources(dataset, text)))]
    entries = choose_leaves(dataset, text)
    if not closing and not entries[-1]:
        entries.pop()
    parts: list[list[Any]] = [
        [html.Ol([build_entry(dataset, entry, text) for entry in leaf], className="leaf-events")]
        for leaf in entries
    ]
    parts[0] = [*head, *parts[0]]
    parts[-1] += closing
    leaves = [Leaf(content, signed=content is parts[0]) for content in parts]
    return build_paper("handout", leaves, dataset, text, address)


def build_hero(dataset: Dataset, text: Catalogue) -> html.Element | None:
    """Build the life in a few sentences, each with the glyph of its event."""
    if not dataset.headlines:
        return None
    sentences = []
    for headline in dataset.headlines:
        glyph = build_event_glyph(dataset, dataset.event[headline.event])
        sentences.append(html.Span(glyph, headline.sentence[text.language]))
    return html.P(sentences, className="leaf-hero")


def build_note(dataset: Dataset, text: Catalogue) -> html.Element | None:
    """Say how many events of the life are not on paper."""
    if not dataset.left_out:
        return None
    shown = len(dataset.events)
    return html.P(text("long.printed", shown=shown, total=shown + dataset.left_out))


def build_key(dataset: Dataset, text: Catalogue) -> html.Element:
    """Explain shapes, hollow marks and bars."""
    used = {event.kind for event in dataset.events}
    kinds = [
        html.Li(build_glyph(kind), kind.title[text.language])
        for kind in dataset.kinds
        if kind.id in used and kind.title
    ]
    dates = [
        html.Li(build_glyph(None, name == "approximate"), text(f"key.{name}"))
        for name in ("exact", "approximate")
    ]
    period = html.Li(html.Span(className="key-bar"), text("key.period"))
    return html.Ul(*kinds, *dates, period, className="leaf-key")


def build_entry(dataset: Dataset, entry: Entry, text: Catalogue) -> html.Element:
    """Build an event, or a whole series as one."""
    event, quote = entry.row.events[0], entry.quote
    see = text("print.see", number=entry.seen) if entry.seen and not quote else ""
    title = html.H3(
        html.Span(format_date(entry.row, text)),
        " ",
        *html.keep_together(format_title(dataset, entry.row, text)),
        html.Small(f" {see}") if see else None,
    )
    figure = build_figure(quote, dataset.passages.index(quote.passage) + 1, text) if quote else None
    words, picture = entry.words[text.language], entry.picture
    shown = build_picture(dataset, picture, text, "leaf-picture", "42mm") if picture else None
    happened = html.P(words, className="leaf-text") if words else None
    return html.Li(
        build_event_glyph(dataset, event),
        shown,
        title,
        figure,
        happened,
        className="leaf-event",
        data_event=event.id,
    )


def format_date(row: Group, text: Catalogue) -> str:
    """Return the date as the mark has it; of a series the years between which it runs."""
    years = format_years(row.events, text) if row.series else ""
    date = row.events[0].date
    return years or in_words.short(date, text) + " ·" * date.is_unknown


def format_title(dataset: Dataset, row: Group, text: Catalogue) -> str:
    """Return the title of an event, or of a series with its count."""
    title = row.events[0].title[text.language]
    if not row.series:
        return title
    series = find_series(dataset, row.series)
    named = series.title[text.language] if series else title
    return text("print.series", title=named, number=len(row.events))


def build_figure(quote: Quote, number: int, text: Catalogue) -> html.Element:
    """Build a quote, who says it, the number of its passage, and our translation."""
    speaker = quote.passage.speaker[text.language]
    caption = [speaker, text("print.passage", number=number)]
    echo = "≈ " if quote.relation == "echo" else ""
    return html.Figure(
        build_quote(quote.passage, html.keep_together(quote.passage.exact)),
        html.Figcaption(echo + " · ".join(filter(None, caption))),
        build_translation(quote.passage, text, look="leaf-translation"),
    )


def build_questions(dataset: Dataset, text: Catalogue) -> html.Element | None:
    """Build the questions for pupils, each with two lines to write on."""
    prompts = choose_prompts(dataset)
    if not prompts:
        return None
    lines = [html.Span(className="ruled"), html.Span(className="ruled")]
    items = [
        html.Li(
            html.P(html.Strong(text(KINDS[prompt.kind])), f" {prompt.text[text.language]}"),
            *lines,
        )
        for prompt in prompts
    ]
    return html.Section(
        html.H2(text("print.questions")), html.Ol(items), className="leaf-questions"
    )


def choose_prompts(dataset: Dataset) -> list[Prompt]:
    """Choose six prompts for pupils, of each kind as many, on the weightiest events first."""
    prompts = [prompt for prompt in dataset.prompts if prompt.audience == "pupil"]
    prompts.sort(key=lambda prompt: -dataset.event[prompt.event].weight)
    kinds = [[prompt for prompt in prompts if prompt.kind == kind] for kind in KINDS]
    in_turn = [prompt for prompt in chain.from_iterable(zip_longest(*kinds)) if prompt]
    return sorted(in_turn[:QUESTIONS], key=lambda prompt: list(KINDS).index(prompt.kind))


def build_sources(dataset: Dataset, text: Catalogue) -> html.Element | None:
    """Name the sources of the quotes and of the dates, if there are any."""
    quoted = dict.fromkeys(passage.source for passage in dataset.passages if passage.source)
    title, verbatim = html.Strong(text("print.quotes")), text("print.verbatim")
    lines = [
        html.P(title, " ", render_mla(dataset.source[source], text), " ", verbatim)
        for source in quoted
    ]
    if any(passage.translation.own(text.language) for passage in dataset.passages):
        lines.append(html.P(text("print.translation")))
    dates = "; ".join(list_publishers(dataset))
    if dates:
        lines.append(html.P(html.Strong(text("print.dates")), f" {dates}. ", text("print.list")))
    if not lines:
        return None
    return html.Section(html.H2(text("sources.title")), *lines, className="leaf-sources")


def list_publishers(dataset: Dataset) -> Iterator[str]:
    """Name the publisher of the first source of each event's date, each once."""
    cited = (dataset.citations_of(event.id) for event in dataset.events)
    first = (dataset.source[citations[0].source] for citations in cited if citations)
    return iter(dict.fromkeys(source.publisher or source.name for source in first))
