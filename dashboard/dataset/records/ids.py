"""Ids for records that have none: made of their words and date, so that they stay when rows move.

Links to the page hold them. A number counts only where words and date are the same.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from typing import Any

from dashboard.dataset.records.correct import make_slug
from dashboard.dataset.records.draft import Draft, Entry

LONGEST = 60
DIGITS = 6


def add_ids(draft: Draft, table: str, name: Callable[[Any], tuple[str, str]]) -> list[Entry[Any]]:
    """Give every record of a table that has no id one of its own; *name* returns words and date."""
    entries = getattr(draft, table)
    names = [name(entry.record) for entry in entries if not entry.record.id]
    chosen = choose_ids(names, draft.ids(table))
    return [
        entry if entry.record.id else Entry(replace(entry.record, id=next(chosen)), entry.row)
        for entry in entries
    ]


def choose_ids(names: list[tuple[str, str]], taken: set[str]) -> Iterator[str]:
    """Make ids of words and date: of both where words are shared, of a hash where both are."""
    spelled = [make_id(words, date) for words, date in names]
    dated = [_join(base, date) for base, (_, date) in zip(spelled, names, strict=True)]
    sharing, alike = Counter(spelled) + Counter(taken), Counter(dated) + Counter(taken)
    free: dict[str, Iterator[str]] = {}
    for base, longer, (words, _) in zip(spelled, dated, names, strict=True):
        unlike = longer if alike[longer] == 1 else _join(longer, _hash(words))
        wanted = base if sharing[base] == 1 else unlike
        numbered = free.setdefault(wanted, number(wanted))
        free_id = next(candidate for candidate in numbered if candidate not in taken)
        taken.add(free_id)
        yield free_id


def make_id(words: str, date: str) -> str:
    """Make an id of the words, or of date and hash in a script that ids do not know."""
    return make_slug(words)[:LONGEST].strip("-") or _join(make_slug(date), _hash(words))


def _hash(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:DIGITS]


def _join(base: str, end: str) -> str:
    return "-".join(part for part in (base, make_slug(end)) if part)


def number(name: str) -> Iterator[str]:
    """Yield a name, then the same with a number, from 2 on."""
    yield name
    yield from (f"{name}-{index}" for index in count(2))
