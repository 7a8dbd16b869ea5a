"""Rules of evidence: what is said has a source, and what is estimated has a reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from dashboard.dataset.model import Event
from dashboard.dataset.problem import Edit, Problem
from dashboard.dataset.records.correct import make_slug
from dashboard.dataset.records.draft import Draft


def estimate_without_basis(draft: Draft) -> Iterator[Problem]:
    """An estimate, or a date that is marked as doubtful, says what it rests on."""
    for event in draft.events:
        if not event.record.basis and _is_estimate(event.record):
            column = "basis" if event.row.has("basis") else "date"
            message = f"The date {event.record.date} is in doubt or estimated, and nothing says why"
            plural = "{count} dates are in doubt or estimated, and nothing says why"
            cure = "Say in basis what it rests on"
            yield event.row.problem(column, "W405", message, cure, plural)


def event_without_citation(draft: Draft) -> Iterator[Problem]:
    """Every event of a dataset that has sources cites one, or shows a quote of one."""
    if not draft.tables.keys() & {"sources", "citations"}:
        return
    sourced = {passage.record.id for passage in draft.passages if passage.record.source}
    attested = {citation.record.event for citation in draft.citations}
    attested |= {link.record.event for link in draft.links if link.record.passage in sourced}
    for event in draft.events:
        if event.record.id not in attested:
            message = f"No source attests {event.record.id}"
            plural, cure = "{count} events have no source", "Name one in citations.csv"
            yield event.row.problem("id", "W406", message, cure, plural)


def source_nobody_cites(draft: Draft) -> Iterator[Problem]:
    """A source is cited, or quoted."""
    used = {citation.record.source for citation in draft.citations}
    used |= {passage.record.source for passage in draft.passages}
    used |= {place.record.source for place in draft.places}
    for source in draft.sources:
        if source.record.id not in used:
            message = f"Nothing cites or quotes {source.record.id}"
            plural = "Nothing cites or quotes {count} sources"
            cure = "Cite it in citations.csv, or delete it"
            yield source.row.problem("id", "W407", message, cure, plural)


def step_without_link(draft: Draft) -> Iterator[Problem]:
    """A step of the story shows words that are linked to one of its events."""
    links = {(link.record.event, link.record.passage) for link in draft.links}
    for step in draft.story:
        passage = step.record.passage
        if passage and not any((event, passage) in links for event in step.record.events):
            message = f"{passage} is linked to no event of this step"
            cure = "Link it in links.csv, or choose another passage"
            yield step.row.problem("passage", "W428", message, cure)


def step_twice(draft: Draft) -> Iterator[Problem]:
    """A step of the story has a number of its own."""
    lines: dict[int, int] = {}
    for step in draft.story:
        number, line = step.record.step, step.row.record.line
        if number and lines.setdefault(number, line) != line:
            message = f"Line {lines[number]} is step {number} already; this one follows it"
            problem = step.row.problem("step", "W429", message, "Give each step another number")
            yield replace(problem, fix=_number_steps(draft))


def _number_steps(draft: Draft) -> tuple[Edit, ...]:
    """Number the steps of the story in the order in which they are shown, if all have a number."""
    ordered = sorted(draft.story, key=lambda step: step.record.step or 0)
    is_whole = len(ordered) == len(draft.tables["story"].rows) and draft.tables["story"].whole
    if not is_whole or not all(step.record.step and step.row.can_edit("step") for step in ordered):
        return ()
    return tuple(
        step.row.edit("step", str(number))
        for number, step in enumerate(ordered, 1)
        if step.record.step != number
    )


def _is_estimate(event: Event) -> bool:
    """True for an estimate, and for a doubt in EDTF; who types "c. 1850" says what is known."""
    if event.date.is_unknown:
        return False
    marked = (event.date.doubtful or event.date.end_doubtful) and not event.date.typed
    return event.evidence == "estimate" or marked


def picture_nobody_shows(draft: Draft) -> Iterator[Problem]:
    """A picture belongs to an event, or is the portrait."""
    events = draft.ids("events")
    portraits = {subject.record.portrait for subject in draft.subject}
    for picture in draft.pictures:
        if not picture.record.event and picture.record.id not in portraits:
            cure = "Name its event, or make it the portrait in subject.csv"
            message = "The picture belongs to no event; it is shown nowhere"
            names = picture.record.id, make_slug(PurePosixPath(picture.record.file).stem)
            meant = events.intersection(filter(None, names)) if picture.row.has("event") else set()
            event = meant.pop() if len(meant) == 1 else None
            yield picture.row.problem("event", "W430", message, cure, words=event)
