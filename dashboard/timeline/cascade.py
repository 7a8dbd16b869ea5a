"""Puts the tracks of a packed lane in date order, so that the lane reads down and right."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from dashboard.timeline.box import Placed, Unit
    from dashboard.timeline.grid import Grid


def cascade(
    placed: Sequence[Placed], units: Sequence[Unit], grid: Grid, fixed: Collection[int]
) -> tuple[Placed, ...]:
    """The same events with whole tracks swapped wherever the earlier one can stand above.

    *units* are in time order; a track counts by its first event. Tracks in *fixed* stay, and no
    swap is made after which anything would touch.
    """
    order = {unit.event: place for place, unit in enumerate(units)}
    now = tuple(placed)
    if _touches(now, grid, fixed):
        return now
    used = max((at.track for at in now), default=0) + 1
    tracks = [track for track in range(used) if track not in fixed]
    for upper, lower in combinations(tracks, 2):
        if _first(now, lower, order) < _first(now, upper, order):
            swapped = tuple(_swapped(at, upper, lower) for at in now)
            now = now if _touches(swapped, grid, fixed) else swapped
    return now


def _first(placed: Sequence[Placed], track: int, order: dict[str, int]) -> float:
    return min((order[at.unit.event] for at in placed if at.track == track), default=float("inf"))


def _swapped(at: Placed, upper: int, lower: int) -> Placed:
    return at._replace(track={upper: lower, lower: upper}.get(at.track, at.track))


def _touches(placed: Sequence[Placed], grid: Grid, fixed: Collection[int]) -> bool:
    """Whether any event touches another one or a wall; those in *fixed* tracks may touch walls."""
    full, members = grid.walled, grid.crowd.members
    for track in fixed:
        full &= ~grid.at(track, grid.crowd.every)
    for at in placed:
        shape = members[at.unit.event].shapes[at.choice]
        if full >> shape & grid.at(at.track):
            return True
        full |= grid.touching[shape] << at.track * grid.crowd.count
    return False
