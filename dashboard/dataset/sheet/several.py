"""Several names of lanes or kinds in one cell, as `war; family`: the first is taken, and told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from dashboard.dataset.dates.words import fold
from dashboard.dataset.problem import Problem
from dashboard.dataset.tables.reader import Row, Table

# These always part names; a comma or a stroke may belong to one, as in `Home, sweet home`.
SURE = re.compile(r"[;|\n]")
SIGNS = re.compile(r"[;|\n,]|\s/\s")


def take_first(table: Table, column: str, known: Collection[str]) -> tuple[Table, list[Problem]]:
    """Leave the first of several names in the cells of a column, and report the others.

    A comma parts names if one of them is *known*, or stands in another cell too; else the cell is
    one name, which is told once.
    """
    cells = {words: _split(words) for words in dict.fromkeys(row[column] for row in table.rows)}
    counts = Counter(fold(name) for names in cells.values() for name in {*names})
    first: dict[str, str] = {}
    for words, names in cells.items():
        is_used = any(counts[fold(name)] > 1 or fold(name) in known for name in names)
        if names and fold(words) not in known and (is_used or SURE.search(words)):
            first[words] = names[0]
    rows, problems, told = [], [], {*known}
    for row in table.rows:
        words = row[column]
        if len(cells[words]) > 1 and (words in first or fold(words) not in told):
            told.add(fold(words))
            problems.append(_report(row, column, cells[words], words in first))
        rows.append(replace_cell(row, column, first.get(words, words)))
    return replace(table, rows=tuple(rows)), problems


def _split(words: str) -> list[str]:
    return [name.strip() for name in SIGNS.split(words) if name.strip()]


def _report(row: Row, column: str, names: Sequence[str], is_list: bool) -> Problem:
    first, others = names[0], ", ".join(names[1:])
    if not is_list:
        message = f"{row[column]} is read as the name of one {column}"
        cure = f"Write {'; '.join(names)} if these are several"
        return row.problem(column, "W446", message, cure)
    message = f"The cell names several {column}s; {first} is taken, and {others} is not shown"
    plural = f"{{count}} cells name several {column}s; the first of each is taken"
    cure = f"Put the {column} first that is to be shown, and alone if that is enough"
    return row.problem(column, "W446", message, cure, plural)


def replace_cell(row: Row, column: str, words: str) -> Row:
    """Return the row with other words in a cell."""
    if words == row[column]:
        return row
    index = row.columns[column]
    cells = (*row.record.cells[:index], words, *row.record.cells[index + 1 :])
    return type(row)(replace(row.record, cells=cells), row.columns)
