"""The entries of the handout: which rows of a life are printed, and on which leaf."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dashboard.dataset.model import Dataset, Event, Picture, Quote
from dashboard.i18n import Catalogue
from dashboard.timeline import Group, group_events
from dashboard.timeline.label import KEY

FIRST, FULL, LAST = 790, 1700, 1200
"""Px of both columns of events on the first leaf, on one in the middle, and on the last, which
also holds the questions and the sources."""
LINE, GAP = 16, 6
"""The height of a line and the room after an entry, in px."""
TITLE, QUOTE = 40, 46
"""How many characters there are in a line of a title and of a quote, in a wide type."""
PICTURE, MOST, CAPTION = 159, 212, 48
"""The width of a picture (42 mm) in px, how high it may be, and the room of its caption."""
WEIGHTY = 3
"""From which weight on an event has room for an echo, and without a quote for its text."""


class Entry(NamedTuple):
    """A row of the life on paper: a quote of its own, or the number of one already printed."""

    row: Group
    quote: Quote | None
    seen: int


def list_entries(dataset: Dataset) -> list[Entry]:
    """List the rows of the life; an event whose first quote is printed already refers to it.

    Events of weight 1 and 2 have no echoes on paper: there is no room for them.
    """
    numbers = {passage.id: number for number, passage in enumerate(dataset.passages, 1)}
    printed: set[str] = set()
    entries = []
    for row in group_events(dataset):
        event = row.events[0]
        quote = next(iter(dataset.quotes(event.id)), None)
        if quote and quote.relation == "echo" and event.weight < WEIGHTY:
            quote = None
        fresh = quote if quote and quote.passage.id not in printed else None
        printed |= {fresh.passage.id} if fresh else set()
        entries.append(Entry(row, fresh, numbers[quote.passage.id] if quote else 0))
    return entries


def find_words(dataset: Dataset, event: Event, text: Catalogue) -> str:
    """Find what is printed of an event of which nobody speaks: its text.

    In a life of which most is told in quotes, only key events have it: there is no room for more.
    """
    quoted = sum(bool(dataset.quotes(other.id)) for other in dataset.events)
    least = KEY if 2 * quoted > len(dataset.events) else WEIGHTY
    is_printed = event.weight >= least and not dataset.quotes(event.id)
    return event.text[text.language] if is_printed else ""


def split_leaves(dataset: Dataset, entries: Sequence[Entry], text: Catalogue) -> list[list[Entry]]:
    """Split the entries into at least two leaves, by estimates of their height."""
    leaves: list[list[Entry]] = [[]]
    room = FIRST
    for entry in entries:
        height = estimate_height(dataset, entry, text)
        if height > room:
            leaves.append([])
            room = FULL
        room -= height
        leaves[-1].append(entry)
    if len(leaves) == 1 or FULL - room > LAST:
        leaves.append([])
    return leaves


def estimate_height(dataset: Dataset, entry: Entry, text: Catalogue) -> int:
    """Estimate the height of an entry in px, in a wide type."""
    event = entry.row.events[0]
    lines = 1 + (len(event.title[text.language]) + 6) // TITLE
    lines += sum(1 + len(part) // QUOTE for part in find_words(dataset, event, text).splitlines())
    if entry.quote:
        passage = entry.quote.passage
        *first, last = map(len, passage.exact.splitlines() or [""])
        last += len(passage.speaker[text.language]) + 14
        ours = map(len, passage.translation.own(text.language).splitlines())
        lines += sum(1 + length // QUOTE for length in (*first, last, *ours))
    picture = next(iter(dataset.pictures_of(event.id)), None)
    beside = estimate_picture(picture) if picture else 0
    return max(beside, lines * LINE * (2 if beside else 1)) + GAP


def estimate_picture(picture: Picture) -> int:
    """Estimate the height of a picture and its caption in px; the words have half the width."""
    image = picture.image
    height = PICTURE * image.height // image.width if image else PICTURE // 2
    return min(height, MOST) + CAPTION
