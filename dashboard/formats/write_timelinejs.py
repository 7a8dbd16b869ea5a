"""Writes a life as TimelineJS 3 (Knight Lab) takes it: a JSON file of a title, events and eras.

Specification: https://timeline.knightlab.com/docs/json-format.html. `edtf` and `edtf_end` are
fields of our own, by which the file is read back exactly; TimelineJS passes over them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape
from typing import Any

from dashboard.dataset.dates.in_words import in_words
from dashboard.dataset.dates.value import Date, Point
from dashboard.dataset.model import Dataset, Event, Passage, Source
from dashboard.dataset.records.defaults import ONLY_LANE
from dashboard.dataset.writing.rows import to_tables
from dashboard.i18n import Catalogue

MADE_BY = '"made_by": "camino"'
"""What every such file of ours holds."""
UNITS = {"time": 5, "day": 3, "month": 2, "season": 2}
CARRIED = frozenset({"subject", "lanes", "eras", "sources", "events", "passages", "links"})


def render_timelinejs(dataset: Dataset) -> bytes:
    """Write a life in its default language; `list_lost` names what has no place there."""
    text = dataset.catalogue(dataset.language)
    subject = dataset.subject
    title = {
        "headline": escape(dataset.name(dataset.language)),
        "text": _render_text((subject.subtitle or subject.lead).default),
    }
    value = {
        "made_by": "camino",
        "title": {"text": title},
        "events": [_write_event(event, dataset, text) for event in dataset.dated.events],
        "eras": [*_write_eras(dataset)],
    }
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def list_lost(dataset: Dataset) -> Iterator[str]:
    """Say what of a life TimelineJS has no place for, and how much of it."""
    if undated := len(dataset.undated):
        yield f"{undated} events without a date"
    if others := dataset.languages[1:]:
        yield f"the words in {', '.join(others)}"
    for table, rows in to_tables(dataset).items():
        if table not in CARRIED:
            yield f"{len(rows)} {table}"
    for column in ("record", "basis", "place"):
        if count := sum(bool(getattr(event, column)) for event in dataset.dated.events):
            yield f"{column} of {count} events"


def _write_event(event: Event, dataset: Dataset, text: Catalogue) -> dict[str, Any]:
    date, lane = event.date, dataset.lane.get(event.lane)
    passages = [quote.passage for quote in dataset.quotes(event.id)]
    others = "".join(_render_quote(passage, dataset) for passage in passages[1:])
    slide: dict[str, Any] = {
        "unique_id": event.id,
        **_write_dates(date),
        "display_date": date.typed or in_words(date, text),
        "edtf": date.text,
        "text": {
            "headline": escape(event.title.default, quote=False),
            "text": _render_text(event.text.default) + others,
        },
    }
    if lane and lane.id != ONLY_LANE:
        slide["group"] = escape(lane.title.default, quote=False)
    if passages:
        source = dataset.source.get(passages[0].source)
        url = _render_quote(passages[0], dataset)
        slide["media"] = {"url": url, "credit": escape(_name_source(source, text), quote=False)}
    return slide


def _write_dates(date: Date) -> dict[str, Any]:
    """Write the first and the last date that it can mean; they are one for a plain date."""
    start, end = date.start or date.end, date.end or date.start
    if start is None or end is None:
        return {}
    if start is not end or start.precision not in (*UNITS, "year"):
        return {"start_date": _write_first(start), "end_date": _write_last(end)}
    return {"start_date": _write_first(start)}


def _write_first(point: Point) -> dict[str, int]:
    time = point.time
    clock = (time.hour, time.minute) if time else ()
    return _write_point((*point.earliest, *clock), UNITS.get(point.precision, 1))


def _write_last(point: Point) -> dict[str, int]:
    return _write_point(point.latest, min(3, UNITS.get(point.precision, 1)))


def _write_point(numbers: tuple[int, ...], units: int) -> dict[str, int]:
    """Write a date of so many units; TimelineJS has no year 0."""
    year = numbers[0] - 1 if numbers[0] < 1 else numbers[0]
    names = ("year", "month", "day", "hour", "minute")
    return dict(zip(names, (year, *numbers[1:units]), strict=False))


def _write_eras(dataset: Dataset) -> Iterator[dict[str, Any]]:
    """Write each era up to its end, else to the next one; the last up to the last event."""
    last = max((event.date.latest for event in dataset.dated.events if event.date.latest),
               default=None)  # fmt: skip
    ends = [_write_first(era.start.start) if era.start.start else {} for era in dataset.eras[1:]]
    ends.append(_write_point(last, 3) if last else {})
    for era, following in zip(dataset.eras, ends, strict=False):
        own = era.end and (era.end.end or era.end.start)
        end = _write_last(own) if own else following
        if era.start.start and end:
            yield {
                "start_date": _write_first(era.start.start),
                "end_date": end,
                "edtf": era.start.text,
                "edtf_end": era.end.text if era.end else "",
                "text": {"headline": escape(era.title.default, quote=False)},
            }


def _render_text(words: str) -> str:
    paragraphs = (line for line in words.split("\n") if line.strip())
    return "".join(f"<p>{escape(line, quote=False)}</p>" for line in paragraphs)


def _render_quote(passage: Passage, dataset: Dataset) -> str:
    source, speaker = dataset.source.get(passage.source), passage.speaker.default
    cite = f' cite="{escape(source.url)}"' if source and source.url else ""
    words = escape(passage.exact, quote=False).replace("\n", "<br>")
    said = f"<cite>{escape(speaker, quote=False)}</cite>" if speaker else ""
    return f"<blockquote{cite}>{words}{said}</blockquote>"


def _name_source(source: Source | None, text: Catalogue) -> str:
    if not source:
        return ""
    issued = in_words(source.issued, text) if source.issued else ""
    return ", ".join(filter(None, (source.title, source.publisher, issued)))
