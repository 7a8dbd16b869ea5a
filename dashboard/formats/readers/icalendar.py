"""iCalendar, the file of calendars: its events, as they stand and not as they repeat.

Specification: RFC 5545.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, TypeVar
from warnings import catch_warnings

from dashboard.formats.imported import FormatError, Imported, name_event
from dashboard.formats.json_values import decode
from dashboard.formats.markup import Words

if TYPE_CHECKING:
    from icalendar.cal import Component

Time = TypeVar("Time", date, timedelta)
READ = frozenset({
    "SUMMARY", "DESCRIPTION", "DTSTART", "DTEND", "DURATION", "LOCATION", "URL", "CATEGORIES",
    "UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "STATUS", "TRANSP", "CLASS",
})  # fmt: skip


def read_icalendar(data: bytes, imported: Imported) -> None:
    """Read the events of all calendars of a file; tasks and notes are left.

    Raises:
        FormatError: it is no iCalendar.
    """
    from icalendar import Calendar

    try:
        with catch_warnings(action="ignore"):
            calendars = Calendar.from_ical(decode(data), multiple=True)
    except (ValueError, IndexError, KeyError) as error:
        raise FormatError(f"it is no iCalendar ({error})") from None
    for calendar in calendars:
        imported.title = imported.title or str(calendar.get("X-WR-CALNAME", ""))
        parts = calendar.subcomponents if calendar.name == "VCALENDAR" else [calendar]
        for number, part in enumerate(parts, 1):
            if part.name == "VEVENT":
                _read_event(f"event {number}", part, imported)
            elif part.name != "VTIMEZONE":
                imported.leave(str(part.name), f"part {number}", str(part.get("SUMMARY", "it")))
    imported.subject = {"name": imported.title} if imported.title else {}


def _read_event(of: str, part: Component, imported: Imported) -> None:
    said = {name: _say(part.get(name)) for name in ("SUMMARY", "DESCRIPTION", "LOCATION", "URL")}
    text = "\n".join(filter(None, (said["DESCRIPTION"], said["URL"])))
    kind, *others = _list_categories(part) or [""]
    title = said["SUMMARY"]
    imported.add_event(
        of, _read_dates(part), Words(text), title=title, place=said["LOCATION"], kind=kind
    )
    of = name_event(of, title)
    for category in others:
        imported.leave("category", of, category)
    broken = {name for name in ("DTEND", "DURATION") if isinstance(part.get(name), str)}
    for name in sorted(part.keys() - READ | broken):
        value = part[name]
        words = value.to_ical() if hasattr(value, "to_ical") else value
        imported.leave(name.lower(), of, _say(words))
    for inner in part.subcomponents:
        imported.leave(str(inner.name).lower(), of, _say(inner.get("TRIGGER", "")) or "it")


def _read_dates(part: Component) -> str:
    """Write the dates as EDTF, or as they are; the end of whole days is the day after the last."""
    if isinstance(broken := part.get("DTSTART"), str):
        return str(broken)
    start, end = _read(part, "DTSTART", date), _read(part, "DTEND", date)
    length = None if end else _read(part, "DURATION", timedelta)
    if start is not None and length is not None:
        end = start + length
    if end is not None and not isinstance(end, datetime) and end != start:
        end -= timedelta(days=1)
    written = [_write(moment) for moment in (start, end) if moment is not None]
    return "/".join(dict.fromkeys(written))


def _read(part: Component, name: str, kind: type[Time]) -> Time | None:
    """Read a moment or a length; None where there is none, or it is broken."""
    value = part.get(name)
    time = None if isinstance(value, str) else getattr(value, "dt", None)
    return time if isinstance(time, kind) else None


def _write(moment: date) -> str:
    if not isinstance(moment, datetime):
        return moment.isoformat()
    return f"{moment:%Y-%m-%dT%H:%M}" + ("Z" if moment.tzname() == "UTC" else "")


def _list_categories(part: Component) -> list[str]:
    value = part.get("CATEGORIES")
    lists = value if isinstance(value, list) else [value] if value else []
    return [str(name) for found in lists for name in getattr(found, "cats", [found])]


def _say(value: object) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace").strip()
    if isinstance(value, list):
        return "; ".join(map(_say, value))
    return str(value or "").strip()
