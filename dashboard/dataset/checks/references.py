"""The links between records: every id stands once, and every reference leads to one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from dashboard.dataset.checks.fallout import Fallout
from dashboard.dataset.records.fields import LEFT_OUT, fate
from dashboard.dataset.tables.schema import SCHEMAS
from dashboard.dataset.tables.spelling import Names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.problem import Problem
    from dashboard.dataset.records.draft import Draft


class Reference(NamedTuple):
    """A column of a table that names a record of another."""

    table: str
    column: str
    target: str

    @property
    def required(self) -> bool:
        """Whether a row that refers to nothing is left out."""
        return self.column in SCHEMAS[self.table].required

    @property
    def what(self) -> str:
        """What is lost with the record that it names: the `link`, or only the `epigraph`."""
        return self.table.removesuffix("s") if self.required else self.column


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
                message = f"The id {name} is already in line {lines[name]}; {LEFT_OUT}"
                yield each.row.problem("id", "E201", message, "Give one of the two another id")
            lines.setdefault(name, each.row.record.line)


def second_subject(draft: Draft) -> Iterator[Problem]:
    """A dataset is the life of one subject."""
    for each in draft.subject[1:]:
        message = f"There is already a subject; {LEFT_OUT}"
        yield each.row.problem("name", "E204", message, "Make a dataset of its own for this one")


def doubled_link(draft: Draft) -> Iterator[Problem]:
    """A passage is linked to an event once."""
    lines: dict[tuple[str, str], int] = {}
    for each in draft.links:
        ends = each.record.event, each.record.passage
        if ends in lines:
            message = f"Line {lines[ends]} already links {ends[0]} and {ends[1]}; {LEFT_OUT}"
            yield each.row.problem("event", "E203", message, "Delete one of the two lines")
        lines.setdefault(ends, each.row.record.line)


def dangling_reference(draft: Draft) -> Iterator[Problem]:
    """A reference leads to a record."""
    for reference in REFERENCES:
        names = Names(frozenset(draft.ids(reference.target)))
        hints: dict[str, str] = {}
        for each in getattr(draft, reference.table):
            name = getattr(each.record, reference.column)
            if name and name not in names.known:
                if len(hints) < MOST_HINTS:
                    hints.setdefault(name, names.find_nearest(name))
                found = _dangling(name, reference, hints.get(name, ""))
                yield each.row.problem(reference.column, "E202", *found)


def _dangling(name: str, reference: Reference, near: str) -> tuple[str, str]:
    file = f"{reference.target}.csv"
    end = LEFT_OUT if reference.required else fate(reference.column)
    hint = f"Did you mean {near}? Else add" if near else "Fix the id, or add"
    return f"{file} has no {name}; {end}", f"{hint} {name} to {file}"


def drop_unsound(draft: Draft) -> list[Fallout]:
    """Leave out doubled ids and references to nothing, and say what goes with rows left out.

    Of everything else a problem has been reported.
    """
    for table in WITH_IDS:
        first: dict[str, object] = {}
        for each in getattr(draft, table):
            first.setdefault(each.record.id, each)
        setattr(draft, table, list(first.values()))
    draft.links = list({(e.record.event, e.record.passage): e for e in draft.links[::-1]}.values())
    draft.links.reverse()
    return [fallout for reference in REFERENCES for fallout in _resolve(draft, reference)]


def _resolve(draft: Draft, reference: Reference) -> list[Fallout]:
    """Drop, or empty, the references of one column that lead to no record."""
    kept, fallouts = [], []
    column, targets = reference.column, getattr(draft, reference.target)
    ids = {each.record.id for each in targets}
    instead = targets[0].record.id if column in ("lane", "kind") and targets else ""
    for each in getattr(draft, reference.table):
        name = getattr(each.record, column)
        if not name or name in ids:
            kept.append(each)
            continue
        if problem := draft.left_out.get((reference.target, name)):
            fallouts.append(Fallout(problem, reference.what))
        if not reference.required:
            kept.append(each.with_record(replace(each.record, **{column: instead})))
    setattr(draft, reference.table, kept)
    return fallouts
