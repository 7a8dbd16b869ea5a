"""Reads dates as people type them: every EDTF expression that they can mean."""

from __future__ import annotations

import re
from itertools import product

from dashboard.dataset.dates.shapes import read_shape
from dashboard.dataset.dates.spreadsheet import list_spreadsheet_readings
from dashboard.dataset.dates.tokens import read_tokens
from dashboard.dataset.dates.words import UNDATED, Token, fold

UNKNOWN = "XXXX"
CLOCK = re.compile(
    r"(.*\d\D*?)[ t,]+(?:at|um|a las|a la|a|alle|as|le)? ?(\d{1,2})(?::(\d\d)(?::(\d\d)(?:\.\d+)?)?"
    r"|(?=h\b| uhr| ?[ap]\.?m)|h(\d\d)|[.](\d\d)(?= uhr))"
    r" ?(h|uhr|o'clock|[ap]\.?m\.?)? ?(z|utc|gmt|[+-]\d\d:?\d\d)?"
)
CLOCK_SIGN = re.compile(r"\d(?::\d| ?h| uhr| ?[ap]\.?m)")
OPEN_DIGITS = re.compile(r"(\d{2,3})(?:-\?|[-_?x]{1,2})")
DIGITS = re.compile(r"-?\d{5,12}")
# What a date stands before or after, and how EDTF writes it.
BOUNDS = {"B": "[..{}]", "A": "[{}..]", "F": "{}/..", "u": "../{}"}
DOTS = re.compile("[. ]")
MOST_TOKENS = 14


def list_readings(text: str) -> list[str]:
    """List what *text* can mean in EDTF, most likely first; it may name days that never were."""
    folded = fold(text)
    if DOTS.sub("", folded) in UNDATED:
        return [UNKNOWN]
    if folded[:1] in "-0123456789" and (readings := _read_digits(folded)):
        return readings
    if CLOCK_SIGN.search(folded) and (match := CLOCK.fullmatch(folded)):
        return _read_clock(match)
    tokens = read_tokens(folded)
    if not tokens or len(tokens) > MOST_TOKENS:
        return []
    return list(dict.fromkeys(_read(tokens)))


def says_undated(text: str) -> bool:
    """True if a text says that there is no date."""
    return DOTS.sub("", fold(text)) in UNDATED


def _read_digits(folded: str) -> list[str]:
    """Read what has no words: digits left open, a spreadsheet's dates, years of many digits."""
    if readings := list_spreadsheet_readings(folded):
        return readings
    if (match := OPEN_DIGITS.fullmatch(folded)) and len(folded.replace("-?", "?")) == 4:
        return [match[1] + "X" * (4 - len(match[1]))]
    if len(folded) == 8 and folded.isdigit():
        year, month, day = folded[:4], folded[4:6], folded[6:]
        return [f"{year}-{month}-{day}"]
    return [f"Y{folded}"] if DIGITS.fullmatch(folded) else []


def _read_clock(match: re.Match[str]) -> list[str]:
    """Read a day with a time; the time of a date that is no day is not understood."""
    hour, minute = int(match[2]), int(match[3] or match[5] or match[6] or 0)
    if (half := (match[7] or "")[:1]) in ("a", "p"):
        hour = hour % 12 + 12 * (half == "p")
    time = f"T{hour:02}:{minute:02}" + (f":{match[4]}" if match[4] else "")
    zone = (match[8] or "").upper().replace("UTC", "Z").replace("GMT", "Z")
    zone = re.sub(r"(\d\d)(\d\d)$", r"\1:\2", zone)
    days = list_readings(match[1]) if not re.fullmatch(r"[\d-]+", match[1]) else [match[1]]
    return [f"{day}{time}{zone}" for day in days if re.fullmatch(r"-?\d{4}-\d\d-\d\d", day)]


