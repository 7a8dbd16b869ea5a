"""One finding of `check`: where it is, which rule found it, what is wrong, how to fix it.

Codes: E for what cannot be shown, W for advice; 1xx a file or a field, 2xx a link between records,
3xx history, 4xx what would be better.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

FEWEST_FOLDED = 4
MOST_LINES = 10


@dataclass(frozen=True, order=True, slots=True)
class Edit:
    """A piece of a file, as it is written at its place, and what is to be written instead.

    In line 0 stands the name of the file.
    """

    path: str
    line: int
    column: int
    old: str
    new: str

    @property
    def lines(self) -> set[tuple[str, int]]:
        """The path and the number of each line that the old piece stands in."""
        if not self.line:
            return {(self.path, 0), (str(Path(self.path).with_name(self.new)), 0)}
        count = len(self.old.rstrip("\r\n").splitlines() or [""])
        return {(self.path, line) for line in range(self.line, self.line + count)}


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """A finding, ordered by place; its text is `path:line:column: CODE message. Cure.`.

    `line` and `column` count from 1; column is that of the cell's first character in its line. In
    a workbook they are the row and the column of a cell in the sheet of this name, and the text
    begins with `path:sheet!B7`. `message` and `cure` are sentences without their final full stop.
    `plural` is the message of many problems that are alike, where it differs, with `{count}` for
    their number. `fix` are the edits that do what the cure says, where that can be done in one way
    only.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    cure: str
    sheet: str = ""
    plural: str = ""
    fix: tuple[Edit, ...] = ()

    @property
    def is_error(self) -> bool:
        """True if something of the dataset cannot be shown; a W code is only advice."""
        return self.code.startswith("E")

    def __str__(self) -> str:
        return self.describe(self.message, self.cure)

    def describe(self, message: str, end: str) -> str:
        """Write the place and the code on one line, with this message and end."""
        return escape(f"{self.path}:{self.place}: {self.code} {message}. {end}.")

    @property
    def place(self) -> str:
        """The line and the column, or the cell of a sheet as spreadsheets name it."""
        if self.sheet:
            return f"{self.sheet}!{name_column(self.column)}{self.line}"
        return f"{self.line}:{self.column}"


def name_column(number: int) -> str:
    """Name a column of a sheet, from 1, by letters: A to Z, then AA."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def find_errors(problems: Iterable[Problem]) -> list[Problem]:
    """Return those of the problems that are errors."""
    return [problem for problem in problems if problem.is_error]


def fold(problems: Iterable[Problem]) -> list[str]:
    """Write the problems a line each, but many of one kind in one file on one line."""
    kinds: dict[tuple[str, ...], list[Problem]] = {}
    for problem in problems:
        said = problem.plural or problem.message
        kind = problem.path, problem.sheet, problem.code, said, problem.cure
        kinds.setdefault(kind, []).append(problem)
    return [line for alike in kinds.values() for line in _describe_kind(alike)]


def _describe_kind(alike: list[Problem]) -> list[str]:
    if len(alike) < FEWEST_FOLDED:
        return [str(problem) for problem in alike]
    first = alike[0]
    message = first.plural.replace("{count}", str(len(alike))) or first.message
    lines = [*dict.fromkeys(str(problem.line) for problem in alike)]
    more = f" and {len(lines) - MOST_LINES} more" if len(lines) > MOST_LINES else ""
    return [first.describe(f"{message}: lines {', '.join(lines[:MOST_LINES])}{more}", first.cure)]


def escape(text: str) -> str:
    """Write *text* on one line, unprintable characters as escapes."""
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in text
    )
