"""The links between records: every id stands once, and every reference leads to one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from dashboard.dataset.fields import BLANKED
from dashboard.dataset.spelling import Names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.draft import Draft
    from dashboard.dataset.problem import Problem


class Reference(NamedTuple):
    """A column of a table that names a record of another."""

    table: str
    column: str
    target: str


# In an order in which a table comes after those that it refers to.
REFERENCES = (
    Reference("passages", "source", "sources"),
    Reference("events", "lane", "lanes"),
    Reference("events", "kind", "kinds"),
    Reference("events", "series", "series"),
    Reference("events", "closes", "series"),
    Reference("links", "event", "events"),
    Reference("links", "passage", "passages"),
    Reference("citations", "event", "events"),
    Reference("citations", "source", "sources"),
    Reference("headlines", "event", "events"),
    Reference("prompts", "event", "events"),
    Reference("subject", "epigraph", "passages"),
)
# Who has more wrong names in a column has made one mistake, not many.
MOST_HINTS = 20
WITH_IDS = ("lanes", "kinds", "eras", "series", "sources", "events", "passages", "prompts")


def doubled_id(draft: Draft) -> Iterator[Problem]:
    """An id stands once in its table."""
    for table in WITH_IDS:
        lines: dict[str, int] = {}
        for each in getattr(draft, table):
            # An id that the folder made up of a title has no cell and is never doubled.
            if not (name := each.row["id"]):
                continue
            if name in lines:
                message = f"The id {name} is already in line {lines[name]}; the row is left out"
                yield each.row.problem("id", "E201", message, "Give one of the two another id")
            lines.setdefault(name, each.row.record.line)


def second_subject(draft: Draft) -> Iterator[Problem]:
    """A dataset is the life of one subject."""
    for each in draft.subject[1:]:
        message = "There is already a subject; the row is left out"
        yield each.row.problem("name", "E204", message, "Make a dataset of its own for this one")


def doubled_link(draft: Draft) -> Iterator[Problem]:
    """A passage is linked to an event once."""
    lines: dict[tuple[str, str], int] = {}
    for each in draft.links:
        ends = each.record.event, each.record.passage
        if ends in lines:
            message = f"Line {lines[ends]} already links {ends[0]} and {ends[1]}"
            yield each.row.problem("event", "E203", message, "Delete one of the two lines")
        lines.setdefault(ends, each.row.record.line)


def dangling_reference(draft: Draft) -> Iterator[Problem]:
    """A reference leads to a record."""
    for table, column, target in REFERENCES:
        names = Names(frozenset(draft.ids(target)))
        hints: dict[str, str] = {}
        for each in getattr(draft, table):
            name = getattr(each.record, column)
            if name and name not in names.known:
                if len(hints) < MOST_HINTS:
                    hints.setdefault(name, names.nearest(name))
                found = _dangling(name, column, target, hints.get(name, ""))
                yield each.row.problem(column, "E202", *found)


def _dangling(name: str, column: str, target: str, near: str) -> tuple[str, str]:
    fate = f"{column} is left empty" if column in BLANKED else "the row is left out"
    hint = f"Did you mean {near}? Else add" if near else "Mend the id, or add"
    return f"{target}.csv has no {name}; {fate}", f"{hint} {name} to {target}.csv"


def drop_unsound(draft: Draft) -> None:
    """Leave out doubled ids and references to nothing; a problem has been reported for each."""
    for table in WITH_IDS:
        first: dict[str, object] = {}
        for each in getattr(draft, table):
            first.setdefault(each.record.id, each)
        setattr(draft, table, list(first.values()))
    draft.links = list({(e.record.event, e.record.passage): e for e in draft.links[::-1]}.values())
    draft.links.reverse()
    for table, column, target in REFERENCES:
        ids = {each.record.id for each in getattr(draft, target)}
        _resolve(draft, table, column, ids)


def _resolve(draft: Draft, table: str, column: str, ids: set[str]) -> None:
    kept = []
    for each in getattr(draft, table):
        name = getattr(each.record, column)
        if not name or name in ids:
            kept.append(each)
        elif column in BLANKED:
            kept.append(replace(each, record=replace(each.record, **{column: ""})))
    setattr(draft, table, kept)
