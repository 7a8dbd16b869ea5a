"""Degrees to px, each area in its true proportion.

Source: Snyder, Map Projections: A Working Manual (1987), section 14, Albers equal-area conic.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import asin, atan2, cos, degrees, radians, sin, sqrt

from dashboard.places.atlas import Line, Point

EARTH = 6371.0
"""The radius of the earth in km."""
REACH = 75.0
"""Land is drawn up to so many degrees north and south of the middle."""


@dataclass(frozen=True, slots=True)
class Projection:
    """A cone that cuts the earth in two parallels; *scale* is px by km, *x* and *y* its shift."""

    middle: float
    cone: float
    constant: float
    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0

    def __call__(self, point: Point) -> Point:
        """Project a point, by the shorter way from the middle."""
        east = point[0] - self.middle
        return self.bend(east - 360 * round(east / 360), point[1])

    def bend(self, longitude: float, latitude: float) -> Point:
        """Project a point by its distance to the middle meridian."""
        root = self.constant - 2 * self.cone * sin(radians(latitude))
        radius = EARTH * self.scale * sqrt(max(root, 0)) / self.cone
        angle = self.cone * radians(longitude)
        return self.x + radius * sin(angle), self.y + radius * cos(angle)

    def trace(self, line: Line) -> Line:
        """Project a line; it goes on where it crosses the edge of the map."""
        points, before = [], 0.0
        for number, (longitude, latitude) in enumerate(line):
            east = longitude - self.middle
            east -= 360 * round((east - (before if number else 0)) / 360)
            points.append(self.bend(east, latitude))
            before = east
        return points

    def trace_rings(self, rings: Iterable[Line]) -> Iterator[Line]:
        """Project rings but for those around the other pole, which would surround the map."""
        latitude = degrees(asin(max(-1.0, min(1.0, self.cone))))
        for ring in rings:
            if any(abs(y - latitude) < REACH for _, y in ring):
                yield self.trace(ring)


def find_middle(points: Iterable[Point]) -> float:
    """Find the longitude in the middle of points, across the edge of maps if that is shorter."""
    turned = [(cos(radians(x)), sin(radians(x))) for x, _ in points]
    return degrees(atan2(sum(y for _, y in turned), sum(x for x, _ in turned)))


def fit(
    points: Sequence[Point], box: tuple[float, float, float, float], least: float
) -> Projection:
    """Fit a cone around points, so that they lie in a box: left, top, right, bottom in px.

    What is shown is at least *least* km wide.
    """
    south, north = min(y for _, y in points), max(y for _, y in points)
    sixth = max((north - south) / 6, 0.5)
    low, high = radians(south - sixth / 2), radians(north + sixth)
    cone = (sin(low) + sin(high)) / 2 or 1e-3
    plain = Projection(find_middle(points), cone, cos(low) ** 2 + 2 * cone * sin(low))
    places = list(map(plain, points))
    left, right = min(x for x, _ in places), max(x for x, _ in places)
    top, bottom = min(y for _, y in places), max(y for _, y in places)
    wide, tall = box[2] - box[0], box[3] - box[1]
    scale = min(wide / max(right - left, least), tall / max(bottom - top, least * tall / wide))
    x = (box[0] + box[2]) / 2 - scale * (left + right) / 2
    y = (box[1] + box[3]) / 2 - scale * (top + bottom) / 2
    return Projection(plain.middle, cone, plain.constant, scale, x, y)


def measure(one: Point, other: Point) -> float:
    """Measure the way between two points on the earth in km."""
    (x1, y1), (x2, y2) = (tuple(map(radians, point)) for point in (one, other))
    half = sin((y2 - y1) / 2) ** 2 + cos(y1) * cos(y2) * sin((x2 - x1) / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(half)))
