"""A record of a table that knows the position of each of its cells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property

from dashboard.dataset.problem import Edit, Problem
from dashboard.dataset.tables.decoding import find_position


@cache
def _compile_cell(delimiter: str) -> re.Pattern[str]:
    return re.compile(rf'"[^"]*(?:""[^"]*)*"|(?!")[^{re.escape(delimiter)}]*')


def quote(words: str) -> str:
    """Write a cell between quotation marks."""
    return '"' + words.replace('"', '""') + '"'


@dataclass(frozen=True)
class Record:
    """A record of a CSV file: its cells, its first line, and the text it was read from.

    In a workbook `sheet` names its sheet, and there is no text. `origins` are the numbers of the
    cells in the file that these cells were made of, where they are not the same.
    """

    path: str
    line: int
    raw: str
    cells: tuple[str, ...]
    delimiter: str = ","
    sheet: str = ""
    origins: tuple[int, ...] = ()

    def position(self, index: int) -> tuple[int, int]:
        """The line and the column of the first character of a cell, quotation mark included."""
        origin = self.origins[index] if self.origins else index
        if self.sheet:
            return self.line, origin + 1
        return self._positions[origin] if self.raw else (self.line, 1)

    def find_cell(self, index: int) -> tuple[int, int]:
        """Find the start and the end of a cell in `raw`, quotation marks included."""
        index = self.origins[index] if self.origins else index
        raw = self.raw.rstrip("\r\n")
        start = 0
        for _ in range(index):
            cell = _compile_cell(self.delimiter).match(raw, start)
            start = cell.end() + 1 if cell else start
        cell = _compile_cell(self.delimiter).match(raw, start)
        return start, cell.end() if cell else start

    @cached_property
    def _positions(self) -> tuple[tuple[int, int], ...]:
        """The positions of all cells, found in one go."""
        positions = [(self.line, 1)]
        pattern, start = _compile_cell(self.delimiter), 0
        while (cell := pattern.match(self.raw, start)) and cell.end() < len(self.raw):
            line, column = positions[-1]
            lines, width = find_position(cell[0])
            positions.append((line + lines - 1, width + 1 if lines > 1 else column + width))
            start = cell.end() + 1
        return tuple(positions)

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
        fix = (self.edit(index, words),) if words is not None and self.can_edit(index) else ()
        place = self.position(index)
        return Problem(self.path, *place, code, message, cure, self.sheet, plural, fix)

    def can_edit(self, index: int) -> bool:
        """True if the words of a cell stand in the file as they are: not made, nor guarded."""
        start, end = self.find_cell(index)
        words = self.cells[index]
        return bool(self.raw) and self.raw[start:end] in (words, quote(words))

    def edit(self, index: int, words: str) -> Edit:
        """Return the edit that puts these words into a cell."""
        start, end = self.find_cell(index)
        old = self.raw[start:end]
        new = quote(words) if old.startswith('"') else self._quote_if_needed(words)
        return Edit(self.path, *self.position(index), old, new)

    def append(self, cells: Iterable[str]) -> Edit:
        """Return the edit that writes cells after the last one."""
        lines, width = find_position(self.raw.rstrip("\r\n"))
        new = "".join(self.delimiter + self._quote_if_needed(cell) for cell in cells)
        return Edit(self.path, self.line + lines - 1, width, "", new)

    def delete_if_like(self, first: Record) -> tuple[Edit, ...]:
        """Return the edit that takes the record out of its file, if it says what another says."""
        same = self.raw and self.raw.rstrip("\r\n") == first.raw.rstrip("\r\n")
        return (Edit(self.path, self.line, 1, self.raw, ""),) if same else ()

    def _quote_if_needed(self, words: str) -> str:
        return quote(words) if {self.delimiter, *'"\r\n'} & {*words} else words
