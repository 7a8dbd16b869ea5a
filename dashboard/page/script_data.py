"""The life as plain values for the scripts: first what hovering shows, then all the rest."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.citation import locator, quote_with_source
from dashboard.dataset.dates import in_words
from dashboard.dataset.dates.parse import Date
from dashboard.dataset.model import Citation, Dataset, Event, Passage, Source
from dashboard.i18n import Catalogue
from dashboard.page.present.slide import slide_value

Value = dict[str, Any]
FIRST = ("count.", "counter.", "empty.", "evidence.", "facts.", "nav.", "pin.", "quote.",
         "record.", "search.", "translation.")  # fmt: skip
"""What the messages start with that the panel says."""
WRITTEN = ("activity.", "axis.", "cite.", "date.", "interview.", "print.", "structured.")
"""What the messages start with that only ever stand in the page."""


def first_data(dataset: Dataset, text: Catalogue) -> Value:
    """What hovering any mark shows: JSON-ready, in the language of *text*."""
    silent = [event for event in dataset.events if not dataset.quotes(event.id)]
    cited = {one.source for event in silent for one in dataset.citations_of(event.id)}
    return {
        "language": text.language,
        "languages": list(dataset.languages),
        "text": messages(text, first=True),
        "events": [event_value(dataset, event, text) for event in dataset.events],
        "passages": {one.id: passage_value(one, text) for one in dataset.passages},
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
        "sources": {one.id: source_value(one, text) for one in dataset.sources if one.id in cited},
        "epigraph": dataset.subject.epigraph,
    }


def later_data(dataset: Dataset, text: Catalogue) -> Value:
    """All else that scripts say of a life, by the ids of `first_data`."""
    return {
        "text": messages(text, first=False),
        "events": {event.id: event_more(dataset, event, text) for event in dataset.events},
        "passages": {one.id: passage_more(dataset, one, text) for one in dataset.passages},
        "sources": {source.id: source_value(source, text) for source in dataset.sources},
    }


def messages(text: Catalogue, first: bool) -> dict[str, str]:
    """The messages that a script may say, those of the panel or all others."""
    return {
        key: said
        for key, said in text.messages.items()
        if key.startswith(FIRST) is first and not key.startswith(WRITTEN)
    }


def event_value(dataset: Dataset, event: Event, text: Catalogue) -> Value:
    """An event as the panel shows it; without a quote its facts stand in the quote's place."""
    quotes = [
        {"passage": quote.passage.id, "relation": quote.relation}
        for quote in dataset.quotes(event.id)
    ]
    return {
        "id": event.id,
        "kind": event.kind,
        "lane": event.lane,
        "title": event.title[text.language],
        "date": in_words.in_words(event.date, text),
        "iso": iso(event.date),
        "flag": flag(dataset, event, text),
        "doubtful": event.date.doubtful,
        "evidence": event.evidence,
        "series": event.series,
        "number": event.number,
        "closes": event.closes,
        "counts": {one.id: counted(dataset, one.id, event) for one in dataset.series},
        "quotes": quotes,
        "asks": any(one.event == event.id and one.audience != "teacher" for one in dataset.prompts),
        **({} if quotes else facts(dataset, event, text)),
    }


def facts(dataset: Dataset, event: Event, text: Catalogue) -> Value:
    """What is known of an event beyond the words of the people."""
    return {
        "text": event.text[text.language],
        "basis": event.basis[text.language],
        "record": event.record[text.language],
        "sources": [citation_value(one, text) for one in dataset.citations_of(event.id)],
    }


def event_more(dataset: Dataset, event: Event, text: Catalogue) -> Value:
    """What is shown of an event on demand, and what a search finds it by."""
    return {
        **facts(dataset, event, text),
        "titles": [version for _, version in event.title.versions],
        "slide": slide_value(dataset, event, text),
        "prompts": prompt_values(dataset, event, text),
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
    return in_words.iso(date.start) if date.start else ""


def flag(dataset: Dataset, event: Event, text: Catalogue) -> str:
    """What stands on the axis under the chosen event: its year, or its number in its series."""
    if event.series and event.number:
        total = len(dataset.members(event.series))
        return text("counter.of", number=event.number, total=total)
    return in_words.short(event.date, text)


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


def passage_value(passage: Passage, text: Catalogue) -> Value:
    """A passage as the panel shows it; `translation` is ours, empty where none is needed."""
    return {
        "exact": passage.exact,
        "speaker": passage.speaker[text.language],
        "language": passage.language,
        "translation": passage.translation.own(text.language),
    }


def passage_more(dataset: Dataset, passage: Passage, text: Catalogue) -> Value:
    """What a passage is found by and how it is copied.

    `quoted` is the text to copy, with `{exact}` and `{link}` for the words and the page's address.
    """
    source = dataset.source.get(passage.source)
    return {
        "source": passage.source,
        "quoted": quote_with_source(replace(passage, exact="{exact}"), source, "{link}", text),
        "speakers": [version for _, version in passage.speaker.versions],
        "translations": [version for _, version in passage.translation.versions],
    }


def source_value(source: Source, text: Catalogue) -> Value:
    """A source as the panel shows it; how it is cited stands in the view of the sources."""
    issued = in_words.in_words(source.issued, text) if source.issued else ""
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
