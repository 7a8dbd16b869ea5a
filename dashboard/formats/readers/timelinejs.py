"""TimelineJS 3 (Knight Lab): a JSON file of a title, events and eras.

Specification: https://timeline.knightlab.com/docs/json-format.html
"""

from __future__ import annotations

from typing import Any

from dashboard.dataset.dates.parse import EdtfError
from dashboard.dataset.dates.read import read_date
from dashboard.formats.imported import FormatError, Imported, name_event
from dashboard.formats.json_values import read_json, to_list, to_mapping, to_words
from dashboard.formats.markup import Quote, Words, read_markup
from dashboard.formats.readers.timelinejs_v1 import is_version_1, to_version_3

LONGEST_SUBTITLE = 60
KNOWN = frozenset({
    "start_date", "end_date", "display_date", "text", "media", "group", "unique_id", "edtf",
    "autolink", "type",
})  # fmt: skip
UNITS = ("year", "month", "day", "hour", "minute", "second")


def read_timelinejs(data: bytes, imported: Imported) -> None:
    """Read TimelineJS's JSON, of version 3 or before.

    Raises:
        FormatError: it is no JSON, or has neither events nor a title.
    """
    value = to_mapping(read_json(data))
    timeline = to_version_3(value) if is_version_1(value) else value
    if not ("events" in timeline or "title" in timeline):
        raise FormatError("it has no events")
    read_slides(timeline, imported)


def read_slides(timeline: dict[str, Any], imported: Imported) -> None:
    """Read the title, the events and the eras of a timeline of version 3."""
    _read_title(to_mapping(timeline.get("title")), imported)
    for number, slide in enumerate(to_list(timeline.get("events")), 1):
        _read_event(f"event {number}", to_mapping(slide), imported)
    eras = [to_mapping(era) for era in to_list(timeline.get("eras"))]
    for number, (era, following) in enumerate(zip(eras, [*eras[1:], {}], strict=False), 1):
        # As long as nothing else is said, an era lasts until the next one starts.
        end = era.get("end_date") if era.get("end_date") != following.get("start_date") else ""
        _read_era(f"era {number}", era, _read_point(end), imported)
    for name in sorted(timeline.keys() - {"title", "events", "eras", "made_by"}):
        imported.leave(f"field {name}", "the timeline", to_words(timeline[name]))


def _read_title(slide: dict[str, Any], imported: Imported) -> None:
    """Make the subject of the title: its headline as the name, its text as what is beside it."""
    text = to_mapping(slide.get("text"))
    headline, words = read_markup(to_words(text.get("headline"))), _read_words(slide)
    imported.title = " ".join(headline.text.split())
    is_short = len(words.text) <= LONGEST_SUBTITLE and "\n" not in words.text
    if imported.title:
        imported.subject["name"] = imported.title
    if words.text:
        imported.subject["subtitle" if is_short else "lead"] = words.text
    for medium in words.media + headline.media:
        imported.leave("picture, film or sound", "the title", medium)
    for quote in words.quotes:
        imported.leave("quote", "the title", f"{quote.exact} {quote.speaker}")
    imported.leave("date", "the title", _read_point(slide.get("start_date")))
    _leave_others(slide, "the title", imported)


def _read_event(of: str, slide: dict[str, Any], imported: Imported) -> None:
    headline = read_markup(to_words(to_mapping(slide.get("text")).get("headline")))
    words = _read_words(slide)
    words.media += headline.media
    words.quotes += headline.quotes
    date, typed = read_slide_date(slide)
    event = imported.add_event(
        of, date, words, title=headline.text, typed=typed, id=to_words(slide.get("unique_id")),
        lane=" ".join(read_markup(to_words(slide.get("group"))).text.split()),
    )  # fmt: skip
    _leave_others(slide, name_event(of, str(event["title"])) if event else of, imported)


