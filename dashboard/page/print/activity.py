"""The activity sheet: shuffled cards to put in order, and the answers on a leaf of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import sha256
from string import ascii_uppercase
from typing import NamedTuple

from dashboard.dataset.dates import in_words
from dashboard.dataset.model import Dataset, Event, Quote
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.print.handout import sources, title_of
from dashboard.page.print.sheet import Leaf, sheet
from dashboard.page.symbol import event_glyph
from dashboard.timeline import Group, group_events

CARDS = 12
"""How many cards fit on a leaf."""
YEAR = re.compile(r"\d{4}")


class Card(NamedTuple):
    """A row of the life on a card; the quote names no year."""

    row: Group
    quote: Quote | None

    @property
    def event(self) -> Event:
        """The event, or the first of the series."""
        return self.row.events[0]


def activity(dataset: Dataset, text: Catalogue) -> html.Element:
    """One leaf of cards and one of answers."""
    lived = cards(dataset)
    dealt = shuffled(dataset, lived)
    name = dict(zip((card.event.id for card in dealt), ascii_uppercase, strict=False))
    task = [
        html.H2(text("activity.title")),
        help_line(lived, text),
        html.Ol(
            [card_item(dataset, card, name[card.event.id], text) for card in dealt],
            className="cards",
        ),
    ]
    solved = [
        html.H2(text("activity.answers")),
        answers(dataset, lived, name, text),
        teacher(dataset, text),
        sources(dataset, text),
    ]
    return sheet("activity", [Leaf(task, signed=True), Leaf(solved)], dataset, text)


def help_line(lived: Sequence[Card], text: Catalogue) -> html.Element:
    """What to do with the cards, and whose translation is on them."""
    translated = any(card.quote and card.quote.passage.translation.own(text.language)
                     for card in lived)  # fmt: skip
    help_text = text("activity.help", total=len(lived))
    ours = text("activity.translation") if translated else ""
    return html.P(f"{help_text} {ours}".strip(), className="activity-help")


def cards(dataset: Dataset) -> list[Card]:
    """The weightiest rows in time order, those with a quote before those without.

    A title that names a year would give its place away, so it makes no card.
    """
    used: set[str] = set()
    found = []
    for row in group_events(dataset):
        quote = quote_of(dataset, row, used)
        used |= {quote.passage.id} if quote else set()
        found.append(Card(row, quote))
    silent = [card for card in found if not YEAR.search(card.event.title.default)]
    weighty = sorted(silent, key=lambda card: (-weight(card), card.quote is None))[:CARDS]
    return [card for card in found if card in weighty]


def weight(card: Card) -> int:
    """How much a row matters; a series is always worth a card."""
    return 5 if card.row.series else card.event.weight


def quote_of(dataset: Dataset, row: Group, used: set[str]) -> Quote | None:
    """The first quote that speaks of the event itself, names no year and is on no other card."""
    for quote in dataset.quotes(row.events[0].id):
        known = quote.passage.id in used or YEAR.search(quote.passage.exact)
        if quote.relation == "direct" and not known:
            return quote
    return None


def shuffled(dataset: Dataset, lived: Sequence[Card]) -> list[Card]:
    """The cards in an order of their own, the same on every copy and never that of time."""
    title = dataset.title.default

    def lot(card: Card) -> str:
        return sha256(f"{title} {card.event.id}".encode()).hexdigest()

    dealt = sorted(lived, key=lot)
    return dealt[1:] + dealt[:1] if dealt == list(lived) else dealt


def card_item(dataset: Dataset, card: Card, letter: str, text: Catalogue) -> html.Element:
    """A card: its letter, a box for its number, what happened, and the quote; no date."""
    passage = card.quote.passage if card.quote else None
    ours = passage.translation.own(text.language) if passage else ""
    return html.Li(
        [
            html.Span(letter, className="card-letter"),
            html.Span(className="card-box"),
            html.H3(title_of(dataset, card.row, text)),
            html.Blockquote(
                passage.exact, lang=passage.language or None,
                data_passage=passage.id,
            )
            if passage
            else None,
            html.P(ours, className="card-translation") if ours else None,
        ],
        className="card",
        data_event=card.event.id,
    )  # fmt: skip


def answers(
    dataset: Dataset, lived: Sequence[Card], name: dict[str, str], text: Catalogue
) -> html.Element:
    """The order, with the letter of each card and its date in words."""
    columns = ("activity.number", "activity.card", "activity.when", "activity.event")
    head = html.Tr([html.Th(text(column), scope="col") for column in columns])
    body = [
        html.Tr(
            [
                html.Td(str(number)),
                html.Td(name[card.event.id]),
                html.Td(when(card.row, text)),
                html.Td([event_glyph(dataset, card.event), title_of(dataset, card.row, text)]),
            ],
            data_event=card.event.id,
        )
        for number, card in enumerate(lived, 1)
    ]
    return html.Table([html.Thead(head), html.Tbody(body)], className="answers")


def when(row: Group, text: Catalogue) -> str:
    """The date in words; of a series the years between which it runs."""
    first, last = row.events[0].date, row.events[-1].date
    if not row.series or first.earliest is None or last.latest is None:
        return in_words.in_words(first, text)
    return text("date.range.tight", start=first.earliest.year, end=last.latest.year)


def teacher(dataset: Dataset, text: Catalogue) -> html.Element | None:
    """What helps a teacher to talk about the answers."""
    hints = [one for one in dataset.prompts if one.audience == "teacher"]
    if not hints:
        return None
    items = [
        html.Li(
            [html.Strong(f"{dataset.event[one.event].title[text.language]}. "),
             one.text[text.language]]
        )
        for one in hints
    ]  # fmt: skip
    return html.Section(
        [html.H2(text("activity.teacher")), html.Ul(items)], className="activity-teacher"
    )
