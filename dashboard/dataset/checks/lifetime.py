"""When the people of a dataset were born and died, and which events are of their lives."""

from __future__ import annotations

import re
from typing import NamedTuple

from dashboard.dataset.dates.value import Date
from dashboard.dataset.model import Event, Subject
from dashboard.dataset.records.draft import Draft, Entry

# Ids of lanes of what happened around a life, unless lanes.csv says what a lane is about.
CONTEXT = re.compile("(?:world|context|history|mundo|contexto|historia)(?:-|$)")


class Lifetime(NamedTuple):
    """The births and the deaths of all people in time order; none if one of them is not known."""

    births: tuple[Date, ...] = ()
    deaths: tuple[Date, ...] = ()


def list_people(draft: Draft) -> list[Entry[Subject]]:
    """List the subjects that are born and die; a place, a family or a thing does not."""
    return [subject for subject in draft.subject if subject.record.is_person]


def is_of_people(draft: Draft) -> bool:
    """True unless `subject.csv` names something else than people."""
    return len(list_people(draft)) == len(draft.subject)


def find_lifetime(draft: Draft) -> Lifetime:
    """Find the births and deaths of the people of the dataset; none if it is of something else."""
    if not is_of_people(draft):
        return Lifetime()
    people = [subject.record for subject in draft.subject]
    return Lifetime(
        _sort_if_all_known([person.born for person in people]),
        _sort_if_all_known([person.died for person in people]),
    )


def list_own_events(draft: Draft) -> list[Entry[Event]]:
    """List the events that are not in a lane of context."""
    context = {lane.record.id for lane in draft.lanes if lane.record.about == "context"}
    context |= {lane.record.id for lane in draft.lanes
                if not lane.record.about and CONTEXT.match(lane.record.id)}  # fmt: skip
    return [event for event in draft.events if event.record.lane not in context]


def _sort_if_all_known(dates: list[Date | None]) -> tuple[Date, ...]:
    known = [date for date in dates if date]
    return tuple(sorted(known, key=lambda date: date.moment)) if len(known) == len(dates) else ()
