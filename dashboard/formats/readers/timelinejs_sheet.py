"""The spreadsheet that TimelineJS is filled in with, as CSV: 18 columns, a slide a row.

Specification: https://timeline.knightlab.com/docs/using-spreadsheets.html
"""

from __future__ import annotations

import csv
import io
from typing import Any

from dashboard.formats.imported import FormatError, Imported
from dashboard.formats.json_values import decode
from dashboard.formats.readers.timelinejs import read_slides
from dashboard.formats.readers.timelinejs_v1 import turn_date

DATES = (("", "start_date"), ("End ", "end_date"))
KNOWN = frozenset({
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Start Date",
    "End Date", "Display Date", "Headline", "Text", "Media", "Media Credit", "Media Caption",
    "Media Thumbnail", "Alt Text", "Type", "Group", "Tag",
})  # fmt: skip


def is_timelinejs_sheet(data: bytes) -> bool:
    """True for a table with the columns of TimelineJS."""
    try:
        header = set(next(csv.reader(io.StringIO(decode(data[:4000]), newline="")), []))
    except csv.Error:
        return False
    return {"Headline", "Text"} <= header and bool({"Year", "Start Date"} & header)


def read_timelinejs_sheet(data: bytes, imported: Imported) -> None:
    """Read the rows of the spreadsheet.

    Raises:
        FormatError: it is no CSV, or has other columns.
    """
    if not is_timelinejs_sheet(data):
        raise FormatError("it does not have the columns Year (or Start Date), Headline and Text")
    try:
        rows = [*csv.DictReader(io.StringIO(decode(data), newline=""), restkey="")]
    except csv.Error as error:
        raise FormatError(f"it is no CSV ({error})") from None
    timeline: dict[str, Any] = {"events": [], "eras": []}
    for row in rows:
        cells = {name: _join(cell) for name, cell in row.items() if _join(cell)}
        kind = cells.get("Type", "").lower()
        if kind == "title" and "title" not in timeline:
            timeline["title"] = _turn_row(cells)
        elif cells:
            timeline["eras" if kind == "era" else "events"].append(_turn_row(cells))
    read_slides(timeline, imported)


def _join(cell: str | list[str] | None) -> str:
    """Return the words of a cell; those beyond the last column come as a list."""
    return " ".join(cell).strip() if isinstance(cell, list) else (cell or "").strip()


def _turn_row(cells: dict[str, str]) -> dict[str, Any]:
    """Write a row as a slide of the JSON form; columns it does not know keep their names."""
    slide: dict[str, Any] = {name: cell for name, cell in cells.items() if name not in KNOWN}
    for prefix, name in DATES:
        words = {unit: cells.get(f"{prefix}{unit.capitalize()}", "") for unit in
                 ("year", "month", "day")}  # fmt: skip
        hour, _, minutes = cells.get(f"{prefix}Time", "").partition(":")
        minute, _, second = minutes.partition(":")
        old = cells.get("Start Date" if name == "start_date" else "End Date", "")
        times = {"hour": hour, "minute": minute, "second": second}
        slide[name] = turn_date(old) if old else words | times
    return slide | {
        "display_date": cells.get("Display Date"),
        "text": {"headline": cells.get("Headline"), "text": cells.get("Text")},
        "media": {
            "url": cells.get("Media"),
            "thumbnail": cells.get("Media Thumbnail"),
            "credit": cells.get("Media Credit"),
            "caption": cells.get("Media Caption"),
            "alt": cells.get("Alt Text"),
        },
        "group": cells.get("Group") or cells.get("Tag"),
    }
