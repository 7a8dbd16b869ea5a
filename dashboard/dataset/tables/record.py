"""A record of a CSV file that knows the position of each of its cells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from dashboard.dataset.problem import Problem
from dashboard.dataset.tables.decoding import find_position

CELL = re.compile(r'"[^"]*(?:""[^"]*)*"|(?!")[^,]*')


@dataclass(frozen=True)
class Record:
    """A record of a CSV file: its cells, its first line, and the text it was read from."""

    path: str
    line: int
    raw: str
    cells: tuple[str, ...]

    def position(self, index: int) -> tuple[int, int]:
        """The line and the column of the first character of a cell, quotation mark included."""
        return self._positions[index] if self.raw else (self.line, 1)

    @cached_property
    def _positions(self) -> tuple[tuple[int, int], ...]:
        """The positions of all cells, found in one go."""
        positions = [(self.line, 1)]
        start = 0
        while (cell := CELL.match(self.raw, start)) and cell.end() < len(self.raw):
            line, column = positions[-1]
            lines, width = find_position(cell[0])
            positions.append((line + lines - 1, width + 1 if lines > 1 else column + width))
            start = cell.end() + 1
        return tuple(positions)

    def problem(self, index: int, code: str, message: str, cure: str, plural: str = "") -> Problem:
        """Report a problem of one cell."""
        return Problem(self.path, *self.position(index), code, message, cure, plural)
