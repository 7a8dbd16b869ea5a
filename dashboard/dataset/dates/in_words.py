"""Dates in words, never claiming more than the date does; the words are `date.*` in `locale/`."""

from __future__ import annotations

import re

from dashboard.dataset.dates.typed import says_undated
from dashboard.dataset.dates.value import Date, Day, Point, Time
from dashboard.i18n import Catalogue

PLAIN = 100
"""The first year that nobody takes for a day or for a year of this century."""
WIDE = 10
"""How many years apart two dates are of which no year between them says anything."""
SEASONS = ("spring", "summer", "autumn", "winter")


def in_words(date: Date, text: Catalogue) -> str:
    """Write a date as in a sentence: "6 May 2004", "about 1998", "1987–2001", "1997 or 1998"."""
    if date.form == "point" and date.start:
        return _render_point(date.start, text)
    if date.start is None or date.end is None:
        return _render_open(date, text)
    if date.form == "interval":
        return _render_interval(date.start, date.end, text)
    return _render_set(date, date.start, date.end, text)


def quote_typed(date: Date, text: Catalogue) -> str:
    """Write a date as in a sentence, and after it what was typed if that has other words."""
    words = in_words(date, text)
    typed = date.typed.strip()
    if typed in ("", date.text) or says_undated(typed) or _list_words(typed) == _list_words(words):
        return words
    return text("date.typed", date=words, typed=typed)


def _list_words(text: str) -> list[str]:
    """List the words of a text whatever their order, capitals and punctuation."""
    return sorted(re.findall(r"\w+", text.casefold()))


def short(date: Date, text: Catalogue) -> str:
    """Write the label beside a mark, years only: "1984", "c. 1998", "1990s", "1997/98"."""
    if date.form == "point" and date.start:
        return _shorten_point(date.start, text)
    if date.start is None:
        key = "date.short.until" if date.begun else "date.short.unstarted"
        return text(key, year=_shorten_point(date.end, text)) if date.end else ""
    if date.form == "one-of":
        return _shorten_set(date, date.start, text)
    return _shorten_point(date.start, text)


def short_end(date: Date, text: Catalogue) -> str:
    """Write the year in which a stretch of time ends, as beside a mark; "" where none is known."""
    return _shorten_point(date.end, text) if date.form == "interval" and date.end else ""


def iso(point: Point) -> str:
    """Write the point for HTML's `<time datetime>`; "" where HTML has no such date string.

    Specification: WHATWG HTML, "Dates and times": a year from 1, here of four digits.
    """
    year, month, day = point.earliest
    if not 1 <= year <= 9999 or point.precision in ("decade", "century", "millennium"):
        return ""
    if point.time:
        return f"{year:04}-{month:02}-{day:02}T{point.time.hour:02}:{point.time.minute:02}"
    if point.precision == "day":
        return f"{year:04}-{month:02}-{day:02}"
    return f"{year:04}-{month:02}" if point.precision == "month" else f"{year:04}"


def _render_point(point: Point, text: Catalogue) -> str:
    words, approximate, uncertain = _render_plain(point, text), point.approximate, point.uncertain
    if _is_wide(point):
        approximate, uncertain = False, uncertain or approximate
    if approximate:
        words = text("date.about", date=_add_article(point, words, text))
    return text("date.uncertain", date=words) if uncertain else words


def _render_plain(point: Point, text: Catalogue) -> str:
    """Write the point without its doubts."""
    if point.time:
        day = _render_day(point.earliest, text)
        return text("date.time", date=day, time=_render_time(point.time))
    if point.precision == "day":
        return _render_day(point.earliest, text)
    if point.precision == "month":
        month = text(f"date.month.{point.earliest.month}")
        return text("date.month", month=month, year=write_year(point.earliest.year, text))
    year = write_year(point.earliest.year, text)
    if point.precision == "season":
        return _render_season(point.season, year, text)
    return year if point.precision == "year" else _render_wide(point, text)


def _render_time(time: Time) -> str:
    """Write the time as on a clock of 24 hours, and how far it is from UTC where that is given."""
    seconds = "" if not time.second else f":{time.second:02}"
    zone = f" UTC{time.zone.removeprefix('Z')}" if time.zone else ""
    return f"{time.hour:02}:{time.minute:02}{seconds}{zone}"


def _render_wide(point: Point, text: Catalogue) -> str:
    first, last = point.earliest.year, point.latest.year
    if (first, last) == (0, 9999):
        return text("date.unknown")
    if _is_wide(point):
        return text("date.between", start=write_year(first, text), end=write_year(last, text))
    return _render_decade("date.decade", first, text)


def _render_decade(key: str, year: int, text: Catalogue) -> str:
    """Write a decade; of the last century a language may use only its tens, as Spanish does."""
    recent = 1910 <= year <= 1999
    digits = int(text("date.decade.digits")) if recent else 4
    return text(f"{key}.{'recent' if recent else 'other'}", decade=str(year)[-digits:])


def _is_wide(point: Point) -> bool:
    """True for a stretch of years that has no name of its own."""
    first, last = point.earliest.year, point.latest.year
    # In English "the 1900s" is also a century.
    is_named = first >= PLAIN and first % 10 == 0 and first % 100 != 0 and last == first + 9
    return point.precision in ("decade", "century", "millennium") and not is_named


