"""The pictures that a row of a sheet names, with what is said of them beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.dataset.problem import Problem
from dashboard.dataset.sheet.columns import PICTURE_WORDS
from dashboard.dataset.sheet.events import UNREAD
from dashboard.dataset.sheet.quotes import BETWEEN, derive_row
from dashboard.dataset.tables.reader import Row


def make_pictures(rows: Sequence[Row], problems: list[Problem]) -> list[Row]:
    """Make the rows of pictures that rows of events hold, and report words without a picture.

    *rows* have an id. Without an alt text a picture gets the caption, or the title of its event.
    """
    problems += [problem for row in rows for problem in _report_words(row)]
    columns = {name: name for name in PICTURE_WORDS}
    return [
        derive_row(row, _write_cells(row, file), "picture", **columns)
        for row in rows
        for file in BETWEEN.split(row["picture"])
        if file.strip()
    ]


def _write_cells(row: Row, file: str) -> dict[str, str]:
    cells = {"event": row["id"], "file": file.strip()} | {name: row[name] for name in PICTURE_WORDS}
    return cells | {"alt": row["alt"] or row["caption"] or row["title"]}


def _report_words(row: Row) -> Iterator[Problem]:
    """Report what is said of a picture where there is none, and a picture without an alt text."""
    if row["picture"] and not row["alt"]:
        instead = "caption" if row["caption"] else "title"
        message = f"The picture has no alt text; the {instead} serves as it"
        cure = "Say in a column named alt what is seen, for whoever cannot see it"
        yield row.problem("picture", "W445", message, cure)
    for name in filter(lambda name: row[name] and not row["picture"], PICTURE_WORDS):
        message = f"This is the {name} of a picture, but the row names none; it is not read"
        yield row.problem(name, UNREAD, message, "Name the picture's file, or delete the words")
