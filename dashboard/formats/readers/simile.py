"""SIMILE Timeline (MIT): events as XML, or as the JSON of its scripts.

Specification: http://www.simile-widgets.org/wiki/Timeline_EventSources
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from dashboard.dataset.dates.value import pad_year
from dashboard.formats.dates import write_edtf
from dashboard.formats.imported import FormatError, Imported, name_event
from dashboard.formats.json_values import read_json, to_list, to_mapping, to_words
from dashboard.formats.markup import read_markup

KNOWN = frozenset({"start", "end", "title", "description", "text", "link", "image", "latestStart"})
FLAGS = ("isDuration", "durationEvent")
# A date as JavaScript prints it: "Fri Nov 22 1963 13:00:00 GMT-0600".
PRINTED = re.compile(
    r"(?:[A-Z][a-z]{2},? )?([A-Z][a-z]+\.? \d{1,2},? -?\d{1,5})"
    r"(?: (\d\d:\d\d(?::\d\d)?))?(?: *(?:GMT|UTC))?(?: *([+-]\d{4}))?(?: *\(.*\))?"
)
YEAR = re.compile(r"-?\d{1,4}")
MIDNIGHT = re.compile(r"(.*\d)[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?\d\d)?")


def read_simile(data: bytes, imported: Imported) -> None:
    """Read the events of a file, XML or JSON.

    Raises:
        FormatError: it is neither, or has no events.
    """
    is_xml = data.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] == b"<"
    for number, event in enumerate(_read_xml(data) if is_xml else _read_json(data), 1):
        _read_event(f"event {number}", event, imported)


def is_simile(value: object) -> bool:
    """True for JSON whose events have a `start` that is a text."""
    events = to_list(to_mapping(value).get("events"))
    return any(isinstance(to_mapping(event).get("start"), str) for event in events)


def _read_json(data: bytes) -> Iterator[dict[str, Any]]:
    value = to_mapping(read_json(data))
    if "events" not in value:
        raise FormatError("it has no events")
    for event in to_list(value["events"]):
        yield to_mapping(event)


def _read_xml(data: bytes) -> Iterator[dict[str, Any]]:
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root = fromstring(data)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise FormatError(f"it is no XML ({error or type(error).__name__})") from None
    if root.tag != "data":
        raise FormatError(f"it is XML of another kind: {root.tag}")
    for event in root.iter("event"):
        yield {**event.attrib, "text": "".join(event.itertext())}


def _read_event(of: str, event: dict[str, Any], imported: Imported) -> None:
    words = read_markup(to_words(event.get("description")) or to_words(event.get("text")))
    title = read_markup(to_words(event.get("title"))).text
    link = to_words(event.get("link"))
    if link and link not in words.text:
        words.text = f"{words.text}\n{link}".strip()
    words.media += [image] if (image := to_words(event.get("image"))) else []
    row = imported.add_event(of, _read_date(event), words, title=title)
    of = name_event(of, title) if row else of
    for name in sorted(event.keys() - KNOWN - {*FLAGS}):
        imported.leave(name, of, to_words(event[name]))


def _read_date(event: dict[str, Any]) -> str:
    """Write the date: a period, or one date of several where it begins late or lasts no time."""
    start, late, end = (read_point(to_words(event.get(name)))
                        for name in ("start", "latestStart", "end"))  # fmt: skip
    if start and end and start != end:
        is_moment = any(to_words(event.get(flag)).lower() == "false" for flag in FLAGS)
        return f"[{start}..{end}]" if is_moment else f"{start}/{end}"
    return f"[{start}..{late}]" if start and late else start or end


def read_point(words: str) -> str:
    """Write a date of JavaScript as EDTF where it is one; midnight stands for the day."""
    if match := PRINTED.fullmatch(words):
        zone = f"{match[3][:3]}:{match[3][3:]}" if match[3] else ""
        words = match[1] + (f" {match[2]} {zone}".rstrip() if match[2] else "")
    if match := MIDNIGHT.fullmatch(words):
        words = match[1]
    words = re.sub(r"([T ]\d\d:\d\d.*[+-]\d\d)(\d\d)$", r"\1:\2", words)
    if YEAR.fullmatch(words):
        # As in EDTF, and in JavaScript, there is a year 0.
        return pad_year(int(words))
    return write_edtf(words)
