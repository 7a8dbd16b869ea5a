"""Reads the plain dates that people type by their shape: `nMY` is a day, a month and a year.

A reading is EDTF; a shape of several readings gives all of them.
"""

from __future__ import annotations

from collections.abc import Callable

from dashboard.dataset.dates.value import count_days, pad_year
from dashboard.dataset.dates.words import Token

# Until this year England's new year was in March: 1731/2 is 1731 in the old style, 1732 in the new.
LAST_OLD_STYLE = 1752
# Spreadsheets take two digits below this for years of this century.
FIRST_OF_LAST_CENTURY = 30
PARTS_OF_TEN = {"early": (0, 4), "mid": (3, 7), "late": (5, 9)}
PARTS_OF_CENTURY = {"early": (0, 49), "mid": (25, 74), "late": (50, 99)}
PARTS_OF_YEAR = {"early": (1, 6), "mid": (4, 9), "late": (7, 12)}
PARTS_OF_MONTH = {"early": (1, 15), "mid": (8, 23), "late": (16, 31)}


def read_shape(shape: str, tokens: list[Token]) -> list[str]:
    """Read a date of a known shape; none where the shape is not known."""
    read = SHAPES.get(shape)
    if read is None:
        return []
    return read(*(value for sign, value in tokens if sign not in SILENT))


SILENT = frozenset("-/.DCVm")


def _day(year: int, month: int, day: int) -> list[str]:
    return [f"{pad_year(year)}-{month:02}-{day:02}"] if 1 <= month <= 12 else []


def _month(year: int, month: int) -> list[str]:
    return [f"{pad_year(year)}-{month:02}"] if 1 <= month <= 12 else []


def _both_orders(first: int, second: int, year: int) -> list[str]:
    """Read two numbers and a year: day first, and month first."""
    orders = ((first, second), (second, first))
    return list(dict.fromkeys(edtf for day, month in orders for edtf in _day(year, month, day)))


def _day_first(day: int, month: int, year: int) -> list[str]:
    """Read numbers between dots, which nobody writes month first unless there is no such month."""
    return _both_orders(day, month, year)[:1]


def _year_first(year: int, month: int, day: int) -> list[str]:
    return _day(year, day, month) if month > 12 >= day else _day(year, month, day)


def _season(year: int, season: int) -> list[str]:
    return [f"{pad_year(year)}-{season}"]


def _winter(season: int, year: int, last: int) -> list[str]:
    """Read a winter of two years, which EDTF names by the first."""
    return _season(year, season) if season == 24 and (year + 1 - last) % 100 == 0 else []


def _two_years(year: int, end: int) -> list[str]:
    """Read years with a hyphen between; 1905-07 may also be a month."""
    whole = year - year % 100 + end
    years = [f"{pad_year(year)}/{pad_year(whole)}"] if end > year % 100 else []
    return _month(year, end) + years if 1 <= end <= 12 else years


def _follows(year: int, end: int) -> bool:
    """True if one or two digits are the end of the next year."""
    return end in ((year + 1) % 10, (year + 1) % 100)


def _slashed_years(year: int, end: int) -> list[str]:
    """Read 1731/2 as one year of two countings, 1984/85 also as a season, 1962/71 as years.

    2009/8 is a month, and so may any be that ends in 1 to 12.
    """
    if not _follows(year, end):
        return _two_years(year, end) if end > 12 else _month(year, end)
    first, second = pad_year(year), pad_year(year + 1)
    is_old = year < LAST_OLD_STYLE
    month = [] if is_old and end < 10 else _month(year, end)
    return month + [f"{first}/{second}"] * (not is_old) + [f"[{first},{second}]"]


def _decade(year: int) -> list[str]:
    """Read a decade; the 1900s are also a century."""
    if year <= 0 or year % 10:
        return []
    return [f"{year // 10:03}X"] + [f"{year // 100:02}XX"] * (year % 100 == 0)


def _short_decade(tens: int) -> list[str]:
    return [f"{century}{tens // 10}X" for century in (19, 18)] if tens % 10 == 0 else []


def _part_of_decade(part: str, year: int) -> list[str]:
    return _years_between(year, PARTS_OF_TEN[part]) if year > 0 and year % 10 == 0 else []


def _century(number: int) -> list[str]:
    return [f"{number - 1:02}XX"] if 1 <= number <= 99 else []


def _century_before(number: int) -> list[str]:
    return [f"[{pad_year(1 - 100 * number)}..{pad_year(100 - 100 * number)}]"]


