"""Finds the sign that separates the columns of a table."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from itertools import islice

NAMES = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
# A line that names the delimiter, for spreadsheets.
SEPARATOR = re.compile('"?sep=(.)"?[,;\t|]*')
# So many records, and so many characters, are looked at.
MOST_RECORDS, MOST_CHARACTERS = 20, 65_536


def read_separator(text: str) -> str:
    """Return the delimiter that the first line names for spreadsheets; "" where it does not."""
    line = text.split("\n", 1)[0].rstrip("\r")
    separator = SEPARATOR.fullmatch(line)
    return separator[1] if separator and separator[1] != '"' else ""


def find_delimiter(text: str) -> str:
    """Find the delimiter by which most of the first lines, the very first too, make columns."""
    if separator := read_separator(text):
        return separator
    widths = {delimiter: _measure_records(text, delimiter) for delimiter in NAMES}
    return max(NAMES, key=lambda delimiter: _score(widths[delimiter]))


def _measure_records(text: str, delimiter: str) -> list[int]:
    """Count the cells of the first records that are not blank."""
    lines = io.StringIO(text[:MOST_CHARACTERS], newline="")
    widths = []
    try:
        for cells in islice(csv.reader(lines, delimiter=delimiter), MOST_RECORDS):
            if any(cell.strip() for cell in cells):
                widths.append(len(cells))  # noqa: PERF401
    except csv.Error:
        pass
    return widths


def _score(widths: list[int]) -> tuple[int, bool]:
    """Count the records that have as many columns as most, if that is more than one."""
    counts = Counter(width for width in widths if width > 1)
    return max(counts.values(), default=0), widths[:1] > [1]
