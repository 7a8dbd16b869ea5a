"""The events of a long life as data, a hundred to a file, and what a search finds them by."""

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
)

Value = dict[str, Any]
HUNDRED = 100
"""The events of a file of data."""


def count_records(dataset: Dataset) -> int:
    """Count the files of data of a life."""
    return -(-len(dataset.events) // HUNDRED)


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


def build_search_data(dataset: Dataset, text: Catalogue) -> list[list[Any]]:
    """Build a row for each event in time order: id, title, date, kind, lane, years, words, moment.

    The file of data that an event is in follows from its place in the list.
    """
    return [_build_row(dataset, event, text) for event in dataset.events]


def _build_row(dataset: Dataset, event: Event, text: Catalogue) -> list[Any]:
    quotes = dataset.quotes(event.id)
    words = [event.text[text.language], dataset.name_place(event, text.language)]
    words += [quote.passage.exact for quote in quotes]
    words += [title for _, title in event.title.versions]
    ends = (event.date.earliest, event.date.latest)
    return [
        event.id,
        event.title[text.language],
        in_words.in_words(event.date, text.brief),
        event.kind,
        event.lane,
        [format_day(end) for end in ends],
        "\n".join(filter(None, words)),
        find_moment(event),
    ]
