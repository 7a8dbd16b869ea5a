"""A record of a CSV file that knows the position of each of its cells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from dashboard.dataset.problem import Edit, Problem
from dashboard.dataset.tables.decoding import find_position

CELL = re.compile(r'"[^"]*(?:""[^"]*)*"|(?!")[^,]*')
SPECIAL = re.compile('[,"\r\n]')


def quote(words: str) -> str:
    """Write a cell between quotation marks."""
    return '"' + words.replace('"', '""') + '"'


def quote_if_needed(words: str) -> str:
    """Write a cell, between quotation marks if commas, such marks or line breaks are in it."""
    return quote(words) if SPECIAL.search(words) else words


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

    def find_cell(self, index: int) -> tuple[int, int]:
        """Find the start and the end of a cell in `raw`, quotation marks included."""
        raw = self.raw.rstrip("\r\n")
        start = 0
        for _ in range(index):
            cell = CELL.match(raw, start)
            start = cell.end() + 1 if cell else start
        cell = CELL.match(raw, start)
        return start, cell.end() if cell else start

    def problem(
        self,
        index: int,
        code: str,
        message: str,
        cure: str,
        plural: str = "",
        words: str | None = None,
    ) -> Problem:
        """Report a problem of one cell; *words* are what its fix puts there."""
        # A cell that is guarded against spreadsheets is left alone.
        fix = (self.edit(index, words),) if words is not None and self._is_bare(index) else ()
        return Problem(self.path, *self.position(index), code, message, cure, plural, fix)

    def _is_bare(self, index: int) -> bool:
        """True if a cell has the words that are written in the file."""
        start, end = self.find_cell(index)
        words = self.cells[index]
        return self.raw[start:end] in (words, quote(words))

    def edit(self, index: int, words: str) -> Edit:
        """Return the edit that puts these words into a cell."""
        start, end = self.find_cell(index)
        old = self.raw[start:end]
        new = quote(words) if old.startswith('"') else quote_if_needed(words)
        return Edit(self.path, *self.position(index), old, new)

    def append(self, cells: Iterable[str]) -> Edit:
        """Return the edit that writes cells after the last one."""
        lines, width = find_position(self.raw.rstrip("\r\n"))
        new = "".join(f",{quote_if_needed(cell)}" for cell in cells)
        return Edit(self.path, self.line + lines - 1, width, "", new)

    def delete(self) -> Edit:
        """Return the edit that takes the record out of its file."""
        return Edit(self.path, self.line, 1, self.raw, "")
