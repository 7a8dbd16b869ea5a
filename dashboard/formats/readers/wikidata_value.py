"""Values of Wikidata as words, its times as EDTF, and its entities by their names.

Specification: https://www.wikidata.org/wiki/Help:Dates
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from dashboard.formats.json_values import to_mapping, to_words

TIME = re.compile(r"([+-])(\d{1,12})-(\d\d)-(\d\d)T.*")
MILLENNIUM, CENTURY, DECADE, YEAR, MONTH, DAY = 6, 7, 8, 9, 10, 11
JULIAN = "Q1985786"


class Labels(NamedTuple):
    """The names of all entities in the file, in the language wanted."""

    language: str
    entities: dict[str, Any]

    def name(self, entity: str) -> str:
        """Return the name of an entity, or its number where the file has none."""
        found = to_mapping(self.entities.get(entity))
        return choose(found.get("labels"), self.language) or entity


def read_value(snak: dict[str, Any], labels: Labels) -> str:
    """Return the value of a statement as words, a time as EDTF."""
    value = to_mapping(snak.get("datavalue")).get("value")
    if not isinstance(value, dict):
        return to_words(value)
    if "time" in value:
        return read_time(value)
    if "id" in value or "numeric-id" in value:
        return labels.name(to_words(value.get("id")) or f"Q{value['numeric-id']}")
    return to_words(value.get("text")) or to_words(value.get("amount")).lstrip("+")


def read_time(value: dict[str, Any]) -> str:
    """Write a time of Wikidata as EDTF; its years before 1 have no year 0.

    A day of the Julian calendar is a year here: the file counts it in that calendar.
    """
    match = TIME.fullmatch(to_words(value.get("time")))
    precision = value.get("precision")
    if not match or not isinstance(precision, int):
        return to_words(value.get("time"))
    year = int(match[2]) if match[1] == "+" else 1 - int(match[2])
    sign, digits = "-" if year < 0 else "", f"{abs(year):04}"
    is_julian = JULIAN in to_words(value.get("calendarmodel")) and year < 1923
    if len(digits) > 4:
        return f"Y{sign}{abs(year)}"
    if precision < YEAR:
        kept = {DECADE: 3, CENTURY: 2, MILLENNIUM: 1}.get(precision, 0)
        return f"{sign}{digits[:kept]}{'X' * (4 - kept)}"
    if precision == YEAR or is_julian:
        return f"{sign}{digits}"
    date = f"{sign}{digits}-{match[3]}"
    return f"{date}-{match[4]}" if precision >= DAY else date


def choose(versions: object, language: str) -> str:
    """Return the version in a language, else in English, else any."""
    found = {tag: to_words(to_mapping(text).get("value"))
             for tag, text in to_mapping(versions).items()}  # fmt: skip
    return (
        found.get(language) or found.get("mul") or found.get("en") or next(iter(found.values()), "")
    )
