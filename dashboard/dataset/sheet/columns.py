"""Finds the line of column names in a sheet, and what each column holds.

A name helps; the column of dates is known by what stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice

from dashboard.dataset.dates.read import try_date
from dashboard.dataset.sheet.names import NAMES, choose_language, name_field, simplify
from dashboard.dataset.tables.header import CERTAIN
from dashboard.dataset.tables.record import Record
from dashboard.dataset.tables.schema import SCHEMAS

EVENTS = SCHEMAS["events"]
# So many lines are searched for column names, and so many cells of a column for dates.
MOST_ABOVE, MOST_CELLS = 10, 60
# Of the cells of a column of dates at least so many are dates.
FEWEST_DATES = 0.6
# A number such as that of a line is no date, though a year may have one digit.
LIKE_A_DATE = re.compile(r"\d{3}|\d\D+\d|[^\W\d]")
# They say something of a picture, and nothing without one.
PICTURE_WORDS = ("alt", "caption", "credit", "licence")
PARTS = ("year", "month", "day", "end_year", "end_month", "end_day")


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a sheet hold, by the name of the field; the others are `unknown`.

    `header` is the number of the record that has their `names`, -1 where none does.
    """

    header: int
    names: tuple[str, ...]
    fields: dict[str, int]
    unknown: tuple[int, ...]
    language: str


def find_columns(records: Sequence[Record]) -> Columns:
    """Find out what the columns of a sheet hold: at best a date and a title."""
    header = _find_header(records)
    body = records[header + 1 :]
    cells = records[header].cells if header >= 0 else ()
    language = choose_language(cells) if cells else "en"
    fields = _name_fields(cells, language)
    if "picture" not in fields:
        fields = {name: index for name, index in fields.items() if name not in PICTURE_WORDS}
    width = max(len(record.cells) for record in records)
    free = [index for index in range(width) if index not in fields.values()]
    if not {"date", "year"} & fields.keys() or not _holds_dates(body, fields):
        _find_dates(body, fields, free)
    _find_title(body, fields, free)
    if "year" in fields and "date" not in fields and not set(PARTS[1:]) & fields.keys():
        fields["date"] = fields.pop("year")
    unknown = tuple(
        index for index in range(width)
        if index not in fields.values() and any(_list_words(body, index))
    )  # fmt: skip
    return Columns(header, cells, fields, unknown, language)


def is_own_header(record: Record) -> bool:
    """True if the names are those of our tables, and no other is one that people use."""
    names = [cell.strip() for cell in record.cells if cell.strip()]
    others = [name for name in names if name not in EVENTS.columns and not _is_ours(name)]
    return set(record.cells).issuperset(EVENTS.required) and not any(
        _name_whole(name, "en") for name in others
    )


def find_pictures(names: Sequence[str]) -> dict[str, int]:
    """Find the columns that hold pictures and what is said of them; none without a picture."""
    fields = {_name_whole(name, "en"): index for index, name in reversed([*enumerate(names)])}
    found = {name: fields[name] for name in ("picture", *PICTURE_WORDS) if name in fields}
    return found if "picture" in found else {}


def find_meant(columns: Columns, index: int) -> str | None:
    """Find the one name, of what no other column holds, that a misspelt one can mean."""
    name = columns.names[index].strip() if columns.names else ""
    names = NAMES[columns.language]
    near = get_close_matches(simplify(name), names, 3, CERTAIN)
    fields = {names[word] for word in near}
    if len(fields) != 1 or fields & columns.fields.keys():
        return None
    return near[0].capitalize() if name[:1].isupper() else near[0]


def _find_header(records: Sequence[Record]) -> int:
    """Find the record in which most cells are names of columns; -1 where no cell is one."""
    scores = [_count_names(record) for record in records[:MOST_ABOVE]]
    best = max(scores)
    if best > 1 or (best == 1 and len(records[scores.index(1)].cells) == 1):
        return scores.index(best)
    first = [cell for cell in records[0].cells if cell.strip()]
    has_dates = any(_is_like_date(cell) and try_date(cell.strip()) for cell in first)
    return -1 if has_dates else 0


def _count_names(record: Record) -> int:
    """Count the different fields that the cells of a record name by their whole words."""
    simple = [simplify(cell) for cell in record.cells if len(cell) < 40]
    return max(
        len({names[name] for name in simple if name in names}) for names in NAMES.values()
    ) + sum(_is_ours(cell) and simplify(cell) not in NAMES["en"] for cell in record.cells)


def _is_ours(name: str) -> bool:
    plain = name.strip().lower()
    return plain in EVENTS.columns or EVENTS.translation(plain) is not None


def _name_fields(cells: Sequence[str], language: str) -> dict[str, int]:
    """Name the fields of columns: our own names first, then whole names, then parts of names."""
    fields: dict[str, int] = {}
    for read in (_name_ours, _name_whole, name_field):
        for index, cell in enumerate(cells):
            if index not in fields.values() and (field := read(cell, language)):
                fields.setdefault(field, index)
    return fields


def _name_ours(name: str, _: str) -> str:
    plain = name.strip()
    return (plain.lower() if plain.lower() in EVENTS.columns else plain) if _is_ours(name) else ""


def _name_whole(name: str, language: str) -> str:
    words = simplify(name)
    languages = (language, *NAMES)
    return next((NAMES[tag][words] for tag in languages if words in NAMES[tag]), "")


def _holds_dates(records: Sequence[Record], fields: dict[str, int]) -> bool:
    """True if the column that is named for dates has any, or no words at all."""
    name = "date" if "date" in fields else "year"
    words = list(_list_words(records, fields[name]))
    return not words or any(map(try_date, words))


def _find_dates(records: Sequence[Record], fields: dict[str, int], free: list[int]) -> None:
    """Take the column with the most dates for that of dates, if most of its cells are some."""
    candidates = [*free, *(fields[name] for name in ("time", "typed") if name in fields)]
    shares = {index: _share_of_dates(records, index) for index in candidates}
    best = max(candidates, key=lambda index: shares[index], default=-1)
    if best < 0 or shares[best] < FEWEST_DATES:
        return
    for name in [name for name, index in fields.items() if index == best]:
        del fields[name]
    if best in free:
        free.remove(best)
    fields["date"] = best


def _find_title(records: Sequence[Record], fields: dict[str, int], free: list[int]) -> None:
    """Take the first column that has words in most rows for the titles, if none is named so."""
    if "title" in fields:
        return
    counts = {index: sum(1 for _ in _list_words(records, index)) for index in free}
    most = max(counts.values(), default=0)
    usable = [index for index in free if counts[index] > most / 2 and _has_letters(records, index)]
    if usable:
        fields["title"] = usable[0]
    elif name := next((name for name in ("text", "quote") if name in fields), ""):
        fields["title"] = fields.pop(name)


def _share_of_dates(records: Sequence[Record], index: int) -> float:
    words = list(_list_words(records, index))
    dates = [cell for cell in words if _is_like_date(cell) and try_date(cell)]
    return len(dates) / len(words) if words else 0


def _is_like_date(cell: str) -> bool:
    return LIKE_A_DATE.search(cell) is not None


def _has_letters(records: Sequence[Record], index: int) -> bool:
    return any(letter.isalpha() for cell in _list_words(records, index) for letter in cell)


def _list_words(records: Sequence[Record], index: int) -> Iterator[str]:
    """Yield the first cells of a column that are not blank."""
    cells = (record.cells[index].strip() for record in records if index < len(record.cells))
    return islice((cell for cell in cells if cell), MOST_CELLS)
