"""The entries of the handout: which rows of a life are printed, and on which leaf."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dashboard.dataset.model import Dataset, Quote
from dashboard.i18n import Catalogue
from dashboard.timeline import Group, group_events

FIRST, FULL, LAST = 790, 1700, 1200
"""Px of both columns of events on the first leaf, on one in the middle, and on the last, which
also holds the questions and the sources."""
LINE, GAP = 16, 6
"""The height of a line and the room after an entry, in px."""
TITLE, QUOTE = 40, 46
"""How many characters there are in a line of a title and of a quote, in a wide type."""


class Entry(NamedTuple):
    """A row of the life on paper: a quote of its own, or the number of one already printed."""

    row: Group
    quote: Quote | None
    seen: int


def list_entries(dataset: Dataset) -> list[Entry]:
    """List the rows of the life; an event takes the first of its quotes that isn't printed yet."""
    numbers = {passage.id: number for number, passage in enumerate(dataset.passages, 1)}
    printed: set[str] = set()
    entries = []
    for row in group_events(dataset):
        quotes = dataset.quotes(row.events[0].id)
        fresh = next((quote for quote in quotes if quote.passage.id not in printed), None)
        printed |= {fresh.passage.id} if fresh else set()
        entries.append(Entry(row, fresh, numbers[quotes[0].passage.id] if quotes else 0))
    return entries


def split_leaves(entries: Sequence[Entry], text: Catalogue) -> list[list[Entry]]:
    """Split the entries into at least two leaves, by estimates of their height."""
    leaves: list[list[Entry]] = [[]]
    room = FIRST
    for entry in entries:
        height = estimate_height(entry, text)
        if height > room:
            leaves.append([])
            room = FULL
        room -= height
        leaves[-1].append(entry)
    if len(leaves) == 1 or FULL - room > LAST:
        leaves.append([])
    return leaves


def estimate_height(entry: Entry, text: Catalogue) -> int:
    """Estimate the height of an entry in px, in a wide type."""
    title = len(entry.row.events[0].title[text.language]) + 6
    lines = 1 + title // TITLE
    if entry.quote:
        passage = entry.quote.passage
        *first, last = map(len, passage.exact.splitlines() or [""])
        last += len(passage.speaker[text.language]) + 14
        lines += sum(1 + length // QUOTE for length in (*first, last))
    return lines * LINE + GAP
