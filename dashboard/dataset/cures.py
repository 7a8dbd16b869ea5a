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
    digits = "".join(str(unicodedata.decimal(sign, sign)) for sign in text)
    plain = " ".join(unicodedata.normalize("NFKC", digits).split()).lower()
    plain = re.sub(r"\s*[‐-―−]\s*", "-", plain)
    for pattern, guess in GUESSES:
        if found := re.fullmatch(pattern, plain):
            return [edtf for edtf in guess(found) if edtf != text]
    spelled = plain.upper().replace(" ", "")
    return [spelled] if spelled != text else []


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


def _this_or_the_last_century(found: re.Match[str]) -> list[str]:
    return [f"19{found['year']}", f"20{found['year']}"]


def _before_christ(found: re.Match[str]) -> list[str]:
    year = 1 - int(found["bc"])
    return [f"-{-year:04}" if year else "0000"]


def _serial_number(found: re.Match[str]) -> list[str]:
    return [str(SPREADSHEET_EPOCH + timedelta(days=int(found["serial"])))]


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
    (r"(?P<serial>[2-5]\d{4})", _serial_number),
    (r"(?P<year>-?\d{5,12})", _written("Y{year}")),
    (r"(?P<year>\d{3})", _written("0{year}")),
    (r"['’]?(?P<year>\d{2})", _this_or_the_last_century),
    (r"y(?P<year>-?\d{4})", _written("{year}")),
]  # fmt: skip
