"""Dates of the Extended Date/Time Format (ISO 8601-2:2019, levels 0 to 2), with times of day.

Specification: Library of Congress, "Extended Date/Time Format (EDTF) Specification", 2019.
"""

from __future__ import annotations

import re

from dashboard.dataset.dates.point import EdtfError, ReversedError, read_point
from dashboard.dataset.dates.value import Date, Day, Form, Point, Precision, to_decimal_year

__all__ = ["Date", "Day", "EdtfError", "Form", "Point", "Precision", "ReversedError"]
__all__ += ["parse", "to_decimal_year"]

LONGEST = 64
NO_EDTF = " is not EDTF"
SET = re.compile(r"\[.*\]|\{.*\}")


def parse(text: str) -> Date:
    """Parse an EDTF expression of at most 64 characters.

    Raises:
        EdtfError: the text is no EDTF, or no such day exists.
    """
    _refuse_untidy(text)
    try:
        return _read_expression(text)
    except EdtfError as error:
        if error.message.endswith(NO_EDTF):
            raise EdtfError(f"{text}{NO_EDTF}", error.cure) from None
        raise


def _refuse_untidy(text: str) -> None:
    if len(text) > LONGEST:
        raise EdtfError(f"A date has at most {LONGEST} characters, not {len(text)}", "Shorten it")
    if not text.strip():
        raise EdtfError("The date is empty", "Write a year such as 1984, or 1984~ for about 1984")
    if text != text.strip():
        raise EdtfError("There is a space around the date", f"Write {text.strip()} instead")


def _read_expression(text: str) -> Date:
    if SET.fullmatch(text):
        return _read_set(text)
    if "/" in text:
        return _read_interval(text)
    point = read_point(text)
    return Date(text, "point", point, point)


def _read_interval(text: str) -> Date:
    first, _, last = text.partition("/")
    start = None if first in ("", "..") else read_point(first)
    end = None if last in ("", "..") else read_point(last)
    if start is None and end is None:
        raise EdtfError(f"{text} has no date", "Give the interval a start or an end")
    if start and end and start.earliest > end.latest:
        raise ReversedError(
            f"The interval ends before it starts: {first} is after {last}",
            f"Write {last}/{first}, or fix one of the two dates",
        )
    return Date(text, "interval", start, end, ongoing=last == "..", begun=first != "")


def _read_set(text: str) -> Date:
    form: Form = "one-of" if text[0] == "[" else "all-of"
    ranges = [_read_range(part.strip()) for part in text[1:-1].split(",")]
    starts = [start for start, _ in ranges if start]
    ends = [end for _, end in ranges if end]
    if not (all(start for start, _ in ranges[1:]) and all(end for _, end in ranges[:-1])):
        raise EdtfError(f"{text} is open in its middle", "Put .. only at one of its two ends")
    start = min(starts, key=lambda point: point.earliest) if ranges[0][0] else None
    end = max(ends, key=lambda point: point.latest) if ranges[-1][1] else None
    if start is None and end is None:
        raise EdtfError(f"{text} is open at both ends", "Leave out one of the two ..")
    members = sorted(starts, key=lambda point: point.earliest) if ".." not in text else ()
    return Date(text, form, start, end, members=tuple(members))


def _read_range(text: str) -> tuple[Point | None, Point | None]:
    """Read the ends of a member of a set; the open end of `..1984` and `1984..` is None."""
    first, dots, last = text.partition("..")
    if not dots:
        point = read_point(first)
        return point, point
    start, end = read_point(first) if first else None, read_point(last) if last else None
    if start and end and start.earliest > end.latest:
        raise ReversedError(
            f"The range ends before it starts: {first} is after {last}",
            f"Write {last}..{first}",
            f"{first}..{last}",
            f"{last}..{first}",
        )
    return start, end
