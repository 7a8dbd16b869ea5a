"""Rules of history: a life begins with a birth, ends with a death, and lasts as lives last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.checks.vital import is_death

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.dates.value import Date
    from dashboard.dataset.problem import Problem
    from dashboard.dataset.records.draft import Draft

# Years; hardly anybody on record has lived longer.
LONGEST_LIFE = 120
# Years outside of a life from which on an event is more likely left over than misdated.
ANOTHER_LIFE = 30
LEFT_OVER = "or delete the event if it is left over from another life"


def before_birth(draft: Draft) -> Iterator[Problem]:
    """No event is over before the birth."""
    for subject in draft.subject[:1]:
        born = subject.record.born
        if born is None:
            continue
        for each in draft.events:
            gap = years_between(each.record.date, born)
            if gap >= 0:
                message = f"{each.record.date} is before the birth, {born}"
                cure = _hinting("Fix the date of the event, or born in subject.csv", gap)
                yield each.row.problem("date", "E301", message, cure)


def death_before_birth(draft: Draft) -> Iterator[Problem]:
    """A death does not precede the birth."""
    for each in draft.subject[:1]:
        born, died = each.record.born, each.record.died
        if born and died and years_between(died, born) >= 0:
            message = f"The death, {died}, is before the birth, {born}"
            yield each.row.problem("died", "E302", message, "Fix one of the two dates")


def after_death(draft: Draft) -> Iterator[Problem]:
    """An event after the death is about what remained; that is worth a second look."""
    for subject in draft.subject[:1]:
        born, died = subject.record.born, subject.record.died
        if died is None or (born and years_between(died, born) >= 0):
            continue
        for each in draft.events:
            gap = years_between(died, each.record.date)
            if gap >= 0 and not is_death(each.record):
                message = f"{each.record.date} is after the death, {died}"
                cure = _hinting("Fix the date unless the event is about what remained", gap)
                yield each.row.problem("date", "W411", message, cure)


def impossible_age(draft: Draft) -> Iterator[Problem]:
    """Where one end of the life is not given, no event is over 120 years from the other."""
    for subject in draft.subject[:1]:
        born, died = subject.record.born, subject.record.died
        for each in draft.events:
            date = each.record.date
            if born and not died and years_between(born, date) > LONGEST_LIFE:
                distance, missing = f"after the birth, {born}", "died"
            elif died and not born and years_between(date, died) > LONGEST_LIFE:
                distance, missing = f"before the death, {died}", "born"
            else:
                continue
            message = f"{date} is more than {LONGEST_LIFE} years {distance}"
            cure = f"Fix the date, write {missing} in subject.csv, {LEFT_OVER}"
            yield each.row.problem("date", "E306", message, cure)


def long_life(draft: Draft) -> Iterator[Problem]:
    """Hardly anybody dies at more than 120."""
    for each in draft.subject[:1]:
        born, died = each.record.born, each.record.died
        if born and died and years_between(born, died) > LONGEST_LIFE:
            message = (
                f"The death, {died}, is more than {LONGEST_LIFE} years after the birth, {born}"
            )
            cure = "Fix one of the two dates unless both are sure"
            yield each.row.problem("died", "W421", message, cure)


def years_between(first: Date, second: Date) -> float:
    """The years from the end of *first* to the start of *second*, as few as their doubts allow.

    Less than 0 where the second may have begun before the first was over.
    """
    if first.end is None or second.start is None:
        return -1
    return second.start.possible[0] - first.end.possible[1]


def _hinting(cure: str, gap: float) -> str:
    return f"{cure}, {LEFT_OVER}" if gap >= ANOTHER_LIFE else cure