def _render_season(number: int, year: str, text: Catalogue) -> str:
    if number <= 32:
        return text(f"date.season.{SEASONS[(number - 21) % 4]}", year=year)
    for first, part in ((40, "half"), (37, "third"), (33, "quarter")):
        if number >= first:
            return text(f"date.{part}", number=number - first + 1, year=year)
    raise AssertionError(f"EDTF has no season {number}")


def write_year(year: int, text: Catalogue) -> str:
    """Write an astronomical year as people say it: "2004", "AD 14", and "1 BC" for the year 0."""
    if year <= 0:
        return text("date.bc", year=1 - year)
    return text("date.ad", year=year) if year < PLAIN else str(year)


def _render_day(day: Day, text: Catalogue) -> str:
    month = text(f"date.month.{day.month}")
    return text("date.day", day=day.day, month=month, year=write_year(day.year, text))


def _add_article(point: Point, words: str, text: Catalogue) -> str:
    """Prepare the words for a preposition; Spanish puts the article before a day."""
    is_day = point.precision in ("time", "day")
    return text("date.the_day", date=words) if is_day else words


def _render_noun(point: Point, text: Catalogue) -> str:
    words = _render_point(point, text)
    return words if point.approximate else _add_article(point, words, text)


def _render_open(date: Date, text: Catalogue) -> str:
    kind = "interval" if date.form == "interval" else "set"
    if date.start:
        ending = "unended" if kind == "interval" and not date.ongoing else "onwards"
        return text(f"date.{kind}.{ending}", date=_render_noun(date.start, text))
    beginning = "unstarted" if kind == "interval" and not date.begun else "until"
    return text(f"date.{kind}.{beginning}", date=_render_noun(date.end, text)) if date.end else ""


def _render_interval(start: Point, end: Point, text: Catalogue) -> str:
    plain = {"day", "month", "year"}
    if not (start.exact and end.exact and {start.precision, end.precision} <= plain):
        return text("date.from_to", start=_render_noun(start, text), end=_render_noun(end, text))
    first, last = _render_plain(start, text), _render_plain(end, text)
    if start.precision == end.precision == "year" and start.earliest.year >= PLAIN:
        return text("date.range.tight", start=first, end=last)
    if start.precision == end.precision and start.earliest.year == end.earliest.year:
        return _render_interval_in_year(start, end, text)
    return text("date.range.loose", start=first, end=last)


def _render_interval_in_year(start: Point, end: Point, text: Catalogue) -> str:
    """Write two days or two months of one year, giving once what they share."""
    year = write_year(start.earliest.year, text)
    month = [text(f"date.month.{point.earliest.month}") for point in (start, end)]
    if start.precision == "month":
        months = text("date.range.tight", start=month[0], end=month[1])
        return text("date.month", month=months, year=year)
    if month[0] == month[1]:
        days = text("date.range.tight", start=start.earliest.day, end=end.earliest.day)
        return text("date.day", day=days, month=month[0], year=year)
    first = text("date.day_of_month", day=start.earliest.day, month=month[0])
    return text("date.range.loose", start=first, end=_render_day(end.earliest, text))


def _render_set(date: Date, start: Point, end: Point, text: Catalogue) -> str:
    if date.members:
        *words, last = (_render_point(point, text) for point in date.members)
        key = "date.or" if date.form == "one-of" else "date.and"
        return text(key, dates=", ".join(words), last=last) if words else last
    key = "date.between" if date.form == "one-of" else "date.from_to"
    return text(key, start=_render_noun(start, text), end=_render_noun(end, text))


def _shorten_point(point: Point, text: Catalogue) -> str:
    if point.is_unknown:
        return text("date.short.unknown")
    if point.precision == "millennium":
        return "?"
    label = write_year(point.earliest.year, text)
    if _is_wide(point):
        return _shorten_range(point.earliest.year, point.latest.year, text)
    if point.precision == "decade":
        label = _render_decade("date.short.decade", point.earliest.year, text)
    if point.approximate:
        label = text("date.short.about", year=label)
    return f"{label}?" if point.uncertain else label


def _shorten_set(date: Date, start: Point, text: Catalogue) -> str:
    if date.end is None:
        return text("date.short.onwards", year=_shorten_point(start, text))
    first, last = start.earliest.year, date.end.latest.year
    if first == last:
        return _shorten_point(start, text)
    if last - first == 1 and first >= PLAIN and start.exact and date.end.exact:
        return f"{first}/{last % 100:02}" if last % 100 else f"{first}/{last}"
    if len(date.members) == 2 and last - first >= WIDE:
        return "/".join(_shorten_point(point, text) for point in date.members)
    return _shorten_range(first, last, text)


def _shorten_range(first: int, last: int, text: Catalogue) -> str:
    """Write the years between which a date lies: their middle, if that is near to all of them."""
    if last - first < WIDE:
        return text("date.short.about", year=write_year((first + last + 1) // 2, text))
    start, end = write_year(first, text), write_year(last, text)
    return text("date.short.between", start=start, end=end)
