"""Land, borders and countries of the world in degrees, out of Natural Earth.

The files are those of the npm package world-atlas; where the set-up has not brought them the map
has no outlines. Specification: TopoJSON, "Arcs" and "Transforms".
"""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from itertools import accumulate, chain
from typing import Any, Literal, NamedTuple

from dashboard.paths import home

Detail = Literal["50m", "110m"]
Point = tuple[float, float]
"""A longitude and a latitude in degrees, or an x and a y in px."""
Line = list[Point]


class Atlas(NamedTuple):
    """Rings around the land, lines of the borders, and the rings of each country."""

    land: list[Line]
    borders: list[Line]
    countries: list[list[Line]]


@cache
def read_atlas(detail: Detail) -> Atlas:
    """Read the outlines of a scale of 1 : 50 or 110 million; none where there is no file."""
    path = home("assets") / "land" / f"countries-{detail}.json"
    if not path.is_file():
        return Atlas([], [], [])
    topology = json.loads(path.read_text(encoding="utf-8"))
    arcs = list(map(_decode, topology["arcs"], [topology["transform"]] * len(topology["arcs"])))
    countries = [list_rings(shape) for shape in topology["objects"]["countries"]["geometries"]]
    land = list_rings(topology["objects"]["land"]["geometries"][0])
    uses = Counter(arc if arc >= 0 else ~arc for arc in chain(*chain(*countries)))
    return Atlas(
        land=[join_arcs(ring, arcs) for ring in land],
        borders=[arcs[arc] for arc, number in uses.items() if number > 1],
        countries=[[join_arcs(ring, arcs) for ring in rings] for rings in countries],
    )


def _decode(arc: list[list[int]], transform: dict[str, list[float]]) -> Line:
    """Decode an arc: each position is a difference to the one before."""
    (wide, high), (x, y) = transform["scale"], transform["translate"]
    steps = accumulate(arc, lambda point, step: [point[0] + step[0], point[1] + step[1]])
    return [(point[0] * wide + x, point[1] * high + y) for point in steps]


def list_rings(shape: dict[str, Any]) -> list[list[int]]:
    """List the rings of a shape, each as the numbers of its arcs."""
    if shape["type"] == "Polygon":
        return list(shape["arcs"])
    return list(chain(*shape.get("arcs", ())))


def join_arcs(ring: list[int], arcs: list[Line]) -> Line:
    """Join arcs to a ring; a negative number stands for an arc that is walked backwards."""
    turned = (arcs[number] if number >= 0 else arcs[~number][::-1] for number in ring)
    return list(chain.from_iterable(arc[1:] for arc in turned))


def find_country(countries: list[list[Line]], point: Point) -> list[Line]:
    """Find the rings of the country that holds a point; none where it is at sea."""
    return next((rings for rings in countries if sum(is_inside(r, point) for r in rings) % 2), [])


def is_inside(ring: Line, point: Point) -> bool:
    """True if a ray from the point to the east crosses the ring an odd number of times."""
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside
