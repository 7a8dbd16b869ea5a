"""One finding of `check`: where it is, which rule found it, what is wrong, how to fix it.

Codes: E1xx a file or a field, E2xx a link between records, E3xx history, W4xx advice.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """A finding, ordered by place; its text is `path:line:column: CODE message. Cure.`.

    `line` and `column` count from 1; column is that of the cell's first character in its line.
    `message` and `cure` are sentences without their final full stop.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    cure: str

    @property
    def is_error(self) -> bool:
        """Whether the dataset breaks a rule; a W code is only advice."""
        return self.code.startswith("E")

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}"
        return _visible(f"{place}: {self.code} {self.message}. {self.cure}.")


def errors(found: Iterable[Problem]) -> list[Problem]:
    """Those of the problems that are errors."""
    return [problem for problem in found if problem.is_error]


def _visible(text: str) -> str:
    """Show every character of *text* on one line, the unprintable ones as escapes."""
    if text.isprintable():
        return text
    return "".join(
        each if each.isprintable() else each.encode("unicode_escape").decode() for each in text
    )
