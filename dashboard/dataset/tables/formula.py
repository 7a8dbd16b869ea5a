"""Cells that a spreadsheet would take for a formula: guarded by an apostrophe when written.

Which cells those are: OWASP, "CSV Injection". Only a file that says it is guarded is read with
its apostrophes taken off, so those that people write themselves are never touched.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.dataset.tables.reader import Table

GUARD = "'"
# The key of `datapackage.json` that tells that the words of the tables are guarded.
GUARDED = "formulaGuard"
# A cell that already has apostrophes before such a sign gets one more, so that one can come off.
FORMULA = re.compile("'*\\s*[=+\\-@\t\r\n＝＋－＠]")


def guarded(cell: str) -> str:
    """The words of a cell as no spreadsheet runs them."""
    return GUARD + cell if FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """The words that were guarded; other words stay as they are."""
    return cell[1:] if cell.startswith(GUARD) and FORMULA.match(cell) else cell


def unguard(table: Table) -> Table:
    """A table with the words that its cells mean; the rows keep their places."""
    rows = (
        replace(row, record=replace(row.record, cells=tuple(map(unguarded, row.record.cells))))
        for row in table.rows
    )
    return replace(table, rows=tuple(rows))
