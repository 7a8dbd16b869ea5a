"""What a table leaves out: ids, labels, and the lanes, kinds and series that events only name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from dashboard.dataset.model import Era, Event, Kind, Lane, Passage, Prompt, Series, Text
from dashboard.dataset.records.draft import Entry
from dashboard.dataset.records.ids import with_ids
from dashboard.dataset.tables.schema import COLOURS, SYMBOLS

if TYPE_CHECKING:
    from dashboard.dataset.records.draft import Draft

Named = TypeVar("Named", Lane, Kind, Series)

LONGEST_LABEL = 24
LONGEST_SHORT_LABEL = 12
ONLY_LANE = "life"
ONLY_KIND = "event"


def fill(draft: Draft) -> None:
    """Complete the records of a draft from one another."""
    draft.events = with_ids(draft.events, draft.ids("events"), _name_event)
    draft.eras = with_ids(draft.eras, draft.ids("eras"), _name_era)
    draft.prompts = with_ids(draft.prompts, draft.ids("prompts"), _name_prompt)
    _fill_lanes(draft)
    _fill_kinds(draft)
    _fill_series(draft)
    languages = {each.record.id: each.record.language for each in draft.sources}
    draft.events = [each.with_record(_labelled(each.record)) for each in draft.events]
    draft.passages = [
        each.with_record(_told_in(each.record, languages, draft.languages[0]))
        for each in draft.passages
    ]


def shorten(text: str, length: int) -> str:
    """The first words of *text* and an ellipsis, at most *length* characters in all."""
    if len(text) <= length:
        return text
    start = text[:length].rpartition(" ")[0].rstrip(" ,.;:–-")
    return f"{start or text[: length - 1]}…"


def _name_event(event: Event) -> tuple[str, str]:
    return event.title.default, event.date.text


def _name_era(era: Era) -> tuple[str, str]:
    return era.title.default, era.start.text


def _name_prompt(prompt: Prompt) -> tuple[str, str]:
    return prompt.text.default, ""


def _fill_lanes(draft: Draft) -> None:
    """Put events without a lane into the first one; make the lanes that no table lists."""
    first = draft.lanes[0].record.id if draft.lanes else ONLY_LANE
    draft.events = [
        each.with_record(replace(each.record, lane=each.record.lane or first))
        for each in draft.events
    ]
    if not draft.lanes:
        named = {each.record.lane: each.row for each in draft.events}
        draft.lanes = [Entry(Lane(name, Text()), row) for name, row in named.items()]
    draft.lanes = [each.with_record(_titled(each.record, draft)) for each in draft.lanes]


def _fill_kinds(draft: Draft) -> None:
    """The same for kinds; one without a symbol or a colour takes the next."""
    first = draft.kinds[0].record.id if draft.kinds else ONLY_KIND
    draft.events = [
        each.with_record(replace(each.record, kind=each.record.kind or first))
        for each in draft.events
    ]
    if not draft.kinds:
        named = {each.record.kind: each.row for each in draft.events}
        draft.kinds = [Entry(Kind(name, Text(), "", ""), row) for name, row in named.items()]
    draft.kinds = [
        each.with_record(_titled(_marked(each.record, place), draft))
        for place, each in enumerate(draft.kinds)
    ]


def _fill_series(draft: Draft) -> None:
    """Make the series that no table lists."""
    if not draft.series:
        named = {each.record.series: each.row for each in draft.events if each.record.series}
        draft.series = [Entry(Series(name, Text()), row) for name, row in named.items()]
    draft.series = [each.with_record(_titled(each.record, draft)) for each in draft.series]


def _titled(record: Named, draft: Draft) -> Named:
    """With a title made of its id where it has none, unless it stands for all."""
    if record.title or record.id in (ONLY_LANE, ONLY_KIND):
        return record
    title = Text(((draft.languages[0], record.id.replace("-", " ").capitalize()),))
    return replace(record, title=title)


def _marked(kind: Kind, place: int) -> Kind:
    return replace(
        kind,
        symbol=kind.symbol or SYMBOLS[place % len(SYMBOLS)],
        colour=kind.colour or COLOURS[place % len(COLOURS)],
    )


def _labelled(event: Event) -> Event:
    label = event.label or _shortened(event.title, LONGEST_LABEL)
    label_short = event.label_short or _shortened(label, LONGEST_SHORT_LABEL)
    return replace(event, label=label, label_short=label_short)


def _shortened(text: Text, length: int) -> Text:
    return Text(tuple((tag, shorten(words, length)) for tag, words in text.versions))


def _told_in(passage: Passage, languages: dict[str, str], default: str) -> Passage:
    """A passage without a language is in that of its source, else in the dataset's."""
    language = passage.language or languages.get(passage.source) or default
    return replace(passage, language=language)
