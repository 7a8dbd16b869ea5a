"""The life as JSON-ready values for the scripts: first what hovering shows, then all the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dashboard.citation import render_locator, render_quote
from dashboard.dataset.dates import in_words
from dashboard.dataset.dates.value import Date, Day
from dashboard.dataset.model import Citation, Dataset, Event, Passage, Source
from dashboard.i18n import Catalogue
from dashboard.page.image import build_picture_data
from dashboard.page.present.choice import list_key_steps
from dashboard.page.present.slide import build_slide_data
from dashboard.page.quote import format_origin
from dashboard.page.series import count_so_far, format_years
from dashboard.page.story.age import build_birth, find_when
from dashboard.page.story.steps import list_tour
from dashboard.timeline.axis.window import Moment, write_moment

Value = dict[str, Any]
FIRST = ("about.", "count.", "counter.", "evidence.", "grade.", "nav.", "pin.", "question",
         "quote.", "record.", "rest.", "translation.")  # fmt: skip
"""The prefixes of the messages that the panel says."""
WRITTEN = (
    "activity.",
    "axis.",
    "cite.",
    "cluster.",
    "date.",
    "interview.",
    "long.",
    "print.",
    "skip.",
    "sources.",
    "story.",
    "structured.",
    "voice.",
)
"""The prefixes of the messages that no script says: they only stand in the page."""


def build_first_data(dataset: Dataset, text: Catalogue) -> Value:
    """Build what hovering any mark shows, in the language of *text*."""
    so_far = count_so_far(dataset)
    return {
        "language": text.language,
        "languages": list(dataset.languages),
        "text": select_messages(text, first=True),
        "events": [
            {**build_event(dataset, event, text), "soFar": so_far.get(event.id)}
            for event in dataset.events
        ],
        "passages": {passage.id: build_passage(passage, text) for passage in dataset.passages},
        "kinds": {
            kind.id: {
                "title": kind.title[text.language],
                "colour": kind.colour,
                "symbol": kind.symbol,
            }
            for kind in dataset.kinds
        },
        "lanes": build_lanes(dataset, text),
        **({"leftOut": dataset.left_out} if dataset.left_out else {}),
        "series": {series.id: len(dataset.members(series.id)) for series in dataset.series},
        "origins": {
            source.id: format_origin(source, text)
            for source in dataset.sources
            if source.id in {passage.source for passage in dataset.passages}
        },
        "epigraph": dataset.subject.epigraph,
    }


def build_lanes(dataset: Dataset, text: Catalogue) -> Value:
    """Build the names of the lanes, downwards; the row of events without a lane has none."""
    lanes = {lane.id: lane.title[text.language] for lane in dataset.lanes}
    return lanes if all(event.lane for event in dataset.events) else lanes | {"": ""}


def build_later_data(dataset: Dataset, text: Catalogue) -> Value:
    """Build all else that scripts say of a life, by the ids of `build_first_data`."""
    return {
        "text": select_messages(text, first=False),
        "keySteps": list_key_steps(dataset),
        "story": list_tour(dataset, text),
        "born": build_birth(dataset),
        "edges": {
            series.id: text("series.edge", span=span, title=series.title[text.language])
            for series in dataset.series
            if (members := dataset.members(series.id)) and (span := format_years(members, text))
        },
        "events": {event.id: build_event_details(dataset, event, text) for event in dataset.events},
        "passages": {
            passage.id: build_passage_details(dataset, passage, text)
            for passage in dataset.passages
        },
        "sources": {source.id: build_source(source, text) for source in dataset.sources},
    }


def build_events(dataset: Dataset, events: Sequence[Event], text: Catalogue) -> Value:
    """Build some events as the panel shows them, with their passages."""
    quotes = [quote for event in events for quote in dataset.quotes(event.id)]
    return {
        "events": [
            {**build_event(dataset, event, text), "at": find_moment(event)} for event in events
        ],
        "passages": {quote.passage.id: build_passage(quote.passage, text) for quote in quotes},
    }


def select_messages(text: Catalogue, first: bool) -> dict[str, str]:
    """Select the messages that a script may say: those of the panel, or all others."""
    return {
        key: message
        for key, message in text.messages.items()
        if key.startswith(FIRST) is first and not key.startswith(WRITTEN)
    }


def build_event(dataset: Dataset, event: Event, text: Catalogue) -> Value:
    """Build an event as the panel shows it."""
    return {
        "id": event.id,
        "kind": event.kind,
        "lane": event.lane,
        "title": event.title[text.language],
        **build_date(event, text),
        "iso": format_iso(event.date),
        "flag": format_flag(dataset, event, text),
        "doubtful": event.date.doubtful,
        "place": dataset.name_place(event, text.language),
        "text": event.text[text.language],
        "evidence": event.evidence,
        "series": event.series,
        "number": event.number,
        "closes": event.closes,
        "cited": len(dataset.citations_of(event.id)),
        "quotes": [
            {"passage": quote.passage.id, "relation": quote.relation}
            for quote in dataset.quotes(event.id)
        ],
        "asks": [
            prompt.text[text.language]
            for prompt in dataset.prompts
            if prompt.event == event.id and prompt.audience != "teacher"
        ],
    }


def build_date(event: Event, text: Catalogue) -> Value:
    """Build the date as the panel shows it, and in full words where those are longer."""
    brief = in_words.in_words(event.date, text.brief)
    long = in_words.quote_typed(event.date, text)
    return {"date": brief, **({"long": long} if long != brief else {})}


def build_event_details(dataset: Dataset, event: Event, text: Catalogue) -> Value:
    """Build what is shown of an event on demand, and what a search finds it by."""
    return {
        "basis": event.basis[text.language],
        "record": event.record[text.language],
        "sources": [build_citation(citation, text) for citation in dataset.citations_of(event.id)],
        "titles": [version for _, version in event.title.versions],
        "place": dataset.name_place(event, text.language),
        "places": [place.id for place in dataset.places_of(event)],
        "span": [format_day(event.date.earliest), format_day(event.date.latest)],
        "at": find_moment(event),
        "when": find_when(event),
        "slide": build_slide_data(dataset, event, text),
        "prompts": build_prompts(dataset, event, text),
        "pictures": [
            build_picture_data(dataset, picture, text) for picture in dataset.pictures_of(event.id)
        ],
    }


def build_prompts(dataset: Dataset, event: Event, text: Catalogue) -> list[Value]:
    """List what an event gives to observe, to reflect on and to ask."""
    return [
        {"kind": prompt.kind, "text": prompt.text[text.language], "audience": prompt.audience}
        for prompt in dataset.prompts
        if prompt.event == event.id
    ]


def find_moment(event: Event) -> float | None:
    """Find the decimal year of an event, None where it has none."""
    return None if event.date.is_unknown else round(event.date.moment, 6)


def format_iso(date: Date) -> str:
    """Return the start of a date as HTML's `<time>` takes it, "" where it can't."""
    return in_words.iso(date.start) if date.start else ""


def format_day(day: Day | None) -> str:
    """Return a day as EDTF, "" where a date has no such end."""
    return write_moment(Moment(day), "day") if day else ""


def format_flag(dataset: Dataset, event: Event, text: Catalogue) -> str:
    """Return the flag on the axis under an event: its year, or its number in its series."""
    if event.series and event.number:
        total = len(dataset.members(event.series))
        return text("counter.of", number=event.number, total=total)
    return in_words.short(event.date, text)


def build_passage(passage: Passage, text: Catalogue) -> Value:
    """Build a passage as the panel shows it; `translation` is ours, "" where none is needed."""
    return {
        "source": passage.source,
        "exact": passage.exact,
        "speaker": passage.speaker[text.language],
        "language": passage.language,
        "translation": passage.translation.own(text.language),
    }


def build_passage_details(dataset: Dataset, passage: Passage, text: Catalogue) -> Value:
    """Build what a search finds a passage by, and how it is copied.

    `quoted` is the text to copy, with `{exact}` and `{link}` for the words and the page's address.
    """
    source = dataset.source.get(passage.source)
    return {
        "quoted": render_quote(replace(passage, exact="{exact}"), source, "{link}", text),
        "speakers": [version for _, version in passage.speaker.versions],
        "translations": [list(version) for version in passage.translation.versions],
    }


def build_source(source: Source, text: Catalogue) -> Value:
    """Build a source as the panel shows it; the view of the sources has its citation in full."""
    return {
        "title": source.name,
        "url": source.url,
        "language": source.language,
        "where": format_publication(source, text),
    }


def format_publication(source: Source, text: Catalogue) -> str:
    """Return who published a source and when."""
    issued = in_words.in_words(source.issued, text) if source.issued else ""
    return ", ".join(filter(None, [source.publisher, issued]))


def build_citation(citation: Citation, text: Catalogue) -> Value:
    """Build the position in a source, and what the source says there."""
    return {
        "id": citation.source,
        "locator": render_locator(citation.locator, text),
        "says": citation.says[text.language],
    }
