"""Guesses at the EDTF of a date that is written as people write dates.

English and Spanish; a guess is only ever shown, never taken.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, timedelta

MONTHS = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "ene feb mar abr may jun jul ago sept oct nov dic",
    )
    for number, name in enumerate(names.split(), 1)
} | {"setiembre": 9}
SEASONS = {
    "spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24,
    "primavera": 21, "verano": 22, "otoño": 23, "invierno": 24,
}  # fmt: skip
MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
SEASON = rf"(?P<season>{'|'.join(SEASONS)})"
YEAR = r"(?P<year>\d{4})"
OTHER = r"(?P<other>\d{4})"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|º|°)?"
# Day 0 of the serial numbers that spreadsheets keep dates as.
SPREADSHEET_EPOCH = date(1899, 12, 30)

Guess = Callable[[re.Match[str]], list[str]]


def suggest_dates(text: str) -> list[str]:
    """Guess what *text* means in EDTF, best guess first; none where there is no guess."""
    plain = _simplify(text)
    for pattern, guess in SPREADSHEET_GUESSES + GUESSES:
        if match := re.fullmatch(pattern, plain):
            return [edtf for edtf in guess(match) if edtf != text]
    spelled = plain.upper().replace(" ", "")
    return [spelled] if spelled != text else []


def is_from_spreadsheet(text: str) -> bool:
    """True if spreadsheets write this by themselves for a date that was typed in."""
    return any(re.fullmatch(pattern, _simplify(text)) for pattern, _ in SPREADSHEET_GUESSES)


def _simplify(text: str) -> str:
    """Return the text in small letters, with plain digits, hyphens and single spaces."""
    digits = "".join(str(unicodedata.decimal(sign, sign)) for sign in text)
    plain = " ".join(unicodedata.normalize("NFKC", digits).split()).lower()
    return re.sub(r"\s*[‐-―−]\s*", "-", plain)


def _fill_in(template: str) -> Guess:
    return lambda match: [template.format(**match.groupdict())]


def _guess_year_first(match: re.Match[str]) -> list[str]:
    month, day = sorted((int(match["a"]), int(match["b"])), key=lambda number: number > 12)
    return [f"{match['year']}-{month:02}-{day:02}"]


def _guess_month(match: re.Match[str]) -> list[str]:
    return [f"{match['year']}-{int(match['a']):02}"]


def _guess_year_last(match: re.Match[str]) -> list[str]:
    """Read two numbers and a year, day first and month first."""
    return [f"{match['year']}{day}" for day in _list_days(int(match["b"]), int(match["a"]))]


def _list_days(first: int, second: int) -> list[str]:
    """Write two numbers as month and day, each way that has such a month."""
    orders = ((first, second), (second, first))
    return list(dict.fromkeys(f"-{month:02}-{day:02}" for month, day in orders if month <= 12))


def _guess_named_month(match: re.Match[str]) -> list[str]:
    parts = match.groupdict()
    day = f"-{int(parts['day']):02}" if parts.get("day") else ""
    return [f"{parts['year']}-{MONTHS[parts['month']]:02}{day}"]


def _guess_season(match: re.Match[str]) -> list[str]:
    return [f"{match['year']}-{SEASONS[match['season']]}"]


def _guess_decade(match: re.Match[str]) -> list[str]:
    tens = match["tens"]
    return [f"{tens if len(tens) == 3 else '19' + tens}X"]


def _guess_short_year(match: re.Match[str]) -> list[str]:
    """Complete a year of two digits: of this or the last century, or of the first one."""
    year = match["year"]
    return [f"19{year}", f"20{year}", f"00{year}"]


def _add_centuries(year: str) -> list[str]:
    """Complete two digits of a year: first as a spreadsheet would, then a century before."""
    likely = ("20", "19") if int(year) < FIRST_OF_LAST_CENTURY else ("19", "18")
    return [f"{century}{year}" for century in likely]


def _guess_short_month(match: re.Match[str]) -> list[str]:
    """Read a month in short, or a day of one, and a year of two digits."""
    day = f"-{int(match['day']):02}" if match.groupdict().get("day") else ""
    month = SHORT_MONTHS[match["month"]]
    return [f"{year}-{month:02}{day}" for year in _add_centuries(match["yy"])]


def _guess_numbers(match: re.Match[str]) -> list[str]:
    """Read two numbers, of which either may be the month, and a year of two digits."""
    days = _list_days(int(match["a"]), int(match["b"]))
    year, other = _add_centuries(match["yy"])
    return [f"{year}{day}" for day in days] + [f"{other}{day}" for day in days]


def _guess_before_christ(match: re.Match[str]) -> list[str]:
    year = 1 - int(match["bc"])
    return [f"-{-year:04}" if year else "0000"]


def _guess_serial_number(match: re.Match[str]) -> list[str]:
    return [str(SPREADSHEET_EPOCH + timedelta(days=int(match["serial"])))]


# Spreadsheets take two digits below this for years of this century.
FIRST_OF_LAST_CENTURY = 30
SHORT_MONTHS = MONTHS | {
    name: number
    for names in (
        "jän feb mär apr mai jun jul aug sep okt nov dez",
        "jan feb mrz apr mei jun jul aug sep okt nov dez",
        "janv févr mars avr mai juin juil août sept oct nov déc",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "jan fev mar abr mai jun jul ago set out nov dez",
        "jan feb mrt apr mei jun jul aug sep okt nov dec",
    )
    for number, name in enumerate(names.split(), 1)
}
SHORT_MONTH = rf"(?P<month>{'|'.join(sorted(SHORT_MONTHS, key=len, reverse=True))})\.?"
TWO = r"(?P<yy>\d\d)"
# In English, German, French, Italian, Portuguese, Spanish and Dutch.
SPREADSHEET_GUESSES: list[tuple[str, Guess]] = [
    (rf"{SHORT_MONTH}[-/ .]{{1,2}}{TWO}", _guess_short_month),
    (rf"(?P<day>\d{{1,2}})\.?[-/ .]{{1,2}}{SHORT_MONTH}[-/ .]{{1,2}}{TWO}", _guess_short_month),
    (rf"(?P<a>\d{{1,2}})[/.-](?P<b>\d{{1,2}})[/.-]{TWO}(?:[ t]\d.*)?", _guess_numbers),
    (r"(?P<serial>[2-5]\d{4})(?:[.,]\d+)?", _guess_serial_number),
    (rf"{YEAR}[.,]0+", _fill_in("{year}")),
    (r"-(?P<year>\d{2})", _fill_in("-00{year}")),
    (r"-(?P<year>\d{3})", _fill_in("-0{year}")),
]
ABOUT = r"(?:c|ca|circa|about|around|approx|hacia|h|alrededor de|aprox)\.? ?"
NOW = r"(?:now|present|today|presente|hoy|actualidad|la actualidad|)"
GUESSES: list[tuple[str, Guess]] = [
    (ABOUT + YEAR, _fill_in("{year}~")),
    (ABOUT + YEAR + r" ?[-/] ?" + OTHER, _fill_in("{year}~/{other}")),
    (YEAR + r" ?\(?([?]|uncertain|dudoso)\)?", _fill_in("{year}?")),
    (r"(?:the )?(?P<tens>\d{3}|\d)0'?s", _guess_decade),
    (r"(?:los )?años (?P<tens>\d{3}|\d)0s?", _guess_decade),
    (r"(?P<tens>\d{3})[-?x]", _guess_decade),
    (r"(?P<century>\d\d)(?:\?\?|--|xx)", _fill_in("{century}XX")),
    (YEAR + r" ?(?:-|to|until|a|hasta|/) ?" + OTHER, _fill_in("{year}/{other}")),
    (r"(?:between|entre) " + YEAR + r" (?:and|y) " + OTHER, _fill_in("[{year}..{other}]")),
    (r"(?:from|de|desde) " + YEAR + r" (?:to|a|hasta) " + OTHER, _fill_in("{year}/{other}")),
    (YEAR + r" ?(?:or|o|,) ?" + OTHER, _fill_in("[{year},{other}]")),
    (r"(?P<c>\d\d)(?P<a>\d\d)-(?P<b>\d\d)", _fill_in("{c}{a}/{c}{b}")),
    (r"(?P<c>\d\d)(?P<a>\d\d)/(?P<b>1[3-9]|[2-9]\d)", _fill_in("{c}{a}/{c}{b}")),
    (rf"(?:since |from |desde )?{YEAR} ?(?:-|/|to|a|until|hasta) ?{NOW}", _fill_in("{year}/..")),
    (rf"(?:since|from|after|desde) {YEAR}", _fill_in("{year}/..")),
    (rf"(?:before|until|hasta|antes de) {YEAR}", _fill_in("../{year}")),
    (rf"{MONTH} {DAY},? {YEAR}", _guess_named_month),
    (rf"{DAY} (?:de |of )?{MONTH},? (?:de |del )?{YEAR}", _guess_named_month),
    (rf"{MONTH},? (?:de |del |of )?{YEAR}", _guess_named_month),
    (rf"{SEASON},? (?:de |del |of )?{YEAR}", _guess_season),
    (r"(?P<a>\d{1,2})[/.-](?P<b>\d{1,2})[/.-](?P<year>\d{4})(?:[ t]\d.*)?", _guess_year_last),
    (r"(?P<year>\d{4})[/.-](?P<a>\d{1,2})[/.-](?P<b>\d{1,2})(?:[ t]\d.*)?", _guess_year_first),
    (r"(?P<year>\d{4})(?P<a>\d{2})(?P<b>\d{2})", _guess_year_first),
    (r"(?P<year>\d{4})[/.-](?P<a>\d{1,2})", _guess_month),
    (r"(?P<bc>\d{1,4}) ?(?:bc|bce|b\.c\.|a\. ?c\.|ac)", _guess_before_christ),
    (r"(?P<year>-?\d{5,12})", _fill_in("Y{year}")),
    (r"(?P<year>\d{3})", _fill_in("0{year}")),
    (r"['’]?(?P<year>\d{2})", _guess_short_year),
    (r"y(?P<year>-?\d{4})", _fill_in("{year}")),
]  # fmt: skip
