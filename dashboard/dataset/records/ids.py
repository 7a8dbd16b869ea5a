"""Ids for records that have none: made of their words and date, so that they stay when rows move.

Links to the page hold them. A number counts only where words and date are the same.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from dashboard.dataset.model import Era, Event, Prompt
from dashboard.dataset.records.fields import slug

if TYPE_CHECKING:
    from dashboard.dataset.records.draft import Entry

R = TypeVar("R", Event, Era, Prompt)

LONGEST = 60
DIGITS = 6


def with_ids(
    entries: list[Entry[R]], taken: set[str], name: Callable[[R], tuple[str, str]]
) -> list[Entry[R]]:
    """Give every record without an id one that is not *taken*; *name* tells its words and date."""
    names = [("", "") if each.record.id else name(each.record) for each in entries]
    chosen = iter(_chosen([each for each in names if each[0]], taken))
    return [
        each if each.record.id else each.with_record(replace(each.record, id=next(chosen)))
        for each in entries
    ]


def _chosen(names: list[tuple[str, str]], taken: set[str]) -> Iterator[str]:
    """Ids made of words and dates: of both where words are shared, of a hash where both are."""
    spelled = [_base(words, date) for words, date in names]
    dated = [_joined(base, date) for base, (_, date) in zip(spelled, names, strict=True)]
    sharing, alike = Counter(spelled) + Counter(taken), Counter(dated) + Counter(taken)
    free: dict[str, Iterator[str]] = {}
    for base, longer, (words, _) in zip(spelled, dated, names, strict=True):
        unlike = longer if alike[longer] == 1 else _joined(longer, _hash(words))
        wanted = base if sharing[base] == 1 else unlike
        numbered = free.setdefault(wanted, _numbered(wanted))
        found = next(each for each in numbered if each not in taken)
        taken.add(found)
        yield found


def _base(words: str, date: str) -> str:
    """The words as an id, or in a script that ids do not know, the date and a hash of the words."""
    return slug(words)[:LONGEST].strip("-") or _joined(slug(date), _hash(words))


def _hash(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:DIGITS]


def _joined(base: str, end: str) -> str:
    return "-".join(part for part in (base, slug(end)) if part)


def _numbered(base: str) -> Iterator[str]:
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1
