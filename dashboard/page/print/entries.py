"""The entries of the handout: which rows of a life are printed, and on which leaf."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from dashboard.dataset.model import Dataset, Picture, Quote, Text
from dashboard.i18n import Catalogue
from dashboard.page.print.places import count_lines
from dashboard.timeline import Group, group_events
from dashboard.timeline.label import KEY

FIRST, FULL, LAST = 790, 1700, 1200
"""Px of both columns of events on the first leaf, on one in the middle, and on the last, which
also holds the questions and the sources."""
LINE, GAP = 16, 6
"""The height of a line and the room after an entry, in px."""
TITLE, QUOTE = 42, 48
"""How many characters there are in a line of a title and of a quote, in a wide type."""
PICTURE, MOST, CAPTION = 159, 212, 48
"""The width of a picture (42 mm) in px, how high it may be, and the room of its caption."""
PLACES = 4
"""How many lines of places the picture gives way to; more take the room of events."""
WEIGHTY = 3
"""From which weight on an event has room for an echo, or without a quote for what happened."""


class Entry(NamedTuple):
    """A row of the life on paper: a quote of its own, or the number of one already printed.

    `words` are what happened, where nobody speaks of it.
    """

    row: Group
    quote: Quote | None
    seen: int
    words: Text
    picture: Picture | None


def choose_leaves(dataset: Dataset, text: Catalogue) -> list[list[Entry]]:
    """Part the rows of the life into leaves.

    The lightest quotes are left out, half of them at most, where the rest then fits on two leaves.
    """
    entries = list_entries(dataset)
    room = FIRST - max(0, 2 * LINE * (count_lines(dataset, text) - PLACES))

    def weigh(entry: Entry) -> tuple[bool, int, int]:
        is_echo = entry.quote is not None and entry.quote.relation == "echo"
        return (not is_echo, entry.row.weight, -estimate_height(entry, text))

    lightest = sorted((entry for entry in entries if entry.quote), key=weigh)
    for number in range(len(lightest) // 2 + 1):
        silent = {entry.row.events[0].id for entry in lightest[:number]}
        leaves = split_leaves(list_entries(dataset, silent), text, room)
        if len(leaves) == 2:
            return leaves
    return split_leaves(entries, text, room)


def list_entries(dataset: Dataset, silent: Collection[str] = ()) -> list[Entry]:
    """List the rows of the life; an event whose first quote is printed already refers to it.

    Events of weight 1 and 2 have no echoes on paper: there is no room for them; the events of
    *silent* have no quote at all. What happened is printed where nobody speaks of it; in a life of
    which most is told in quotes only that of key events: there is no room for more.
    """
    quoted = sum(bool(dataset.quotes(event.id)) for event in dataset.events)
    least = KEY if 2 * quoted > len(dataset.events) else WEIGHTY
    numbers = {passage.id: number for number, passage in enumerate(dataset.passages, 1)}
    printed: set[str] = set()
    entries = []
    for row in group_events(dataset):
        event = row.events[0]
        quote = next(iter(dataset.quotes(event.id)), None)
        words = event.text if event.weight >= least and not quote else Text()
        is_light = quote and quote.relation == "echo" and event.weight < WEIGHTY
        if is_light or event.id in silent:
            quote = None
        fresh = quote if quote and quote.passage.id not in printed else None
        printed |= {fresh.passage.id} if fresh else set()
        picture = next(iter(dataset.pictures_of(event.id)), None)
        seen = numbers[quote.passage.id] if quote else 0
        entries.append(Entry(row, fresh, seen, words, picture))
    return entries


def split_leaves(entries: Sequence[Entry], text: Catalogue, room: int) -> list[list[Entry]]:
    """Split the entries into at least two leaves, by estimates of their height.

    The first has *room* in px in both columns.
    """
    leaves: list[list[Entry]] = [[]]
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
    lines += sum(1 + len(part) // QUOTE for part in entry.words[text.language].splitlines())
    if entry.quote:
        passage = entry.quote.passage
        *first, last = map(len, passage.exact.splitlines() or [""])
        last += len(passage.speaker[text.language]) + 14
        ours = map(len, passage.translation.own(text.language).splitlines())
        lines += sum(1 + length // QUOTE for length in (*first, last, *ours))
    if not entry.picture:
        return lines * LINE + GAP
    return max(estimate_picture(entry.picture), 2 * lines * LINE) + GAP


def estimate_picture(picture: Picture) -> int:
    """Estimate the height of a picture and its caption in px; the words have half the width."""
    image = picture.image
    height = PICTURE * image.height // image.width if image else PICTURE // 2
    return min(height, MOST) + CAPTION
