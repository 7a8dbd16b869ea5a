"""Rules of evidence: what is said has a source, and what is estimated has a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.model import Event
    from dashboard.dataset.problem import Problem
    from dashboard.dataset.records.draft import Draft


def estimate_without_basis(draft: Draft) -> Iterator[Problem]:
    """An estimate, or a date in doubt, says what it rests on."""
    for each in draft.events:
        if not each.record.basis and _is_estimate(each.record):
            column = "basis" if each.row.has("basis") else "date"
            message = f"The date {each.record.date} is in doubt or estimated, and nothing says why"
            yield each.row.problem(column, "W405", message, "Say in basis what it rests on")


def event_without_citation(draft: Draft) -> Iterator[Problem]:
    """Every event of a dataset that has sources cites one."""
    if not draft.tables.keys() & {"sources", "citations"}:
        return
    cited = {each.record.event for each in draft.citations}
    for each in draft.events:
        if each.record.id not in cited:
            message = f"No source attests {each.record.id}"
            yield each.row.problem("id", "W406", message, "Add a line for it to citations.csv")


def source_nobody_cites(draft: Draft) -> Iterator[Problem]:
    """A source is cited, or quoted."""
    used = {each.record.source for each in draft.citations}
    used |= {each.record.source for each in draft.passages}
    for each in draft.sources:
        if each.record.id not in used:
            message = f"Nothing cites or quotes {each.record.id}"
            yield each.row.problem("id", "W407", message, "Cite it in citations.csv, or delete it")


def _is_estimate(event: Event) -> bool:
    return event.evidence == "estimate" or event.date.doubtful or event.date.end_doubtful
