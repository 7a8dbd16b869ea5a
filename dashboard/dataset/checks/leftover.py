"""Rules against events of somebody else's life, left over in a file that was copied.

Nobody can know that for sure, so they only warn. A copy shows in a second birth or death, or,
where `subject.csv` gives neither, in events of another century: more than 120 years from the
middle event, with 60 years between in which nothing happens. Dates that are not known to the
century are left out of account. `history` has the rules for events outside of a life.
"""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.dataset.checks.history import (
    LEFT_OVER,
    LONGEST_LIFE,
    count_years,
    is_birth,
    is_death,
)

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
            events = [event for event in draft.events if is_birth(event.record)]
            yield from _find_mismatches(events, born, "birth", lambda date: count_years(born, date))


def another_death(draft: Draft) -> Iterator[Problem]:
    """The event of the death is on the day that `subject.csv` gives, and there is one of it."""
    for subject in draft.subject[:1]:
        if died := subject.record.died:
            events = [event for event in draft.events if is_death(event.record)]
            apart = partial(_count_years_apart, died)
            yield from _find_mismatches(events, died, "death", apart)


def far_from_the_rest(draft: Draft) -> Iterator[Problem]:
    """No event is in another century than the rest, if neither end of the life is given."""
    if any(subject.record.born or subject.record.died for subject in draft.subject[:1]):
        return
    dated = [event for event in draft.events if _is_narrow(event.record.date)]
    if len(dated) < FEWEST_EVENTS:
        return
    dated.sort(key=lambda event: event.record.date.moment)
    middle = dated[len(dated) // 2].record.date
    for half in (dated[len(dated) // 2 :], dated[len(dated) // 2 :: -1]):
        for event in _find_beyond_gap(half):
            if _count_years_apart(middle, event.record.date) > LONGEST_LIFE:
                message = (
                    f"{event.record.date} is more than {LONGEST_LIFE} years from the middle of "
                    f"the life, {middle}, and {LONGEST_GAP} from its other events"
                )
                cure = f"Fix the date, {LEFT_OVER}"
                yield event.row.problem("date", "W423", message, cure)


def _find_mismatches(
    events: list[Entry[Event]], given: Date, name: str, apart: Callable[[Date], float]
) -> Iterator[Problem]:
    """Report the one event that must agree with *given* as an error, others as warnings."""
    wrong = [event for event in events if apart(event.record.date) >= 0]
    for index, event in enumerate(wrong):
        message = f"This {name} is dated {event.record.date}, and subject.csv says {given}"
        if index == 0 and len(wrong) == len(events):
            yield event.row.problem("date", "E307", message, "Give both the same date")
        else:
            cure = f"Say in the title whose it is, {LEFT_OVER}"
            yield event.row.problem("title", "W422", message, cure)


def _is_narrow(date: Date) -> bool:
    ends = [point.bounds for point in (date.start, date.end) if point]
    return ends[-1][1] - ends[0][0] <= LONGEST_LIFE


def _find_beyond_gap(events: list[Entry[Event]]) -> Iterator[Entry[Event]]:
    """Yield the events after the first long gap, in whatever direction they go."""
    beyond = False
    for before, event in pairwise(events):
        beyond = beyond or _count_years_apart(before.record.date, event.record.date) > LONGEST_GAP
        if beyond:
            yield event


def _count_years_apart(first: Date, second: Date) -> float:
    return max(count_years(first, second), count_years(second, first))
