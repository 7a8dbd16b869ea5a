"""The activity sheet: shuffled cards to put in order; the answers are a sheet of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from math import ceil
from string import ascii_uppercase
from typing import NamedTuple

from dashboard.dataset.model import Dataset, Event, Passage
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.print.handout import format_title
from dashboard.page.print.leaf import Leaf, build_paper
from dashboard.page.quote import build_quote
from dashboard.page.selection import shuffle
from dashboard.page.series import find_series
from dashboard.timeline import Group, group_events

CARDS = 12
"""How many cards fit on a leaf."""
YEAR = re.compile(r"\d{4}")
SENTENCE = re.compile(r"(?<=[.!?…]) +")
LINES, LETTERS, TOLD = 8, 48, 42
"""How many lines fit on a card, and how many letters in one, of a quote and of what is told, in a
wide type."""


class Card(NamedTuple):
    """A row of the life on a card; the passage names no year."""

    row: Group
    passage: Passage | None

    @property
    def event(self) -> Event:
        """The event, or the first of the series."""
        return self.row.events[0]

    def translate(self, text: Catalogue) -> str:
        """Return our translation of the passage, "" where none is needed."""
        return self.passage.translation.own(text.language) if self.passage else ""


def build_activity(dataset: Dataset, text: Catalogue, address: str = "") -> html.Element:
    """Build the leaf of cards; *address* is where the page is found, if anywhere."""
    cards = choose_cards(dataset)
    task = [
        html.H2(text("activity.title")),
        build_help(cards, text),
        html.Ol(build_cards(dataset, name_cards(dataset, cards), text), className="cards"),
    ]
    return build_paper("activity", [Leaf(task, signed=True)], dataset, text, address)


def name_cards(dataset: Dataset, cards: Sequence[Card]) -> dict[str, Card]:
    """Name the cards by the letters A, B, C in their shuffled order."""
    shuffled = shuffle(cards, lambda card: f"{dataset.title.default} {card.event.id}")
    return dict(zip(ascii_uppercase, shuffled, strict=False))


def build_help(cards: Sequence[Card], text: Catalogue) -> html.Element:
    """Say what to do with the cards, and whose translation is on them."""
    help_text = text("activity.help", total=len(cards))
    ours = text("print.translation") if any(card.translate(text) for card in cards) else ""
    return html.P(f"{help_text} {ours}".strip(), className="activity-help")


def choose_cards(dataset: Dataset) -> list[Card]:
    """Choose the weightiest dated rows, those with a quote before those without, in time order.

    A title that names a year would give its position away, so it makes no card.
    """
    used: set[str] = set()
    cards = []
    for row in group_events(dataset.dated):
        passage = choose_passage(dataset, row, used)
        used |= {passage.id} if passage else set()
        cards.append(Card(row, passage))
    undated = [card for card in cards if not YEAR.search(card.event.title.default)]
    weighty = sorted(undated, key=lambda card: (-card.row.weight, not card.passage))[:CARDS]
    return [card for card in cards if card in weighty]


def choose_passage(dataset: Dataset, row: Group, used: set[str]) -> Passage | None:
    """Choose the first passage that speaks of the event, names no year and is on no other card."""
    for passage, relation in dataset.quotes(row.events[0].id):
        if relation == "direct" and passage.id not in used and not YEAR.search(passage.exact):
            return passage
    return None


def build_cards(
    dataset: Dataset, cards: Mapping[str, Card], text: Catalogue
) -> Iterator[html.Element]:
    """Build the cards, two beside each other: one has the room that a fuller one needs."""
    lines = [count_taken(dataset, card, text) for card in cards.values()]
    for index, (letter, card) in enumerate(cards.items()):
        pair = lines[index - index % 2 :][:2]
        room = max(LINES, *pair) - lines[index]
        yield build_card(dataset, card, letter, room, text)


def count_taken(dataset: Dataset, card: Card, text: Catalogue) -> int:
    """Estimate the lines that the title, the quote and our translation take on a card."""
    ours, title = card.translate(text), format_title(dataset, card.row, text)
    taken = [f"{title}box", card.passage.exact if card.passage else "", ours]
    return sum(map(count_lines, taken)) + bool(ours)


def build_card(
    dataset: Dataset, card: Card, letter: str, room: int, text: Catalogue
) -> html.Element:
    """Build a card: its letter, a box for its number, what happened, the quote, and what is told.

    The latter has *room* lines. A card names no date.
    """
    passage, ours = card.passage, card.translate(text)
    title = format_title(dataset, card.row, text)
    story = shorten(tell(dataset, card, text), room)
    return html.Li(
        html.Span(letter, className="card-letter"),
        html.Span(className="card-box"),
        html.H3(html.keep_together(title)),
        build_quote(passage, html.keep_together(passage.exact)) if passage else None,
        html.P(html.keep_together(ours), className="card-translation") if ours else None,
        html.P(html.keep_together(story), className="card-text") if story else None,
        className="card",
        data_event=card.event.id,
    )


def tell(dataset: Dataset, card: Card, text: Catalogue) -> str:
    """Return what is told of an event; of a series how often it happened, as beside its steps."""
    series = find_series(dataset, card.row.series)
    if series:
        callout = series.callout[text.language]
        return f"{len(card.row.events)} {callout}" if callout else ""
    return card.event.text[text.language]


def count_lines(words: str, letters: int = LETTERS) -> int:
    """Estimate the lines that some words take on a card."""
    return ceil(len(words) / letters)


def shorten(words: str, lines: int) -> str:
    """Return the sentences that fit so many lines, with a gap for each year."""
    told = ""
    for sentence in SENTENCE.split(words):
        longer = f"{told} {sentence}".strip()
        if count_lines(longer, TOLD) > lines:
            break
        told = longer
    return YEAR.sub("____", told)
