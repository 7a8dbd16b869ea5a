"""Cells that a spreadsheet would take for a formula: guarded by an apostrophe when written.

Which cells those are: OWASP, "CSV Injection". Only a file that says it is guarded is read with
its apostrophes taken off, so those that people write themselves are never touched.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dashboard.dataset.tables.reader import Table

GUARD = "'"
# The key of `datapackage.json` that says that the cells are guarded.
GUARDED = "formulaGuard"
# A cell that already has apostrophes before such a sign gets one more, so that one can come off.
FORMULA = re.compile("'*\\s*[=+\\-@\t\r\n＝＋－＠]")


def guard(cell: str) -> str:
    """Put an apostrophe before words that a spreadsheet would run."""
    return GUARD + cell if FORMULA.match(cell) else cell


def unguard(cell: str) -> str:
    """Take the apostrophe off guarded words; other words stay as they are."""
    return cell[1:] if cell.startswith(GUARD) and FORMULA.match(cell) else cell


def unguard_table(table: Table) -> Table:
    """Return the table with unguarded cells; the rows keep their positions."""
    rows = (
        replace(row, record=replace(row.record, cells=tuple(map(unguard, row.record.cells))))
        for row in table.rows
    )
    return replace(table, rows=tuple(rows))
