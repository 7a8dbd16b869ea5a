"""The life as plain values for the script: what the panel says of each event, in one language."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.dataset import words
from dashboard.dataset.citing import locator, quote_with_source
from dashboard.dataset.edtf import Date
from dashboard.dataset.model import Citation, Dataset, Event, Passage, Source
from dashboard.dataset.problem import Problem
from dashboard.i18n import Catalogue
from dashboard.page.slide import slide_value

Value = dict[str, Any]
WRITTEN = ("activity.", "axis.", "cite.", "date.", "interview.", "print.", "structured.")


def content(dataset: Dataset, problems: list[Problem], text: Catalogue) -> Value:
    """Everything the page shows that isn't drawn: JSON-ready, in the language of *text*."""
    return {
        "language": text.language,
        "text": spoken(text),
        "events": [
            {**event_value(dataset, event, text), "prompts": prompt_values(dataset, event, text)}
            for event in dataset.events
        ],
        "passages": {one.id: passage_value(dataset, one, text) for one in dataset.passages},
        "kinds": {
            kind.id: {
                "title": kind.title[text.language],
                "colour": kind.colour,
                "symbol": kind.symbol,
            }
            for kind in dataset.kinds
        },
        "lanes": {lane.id: lane.title[text.language] for lane in dataset.lanes},
        "series": {one.id: len(dataset.members(one.id)) for one in dataset.series},
        "sources": {source.id: source_value(source, text) for source in dataset.sources},
        "epigraph": dataset.subject.epigraph,
        "problems": [str(problem) for problem in problems],
    }


def spoken(text: Catalogue) -> dict[str, str]:
    """The messages that a script may say; those of `WRITTEN` only ever stand in the page."""
    return {key: said for key, said in text.messages.items() if not key.startswith(WRITTEN)}


def event_value(dataset: Dataset, event: Event, text: Catalogue) -> Value:
    """An event as the panel shows it."""
    return {
        "id": event.id,
        "kind": event.kind,
        "lane": event.lane,
        "title": event.title[text.language],
        "titles": [version for _, version in event.title.versions],
        "date": words.in_words(event.date, text),
        "iso": iso(event.date),
        "flag": flag(dataset, event, text),
        "doubtful": event.date.doubtful,
        "evidence": event.evidence,
        "basis": event.basis[text.language],
        "note": event.text[text.language],
        "record": event.record[text.language],
        "slide": slide_value(dataset, event, text),
        "series": event.series,
        "number": event.number,
        "closes": event.closes,
        "counts": {one.id: counted(dataset, one.id, event) for one in dataset.series},
        "quotes": [
            {"passage": quote.passage.id, "relation": quote.relation}
            for quote in dataset.quotes(event.id)
        ],
        "sources": [citation_value(one, text) for one in dataset.citations_of(event.id)],
    }


def prompt_values(dataset: Dataset, event: Event, text: Catalogue) -> list[Value]:
    """What an event gives to observe, to reflect on and to ask."""
    return [
        {"kind": one.kind, "text": one.text[text.language], "audience": one.audience}
        for one in dataset.prompts
        if one.event == event.id
    ]


def iso(date: Date) -> str:
    """The start of a date as HTML's `<time>` takes it, empty where it can't."""
    return words.iso(date.start) if date.start else ""


def flag(dataset: Dataset, event: Event, text: Catalogue) -> str:
    """What stands on the axis under the chosen event: its year, or its number in its series."""
    if event.series and event.number:
        total = len(dataset.members(event.series))
        return text("counter.of", number=event.number, total=total)
    return words.short(event.date, text)


def counted(dataset: Dataset, series: str, event: Event) -> list[int]:
    """The least and the most members of a series that had happened by the time of an event."""
    if event.series == series and event.number:
        return [event.number, event.number]
    members = dataset.members(series)
    if event.closes == series:
        return [len(members), len(members)]
    begins, ends = when(event.date)
    least = sum(when(member.date)[1] <= begins for member in members)
    most = sum(when(member.date)[0] < ends for member in members)
    return [least, max(least, most)]


def when(date: Date) -> tuple[float, float]:
    """Between which decimal years an event began; of a period that is its start."""
    first, last = date.start or date.end, date.end or date.start
    if first is None or last is None:
        return date.moment, date.moment
    return first.possible[0], (last if date.form == "one-of" else first).possible[1]


def passage_value(dataset: Dataset, passage: Passage, text: Catalogue) -> Value:
    """A passage as the panel shows it; `translation` is ours, empty where none is needed.

    `quoted` is the text to copy, with `{exact}` and `{link}` for the words and the page's address.
    """
    source = dataset.source.get(passage.source)
    return {
        "source": passage.source,
        "quoted": quote_with_source(replace(passage, exact="{exact}"), source, "{link}", text),
        "exact": passage.exact,
        "speaker": passage.speaker[text.language],
        "speakers": [version for _, version in passage.speaker.versions],
        "language": passage.language,
        "translation": passage.translation.own(text.language),
        "translations": [version for _, version in passage.translation.versions],
        "question": passage.question[text.language],
    }


def source_value(source: Source, text: Catalogue) -> Value:
    """A source as the panel shows it; how it is cited stands in the view of the sources."""
    issued = words.in_words(source.issued, text) if source.issued else ""
    return {
        "title": source.title or source.publisher,
        "url": source.url,
        "language": source.language,
        "where": ", ".join(part for part in (source.publisher, issued) if part),
    }


def citation_value(one: Citation, text: Catalogue) -> Value:
    """What a citation says beyond its source: the place in it, and what stands there."""
    return {
        "id": one.source,
        "locator": locator(one.locator, text),
        "says": one.says[text.language],
    }
