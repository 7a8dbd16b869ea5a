"""What somebody meant who wrote a date as people do: guesses at its EDTF.

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


def suggestions(text: str) -> list[str]:
    """What *text* may mean in EDTF, best first; none where there is no guess."""
    plain = _plain(text)
    for pattern, guess in SPREADSHEET_GUESSES + GUESSES:
        if found := re.fullmatch(pattern, plain):
            return [edtf for edtf in guess(found) if edtf != text]
    spelled = plain.upper().replace(" ", "")
    return [spelled] if spelled != text else []


def is_of_spreadsheet(text: str) -> bool:
    """Whether it is what spreadsheets make by themselves of a date that was typed into them."""
    return any(re.fullmatch(pattern, _plain(text)) for pattern, _ in SPREADSHEET_GUESSES)


def _plain(text: str) -> str:
    """The text in small letters, with plain digits, hyphens and single spaces."""
    digits = "".join(str(unicodedata.decimal(sign, sign)) for sign in text)
    plain = " ".join(unicodedata.normalize("NFKC", digits).split()).lower()
    return re.sub(r"\s*[‐-―−]\s*", "-", plain)


def _written(template: str) -> Guess:
    return lambda found: [template.format(**found.groupdict())]


def _ordered(found: re.Match[str]) -> list[str]:
    month, day = sorted((int(found["a"]), int(found["b"])), key=lambda number: number > 12)
    return [f"{found['year']}-{month:02}-{day:02}"]


def _year_and_month(found: re.Match[str]) -> list[str]:
    return [f"{found['year']}-{int(found['a']):02}"]


def _day_and_month(found: re.Match[str]) -> list[str]:
    """Two numbers and a year: day first or month first, or either, which one has to ask."""
    first, second, year = int(found["a"]), int(found["b"]), found["year"]
    readings = [(second, first), (first, second)]
    return list(dict.fromkeys(f"{year}-{m:02}-{d:02}" for m, d in readings if m <= 12))


def _named(found: re.Match[str]) -> list[str]:
    given = found.groupdict()
    day = f"-{int(given['day']):02}" if given.get("day") else ""
    return [f"{given['year']}-{MONTHS[given['month']]:02}{day}"]


def _season(found: re.Match[str]) -> list[str]:
    return [f"{found['year']}-{SEASONS[found['season']]}"]


def _decade(found: re.Match[str]) -> list[str]:
    tens = found["tens"]
    return [f"{tens if len(tens) == 3 else '19' + tens}X"]


def _short_year(found: re.Match[str]) -> list[str]:
    """A year of two digits: of this or the last century, or of the first one."""
    year = found["year"]
    return [f"19{year}", f"20{year}", f"00{year}"]


def _centuries(year: str) -> list[str]:
    """The years that a spreadsheet may have shortened, first the one that it takes itself."""
    likely = ("20", "19") if int(year) < FIRST_OF_LAST_CENTURY else ("19", "18")
    return [f"{century}{year}" for century in likely]


def _shortened(found: re.Match[str]) -> list[str]:
    """A month, or a day of one, by the first letters of its name, and a year of two digits."""
    day = f"-{int(found['day']):02}" if found.groupdict().get("day") else ""
    month = SHORT_MONTHS[found["month"]]
    return [f"{year}-{month:02}{day}" for year in _centuries(found["yy"])]


def _numbers(found: re.Match[str]) -> list[str]:
    """Two numbers, of which either may be the month, and a year of two digits."""
    first, second = int(found["a"]), int(found["b"])
    days = dict.fromkeys(
        f"-{m:02}-{d:02}" for m, d in ((first, second), (second, first)) if m <= 12
    )
    year, other = _centuries(found["yy"])
    return [f"{year}{day}" for day in days] + [f"{other}{day}" for day in days]


def _before_christ(found: re.Match[str]) -> list[str]:
    year = 1 - int(found["bc"])
    return [f"-{-year:04}" if year else "0000"]


def _serial_number(found: re.Match[str]) -> list[str]:
    return [str(SPREADSHEET_EPOCH + timedelta(days=int(found["serial"])))]


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
    (rf"{SHORT_MONTH}[-/ .]{{1,2}}{TWO}", _shortened),
    (rf"(?P<day>\d{{1,2}})\.?[-/ .]{{1,2}}{SHORT_MONTH}[-/ .]{{1,2}}{TWO}", _shortened),
    (rf"(?P<a>\d{{1,2}})[/.-](?P<b>\d{{1,2}})[/.-]{TWO}(?:[ t]\d.*)?", _numbers),
    (r"(?P<serial>[2-5]\d{4})(?:[.,]\d+)?", _serial_number),
    (rf"{YEAR}[.,]0+", _written("{year}")),
    (r"-(?P<year>\d{2})", _written("-00{year}")),
    (r"-(?P<year>\d{3})", _written("-0{year}")),
]
ABOUT = r"(?:c|ca|circa|about|around|approx|hacia|h|alrededor de|aprox)\.? ?"
NOW = r"(?:now|present|today|presente|hoy|actualidad|la actualidad|)"
GUESSES: list[tuple[str, Guess]] = [
    (ABOUT + YEAR, _written("{year}~")),
    (ABOUT + YEAR + r" ?[-/] ?" + OTHER, _written("{year}~/{other}")),
    (YEAR + r" ?\(?([?]|uncertain|dudoso)\)?", _written("{year}?")),
    (r"(?:the )?(?P<tens>\d{3}|\d)0'?s", _decade),
    (r"(?:los )?años (?P<tens>\d{3}|\d)0s?", _decade),
    (r"(?P<tens>\d{3})[-?x]", _decade),
    (r"(?P<century>\d\d)(?:\?\?|--|xx)", _written("{century}XX")),
    (YEAR + r" ?(?:-|to|until|a|hasta|/) ?" + OTHER, _written("{year}/{other}")),
    (r"(?:between|entre) " + YEAR + r" (?:and|y) " + OTHER, _written("[{year}..{other}]")),
    (r"(?:from|de|desde) " + YEAR + r" (?:to|a|hasta) " + OTHER, _written("{year}/{other}")),
    (YEAR + r" ?(?:or|o|,) ?" + OTHER, _written("[{year},{other}]")),
    (r"(?P<c>\d\d)(?P<a>\d\d)-(?P<b>\d\d)", _written("{c}{a}/{c}{b}")),
    (r"(?P<c>\d\d)(?P<a>\d\d)/(?P<b>1[3-9]|[2-9]\d)", _written("{c}{a}/{c}{b}")),
    (rf"(?:since |from |desde )?{YEAR} ?(?:-|/|to|a|until|hasta) ?{NOW}", _written("{year}/..")),
    (rf"(?:since|from|after|desde) {YEAR}", _written("{year}/..")),
    (rf"(?:before|until|hasta|antes de) {YEAR}", _written("../{year}")),
    (rf"{MONTH} {DAY},? {YEAR}", _named),
    (rf"{DAY} (?:de |of )?{MONTH},? (?:de |del )?{YEAR}", _named),
    (rf"{MONTH},? (?:de |del |of )?{YEAR}", _named),
    (rf"{SEASON},? (?:de |del |of )?{YEAR}", _season),
    (r"(?P<a>\d{1,2})[/.-](?P<b>\d{1,2})[/.-](?P<year>\d{4})(?:[ t]\d.*)?", _day_and_month),
    (r"(?P<year>\d{4})[/.-](?P<a>\d{1,2})[/.-](?P<b>\d{1,2})(?:[ t]\d.*)?", _ordered),
    (r"(?P<year>\d{4})(?P<a>\d{2})(?P<b>\d{2})", _ordered),
    (r"(?P<year>\d{4})[/.-](?P<a>\d{1,2})", _year_and_month),
    (r"(?P<bc>\d{1,4}) ?(?:bc|bce|b\.c\.|a\. ?c\.|ac)", _before_christ),
    (r"(?P<year>-?\d{5,12})", _written("Y{year}")),
    (r"(?P<year>\d{3})", _written("0{year}")),
    (r"['’]?(?P<year>\d{2})", _short_year),
    (r"y(?P<year>-?\d{4})", _written("{year}")),
]  # fmt: skip
