"""The events of a long life as data, a hundred to a file, and what a search finds them by.

A search has two files for each two thousand events: their heads, which a list shows, and all other
words, so that those who look for a title need not wait for the rest.
"""

from __future__ import annotations

from typing import Any

from dashboard.dataset.dates import in_words
from dashboard.dataset.model import Dataset, Event
from dashboard.i18n import Catalogue
from dashboard.page.script_data import (
    build_event_details,
    build_events,
    build_passage_details,
    build_source,
    find_moment,
    format_day,
    format_flag,
    format_iso,
)

Value = dict[str, Any]
HUNDRED = 100
"""The events of a file of data."""
MANY = 2000
"""The events of a file of heads, and of one of words."""
SORTS = ("quote", "echo", "translation", "text", "record", "place", "other")
"""The sorts of words beyond the heads, as `assets/js/search/index.js` has them."""


def count_files(dataset: Dataset, most: int) -> int:
    """Count the files of a life of which each has so many events at *most*."""
    return -(-len(dataset.events) // most)


def build_records(dataset: Dataset, number: int, text: Catalogue) -> Value:
    """Build the events of a file of data, in time order, with all that is shown of them."""
    events = dataset.events[number * HUNDRED : (number + 1) * HUNDRED]
    first = build_events(dataset, events, text)
    details = {event["id"]: event for event in first["events"]}
    for event in events:
        details[event.id] |= build_event_details(dataset, event, text)
    for name, passage in first["passages"].items():
        passage |= build_passage_details(dataset, dataset.passage[name], text)
    sources = {citation.source for event in events for citation in dataset.citations_of(event.id)}
    return {
        **first,
        "sources": {
            name: build_source(dataset.source[name], text)
            for name in sources | {passage["source"] for passage in first["passages"].values()}
            if name in dataset.source
        },
    }


def build_heads(dataset: Dataset, number: int, text: Catalogue) -> list[list[Any]]:
    """Build a row for each event of a file of heads: what a list shows of it.

    A row has id, title, date, its flag, its start, kind, lane, first and last day, moment.
    """
    events = dataset.events[number * MANY : (number + 1) * MANY]
    return [_build_head(dataset, event, text) for event in events]


def _build_head(dataset: Dataset, event: Event, text: Catalogue) -> list[Any]:
    date = event.date
    return [
        event.id,
        event.title[text.language],
        in_words.in_words(date, text.brief),
        format_flag(dataset, event, text),
        format_iso(date),
        event.kind,
        event.lane,
        format_day(date.earliest),
        format_day(date.latest),
        find_moment(event),
    ]


def build_words(dataset: Dataset, number: int, text: Catalogue) -> dict[str, list[str]]:
    """Build all other words that a search finds the events of a file of heads by.

    Of each sort a line for each event, in the same order; a sort that no event has is left out.
    """
    events = dataset.events[number * MANY : (number + 1) * MANY]
    columns = zip(*(_list_words(dataset, event, text) for event in events), strict=True)
    return {sort: list(lines) for sort, lines in zip(SORTS, columns, strict=True) if any(lines)}


def _list_words(dataset: Dataset, event: Event, text: Catalogue) -> list[str]:
    """List the words of an event by the `SORTS`."""
    quotes = dataset.quotes(event.id)
    passages = [quote.passage for quote in quotes]
    said = {sort: [quote.passage.exact for quote in quotes if (quote.relation == "echo") is echo]
            for sort, echo in (("quote", False), ("echo", True))}  # fmt: skip
    translations = [words for passage in passages for _, words in passage.translation.versions]
    speakers = [name for passage in passages for _, name in passage.speaker.versions]
    own = event.title[text.language]
    titles = [title for _, title in event.title.versions if title != own]
    return [
        "\n".join(said["quote"]),
        "\n".join(said["echo"]),
        "\n".join(translations),
        event.text[text.language],
        event.record[text.language],
        dataset.name_place(event, text.language),
        "\n".join(speakers + titles),
    ]
