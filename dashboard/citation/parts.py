"""The parts that every style shares: full stops, titles, and dates that are sure or not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.dataset.dates import in_words

if TYPE_CHECKING:
    from dashboard.dataset.dates.value import Date, Point
    from dashboard.i18n import Catalogue

# What ends a sentence; where a full stop goes inside the quotation mark, a mark may follow.
STOPPED = {True: re.compile("[.?!…][”’\"')]*$"), False: re.compile("[.?!…]$")}
CLOSED = re.compile("(?<=[^”’])([”’]+)$")
# Quotation marks inside a title, by the mark that the title itself opens with.
INNER = {"“": str.maketrans("“”", "‘’"), "«": str.maketrans("«»", "“”")}


def stopped(part: str, text: Catalogue) -> str:
    """A part with a full stop, unless it ends a sentence; English puts it inside the quote."""
    inside = _mark(text) == "“"
    if not part or STOPPED[inside].search(part):
        return part
    closed = CLOSED.search(part)
    if inside and closed and any(mark in part for mark in "“‘"):
        return f"{part[: closed.start()]}.{closed[1]}"
    return f"{part}."


def titled(title: str, text: Catalogue) -> str:
    """A title in quotation marks, and those inside it of the second kind."""
    return text("cite.title", title=title.translate(INNER.get(_mark(text), {})))


def sentence(title: str, text: Catalogue) -> str:
    """A title in quotation marks as a sentence of its own."""
    inner = stopped(title, text) if _mark(text) == "“" else title
    return stopped(titled(inner, text), text)


def _mark(text: Catalogue) -> str:
    """The opening quotation mark of the catalogue's language."""
    return text("cite.title", title="")[0]


def dated(style: str, date: Date | None, text: Catalogue) -> str:
    """When a source was issued, as a style writes it; "" where nobody knows.

    Days, months and years have a form of the style; "ca." and "?" tell what is not sure. Any
    other date is in words.
    """
    point = date.start if date and date.form == "point" else None
    if date is None or (point and _is_unknown(point)):
        return ""
    if point is None or not _is_plain(point):
        return in_words.in_words(date, text)
    plain = _plain(style, point, text)
    if point.approximate:
        plain = text(f"cite.{style}.circa", date=plain)
    return f"{plain}?" if point.uncertain else plain


def _plain(style: str, point: Point, text: Catalogue) -> str:
    year, month, day = point.earliest
    if point.precision == "year":
        return str(year)
    names = "cite.month" if style == "mla" else "date.month"
    name = text(f"{names}.{month}")
    if point.precision == "month":
        return text(f"cite.{style}.month", month=name, year=year)
    return text(f"cite.{style}.day", day=day, month=name, year=year)


def _is_plain(point: Point) -> bool:
    """Whether it is one day, month or year of our era."""
    known = point.precision in ("day", "month", "year") and not point.unspecified
    return known and point.earliest.year > 0


def _is_unknown(point: Point) -> bool:
    return (point.earliest.year, point.latest.year) == (0, 9999)
