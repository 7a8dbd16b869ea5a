"""Which places share a frame of the map: close ones, and those that are far from all others."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import dist
from typing import TypeVar

from dashboard.dataset.model import Place
from dashboard.places.atlas import Point
from dashboard.places.projection import Projection, measure

FAR = 4000.0
"""From so many km on a region has a frame of its own."""
MOST_FRAMES = 3
"""More regions than that are shown on one map of the world."""
CLOSE, CROWD = 12.0, 3
"""So many places within so many px of each other are shown larger beside the map."""

Member = TypeVar("Member")


def locate(place: Place) -> Point:
    """Return the longitude and the latitude of a place that has both."""
    return place.longitude or 0.0, place.latitude or 0.0


def join_near(
    members: Iterable[Member], is_near: Callable[[Member, Member], bool]
) -> list[list[Member]]:
    """Join members that are near each other, by way of others too; the largest group first."""
    groups: list[list[Member]] = []
    for member in members:
        near = [group for group in groups if any(is_near(member, other) for other in group)]
        rest = [group for group in groups if group not in near]
        groups = [*rest, [member, *(other for group in near for other in group)]]
    return sorted(groups, key=len, reverse=True)


def find_regions(places: Iterable[Place]) -> list[list[Place]]:
    """Part places into regions that lie far from each other, the one with most places first."""
    known = list(places)
    regions = join_near(known, lambda one, other: measure(locate(one), locate(other)) < FAR)
    return regions if len(regions) <= MOST_FRAMES else [known]


def find_crowd(places: Iterable[Place], project: Projection) -> list[Place]:
    """Find the largest group of places that a map shows too close together."""
    points = [place for place in places if place.precision != "country"]
    at = {place: project(locate(place)) for place in points}
    groups = join_near(points, lambda one, other: dist(at[one], at[other]) < CLOSE)
    crowd = next(iter(groups), [])
    return crowd if len(crowd) >= CROWD and len(crowd) < len(points) else []
