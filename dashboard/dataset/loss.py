"""Finds what a life has lost from one reading of its files to the next.

A file that is just being saved, cut, emptied or broken still gives a dataset of its readable rows.
`find_losses` tells that from an edit, so that a server can keep the dataset before until the files
are whole again, or the curator confirms them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem, find_errors
from dashboard.dataset.writing.rows import to_tables

Loaded = tuple[Dataset, Sequence[Problem]]

# Problems of a file that is not read, or only in part, or has no rows.
UNREAD = frozenset({"E101", "E102", "E103", "E105", "E109", "E112", "E114", "W418"})
MOST = 0.5


def find_losses(
    before: Loaded, after: Loaded, earlier: Collection[Dataset] = ()
) -> tuple[str, ...]:
    """Say what *after*, as `load` gives it, has lost of *before*; nothing if it is an edit.

    Lost is a table that is no longer read, or not to its end, or that is not there any more; a
    language, also of the title; most of the events; and any event that is gone while there is a
    new error. A dataset that equals *before* or an *earlier* one has lost nothing.
    """
    if after[0] == before[0] or after[0] in earlier:
        return ()
    return (
        *_find_unread_files(before[1], after[1]),
        *_find_empty_tables(before[0], after[0]),
        *_find_missing_languages(before[0], after[0]),
        *_find_missing_events(before, after),
    )


def _find_unread_files(before: Sequence[Problem], after: Sequence[Problem]) -> Iterator[str]:
    """Name the files that could be read before and cannot be read now."""
    known = {(problem.path, problem.code) for problem in before}
    for problem in after:
        if problem.code in UNREAD and (problem.path, problem.code) not in known:
            yield f"{Path(problem.path).name}: {problem.message}"


def _find_empty_tables(before: Dataset, after: Dataset) -> Iterator[str]:
    """Name the tables that had rows and have none."""
    present = {name for name, rows in to_tables(after).items() if rows}
    for name, rows in to_tables(before).items():
        if rows and name not in present:
            yield f"{name}.csv has no rows any more"


def _find_missing_languages(before: Dataset, after: Dataset) -> Iterator[str]:
    """Name the languages that are gone, of the whole life or of its title."""
    titled = dict(after.title.versions)
    for language, _ in before.title.versions:
        if language not in titled and language in after.languages:
            yield f"The title in {language} is gone"
    for language in before.languages:
        if language not in after.languages:
            yield f"The language {language} is gone"


def _find_missing_events(before: Loaded, after: Loaded) -> Iterator[str]:
    """Count the events that are gone, if they are most, or went with an error."""
    count, left = len(before[0].events), len(after[0].events)
    if left < (count if has_new_errors(before, after) else MOST * count):
        yield f"{count - left} of {count} events are gone"


def has_new_errors(before: Loaded, after: Loaded) -> bool:
    """True if there is an error that was not there before."""
    return bool(_list_errors(after[1]) - _list_errors(before[1]))


def _list_errors(problems: Sequence[Problem]) -> set[tuple[str, str]]:
    """Return path and message of the errors; lines change when rows are added."""
    return {(problem.path, problem.message) for problem in find_errors(problems)}