def _read(tokens: list[Token]) -> list[str]:
    """Read tokens as a date, one side of a date, several dates, or a doubtful date."""
    if not tokens:
        return []
    shape = "".join(sign for sign, _ in tokens)
    if readings := read_shape(shape, tokens):
        return readings
    if "W" in shape:
        return _read_pair(_drop(tokens, "W"), "&-", "[{}..{}]")
    for sign, form in (("|", "[{},{}]"), ("&", "{{{},{}}}")):
        if sign in shape:
            return _read_pair(tokens, sign, form)
    if "-" in shape or "/" in shape:
        return _read_range(tokens)
    for sign, form in BOUNDS.items():
        if sign in shape:
            return [form.format(date) for date in _read(_drop(tokens, sign)) if _is_point(date)]
    return _read_doubts(shape, tokens)


def _drop(tokens: list[Token], signs: str) -> list[Token]:
    return [token for token in tokens if token.sign not in signs]


def _read_range(tokens: list[Token]) -> list[str]:
    """Read a period; without a start or an end it is open there."""
    if tokens[0].sign == "-":
        return [f"../{date}" for date in _read(tokens[1:]) if _is_point(date)]
    tokens = _drop(tokens, "Fu")
    if tokens[-1].sign == "-":
        return [f"{date}/.." for date in _read(tokens[:-1]) if _is_point(date)]
    if tokens[-1].sign == "N" and tokens[-2].sign in "-/":
        return [f"{date}/.." for date in _read(tokens[:-2]) if _is_point(date)]
    return _read_pair(tokens, "-/", "{}/{}")


def _read_pair(tokens: list[Token], signs: str, form: str) -> list[str]:
    """Read two dates around one of the signs; each may lack what the other gives."""
    if not tokens:
        return []  # "between", and nothing else
    if tokens[0].sign == "D" and sum(sign == "D" for sign, _ in tokens) == 1:
        tokens = tokens[1:]  # "los años 1840 a 1845" are no decade
    readings = []
    for index, token in enumerate(tokens[1:-1], 1):
        if token.sign in signs:
            first, last = tokens[:index], tokens[index + 1 :]
            pairs = product(_complete_first(first, last), _complete_last(first, last))
            readings += [form.format(*pair) for pair in pairs if all(map(_is_point, pair))]
    return readings


def _complete_first(first: list[Token], last: list[Token]) -> list[str]:
    """Read the first date, with the year or the month and year of the last if it has none."""
    if any(token.sign == "Y" for token in first):
        return _read(first)
    year = [token for token in last if token.sign == "Y"][:1]
    month = [token for token in last if token.sign == "M"][:1]
    has_month = any(token.sign in "MS" for token in first)
    return _read([*first, *([] if year and has_month else month), *year])


def _complete_last(first: list[Token], last: list[Token]) -> list[str]:
    """Read the last date, with the month or the year of the first if it has none."""
    month = [token for token in first if token.sign == "M"][:1]
    year = [int(token.value) for token in first if token.sign == "Y"]
    shape = "".join(sign for sign, _ in first + last).strip("~")
    if year and last[0].value and shape in ("Yn", "YDnD"):
        last = [Token("Y", year[0] // 100 * 100 + int(last[0].value)), *last[1:]]
    if any(token.sign == "Y" for token in last):
        return _read(last) or _read([*month, *last])
    for length in range(len(first) - 1, 0, -1):
        if first[0].sign == "Y" and (readings := _read([*first[:length], *last])):
            return readings
    return []


def _read_doubts(shape: str, tokens: list[Token]) -> list[str]:
    """Read a date with words of doubt before or after it."""
    about, perhaps = "~" in shape, "?" in shape
    if not (about or perhaps):
        return []
    doubt = "%" if about and perhaps else "~" if about else "?"
    dates = _read(_drop(tokens, "~?"))
    return [f"{date}{doubt}" for date in dates if _is_point(date)]


def _is_point(date: str) -> bool:
    return "/" not in date and date[0] not in "[{"
