"""What a life has lost from one reading of its files to the next.

A file that is just being saved, cut, emptied or broken still gives a dataset: of what can be read
in it. `lost` tells that from an edit, so that who shows a life can stay with the one before until
the files are whole again, or somebody says that they are meant so.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem, errors
from dashboard.dataset.writing.rows import tables

Loaded = tuple[Dataset, Sequence[Problem]]

# Problems of a file that is not read, or not to its end, or has nothing under its header.
UNREAD = frozenset({"E101", "E102", "E103", "E104", "E105", "E109", "E112", "E114", "W418"})
MOST = 0.5


def lost(before: Loaded, after: Loaded, stood: Collection[Dataset] = ()) -> tuple[str, ...]:
    """What *after*, as `load` gives it, has lost of *before*, in words; nothing if that is no loss.

    Lost is a table that is no longer read, or not to its end, or that is not there any more; a
    language, also of the title; most of the events; and any event that is gone while there is a
    new error. A dataset that *stood* before, and *before* itself, is none the less whole.
    """
    if after[0] == before[0] or after[0] in stood:
        return ()
    return (
        *_files(before[1], after[1]),
        *_tables(before[0], after[0]),
        *_languages(before[0], after[0]),
        *_events(before, after),
    )


def _files(before: Sequence[Problem], after: Sequence[Problem]) -> Iterator[str]:
    """The files that cannot be read and could be."""
    known = {(problem.path, problem.code) for problem in before}
    for problem in after:
        if problem.code in UNREAD and (problem.path, problem.code) not in known:
            yield f"{Path(problem.path).name}: {problem.message}"


def _tables(before: Dataset, after: Dataset) -> Iterator[str]:
    """The tables that had rows and have none."""
    here = {name for name, rows in tables(after).items() if rows}
    for name, rows in tables(before).items():
        if rows and name not in here:
            yield f"{name}.csv has no rows any more"


def _languages(before: Dataset, after: Dataset) -> Iterator[str]:
    """The languages that are gone, of the whole life or of its title."""
    titled = dict(after.title.versions)
    for language, _ in before.title.versions:
        if language not in titled and language in after.languages:
            yield f"The title in {language} is gone"
    for language in before.languages:
        if language not in after.languages:
            yield f"The language {language} is gone"


def _events(before: Loaded, after: Loaded) -> Iterator[str]:
    """How many events are gone, if they are most, or went with an error."""
    had, has = len(before[0].events), len(after[0].events)
    if has < (had if _sayings(after) - _sayings(before) else MOST * had):
        yield f"{had - has} of {had} events are gone"


def _sayings(loaded: Loaded) -> set[tuple[str, str]]:
    """What the errors say, wherever they stand: lines move when rows are added."""
    return {(problem.path, problem.message) for problem in errors(loaded[1])}
