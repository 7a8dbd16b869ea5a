"""The dates of TimelineJS as EDTF: year, month and day as numbers, and what is shown for them."""

from __future__ import annotations

from typing import Any

from dashboard.dataset.dates.read import try_date
from dashboard.dataset.dates.value import pad_year
from dashboard.formats.json_values import to_mapping, to_words
from dashboard.formats.markup import read_markup

UNITS = ("year", "month", "day", "hour", "minute", "second")


def read_slide_date(slide: dict[str, Any]) -> tuple[str, str]:
    """Return the date of a slide as EDTF, or its own words, and the words that it shows for it.

    What it shows, as "late 1930s", is the date where it can be read and means the same time, and
    the slide gives nothing finer than years.
    """
    if edtf := to_words(slide.get("edtf")):
        return edtf, ""
    start, end = (to_mapping(slide.get(name)) for name in ("start_date", "end_date"))
    first, last = read_point(start), read_point(end)
    shown = to_words(slide.get("display_date")) or to_words(start.get("display_date"))
    typed = " ".join(read_markup(shown).text.split())
    date = f"{first}/{last}" if first and last and first != last else first or last
    is_coarse = "-" not in f"{first}/{last}".removeprefix("-").replace("/-", "/")
    if typed and is_coarse and _mean_the_same(typed, date):
        return typed, ""
    return date, typed


def _mean_the_same(typed: str, date: str) -> bool:
    """True if words are a date that shares a day with another."""
    said, given = try_date(typed), try_date(date)
    if not said or not given:
        return False
    ends = said.earliest, said.latest, given.earliest, given.latest
    if said.is_unknown or None in ends:
        return False
    return ends[0] <= ends[3] and ends[2] <= ends[1]  # type: ignore[operator]


def read_point(value: object) -> str:
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
    date = pad_year(number) if abs(number) < 10_000 else f"Y{number}"
    if month:
        date += f"-{month:02}"
    if month and day:
        date += f"-{day:02}"
    if not (month and day and words[3]):
        return date
    return f"{date}T{hour:02}:{minute:02}" + (f":{second:02}" if second else "")
