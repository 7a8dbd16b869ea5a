"""Recognises what spreadsheets make of dates: serial numbers, lost zeros, midnights."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

# Day 0 of the serial numbers that spreadsheets keep dates as.
EPOCH = date(1899, 12, 30)
MINUTES = 24 * 60


def list_spreadsheet_readings(text: str) -> list[str]:
    """Read a folded cell that a spreadsheet has rewritten; none where it is no such cell."""
    for pattern, read in FORMS:
        if match := pattern.fullmatch(text):
            return read(match)
    return []


def widen_first_day(edtf: str) -> str:
    """Return the month of its first day, since spreadsheets make that day of a month.

    The month is true either way.
    """
    return edtf[:-3] if re.fullmatch(r"\d{4}-\d\d-01", edtf) else edtf


def _read_serial_number(match: re.Match[str]) -> list[str]:
    day = (EPOCH + timedelta(days=int(match[1]))).isoformat()
    minutes = round(float(f"0.{match[2] or 0}") * MINUTES)
    if not minutes:
        return [widen_first_day(day)]
    return [f"{day}T{minutes // 60:02}:{minutes % 60:02}"] if minutes < MINUTES else []


def _read_lost_zeros(match: re.Match[str]) -> list[str]:
    """Read a negative year: EDTF's -0043 is 44 BC, and somebody may have meant 43 BC."""
    year = int(match[1])
    return [f"-{year:04}", f"-{year - 1:04}" if year > 1 else "0000"]


FORMS: list[tuple[re.Pattern[str], Callable[[re.Match[str]], list[str]]]] = [
    (re.compile(r"([1-6]\d{4})(?:[.,](\d+))?"), _read_serial_number),
    (re.compile(r"(\d{4})[.,]0+"), lambda match: [match[1]]),
    (re.compile(r"-([1-9]\d{0,2})"), _read_lost_zeros),
    (
        re.compile(r"(\d{4}-\d\d-\d\d)[ t]00:00(?::00(?:\.0+)?)?z?"),
        lambda match: [widen_first_day(match[1])],
    ),
    (re.compile(r"(\d{4})/(\d\d)/01"), lambda match: [f"{match[1]}-{match[2]}"]),
]
