"""Rules of references: every id is given once, and every reference leads to a record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from dashboard.dataset.checks.fallout import Fallout
from dashboard.dataset.problem import Problem
from dashboard.dataset.records.draft import Draft, Entry
from dashboard.dataset.records.fields import LEFT_OUT, SLUG, describe_fallback
from dashboard.dataset.records.ids import number
from dashboard.dataset.records.spelling import Names
from dashboard.dataset.tables.reader import Row
from dashboard.dataset.tables.schema import SCHEMAS


class Reference(NamedTuple):
    """A column of a table that names a record of another, or *many* parted by blanks."""

    table: str
    column: str
    target: str
    many: bool = False

    @property
    def required(self) -> bool:
        """True if a row that refers to nothing is left out."""
        return self.column in SCHEMAS[self.table].required

    @property
    def loss(self) -> str:
        """The loss if the record that it names is left out: a `link`, or only the `epigraph`."""
        return (
            LOSSES.get(self.table, self.table.removesuffix("s")) if self.required else self.column
        )


# A table comes after those that it refers to.
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
    Reference("places", "source", "sources"),
    Reference("subject", "epigraph", "passages"),
    Reference("story", "event", "events", many=True),
    Reference("story", "series", "series"),
    Reference("story", "passage", "passages"),
    Reference("pictures", "event", "events"),
    Reference("pictures", "source", "sources"),
    Reference("subject", "portrait", "pictures"),
)
LOSSES = {"story": "step"}
# More wrong names in a column are one mistake, not many.
MOST_HINTS = 20
WITH_IDS = tuple(name for name, schema in SCHEMAS.items() if "id" in schema.columns)


def doubled_id(draft: Draft) -> Iterator[Problem]:
    """An id is given once in its table."""
    used = {
        (reference.target, getattr(entry.record, reference.column))
        for reference in REFERENCES
        for entry in getattr(draft, reference.table)
    }
    for table in (name for name in WITH_IDS if name in draft.tables):
        first: dict[str, Row] = {}
        taken, free = draft.ids(table), dict[str, Iterator[str]]()
        own = set(map(id, draft.tables[table].rows))
        for entry in getattr(draft, table):
            # An id that was made of a title has no cell, a record that was made of an event no
            # row of its own.
            if not (name := entry.row["id"]) or id(entry.row) not in own:
                continue
            row = first.setdefault(name, entry.row)
            if row is not entry.row:
                message = f"The id {name} is already in line {row.record.line}; {LEFT_OUT}"
                cure = "Give one of the two another id"
                numbered = free.setdefault(name, number(name))
                another = next(like for like in numbered if like not in taken)
                words = None if (table, name) in used else another
                problem = entry.row.problem("id", "E201", message, cure, words=words)
                yield replace(
                    problem, fix=entry.row.record.delete_if_like(row.record) or problem.fix
                )


def doubled_link(draft: Draft) -> Iterator[Problem]:
    """A passage is linked to an event once."""
    first: dict[tuple[str, str], Row] = {}
    for link in draft.links:
        ends = link.record.event, link.record.passage
        row = first.setdefault(ends, link.row)
        if row is not link.row:
            line = row.record.line
            message = f"Line {line} already links {ends[0]} and {ends[1]}; {LEFT_OUT}"
            problem = link.row.problem("event", "E203", message, "Delete one of the two lines")
            yield replace(problem, fix=link.row.record.delete_if_like(row.record))


def dangling_reference(draft: Draft) -> Iterator[Problem]:
    """A reference leads to a record."""
    for reference in REFERENCES:
        names = Names(frozenset(draft.ids(reference.target)))
        hints: dict[str, tuple[str, str | None]] = {}
        for entry in getattr(draft, reference.table):
            cell = getattr(entry.record, reference.column).split()
            for name in (name for name in cell if name not in names.known):
                if name not in hints and len(hints) < MOST_HINTS:
                    hints[name] = names.find_nearest(name), names.find_certain(name)
                near, certain = hints.get(name, ("", None))
                fixed = " ".join(certain if other == name else other for other in cell if certain)
                words = _describe_dangling(name, reference, near, alone=len(cell) == 1)
                yield entry.row.problem(reference.column, "E202", *words, words=fixed or None)


def unknown_place(draft: Draft) -> Iterator[Problem]:
    """The place of an event names places by ids alone, or has none of them in its words."""
    names = Names(frozenset(draft.ids("places")))
    for entry in draft.events:
        words = entry.record.place.default.split()
        strange = [word for word in words if word not in names.known]
        is_list = len(strange) < len(words) or any(map(names.find_certain, strange))
        if strange and is_list and all(map(SLUG.fullmatch, words)):
            near = names.find_nearest(strange[0])
            message = f"places.csv has no {strange[0]}; the place is shown as it is written"
            cure = f"Did you mean {near}? Else add" if near else "Fix the id, or add"
            cure = f"{cure} {strange[0]} to places.csv"
            meant = [word if word in names.known else names.find_certain(word) for word in words]
            fixed = " ".join(filter(None, meant)) if all(meant) else None
            yield entry.row.problem("place", "W223", message, cure, words=fixed)


def _describe_dangling(
    name: str, reference: Reference, near: str, *, alone: bool
) -> tuple[str, str]:
    file = f"{reference.target}.csv"
    end = LEFT_OUT if reference.required else describe_fallback(reference.column)
    end = end if alone else "the others stay"
    hint = f"Did you mean {near}? Else add" if near else "Fix the id, or add"
    return f"{file} has no {name}; {end}", f"{hint} {name} to {file}"


def drop_unsound(draft: Draft) -> tuple[Draft, list[Fallout]]:
    """Return the draft without doubled ids, doubled links and references to nothing.

    Besides, return what is lost with rows that were left out; all else has a problem of its own.
    """
    for table in WITH_IDS:
        first: dict[str, Any] = {}
        for entry in getattr(draft, table):
            first.setdefault(entry.record.id, entry)
        draft = draft.with_entries(table, list(first.values()))
    links = {(link.record.event, link.record.passage): link for link in reversed(draft.links)}
    draft = draft.with_entries("links", list(reversed(links.values())))
    fallouts: list[Fallout] = []
    for reference in REFERENCES:
        kept, lost = _resolve(draft, reference)
        draft = draft.with_entries(reference.table, kept)
        fallouts += lost
    return draft, fallouts


def _resolve(draft: Draft, reference: Reference) -> tuple[list[Any], list[Fallout]]:
    """Drop, or empty, the references of one column that lead to no record."""
    kept: list[Any] = []
    fallouts: list[Fallout] = []
    column, targets = reference.column, getattr(draft, reference.target)
    ids = {target.record.id for target in targets}
    instead = targets[0].record.id if column == "kind" and targets else ""
    for entry in getattr(draft, reference.table):
        cell = getattr(entry.record, column).split()
        known = [name for name in cell if name in ids]
        if known == cell:
            kept.append(entry)
            continue
        problems = [draft.left_out.get((reference.target, name)) for name in {*cell} - ids]
        fallouts += [(problem, reference.loss) for problem in problems if problem]
        if known or not reference.required:
            value = " ".join(known) or instead
            kept.append(Entry(replace(entry.record, **{column: value}), entry.row))
    return kept, fallouts
