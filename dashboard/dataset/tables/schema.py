"""The tables of a dataset folder and their columns."""

from __future__ import annotations

import re
from dataclasses import dataclass

# BCP 47 as far as column names need it: a language and, if any, its script, region and
# variants, no longer than RFC 5646 (section 4.4.1) asks everybody to store.
LANGUAGE = r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}"
# Characters of a cell.
LONGEST_CELL = 20_000
# Of kinds, in the order in which those without one get theirs; tests/page/test_kinds.py names the
# places that a new one has to be added to.
SYMBOLS = (
    "circle", "diamond", "square", "triangle-up", "star", "hexagram", "pentagon", "cross",
    "bowtie", "triangle-right", "hourglass", "square-x",
)  # fmt: skip
COLOURS = (
    "work", "family", "mission", "departure", "film", "kind-8", "kind-9", "kind-10",
    "selection", "rejection",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Schema:
    """The columns of a table.

    `required` ones a row must fill. `translated` ones are in the default language and may have
    columns in the others; `verbatim` ones are in the row's own language and may have translations
    into any.
    """

    table: str
    columns: tuple[str, ...]
    required: tuple[str, ...]
    translated: tuple[str, ...]
    verbatim: tuple[str, ...]

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.table}.csv"

    def translation(self, column: str) -> tuple[str, str] | None:
        """Return the text column and the language of a name such as `title_es`."""
        for base in self.translated + self.verbatim:
            if match := re.fullmatch(f"{base}_({LANGUAGE})", column, re.IGNORECASE):
                return base, match[1]
        return None


def _schema(table: str, columns: str) -> Schema:
    """Read `name!` as required, `name*` as translated and `name@` as verbatim."""

    def select(suffix: str) -> tuple[str, ...]:
        return tuple(name.rstrip("!*@") for name in columns.split() if suffix in name)

    return Schema(table, select(""), select("!"), select("*"), select("@"))


SCHEMAS = {
    schema.table: schema
    for schema in (
        _schema("subject", "name! subtitle* lead* born died epigraph portrait type"),
        _schema("headlines", "sentence!* event!"),
        _schema("lanes", "id! title!* about"),
        _schema("kinds", "id! title!* symbol colour"),
        _schema("eras", "id title!* start! end"),
        _schema("series", "id! title!* callout* note*"),
        _schema(
            "sources",
            "id! type title! author publisher issued url language words sha256 skip rights",
        ),
        _schema(
            "events",
            "id date! typed lane kind title!* label* label_short* text* record* weight series "
            "number closes evidence basis* place*",
        ),
        _schema(
            "passages",
            "id! source locator speaker* question* language exact!@ prefix suffix",
        ),
        _schema("links", "event! passage! relation"),
        _schema("citations", "event! source! locator says*"),
        _schema("places", "id! title!* latitude longitude precision source"),
        _schema("prompts", "id event! kind text!* audience"),
        _schema("story", "step text!* event! series passage start end"),
        _schema("pictures", "id event file! alt!* caption* credit licence source"),
    )
}
