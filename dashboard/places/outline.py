"""Lines in px cut to a frame, as paths of SVG."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dashboard.places.atlas import Line, Point

EDGE = 4.0
"""How far beyond its frame in px an outline is cut, so that the cut is not seen."""


def draw_rings(rings: Iterable[Line], wide: float, tall: float, step: float = 1.5) -> str:
    """Draw what rings have in common with a frame; points are *step* px apart or more."""
    cut = (_cut(ring, wide, tall) for ring in rings)
    return "".join(
        f"M{_write(ring)}Z" for ring in (_thin(ring, step) for ring in cut) if len(ring) > 2
    )


def draw_lines(lines: Iterable[Line], wide: float, tall: float, step: float = 1.5) -> str:
    """Draw the parts of lines that lie in a frame."""
    parts = (part for line in lines for part in _split(line, wide, tall))
    return "".join(
        f"M{_write(part)}" for part in (_thin(part, step) for part in parts) if len(part) > 1
    )


def _cut(ring: Line, wide: float, tall: float) -> Line:
    """Cut a ring to a frame, one edge after the other (Sutherland and Hodgman, 1974)."""
    for axis, limit, sign in ((0, -EDGE, 1), (0, wide + EDGE, -1), (1, -EDGE, 1),
                              (1, tall + EDGE, -1)):  # fmt: skip
        kept: Line = []
        for before, point in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
            was, is_in = sign * (before[axis] - limit) >= 0, sign * (point[axis] - limit) >= 0
            if was != is_in:
                kept.append(_cross(before, point, axis, limit))
            if is_in:
                kept.append(point)
        ring = kept
    return ring


def _cross(before: Point, point: Point, axis: int, limit: float) -> Point:
    part = (limit - before[axis]) / (point[axis] - before[axis])
    other = before[1 - axis] + part * (point[1 - axis] - before[1 - axis])
    return (limit, other) if axis == 0 else (other, limit)


def _split(line: Line, wide: float, tall: float) -> Iterator[Line]:
    part: Line = []
    for x, y in line:
        if -EDGE <= x <= wide + EDGE and -EDGE <= y <= tall + EDGE:
            part.append((x, y))
        elif part:
            yield part
            part = []
    yield part


def _thin(line: Line, step: float) -> Line:
    """Leave out what is too near to the point before."""
    kept: Line = []
    for point in line:
        if not kept or abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= step:
            kept.append(point)
    return kept


def _write(line: Line) -> str:
    return "L".join(f"{x:.1f} {y:.1f}" for x, y in line).replace(".0", "")
