"""When the people of a dataset were born and died, and which events are of their lives."""

from __future__ import annotations

import re

from dashboard.dataset.dates.value import Date
from dashboard.dataset.model import Event, Subject
from dashboard.dataset.records.draft import Draft, Entry

# Ids of lanes of what happened around a life, unless lanes.csv says what a lane is about.
CONTEXT = re.compile("(?:world|context|history|mundo|contexto|historia)(?:-|$)")


def list_people(draft: Draft) -> list[Entry[Subject]]:
    """List the subjects that are born and die; a place, a family or a thing does not."""
    return [subject for subject in draft.subject if subject.record.is_person]


def is_of_people(draft: Draft) -> bool:
    """True unless `subject.csv` names something else than people."""
    return len(list_people(draft)) == len(draft.subject)


def list_ends(draft: Draft, column: str) -> list[Date]:
    """List what all people have in `born` or `died`, in time order; none if one is not known."""
    dates = [getattr(person.record, column) for person in list_people(draft)]
    is_whole = is_of_people(draft) and all(dates)
    return sorted(dates, key=lambda date: date.moment) if is_whole else []


def list_own_events(draft: Draft) -> list[Entry[Event]]:
    """List the events that are not in a lane of context."""
    context = {lane.record.id for lane in draft.lanes if lane.record.about == "context"}
    context |= {lane.record.id for lane in draft.lanes
                if not lane.record.about and CONTEXT.match(lane.record.id)}  # fmt: skip
    return [event for event in draft.events if event.record.lane not in context]
