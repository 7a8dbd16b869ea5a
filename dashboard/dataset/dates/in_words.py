"""Dates in words, never claiming more than the date does; the words are `date.*` in `locale/`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.dataset.dates.value import Date, Day, Point
    from dashboard.i18n import Catalogue

SEASONS = ("spring", "summer", "autumn", "winter")


def in_words(date: Date, text: Catalogue) -> str:
    """A date as a sentence says it: "6 May 2004", "about 1998", "1987–2001", "1997 or 1998"."""
    if date.form == "point" and date.start:
        return _point(date.start, text)
    if date.start is None or date.end is None:
        return _open(date, text)
    if date.form == "interval":
        return _span(date.start, date.end, text)
    return _set(date, date.start, date.end, text)


def short(date: Date, text: Catalogue) -> str:
    """The label beside a mark, years only: "1984", "c. 1998", "1990s", "1997/98", "c. 1970"."""
    if date.form == "point" and date.start:
        return _short_point(date.start, text)
    if date.start is None:
        return text("date.short.until", year=_short_point(date.end, text)) if date.end else ""
    if date.form == "one-of":
        return _short_set(date, date.start, text)
    return _short_point(date.start, text)


def iso(point: Point) -> str:
    """The point for HTML's `<time datetime>`; "" where HTML has no such date string.

    Specification: WHATWG HTML, "Dates and times": a year from 1, here of four digits.
    """
    year, month, day = point.earliest
    if not 1 <= year <= 9999 or point.precision in ("decade", "century", "millennium"):
        return ""
    if point.precision == "day":
        return f"{year:04}-{month:02}-{day:02}"
    return f"{year:04}-{month:02}" if point.precision == "month" else f"{year:04}"


def _point(point: Point, text: Catalogue) -> str:
    words, approximate, uncertain = _plain(point, text), point.approximate, point.uncertain
    if _is_wide(point):
        approximate, uncertain = False, uncertain or approximate
    if approximate:
        words = text("date.about", date=_noun(point, words, text))
    return text("date.uncertain", date=words) if uncertain else words


def _plain(point: Point, text: Catalogue) -> str:
    """The point without its doubts."""
    if point.precision == "day":
        return _day(point.earliest, text)
    if point.precision == "month":
        return _month(point.earliest, text)
    year = _year(point.earliest.year, text)
    if point.precision == "season":
        return _season(point.season, year, text)
    return year if point.precision == "year" else _decade_or_wider(point, text)


def _decade_or_wider(point: Point, text: Catalogue) -> str:
    first, last = point.earliest.year, point.latest.year
    if (first, last) == (0, 9999):
        return text("date.unknown")
    if _is_wide(point):
        return text("date.between", start=_year(first, text), end=_year(last, text))
    return _decade("date.decade", first, text)


def _decade(key: str, year: int, text: Catalogue) -> str:
    """A decade; of the last century a language may say only its tens, as Spanish does."""
    recent = 1910 <= year <= 1999
    digits = int(text("date.decade.digits")) if recent else 4
    return text(f"{key}.{'recent' if recent else 'other'}", decade=str(year)[-digits:])


def _is_wide(point: Point) -> bool:
    """Whether it is a stretch of years that has no name of its own."""
    first, last = point.earliest.year, point.latest.year
    # In English "the 1900s" is also a century.
    is_named = first > 0 and first % 10 == 0 and first % 100 != 0 and last == first + 9
    return point.precision in ("decade", "century", "millennium") and not is_named


def _season(number: int, year: str, text: Catalogue) -> str:
    if number <= 32:
        return text(f"date.season.{SEASONS[(number - 21) % 4]}", year=year)
    for first, part in ((40, "half"), (37, "third"), (33, "quarter")):
        if number >= first:
            return text(f"date.{part}", number=number - first + 1, year=year)
    raise AssertionError(f"EDTF has no season {number}")


def _year(year: int, text: Catalogue) -> str:
    return str(year) if year > 0 else text("date.bc", year=1 - year)


def _month(day: Day, text: Catalogue) -> str:
    return text("date.month", month=text(f"date.month.{day.month}"), year=_year(day.year, text))


def _day(day: Day, text: Catalogue) -> str:
    month = text(f"date.month.{day.month}")
    return text("date.day", day=day.day, month=month, year=_year(day.year, text))


def _noun(point: Point, words: str, text: Catalogue) -> str:
    """The words as they follow a preposition; Spanish puts the article before a day."""
    return text("date.the_day", date=words) if point.precision == "day" else words


def _spoken(point: Point, text: Catalogue) -> str:
    words = _point(point, text)
    return words if point.approximate else _noun(point, words, text)


def _open(date: Date, text: Catalogue) -> str:
    kind = "interval" if date.form == "interval" else "set"
    if date.start:
        ending = "unended" if kind == "interval" and not date.ongoing else "onwards"
        return text(f"date.{kind}.{ending}", date=_spoken(date.start, text))
    return text(f"date.{kind}.until", date=_spoken(date.end, text)) if date.end else ""


def _span(start: Point, end: Point, text: Catalogue) -> str:
    plain = {"day", "month", "year"}
    if not (start.exact and end.exact and {start.precision, end.precision} <= plain):
        return text("date.from_to", start=_spoken(start, text), end=_spoken(end, text))
    if start.precision == end.precision == "year" and start.earliest.year > 0:
        return text("date.range.tight", start=_plain(start, text), end=_plain(end, text))
    if start.precision == end.precision and start.earliest.year == end.earliest.year:
        return _span_in_year(start, end, text)
    return text("date.range.loose", start=_plain(start, text), end=_plain(end, text))


def _span_in_year(start: Point, end: Point, text: Catalogue) -> str:
    """Two days or two months of one year, whatever they share said once."""
    year = _year(start.earliest.year, text)
    month = [text(f"date.month.{point.earliest.month}") for point in (start, end)]
    if start.precision == "month":
        months = text("date.range.tight", start=month[0], end=month[1])
        return text("date.month", month=months, year=year)
    if month[0] == month[1]:
        days = text("date.range.tight", start=start.earliest.day, end=end.earliest.day)
        return text("date.day", day=days, month=month[0], year=year)
    first = text("date.day_of_month", day=start.earliest.day, month=month[0])
    return text("date.range.loose", start=first, end=_day(end.earliest, text))


def _set(date: Date, start: Point, end: Point, text: Catalogue) -> str:
    if date.members:
        *words, last = (_point(point, text) for point in date.members)
        key = "date.or" if date.form == "one-of" else "date.and"
        return text(key, dates=", ".join(words), last=last) if words else last
    key = "date.between" if date.form == "one-of" else "date.from_to"
    return text(key, start=_spoken(start, text), end=_spoken(end, text))


def _short_point(point: Point, text: Catalogue) -> str:
    if point.precision == "millennium":
        return "?"
    label = _year(point.earliest.year, text)
    if _is_wide(point):
        return text("date.short.about", year=_year(int(point.moment // 1), text))
    if point.precision == "decade":
        label = _decade("date.short.decade", point.earliest.year, text)
    if point.approximate:
        label = text("date.short.about", year=label)
    return f"{label}?" if point.uncertain else label


def _short_set(date: Date, start: Point, text: Catalogue) -> str:
    if date.end is None:
        return text("date.short.onwards", year=_short_point(start, text))
    first, last = start.earliest.year, date.end.latest.year
    if first == last:
        return _short_point(start, text)
    if last - first == 1 and first > 0 and start.exact and date.end.exact:
        return f"{first}/{last % 100:02}" if last % 100 else f"{first}/{last}"
    return text("date.short.about", year=_year(int(date.moment // 1), text))
