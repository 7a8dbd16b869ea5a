"""Shows a date as the cell of a spreadsheet shows it: a month that is shown stays a month."""

from __future__ import annotations

import re

# What a format shows as it stands: quoted words, an escaped sign, a space, a locale or a colour.
LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
CODE = re.compile(r"y+|e+|b+|m+|d+|h+|s+", re.IGNORECASE)
PARTS = {"y": "year", "e": "year", "b": "year", "d": "day", "h": "hours", "s": "seconds"}
ISO = re.compile(r"(-?\d+)-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?.*)?")
MONTHS = "January February March April May June July August September October November December"
WHOLE = frozenset({"year", "month", "day"})


def read_format(code: str) -> frozenset[str]:
    """Return the parts of a date that a number format shows, such as year and month.

    Specification: ECMA-376, part 1, 18.8.31; an `m` beside hours or seconds is a minute.
    """
    if "general" in code.lower():
        return WHOLE
    codes = [found[0][0].lower() for found in CODE.finditer(LITERAL.sub(" ", code.split(";")[0]))]
    parts = set()
    for before, letter, after in zip(["", *codes], codes, [*codes[1:], ""], strict=False):
        is_minute = letter == "m" and (before == "h" or after == "s")
        parts.add("minutes" if is_minute else PARTS.get(letter, "month"))
    return frozenset(parts)


def show_date(iso: str, parts: frozenset[str]) -> str:
    """Write an ISO 8601 date, with a time if it has one, with no more parts than are shown.

    A midnight is none: it is what every day without a time has.
    """
    date = ISO.fullmatch(iso)
    if not date:
        return iso
    year, month, day, time, seconds = date.groups()
    shown = parts & (WHOLE | {"hours"}) or WHOLE
    time = time if "hours" in shown and f"{time}{seconds or ''}" != "00:00:00" else None
    if "year" not in shown:
        words = [str(int(day))] if "day" in shown else []
        words += [MONTHS.split()[int(month) - 1]] if "month" in shown else []
        return " ".join([*words, *([time] if time else [])])
    text = year if year.startswith("-") else year.zfill(4)
    text += f"-{month}" if shown & {"month", "day"} else ""
    text += f"-{day}" if "day" in shown else ""
    return f"{text}T{time}" if time and "day" in shown else text


def show_number(value: float) -> str:
    """Write a number as a person does: a year has no decimal point."""
    return str(int(value)) if value == int(value) else f"{value:.15g}"
