"""A record of a CSV file that knows where each of its cells stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from dashboard.dataset.problem import Problem
from dashboard.dataset.tables.decoding import position

CELL = re.compile(r'"[^"]*(?:""[^"]*)*"|(?!")[^,]*')


@dataclass(frozen=True)
class Record:
    """A record of a CSV file: its cells, its first line, and the text it was read from."""

    path: str
    line: int
    raw: str
    cells: tuple[str, ...]

    def place(self, index: int) -> tuple[int, int]:
        """The line and the column of the first character of a cell, quotation mark included."""
        return self._places[index] if self.raw else (self.line, 1)

    @cached_property
    def _places(self) -> tuple[tuple[int, int], ...]:
        """The places of all cells, found in one go."""
        places = [(self.line, 1)]
        start = 0
        while (found := CELL.match(self.raw, start)) and found.end() < len(self.raw):
            line, column = places[-1]
            lines, width = position(found[0])
            places.append((line + lines - 1, width + 1 if lines > 1 else column + width))
            start = found.end() + 1
        return tuple(places)

    def problem(self, index: int, code: str, message: str, cure: str) -> Problem:
        """A problem of one cell."""
        return Problem(self.path, *self.place(index), code, message, cure)
