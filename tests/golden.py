"""Texts that are kept in `golden/` and compared: UPDATE=1 writes them, nothing else does."""

import os
from collections.abc import Callable
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"
ARROW = " -> "


def assert_golden(name: str, text: str) -> None:
    """Compare *text* with the file of that name."""
    path = GOLDEN / name
    if os.environ.get("UPDATE") == "1":
        path.write_bytes(text.encode())
    assert path.exists(), f"{name} is missing; run the tests with UPDATE=1 and look at it"
    assert text == path.read_bytes().decode(), f"{name} differs; UPDATE=1 writes it anew"


def assert_table(name: str, answer: Callable[..., object]) -> None:
    """Compare the answers of a table, a line `question -> answer` each; other lines are remarks.

    The parts of a question stand between ` | `, control characters and odd spaces are escaped.
    """
    rows = [line.partition(ARROW) for line in (GOLDEN / name).read_text("utf-8").split("\n")]
    made = [
        f"{asked}{arrow}{escape(str(answer(*map(read_escapes, asked.split(' | ')))))}"
        if arrow
        else asked
        for asked, arrow, _ in rows
    ]
    assert_golden(name, "\n".join(made))


def read_escapes(text: str) -> str:
    r"""Words in which `\n` is a line break, as in Python's own strings."""
    return text.encode("latin-1", "backslashreplace").decode("unicode_escape")


def escape(text: str) -> str:
    """Words in one line, with all that can't be seen in them as an escape."""
    return "".join(
        sign if sign.isprintable() and sign != "\\" else sign.encode("unicode_escape").decode()
        for sign in text
    )
