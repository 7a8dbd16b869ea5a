"""One finding of `check`: where it is, which rule found it, what is wrong, how to fix it.

Codes: E1xx a file or a field, E2xx a link between records, E3xx history, W4xx advice.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """A finding, ordered by place; its text is `path:line:column: CODE message. Cure.`.

    `line` and `column` count from 1; column is that of the cell's first character in its line. In
    a workbook they are the row and the column of a cell in the sheet of this name, and the text
    begins with `path:sheet!B7`. `message` and `cure` are sentences without their final full stop.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    cure: str
    sheet: str = ""

    @property
    def is_error(self) -> bool:
        """True if the dataset breaks a rule; a W code is only advice."""
        return self.code.startswith("E")

    def __str__(self) -> str:
        place = f"{self.path}:{self.place}"
        return _escape(f"{place}: {self.code} {self.message}. {self.cure}.")

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


def _escape(text: str) -> str:
    """Write *text* on one line, unprintable characters as escapes."""
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in text
    )
