"""Lays the map out: a frame for most places, one for a crowd of them, one for each far region."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from dashboard.dataset.model import Dataset, Event, Place
from dashboard.places.atlas import Detail, Point, find_country, read_atlas
from dashboard.places.groups import find_crowd, find_regions, locate
from dashboard.places.model import Frame, Map, Mark, Path, Role
from dashboard.places.names import Words, place_names
from dashboard.places.outline import draw_lines, draw_rings
from dashboard.places.projection import Projection, fit
from dashboard.places.route import Leg, find_route, list_places

LEAST_KM = {"main": 300.0, "near": 30.0, "far": 300.0}
DETAILS: dict[Role, Detail] = {"main": "50m", "near": "50m", "far": "110m"}
AROUND = "around {}"
"""The key of the words for what lies around a place."""
ASIDE = 120.0
"""The room of the words at the start of the row of places that are on no map."""
FOOT = 26.0
"""The height of the row with the scale in a smaller frame."""
SQUARE = 30.0
"""The side of the square in px that is shown larger in a frame of its own."""
BEND = 0.14
"""How far a way bends, as a part of its length."""


class Room(NamedTuple):
    """A frame on the leaf: its corner and its size in px."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """The measures of a map: the row of what is on none, gaps, letters, steps of outlines.

    *narrow* is for a phone.
    """

    width: float
    height: float
    row: float
    side: float
    gap: float
    font: float
    margin: float
    step: float
    narrow: bool = False

    def list_rooms(self, sides: int) -> tuple[Room, list[Room]]:
        """List the room of the main map, and the rooms of the frames beside or below it."""
        if not sides:
            return Room(0, self.row, self.width, self.height - self.row), []
        room = self.width if self.narrow else self.height - self.row
        each = (room - self.gap * (sides - 1)) / sides
        steps = [number * (each + self.gap) for number in range(sides)]
        if self.narrow:
            top = self.height - self.side
            main = Room(0, self.row, self.width, top - self.gap - self.row)
            return main, [Room(step, top, each, self.side) for step in steps]
        left = self.width - self.side
        main = Room(0, self.row, left - self.gap, self.height - self.row)
        return main, [Room(left, self.row + step, self.side, each) for step in steps]


WIDE = Sheet(926, 560, 46, 262, 20, 14, 134, 2.5)
NARROW = Sheet(358, 470, 46, 160, 10, 14, 46, 2, narrow=True)
STAGE = Sheet(1184, 440, 62, 330, 20, 26, 200, 5)


def lay_out(dataset: Dataset, words: Mapping[str, Words], sheet: Sheet = WIDE) -> Map:
    """Lay out the map of all places of a life, *words* being their names and years by their ids."""
    events = list_places(dataset)
    located = [place for place in events if place.latitude is not None]
    outside = [place for place in events if place.latitude is None]
    regions = find_regions(located)
    if not regions:
        return Map(sheet.width, sheet.row, (), _mark_outside(outside, events, sheet), ())
    crowd = find_crowd(regions[0], _fit(regions[0], WIDE.list_rooms(1)[0], WIDE, "main"))
    groups: list[tuple[Role, list[Place]]] = [("near", crowd)] * bool(crowd)
    groups += [("far", region) for region in regions[1:]]
    main, rooms = sheet.list_rooms(len(groups))
    draft = Draft(sheet, words, events, find_route(dataset))
    frames = [draft.frame("main", main, regions[0], crowd)]
    frames += [draft.frame(role, room, group) for (role, group), room in
               zip(groups, rooms, strict=True)]  # fmt: skip
    marks = _mark_outside(outside, events, sheet)
    return Map(sheet.width, sheet.height, tuple(frames), marks, draft.join(marks, frames[0]))


def _mark_outside(
    places: Sequence[Place], events: Mapping[Place, list[Event]], sheet: Sheet
) -> tuple[Mark, ...]:
    step = (sheet.width - ASIDE) / (len(places) + 1)
    return tuple(
        Mark(
            place.id, (ASIDE + step * (number + 1), 0.65 * sheet.row), 7, len(events[place]), False
        )
        for number, place in enumerate(places)
    )


def _fit(places: Sequence[Place], room: Room, sheet: Sheet, role: Role) -> Projection:
    """Fit a projection to the points of places, or to the outline of a country if it is alone."""
    points = list(map(locate, places))
    side = sheet.margin if role == "main" else 34
    if role == "far":
        countries = read_atlas(DETAILS[role]).countries
        rings = [find_country(countries, point) for point in points]
        points += [point for ring in rings for line in ring for point in line]
        side = 10
    tall = 30 if role != "far" else 44
    box = (side, tall, room.width - (44 if role == "main" else side), room.height - tall)
    return fit(points, box, LEAST_KM[role])


@lru_cache(64)
def _draw_land(
    detail: Detail, project: Projection, wide: float, tall: float, step: float
) -> tuple[str, str]:
    """Draw land and borders, which are the same in every language."""
    atlas = read_atlas(detail)
    land = draw_rings(project.trace_rings(atlas.land), wide, tall, step)
    return land, draw_lines(map(project.trace, atlas.borders), wide, tall, step)


@dataclass(frozen=True, slots=True)
class Draft:
    """What all frames of a map have in common."""

    sheet: Sheet
    words: Mapping[str, Words]
    events: Mapping[Place, list[Event]]
    route: list[Leg]

    def frame(
        self, role: Role, room: Room, places: list[Place], crowd: Sequence[Place] = ()
    ) -> Frame:
        """Lay out a frame of some places; those of a *crowd* are a square in it."""
        project = _fit(places, room, self.sheet, role)
        countries = read_atlas(DETAILS[role]).countries
        size = room.width, room.height
        cut = (*size, self.sheet.step)
        shown = [place for place in places if place not in crowd and place.precision != "country"]
        marks = tuple(self.mark(place, project(locate(place))) for place in shown)
        square = _find_middle([project(locate(place)) for place in crowd]) if crowd else None
        crowded = [_mark_crowd(crowd, square, self.events)] if square else []
        hatched = [place for place in places if place.precision == "country"]
        return Frame(
            role, *room, project.scale,
            *_draw_land(DETAILS[role], project, *cut),
            tuple((place.id, draw_rings(map(project.trace, find_country(countries,
                   locate(place))), *cut)) for place in hatched),
            marks, place_names([*marks, *crowded], self.words, self.sheet.font,
                               (size[0], size[1] - (FOOT if role != "main" else 0))),
            tuple(self.draw_ways(project, places, crowd)), square,
        )  # fmt: skip

    def mark(self, place: Place, at: Point) -> Mark:
        """Make the mark of a place, larger the more events it has."""
        number = len(self.events[place])
        radius = 6.0 if number < 2 else min(10.0, 5 + 1.4 * number)
        return Mark(place.id, at, radius, number, place.precision == "near")

    def draw_ways(
        self, project: Projection, places: Sequence[Place], crowd: Sequence[Place]
    ) -> list[Path]:
        """Draw the ways of which an end is in a frame; none within its square."""
        return [
            _draw_way(leg, project(locate(leg.start)), project(locate(leg.end)))
            for leg in self.route
            if (leg.start in places or leg.end in places)
            and not (leg.start in crowd and leg.end in crowd)
            and leg.start.latitude is not None and leg.end.latitude is not None
        ]  # fmt: skip

    def join(self, outside: Sequence[Mark], main: Frame) -> tuple[Path, ...]:
        """Draw the ways between the main map and the places that are on none."""
        at = {mark.place: mark.at for mark in outside}
        at |= {mark.place: (main.x + mark.at[0], main.y + mark.at[1]) for mark in main.marks}
        return tuple(
            _draw_way(leg, at[leg.start.id], at[leg.end.id])
            for leg in self.route
            if None in (leg.start.latitude, leg.end.latitude)
            and leg.start.id in at and leg.end.id in at
        )  # fmt: skip


def _draw_way(leg: Leg, start: Point, end: Point) -> Path:
    """Draw a way as a curve that bends to its left."""
    (x1, y1), (x2, y2) = start, end
    x = (x1 + x2) / 2 + BEND * (y2 - y1)
    y = (y1 + y2) / 2 - BEND * (x2 - x1)
    line = f"M{x1:.1f} {y1:.1f}Q{x:.1f} {y:.1f} {x2:.1f} {y2:.1f}"
    date = leg.event.date
    return Path(leg.event.id, leg.end.id, line, date.doubtful or date.end_doubtful)


def _find_middle(points: Sequence[Point]) -> Point:
    (left, right), (top, bottom) = ((min(axis), max(axis)) for axis in zip(*points, strict=True))
    return (left + right) / 2, (top + bottom) / 2


def _mark_crowd(crowd: Sequence[Place], middle: Point, events: Mapping[Place, list[Event]]) -> Mark:
    """Mark a crowd of places, which has its name from the one with most events."""
    place = max(crowd, key=lambda place: len(events[place]))
    number = sum(len(events[place]) for place in crowd)
    return Mark(AROUND.format(place.id), middle, SQUARE / 2, number, False)
