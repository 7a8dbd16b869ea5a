"""Completes records: ids, labels, and the lanes, kinds and series that events only name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TypeVar

from dashboard.dataset.model import Event, Kind, Lane, Passage, Series, Text
from dashboard.dataset.records.draft import Draft, Entry
from dashboard.dataset.records.ids import add_ids
from dashboard.dataset.tables.schema import COLOURS, SYMBOLS

Named = TypeVar("Named", Lane, Kind, Series)

LONGEST_LABEL = 24
LONGEST_SHORT_LABEL = 12
ONLY_LANE = "life"
ONLY_KIND = "event"


def complete(draft: Draft) -> Draft:
    """Return the draft with ids, labels, languages, and the tables that events only name."""
    named = {name for event in draft.events for name in (event.record.lane, event.record.kind)}
    lane = "" if draft.lanes or ONLY_LANE in named else ONLY_LANE
    nameless = {ONLY_LANE, ONLY_KIND} - named
    kind = draft.kinds[0].record.id if draft.kinds else ONLY_KIND
    events = [
        Entry(_complete_event(event.record, lane, kind), event.row)
        for event in add_ids(draft, "events", lambda event: (event.title.default, event.date.text))
    ]
    lanes = draft.lanes or _list_named(events, "lane", lambda name: Lane(name, Text()))
    kinds = draft.kinds or _list_named(events, "kind", lambda name: Kind(name, Text(), "", ""))
    series = draft.series or _list_named(events, "series", lambda name: Series(name, Text()))
    kinds = [Entry(_add_look(kind.record, index), kind.row) for index, kind in enumerate(kinds)]
    return replace(
        draft,
        events=events,
        eras=add_ids(draft, "eras", lambda era: (era.title.default, era.start.text)),
        prompts=add_ids(draft, "prompts", lambda prompt: (prompt.text.default, "")),
        pictures=add_ids(draft, "pictures", lambda picture: (PurePosixPath(picture.file).stem, "")),
        lanes=_add_titles(lanes, draft.languages[0], nameless),
        kinds=_add_titles(kinds, draft.languages[0], nameless),
        series=_add_titles(series, draft.languages[0], nameless),
        passages=_add_languages(draft),
    )


def shorten(text: str, length: int) -> str:
    """Return the first words of *text* and an ellipsis, at most *length* characters in all."""
    if len(text) <= length:
        return text
    start = text[:length].rpartition(" ")[0].rstrip(" ,.;:–-")
    return f"{start or text[: length - 1]}…"


def _complete_event(event: Event, lane: str, kind: str) -> Event:
    """Give an event what it lacks of lane, kind and labels."""
    label = event.label or event.title
    short = Text(tuple((tag, shorten(words, LONGEST_SHORT_LABEL)) for tag, words in label.versions))
    return replace(
        event,
        lane=event.lane or lane,
        kind=event.kind or kind,
        label=label,
        label_short=event.label_short or short,
    )


def _list_named(
    events: list[Entry[Event]], column: str, make: Callable[[str], Named]
) -> list[Entry[Named]]:
    """Make a record of every name that events give in a column."""
    rows = {getattr(event.record, column): event.row for event in events}
    return [Entry(make(name), row) for name, row in rows.items() if name]


def _add_titles(
    groups: list[Entry[Named]], language: str, nameless: set[str]
) -> list[Entry[Named]]:
    return [Entry(_add_title(group.record, language, nameless), group.row) for group in groups]


def _add_title(record: Named, language: str, nameless: set[str]) -> Named:
    """Make a title of the id where there is none, unless nobody named the record."""
    if record.title or record.id in nameless:
        return record
    return replace(record, title=Text(((language, record.id.replace("-", " ").capitalize()),)))


def _add_look(kind: Kind, index: int) -> Kind:
    """Give a kind without a symbol or a colour the next one."""
    return replace(
        kind,
        symbol=kind.symbol or SYMBOLS[index % len(SYMBOLS)],
        colour=kind.colour or COLOURS[index % len(COLOURS)],
    )


def _add_languages(draft: Draft) -> list[Entry[Passage]]:
    """Give a passage without a language that of its source, else the dataset's."""
    languages = {source.record.id: source.record.language for source in draft.sources}

    def complete_passage(passage: Passage) -> Passage:
        language = languages.get(passage.source) or draft.languages[0]
        return replace(passage, language=passage.language or language)

    return [Entry(complete_passage(passage.record), passage.row) for passage in draft.passages]
