"""TimelineJS 3 (Knight Lab): a JSON file of a title, events and eras.

Specification: https://timeline.knightlab.com/docs/json-format.html
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from dashboard.formats.imported import FormatError, Imported, name_event
from dashboard.formats.json_values import read_json, to_list, to_mapping, to_words
from dashboard.formats.markup import Quote, Words, read_markup
from dashboard.formats.readers.timelinejs_dates import read_point, read_slide_date
from dashboard.formats.readers.timelinejs_v1 import is_version_1, to_version_3

LONGEST_SUBTITLE = 60
# An address as `read_markup` puts it beside the words of its link.
ADDRESS = re.compile(r" \((https?://[^\s()]+)\)")
KNOWN = frozenset({
    "start_date", "end_date", "display_date", "text", "media", "group", "unique_id", "edtf",
    "autolink", "type",
})  # fmt: skip


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
        end = to_words(era["edtf_end"]) if "edtf_end" in era else read_point(end)
        _read_era(f"era {number}", era, end, imported)
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
    imported.leave("date", "the title", read_point(slide.get("start_date")))
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
    start = to_words(slide.get("edtf")) or read_point(slide.get("start_date"))
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
    words.quotes[:0] = [_add_source(quote, media) for quote in shown.quotes]
    if shown.quotes:
        media = {name: media[name] for name in media.keys() - {"credit", "caption", "link"}}
    named = [shown.text, *shown.media, *(read_markup(value).text for value in media.values())]
    words.media += [about] if (about := "; ".join(filter(None, named))) else []
    return words


def _add_source(quote: Quote, media: dict[str, str]) -> Quote:
    """Give a quote its source, which is the credit, and its place in that, the caption."""
    credit, caption = (read_markup(media.get(name, "")).text for name in ("credit", "caption"))
    link = ADDRESS.search(credit)
    url = quote.url or media.get("link", "") or (link[1] if link else "")
    title = credit if link is None or link[1] != url else credit.replace(link[0], "")
    return replace(quote, source=title, url=url, locator=" ".join(caption.split()))


def _leave_others(slide: dict[str, Any], of: str, imported: Imported) -> None:
    """Leave what a slide has besides; colours and pictures behind it are looks."""
    for name in sorted(slide.keys() - KNOWN):
        value = to_mapping(slide[name])
        said = " ".join(map(to_words, value.values())) if value else to_words(slide[name])
        imported.leave(name.lower(), of, said)
