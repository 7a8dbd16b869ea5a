"""The parts that every style shares: full stops, titles, and dates that are sure or not."""

from __future__ import annotations

import re

from dashboard.dataset.dates import in_words
from dashboard.dataset.dates.value import Date, Point
from dashboard.i18n import Catalogue

# What ends a sentence; where a full stop goes inside the quotation mark, a mark may follow.
STOPPED = {True: re.compile("[.?!…][”’\"')]*$"), False: re.compile("[.?!…]$")}
CLOSED = re.compile("(?<=[^”’])([”’]+)$")
# Quotation marks inside a title, by the mark that the title itself opens with.
INNER = {"“": str.maketrans("“”", "‘’"), "«": str.maketrans("«»", "“”")}


def add_full_stop(part: str, text: Catalogue) -> str:
    """Add a full stop unless the part ends a sentence; in English it goes inside the quote."""
    inside = _find_opening_mark(text) == "“"
    if not part or STOPPED[inside].search(part):
        return part
    closed = CLOSED.search(part)
    if inside and closed and any(mark in part for mark in "“‘"):
        return f"{part[: closed.start()]}.{closed[1]}"
    return f"{part}."


def quote_title(title: str, text: Catalogue) -> str:
    """Put a title in quotation marks, and change those inside it to the second kind."""
    return text("cite.title", title=title.translate(INNER.get(_find_opening_mark(text), {})))


def quote_title_as_sentence(title: str, text: Catalogue) -> str:
    """Put a title in quotation marks and end it with a full stop."""
    inner = add_full_stop(title, text) if _find_opening_mark(text) == "“" else title
    return add_full_stop(quote_title(inner, text), text)


def _find_opening_mark(text: Catalogue) -> str:
    """Return the opening quotation mark of the catalogue's language."""
    return text("cite.title", title="")[0]


def render_date(style: str, date: Date | None, text: Catalogue) -> str:
    """Write the date of a source in the form of a style; "" where it is unknown.

    Days, months and years have a form of the style; "ca." and "?" tell what is not sure. Any
    other date is in words.
    """
    point = date.start if date and date.form == "point" else None
    if date is None or (point and (point.earliest.year, point.latest.year) == (0, 9999)):
        return ""
    if point is None or not _is_plain(point):
        return in_words.in_words(date, text)
    plain = _render_plain(style, point, text)
    if point.approximate:
        plain = text(f"cite.{style}.circa", date=plain)
    return f"{plain}?" if point.uncertain else plain


def _render_plain(style: str, point: Point, text: Catalogue) -> str:
    year, month, day = point.earliest
    if point.precision == "year":
        return str(year)
    names = "cite.month" if style == "mla" else "date.month"
    name = text(f"{names}.{month}")
    if point.precision == "month":
        return text(f"cite.{style}.month", month=name, year=year)
    return text(f"cite.{style}.day", day=day, month=name, year=year)


def _is_plain(point: Point) -> bool:
    """True for one day, month or year of our era."""
    is_named = point.precision in ("day", "month", "year") and not point.unspecified
    return is_named and point.earliest.year >= in_words.PLAIN
