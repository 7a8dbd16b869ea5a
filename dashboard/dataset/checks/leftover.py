"""Rules against events of somebody else's life, left over in a file that was copied.

Nobody can know that for sure, so they only warn. A copy shows in a second birth or death, or,
where `subject.csv` gives neither, in events of another century: more than 120 years from the
middle event, with 60 years between in which nothing happens. Dates that are not known to the
century are left out of account. `history` has the rules for events outside of a life.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from dashboard.dataset.checks.history import (
    LEFT_OVER,
    LONGEST_LIFE,
    count_years,
    is_birth,
    is_death,
)
from dashboard.dataset.checks.lifetime import is_of_people, list_ends, list_own_events
from dashboard.dataset.dates.value import Date
from dashboard.dataset.model import Event
from dashboard.dataset.problem import Problem
from dashboard.dataset.records.draft import Draft, Entry

# Years without any event that set off what lies beyond them from the rest of a life.
LONGEST_GAP = 60
FEWEST_EVENTS = 3
MOST_NAMED = 4


def another_birth(draft: Draft) -> Iterator[Problem]:
    """The event of a birth is on the day that `subject.csv` gives, and there is one of it."""
    # One that is before the birth is reported as such.
    yield from _find_mismatches(draft, "birth", "born", is_birth, count_years)


def another_death(draft: Draft) -> Iterator[Problem]:
    """The event of a death is on the day that `subject.csv` gives, and there is one of it."""
    yield from _find_mismatches(draft, "death", "died", is_death, _count_years_apart)


def far_from_the_rest(draft: Draft) -> Iterator[Problem]:
    """No event is in another century than the rest, if neither end of the life is given."""
    known = any(subject.record.born or subject.record.died for subject in draft.subject)
    if known or not is_of_people(draft):
        return
    dated = [event for event in list_own_events(draft) if _is_narrow(event.record.date)]
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
                plural = f"{{count}} events are more than {LONGEST_LIFE} years from the others"
                cure = f"Fix the date, write place or thing in type of subject.csv, {LEFT_OVER}"
                yield event.row.problem("date", "W423", message, cure, plural)


def _find_mismatches(
    draft: Draft,
    name: str,
    column: str,
    tells: Callable[[Event], bool],
    apart: Callable[[Date, Date], float],
) -> Iterator[Problem]:
    """Report events that agree with none of the dates given, and first the one that must."""
    given = list_ends(draft, column)
    events = [event for event in list_own_events(draft) if tells(event.record)]
    wrong = [
        event for event in events
        if given and all(apart(date, event.record.date) >= 0 for date in given)
    ]  # fmt: skip
    says = " and ".join(map(str, given[:MOST_NAMED]))
    for index, event in enumerate(wrong):
        message = f"This {name} is dated {event.record.date}, and subject.csv says {says}"
        if index == 0 and len(wrong) == len(events):
            yield event.row.problem("date", "W307", message, "Give both the same date")
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