def _read_era(of: str, slide: dict[str, Any], end: str, imported: Imported) -> None:
    text = to_mapping(slide.get("text"))
    headline = read_markup(to_words(text.get("headline"))).text or of
    start = to_words(slide.get("edtf")) or _read_point(slide.get("start_date"))
    imported.leave("text of an era", headline, read_markup(to_words(text.get("text"))).text)
    if start:
        imported.add("eras", title=headline, start=start, end=end)
    else:
        imported.leave("era", of, f"{headline}, without a start")


def _read_words(slide: dict[str, Any]) -> Words:
    """Read text and medium of a slide; a medium that is a quote has its source as the credit."""
    words = read_markup(to_words(to_mapping(slide.get("text")).get("text")))
    media = {name: to_words(value) for name, value in to_mapping(slide.get("media")).items()}
    shown = read_markup(media.pop("url", ""))
    credit = read_markup(media.pop("credit", "")).text
    if shown.quotes:
        link = media.pop("link", "")
        words.quotes[:0] = [
            Quote(quote.exact, quote.speaker, credit, quote.url or link) for quote in shown.quotes
        ]
        credit = ""
    others = [read_markup(value).text for value in media.values()]
    named = [shown.text, *shown.media, credit, *others]
    words.media += [about] if (about := "; ".join(filter(None, named))) else []
    return words


def _leave_others(slide: dict[str, Any], of: str, imported: Imported) -> None:
    """Leave what a slide has besides; colours and pictures behind it are looks."""
    for name in sorted(slide.keys() - KNOWN):
        value = to_mapping(slide[name])
        said = " ".join(map(to_words, value.values())) if value else to_words(slide[name])
        imported.leave(name.lower(), of, said)


def read_slide_date(slide: dict[str, Any]) -> tuple[str, str]:
    """Return the date of a slide as EDTF, or its own words, and the words that it shows for it.

    What it shows, as "late 1930s", is the date where it can be read and means the same time, and
    the slide gives nothing finer than years.
    """
    if edtf := to_words(slide.get("edtf")):
        return edtf, ""
    start, end = (to_mapping(slide.get(name)) for name in ("start_date", "end_date"))
    first, last = _read_point(start), _read_point(end)
    shown = to_words(slide.get("display_date")) or to_words(start.get("display_date"))
    typed = " ".join(read_markup(shown).text.split())
    date = f"{first}/{last}" if first and last and first != last else first or last
    is_coarse = "-" not in f"{first}/{last}".removeprefix("-").replace("/-", "/")
    if typed and is_coarse and _mean_the_same(typed, date):
        return typed, ""
    return date, typed


def _mean_the_same(typed: str, date: str) -> bool:
    """True if words are a date that shares a day with another."""
    try:
        said, given = read_date(typed), read_date(date)
    except EdtfError:
        return False
    ends = said.earliest, said.latest, given.earliest, given.latest
    if said.is_unknown or None in ends:
        return False
    return ends[0] <= ends[3] and ends[2] <= ends[1]  # type: ignore[operator]


def _read_point(value: object) -> str:
    """Write a date of TimelineJS as EDTF; in its years before 1 there is no year 0.

    A date that is given as a text stays as it is, and so do numbers that are no date.
    """
    if not isinstance(value, dict):
        return to_words(value)
    words = [to_words(value.get(unit)).replace(",", "") for unit in UNITS]
    if "text" in value or not words[0]:
        return to_words(value.get("text")) or " ".join(filter(None, words))
    try:
        return _write_point([int(float(word)) if word else 0 for word in words], words)
    except (ValueError, OverflowError):
        return " ".join(filter(None, words))


def _write_point(numbers: list[int], words: list[str]) -> str:
    year, month, day, hour, minute, second = numbers
    number = year + 1 if year < 0 else year
    date = f"{'-' * (number < 0)}{abs(number):04}" if abs(number) < 10_000 else f"Y{number}"
    if month:
        date += f"-{month:02}"
    if month and day:
        date += f"-{day:02}"
    if not (month and day and words[3]):
        return date
    return f"{date}T{hour:02}:{minute:02}" + (f":{second:02}" if second else "")
