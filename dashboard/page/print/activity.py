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
from dashboard.page.print.handout import build_sources, format_title
from dashboard.page.print.leaf import Leaf, build_paper
from dashboard.page.quote import build_quote
from dashboard.page.series import format_years
from dashboard.page.symbol import build_event_glyph
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


def build_activity(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build one leaf of cards and one of answers."""
    cards = choose_cards(dataset)
    shuffled = shuffle(dataset, cards)
    name = dict(zip((card.event.id for card in shuffled), ascii_uppercase, strict=False))
    task = [
        html.H2(text("activity.title")),
        build_help(cards, text),
        html.Ol(
            [build_card(dataset, card, name[card.event.id], text) for card in shuffled],
            className="cards",
        ),
    ]
    answers = [
        html.H2(text("activity.answers")),
        build_answers(dataset, cards, name, text),
        build_hints(dataset, text),
        build_sources(dataset, text),
    ]
    return build_paper("activity", [Leaf(task, signed=True), Leaf(answers)], dataset, text)


def build_help(cards: Sequence[Card], text: Catalogue) -> html.Element:
    """Say what to do with the cards, and whose translation is on them."""
    translated = any(card.quote and card.quote.passage.translation.own(text.language)
                     for card in cards)  # fmt: skip
    help_text = text("activity.help", total=len(cards))
    ours = text("activity.translation") if translated else ""
    return html.P(f"{help_text} {ours}".strip(), className="activity-help")


def choose_cards(dataset: Dataset) -> list[Card]:
    """Choose the weightiest rows, those with a quote before those without, in time order.

    A title that names a year would give its position away, so it makes no card.
    """
    used: set[str] = set()
    cards = []
    for row in group_events(dataset):
        quote = choose_quote(dataset, row, used)
        used |= {quote.passage.id} if quote else set()
        cards.append(Card(row, quote))
    undated = [card for card in cards if not YEAR.search(card.event.title.default)]
    weighty = sorted(undated, key=lambda card: (-weigh(card), card.quote is None))[:CARDS]
    return [card for card in cards if card in weighty]


def weigh(card: Card) -> int:
    """Weigh a row; a series is always worth a card."""
    return 5 if card.row.series else card.event.weight


def choose_quote(dataset: Dataset, row: Group, used: set[str]) -> Quote | None:
    """Choose the first quote that speaks of the event, names no year and is on no other card."""
    for quote in dataset.quotes(row.events[0].id):
        unfit = quote.passage.id in used or YEAR.search(quote.passage.exact)
        if quote.relation == "direct" and not unfit:
            return quote
    return None


def shuffle(dataset: Dataset, cards: Sequence[Card]) -> list[Card]:
    """Shuffle the cards, the same on every copy and never into the order of time."""
    title = dataset.title.default

    def draw_lot(card: Card) -> str:
        return sha256(f"{title} {card.event.id}".encode()).hexdigest()

    shuffled = sorted(cards, key=draw_lot)
    return shuffled[1:] + shuffled[:1] if shuffled == list(cards) else shuffled


def build_card(dataset: Dataset, card: Card, letter: str, text: Catalogue) -> html.Element:
    """Build a card: its letter, a box for its number, what happened, and the quote; no date."""
    passage = card.quote.passage if card.quote else None
    ours = passage.translation.own(text.language) if passage else ""
    return html.Li(
        [
            html.Span(letter, className="card-letter"),
            html.Span(className="card-box"),
            html.H3(format_title(dataset, card.row, text)),
            build_quote(passage) if passage else None,
            html.P(ours, className="card-translation") if ours else None,
        ],
        className="card",
        data_event=card.event.id,
    )  # fmt: skip


def build_answers(
    dataset: Dataset, cards: Sequence[Card], name: dict[str, str], text: Catalogue
) -> html.Element:
    """Build the table of the right order, with each card's letter and date in words."""
    columns = ("activity.number", "activity.card", "activity.when", "activity.event")
    head = html.Tr([html.Th(text(column), scope="col") for column in columns])
    body = [
        html.Tr(
            [
                html.Td(str(number)),
                html.Td(name[card.event.id]),
                html.Td(format_date(card.row, text)),
                html.Td(
                    [build_event_glyph(dataset, card.event), format_title(dataset, card.row, text)]
                ),
            ],
            data_event=card.event.id,
        )
        for number, card in enumerate(cards, 1)
    ]
    return html.Table([html.Thead(head), html.Tbody(body)], className="answers")


def format_date(row: Group, text: Catalogue) -> str:
    """Return the date in words; of a series the years between which it runs."""
    years = format_years(row.events, text) if row.series else ""
    return years or in_words.in_words(row.events[0].date, text)


def build_hints(dataset: Dataset, text: Catalogue) -> html.Element | None:
    """List what helps a teacher to talk about the answers."""
    hints = [prompt for prompt in dataset.prompts if prompt.audience == "teacher"]
    if not hints:
        return None
    items = [
        html.Li(
            [html.Strong(f"{dataset.event[hint.event].title[text.language]}. "),
             hint.text[text.language]]
        )
        for hint in hints
    ]  # fmt: skip
    return html.Section(
        [html.H2(text("activity.teacher")), html.Ul(items)], className="activity-teacher"
    )
