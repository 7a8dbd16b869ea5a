"""Rules against events of somebody else's life, left over in a file that was copied.

Nobody can know that for sure, so they only warn. A copy shows in a second birth or death, or,
where `subject.csv` gives neither, in events of another century: more than 120 years from the
middle event, with 60 years between in which nothing happens. Dates that are not known to the
century are left out of account. `history` has the rules for events outside of a life.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.dataset.checks.history import LEFT_OVER, LONGEST_LIFE, years_between
from dashboard.dataset.checks.vital import is_birth, is_death

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dashboard.dataset.dates.value import Date
    from dashboard.dataset.model import Event
    from dashboard.dataset.problem import Problem
    from dashboard.dataset.records.draft import Draft, Entry

# Years without any event that set off what lies beyond them from the rest of a life.
LONGEST_GAP = 60
FEWEST_EVENTS = 3


def another_birth(draft: Draft) -> Iterator[Problem]:
    """The event of the birth is on the day that `subject.csv` gives, and there is one of it."""
    for subject in draft.subject[:1]:
        if born := subject.record.born:
            # One that is before the birth is reported as such.
            told = [each for each in draft.events if is_birth(each.record)]
            yield from _elsewhere(told, born, "birth", lambda date: years_between(born, date))


def another_death(draft: Draft) -> Iterator[Problem]:
    """The event of the death is on the day that `subject.csv` gives, and there is one of it."""
    for subject in draft.subject[:1]:
        if died := subject.record.died:
            told = [each for each in draft.events if is_death(each.record)]
            yield from _elsewhere(
                told,
                died,
                "death",
                lambda date: max(years_between(died, date), years_between(date, died)),
            )


def far_from_the_rest(draft: Draft) -> Iterator[Problem]:
    """Where neither end of the life is given, no event is in another century than the rest."""
    if any(each.record.born or each.record.died for each in draft.subject[:1]):
        return
    dated = [each for each in draft.events if _is_narrow(each.record.date)]
    if len(dated) < FEWEST_EVENTS:
        return
    dated.sort(key=lambda each: each.record.date.moment)
    middle = dated[len(dated) // 2].record.date
    for half in (dated[len(dated) // 2 :], dated[len(dated) // 2 :: -1]):
        for each in _beyond_a_gap(half):
            if _apart(middle, each.record.date) > LONGEST_LIFE:
                message = (
                    f"{each.record.date} is more than {LONGEST_LIFE} years from the middle of "
                    f"the life, {middle}, and {LONGEST_GAP} from its other events"
                )
                cure = f"Fix the date, {LEFT_OVER}"
                yield each.row.problem("date", "W423", message, cure)


def _elsewhere(
    told: list[Entry[Event]], given: Date, what: str, apart: Callable[[Date], float]
) -> Iterator[Problem]:
    """An error for the one event that must agree with *given*, a warning for every other one."""
    wrong = [each for each in told if apart(each.record.date) >= 0]
    for place, each in enumerate(wrong):
        message = f"This {what} is dated {each.record.date}, and subject.csv says {given}"
        if place == 0 and len(wrong) == len(told):
            yield each.row.problem("date", "E307", message, "Give both the same date")
        else:
            cure = f"Say in the title whose it is, {LEFT_OVER}"
            yield each.row.problem("title", "W422", message, cure)


def _is_narrow(date: Date) -> bool:
    ends = [point.bounds for point in (date.start, date.end) if point]
    return ends[-1][1] - ends[0][0] <= LONGEST_LIFE


def _beyond_a_gap(events: list[Entry[Event]]) -> Iterator[Entry[Event]]:
    """The events after the first long gap, in whatever direction they go."""
    beyond = False
    for before, each in pairwise(events):
        beyond = beyond or _apart(before.record.date, each.record.date) > LONGEST_GAP
        if beyond:
            yield each


def _apart(one: Date, other: Date) -> float:
    return max(years_between(one, other), years_between(other, one))
