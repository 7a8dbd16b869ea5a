"""Reads the date of a cell: EDTF as it is, anything else where it can mean one thing only."""

from __future__ import annotations

import re
from dataclasses import replace

from dashboard.dataset.dates.parse import LONGEST, NO_EDTF, parse
from dashboard.dataset.dates.point import EdtfError
from dashboard.dataset.dates.typed import list_readings
from dashboard.dataset.dates.value import Date

MOST_NAMED = 4
FORMS = "Write it like 1984, May 2004, 2004-05-06, about 1998, 1980s, 1987 to 2001, or undated"
SIGNS = re.compile(r"[-0-9XYEST:Z+?~%/.,\[\]{} ]+")
"""All that EDTF is written with."""


def read_date(text: str) -> Date:
    """Read a date as people type it, of at most 64 characters; `typed` keeps what was written.

    Raises:
        EdtfError: it has no reading, or several, which the cure names; or no such day exists.
    """
    plain = text.strip()
    if date := _read_edtf(plain):
        return date if plain == text else replace(date, typed=text)
    dates, impossible = _parse_readings(plain)
    if len(dates) == 1:
        return replace(dates[0], typed=text)
    if dates:
        readings = " or ".join(date.text for date in dates[:MOST_NAMED])
        raise EdtfError(f"{plain} can be read as {readings}", f"Write {readings}")
    if impossible:
        raise impossible
    try:
        return parse(plain)
    except EdtfError as error:
        if error.message.endswith(NO_EDTF):
            raise EdtfError(f"{plain} is no date that can be read", FORMS) from None
        raise


def try_date(text: str) -> Date | None:
    """Read a date; None where it is none, or means several."""
    try:
        return read_date(text) if text else None
    except EdtfError:
        return None


def _read_edtf(text: str) -> Date | None:
    """Read a text as EDTF; None where it is none."""
    if not SIGNS.fullmatch(text):
        return None
    try:
        return parse(text)
    except EdtfError:
        return None


def _parse_readings(text: str) -> tuple[list[Date], EdtfError | None]:
    """Parse what the text can mean, and say why nothing of it is a date."""
    dates, impossible = list[Date](), None
    if len(text) > LONGEST:
        return dates, impossible
    # Else it may be EDTF in small letters or with blanks in it.
    for reading in list_readings(text) or [text.upper().replace(" ", "")]:
        try:
            dates.append(parse(reading))
        except EdtfError as error:
            impossible = impossible or (None if error.message.endswith(NO_EDTF) else error)
    return dates, impossible
