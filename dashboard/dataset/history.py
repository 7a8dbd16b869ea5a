"""Rules of history: a life begins with a birth and ends with a death."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.date import Date
    from dashboard.dataset.draft import Draft
    from dashboard.dataset.problem import Problem


def before_birth(draft: Draft) -> Iterator[Problem]:
    """No event is over before the birth."""
    for subject in draft.subject:
        born = subject.record.born
        if born is None:
            continue
        for each in draft.events:
            if _precedes(each.record.date, born):
                message = f"{each.record.date} is before the birth, {born}"
                cure = "Mend the date of the event, or born in subject.csv"
                yield each.row.problem("date", "E301", message, cure)


def death_before_birth(draft: Draft) -> Iterator[Problem]:
    """A death does not precede the birth."""
    for each in draft.subject:
        born, died = each.record.born, each.record.died
        if born and died and _precedes(died, born):
            message = f"The death, {died}, is before the birth, {born}"
            yield each.row.problem("died", "E302", message, "Mend one of the two dates")


def after_death(draft: Draft) -> Iterator[Problem]:
    """An event after the death is about what remained; that is worth a second look."""
    for subject in draft.subject:
        born, died = subject.record.born, subject.record.died
        if died is None or (born and _precedes(died, born)):
            continue
        for each in draft.events:
            if _precedes(died, each.record.date):
                message = f"{each.record.date} is after the death, {died}"
                cure = "Mend the date unless the event is about what remained"
                yield each.row.problem("date", "W411", message, cure)


def _precedes(first: Date, second: Date) -> bool:
    """Whether *first* is over before *second* can have begun, their doubts allowed for."""
    if first.end is None or second.start is None:
        return False
    return first.end.possible[1] <= second.start.possible[0]
