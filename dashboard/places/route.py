"""The way from place to place in order of time."""

from __future__ import annotations

from typing import NamedTuple

from dashboard.dataset.model import Dataset, Event, Place


class Leg(NamedTuple):
    """The way to a place of an event from the one before."""

    event: Event
    start: Place
    end: Place


def list_places(dataset: Dataset) -> dict[Place, list[Event]]:
    """List the places that events name, in order of time, each with its events."""
    events: dict[Place, list[Event]] = {}
    for event in dataset.events:
        for place in dataset.places_of(event):
            events.setdefault(place, []).append(event)
    return events


def find_route(dataset: Dataset) -> list[Leg]:
    """Find the legs of the way; none leads to a country or to the place where it begins.

    It begins at the place of what still lasts at that date, else at the place before.
    """
    legs: list[Leg] = []
    earlier: list[tuple[Event, Place]] = []
    for event in dataset.dated.events:
        places = [place for place in dataset.places_of(event) if place.precision != "country"]
        start = find_start(dataset, event, earlier)
        for place in places:
            if start and start != place:
                legs.append(Leg(event, start, place))
            start = place
        if places:
            earlier.append((event, places[-1]))
    return legs


def find_start(dataset: Dataset, event: Event, earlier: list[tuple[Event, Place]]) -> Place | None:
    """Find where a way begins: the newest of what still lasts, else the newest."""
    now = dataset.extents[event.id].x
    lasting = [
        place for other, place in earlier
        if dataset.extents[other.id].period and dataset.extents[other.id].end >= now
    ]  # fmt: skip
    newest = [place for _, place in earlier]
    return next(reversed(lasting or newest), None)