def _century_of_year(year: int) -> list[str]:
    """Read a century before Christ, whose number was taken for a year."""
    return _century_before(1 - year) if year <= 0 else []


def _part_of_century(part: str, number: int) -> list[str]:
    return _years_between(100 * number - 99, PARTS_OF_CENTURY[part])


def _part_of_year(part: str, year: int) -> list[str]:
    first, last = PARTS_OF_YEAR[part]
    return [f"[{pad_year(year)}-{first:02}..{pad_year(year)}-{last:02}]"]


def _part_of_month(part: str, month: int, year: int) -> list[str]:
    first, last = PARTS_OF_MONTH[part]
    name = f"{pad_year(year)}-{month:02}"
    return [f"[{name}-{first:02}..{name}-{min(last, count_days(year, month)):02}]"]


def _years_between(year: int, part: tuple[int, int]) -> list[str]:
    return [f"[{pad_year(year + part[0])}..{pad_year(year + part[1])}]"]


def _short_years(year: int) -> list[str]:
    """Complete a year of two digits: of this or the last century, or of the first one."""
    return [f"{century}{year:02}" for century in ("19", "20", "00")]


def _short_year(read: Callable[..., list[str]]) -> Callable[..., list[str]]:
    """Complete a last number that is a year: as a spreadsheet would, then a century before."""

    def read_both(*numbers: int) -> list[str]:
        *others, year = numbers
        recent = 2000 if year < FIRST_OF_LAST_CENTURY else 1900
        return [edtf for base in (recent, recent - 100) for edtf in read(*others, base + year)]

    return read_both


def _turn(read: Callable[..., list[str]]) -> Callable[..., list[str]]:
    return lambda *numbers: read(*reversed(numbers))


def _month_first(month: int, day: int, year: int) -> list[str]:
    return _day(year, month, day)


def _in_old_style(day: int, month: int, year: int, end: int) -> list[str]:
    """Read a day of 1731/2, which is in 1732 as years are counted now."""
    is_dual = year < LAST_OLD_STYLE and _follows(year, end)
    return _day(year + 1, month, day) if is_dual else []


SHAPES: dict[str, Callable[..., list[str]]] = {
    "Y": lambda year: [pad_year(year)], "n": _short_years,
    "MY": _turn(_month), "YM": _month, "M-Y": _turn(_month), "Ynm": _month,
    "nMY": _turn(_day), "MnY": _month_first, "YMn": _day, "n-M-Y": _turn(_day), "Ynmn": _day,
    "n.MY": _turn(_day), "n/M/Y": _turn(_day), "Y-M-n": _day, "M-n-Y": _month_first,
    "nMY/n": _in_old_style, "MnY/n": lambda month, day, *years: _in_old_style(day, month, *years),
    "n/n/Y": _both_orders, "n-n-Y": _both_orders, "n.n.Y": _day_first,
    "Y/n/n": _year_first, "Y-n-n": _year_first, "Y.n.n": _year_first,
    "n/Y": _turn(_month), "n.Y": _turn(_month), "n-Y": _turn(_month), "Y.n": _month,
    "Y-n": _two_years, "Y/n": _slashed_years,
    "SY": _turn(_season), "YS": _season, "SY-n": _winter, "SY/n": _winter, "SY-Y": _winter,
    "SY/Y": _winter,
    "YD": _decade, "DY": _decade, "nD": _short_decade, "Dn": _short_decade, "nC": _century,
    "Cn": _century, "n-C": _century, "n.C": _century,
    "nCV": _century_before, "CY": _century_of_year, "YC": _century_of_year,
    "PYD": _part_of_decade, "PDY": _part_of_decade, "YDP": _turn(_part_of_decade),
    "PnC": _part_of_century, "PCn": _part_of_century,
    "Pn-C": _part_of_century, "Pn.C": _part_of_century, "nCP": _turn(_part_of_century),
    "PY": _part_of_year, "YP": _turn(_part_of_year),
    "PMY": _part_of_month, "YnmP": lambda year, month, part: _part_of_month(part, month, year),
    "n/n/n": _short_year(_both_orders), "n-n-n": _short_year(_both_orders),
    "n.n.n": _short_year(_day_first), "n-M-n": _short_year(_turn(_day)),
    "nMn": _short_year(_turn(_day)), "n.M-n": _short_year(_turn(_day)),
    "Mn": _short_year(_turn(_month)), "M-n": _short_year(_turn(_month)),
    "M/n": _short_year(_turn(_month)), "n/M/n": _short_year(_turn(_day)),
}  # fmt: skip
