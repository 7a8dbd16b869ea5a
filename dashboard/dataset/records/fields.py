"""The cells of one row as values: each reading gives a sound value and reports what is wrong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from dashboard.dataset.dates.parse import Date, EdtfError, ReversedError, parse
from dashboard.dataset.dates.read import read_date, try_date
from dashboard.dataset.model import Image, Text
from dashboard.dataset.problem import Problem
from dashboard.dataset.records.correct import (
    correct_address,
    correct_choice,
    correct_date,
    correct_form,
    correct_number,
    is_address,
    make_slug,
)
from dashboard.dataset.records.image import find_image, read_image
from dashboard.dataset.tables.characters import find_odd_characters, normalize_newlines
from dashboard.dataset.tables.reader import Row
from dashboard.dataset.tables.schema import LANGUAGE

UNKNOWN = parse("XXXX")
LEFT_OUT = "the row is left out"
KEPT_UNDATED = "the event is kept among the undated"
SLUG = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
INTEGER = re.compile("[0-9]{1,9}")
DEGREES = re.compile("-?[0-9]{1,3}([.][0-9]{1,9})?(e-0[0-9])?")
LONGEST_ID = 60

Choice = TypeVar("Choice", bound=str)


def describe_fallback(column: str) -> str:
    """Say what a row gets in place of an id, or an optional reference, that leads nowhere."""
    if column == "id":
        return "the row gets another"
    if column == "lane":
        return "the event stands in a row without a name"
    if column == "kind":
        return "the first kind is taken"
    return f"{column} is left empty"


@dataclass(slots=True)
class Fields:
    """The cells of *row* in the dataset's *languages*, the default first.

    `lack` is the first problem of a cell that the record cannot do without. `count_ids`
    counts the ids of the table as they are, or would be if they were written right.
    """

    row: Row
    languages: tuple[str, ...]
    problems: list[Problem] = field(default_factory=list)
    lack: Problem | None = None
    count_ids: Callable[[], Counter[str]] = Counter

    def report(
        self, column: str, code: str, message: str, cure: str, words: str | None = None
    ) -> None:
        """Report a problem of a cell; *words* are what its fix puts there."""
        words = words if self.row.has(column) else None
        self.problems.append(self.row.problem(column, code, message, cure, words=words))

    def plain(self, column: str) -> str:
        """Read the words of a cell."""
        words = self.row[column]
        if words.isascii() and words.isprintable() and words.strip() == words:
            return words
        edges = column not in ("prefix", "suffix")
        for fault in find_odd_characters("The cell", words, edges=edges):
            self.report(column, *fault)
        return normalize_newlines(words)

    def required(self, column: str) -> str:
        """Read the words of a cell that may not be empty."""
        words = self.plain(column)
        if not words.strip():
            self._report_missing(column)
        return words

    def text(self, column: str) -> Text:
        """Read the words of a cell and of its translations."""
        columns = [(tag, f"{column}_{tag}") for tag in self.languages[1:]]
        columns.insert(0, (self.languages[0], column))
        return Text(tuple((tag, words) for tag, name in columns if (words := self.plain(name))))

    def wanted(self, column: str) -> str:
        """Read the words of a cell that should not be empty; the row is kept without them."""
        self._report_empty(column)
        return self.plain(column)

    def wanted_text(self, column: str) -> Text:
        """Read such a cell and its translations; a title that is missing is made of the id."""
        self._report_empty(column, self.row["id"].replace("-", " ").capitalize() or None)
        return self.text(column)

    def required_text(self, column: str) -> Text:
        """Read the words of a cell that may not be empty, and of its translations."""
        if not self.row[column].strip():
            self._report_missing(column)
        return self.text(column)

    def slug(self, column: str, fallback: str = "") -> str:
        """Read an id, or a reference to one; "" where the cell is empty or none."""
        words = self.row[column]
        if not words or SLUG.fullmatch(words):
            return words
        meant = make_slug(words)
        taken = column == "id" and self.count_ids()[meant] > 1
        self._report_slug(column, fallback or describe_fallback(column), meant, taken)
        return ""

    def required_slug(self, column: str) -> str:
        """Read an id that may not be empty or unreadable."""
        name = self.slug(column, LEFT_OUT)
        if not self.row[column]:
            self._report_missing(column, self._make_id() if column == "id" else None)
        elif not name:
            self._leave_out()
        return name

    def required_slugs(self, column: str) -> str:
        """Read ids parted by blanks, without those that are none; one at least there has to be."""
        words = self.row[column].split()
        names = [word for word in words if SLUG.fullmatch(word)]
        if not words:
            self._report_missing(column)
        elif names != words:
            meant = " ".join(filter(None, map(make_slug, words)))
            self._report_slug(column, "the others stay" if names else LEFT_OUT, meant)
            if not names:
                self._leave_out()
        return " ".join(names)

    def date(self, column: str, fallback: str = "it is left empty") -> Date | None:
        """Read a date as people type it; None where the cell is empty or unreadable."""
        words = self.row[column]
        if not words:
            return None
        if words != words.strip():
            self.plain(column)
        try:
            return read_date(words)
        except EdtfError as error:
            code = "E303" if isinstance(error, ReversedError) else "E122"
            fixed = correct_date(words, error)
            self.report(column, code, f"{error.message}; {fallback}", error.cure, fixed)
        return None

    def wanted_date(self, column: str) -> Date:
        """Read the date of an event, which is kept as undated where there is none to be read."""
        words = self.row[column]
        if not words.strip():
            cure = f"Fill in {column}, or write undated if nobody knows it"
            typed = try_date(self.row["typed"])
            fixed = typed.text if typed else None
            self.report(column, "W425", f"{column} is empty; {KEPT_UNDATED}", cure, fixed)
            return UNKNOWN
        return self.date(column, KEPT_UNDATED) or replace(UNKNOWN, typed=words)

    def required_date(self, column: str) -> Date:
        """Read a date as people type it; any date stands in for an empty or unreadable one."""
        if not self.row[column]:
            self._report_missing(column)
        elif date := self.date(column, LEFT_OUT):
            return date
        else:
            self._leave_out()
        return UNKNOWN

    def integer(self, column: str, low: int, high: int) -> int | None:
        """Read a whole number from *low* to *high*; None where the cell is empty or is none."""
        words = self.row[column]
        if not words:
            return None
        if INTEGER.fullmatch(words) and low <= int(words) <= high:
            return int(words)
        message = f"{column} is a whole number from {low} to {high}, not {words[:40]}"
        fixed = correct_number(words, low, high)
        self.report(column, "E123", message, "Fix the number, or leave the cell empty", fixed)
        return None

    def degrees(self, column: str, most: int) -> float | None:
        """Read degrees from -*most* to *most*; None where the cell is empty or holds none."""
        words = self.row[column]
        if not words:
            return None
        if DEGREES.fullmatch(words) and abs(float(words)) <= most:
            return float(words)
        message = f"{column} is in degrees from -{most} to {most}, not {words[:40]}"
        self.report(column, "E123", message, "Write such as -121.29, or leave the cell empty")
        return None

    def choice(self, column: str, choices: Sequence[Choice], default: Choice) -> Choice:
        """Read one of *choices*; the default where the cell is empty or is none of them."""
        words = self.row[column]
        if not words:
            return default
        for choice in choices:
            if words == choice:
                return choice
        message = f"{column} cannot be {words[:40]}; the default is taken"
        fixed = correct_choice(words, choices)
        self.report(column, "E124", message, f"Write one of {', '.join(choices)}", fixed)
        return default

    def url(self, column: str) -> str:
        """Read a web or mail address; "" where the cell is empty or is none."""
        words = self.row[column]
        if not words or is_address(words):
            return words
        message = "This is neither a web nor a mail address; no link is shown"
        cure = "Write an address that begins with https:// or mailto:"
        self.report(column, "E125", message, cure, correct_address(words))
        return ""

    def matching(self, column: str, pattern: str, form: str) -> str:
        """Read a cell of a fixed form, *form* in words; "" where it has another or is empty."""
        words = self.row[column]
        if not words or re.fullmatch(pattern, words):
            return words
        cure, fixed = "Fix it, or leave the cell empty", correct_form(words, pattern)
        self.report(column, "E126", f"{column} is {form}", cure, fixed)
        return ""

    def image(self, column: str) -> Image | None:
        """Read the picture file that a cell names, from the folder of its table; else None."""
        name = self.row[column].replace("\\", "/").strip()
        folder = Path(self.row.record.path).parent
        found = read_image(folder, name) if name else None
        if not isinstance(found, tuple):
            return found
        code, message, cure = found
        meant = find_image(folder, name) if code in ("E130", "E131") else None
        cure = f"Write {meant} if that is meant" if meant else cure
        self.report(column, code, f"{message}; its words are shown in its place", cure, meant)
        return None

    def language(self, column: str) -> str:
        """Read a language tag; "" where the cell is empty or is none."""
        return self.matching(column, LANGUAGE, "a language code such as en or es")

    def _report_slug(self, column: str, end: str, meant: str, taken: bool = False) -> None:
        message = f"An id has only small letters, digits and single hyphens between them; {end}"
        cure = f"Write {meant} instead" if meant else "Use only a-z, 0-9 and hyphens"
        self.report(column, "E121", message, cure, None if taken else meant or None)

    def _report_empty(self, column: str, words: str | None = None) -> None:
        if not self.row[column].strip():
            message = f"{column} is empty; the row is kept without it"
            self.report(column, "W128", message, f"Fill in {column}", words)

    def _make_id(self) -> str | None:
        """Make an id of the words of the row, if no other row has it."""
        meant = make_slug(self.row["title"] or self.row["exact"])[:LONGEST_ID].strip("-")
        return meant if meant and not self.count_ids()[meant] else None

    def _report_missing(self, column: str, words: str | None = None) -> None:
        self.report(column, "E120", f"{column} is empty; {LEFT_OUT}", f"Fill in {column}", words)
        self._leave_out()

    def _leave_out(self) -> None:
        """Leave the row out because of the last problem."""
        self.lack = self.lack or self.problems[-1]
