"""Packs events into the tracks of a lane so that no box touches another."""

from __future__ import annotations

from bisect import bisect_left
from math import inf
from typing import TYPE_CHECKING

from dashboard.timeline.box import Placed, Unit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from dashboard.timeline.grid import Grid

COVERED = 5000
"""How much worse a covered mark is than a lost name, which counts 4 to the power of its weight."""


class Taken:
    """What stands in the tracks of a grid already; `full` are the shapes without room in each."""

    def __init__(self, grid: Grid, full: int = 0) -> None:
        self.grid, self.full = grid, full
        self.numbers, self.count = grid.crowd.numbers, grid.crowd.count
        self.placed: list[Placed] = []

    def put(self, at: Placed) -> None:
        """Let an event stand where it is placed."""
        self.full |= self._touching(at)
        self.placed.append(at)

    def hits(self, at: Placed) -> bool:
        """Whether an event has no room where it is placed."""
        return bool(self.full >> self.numbers[at.unit.event][at.choice] & self.grid.at(at.track, 1))

    def place(self, unit: Unit, numbers: range, tracks: int) -> Placed | None:
        """Put an event in the first of the *tracks* where it's free in its best shape of *numbers*.

        The tracks are given by a set in which each has the first shape alone.
        """
        for number in numbers:
            if free := ~(self.full >> number) & tracks:
                track = ((free & -free).bit_length() - 1) // self.count - 1
                self.full |= self.grid.touching[number] << track * self.count
                at = Placed(unit, track, number - self.numbers[unit.event].start)
                self.placed.append(at)
                return at
        return None

    def cover(self, unit: Unit, tracks: Iterable[int]) -> None:
        """Put a bare mark without room in the first of the *tracks* where it touches least."""
        track = min(tracks, key=lambda track: self._touches(unit, track))
        self.put(Placed(unit, track, len(unit.names), free=False))

    def _touching(self, at: Placed) -> int:
        """The shapes, in each track, that would touch an event."""
        number = self.numbers[at.unit.event][at.choice]
        return self.grid.touching[number] << at.track * self.count

    def _touches(self, unit: Unit, track: int) -> int:
        """How often a bare mark touches what stands in a track and in the next ones."""
        found = self.grid.walls_hit(unit, track)
        here = self.grid.at(track, 1 << self.numbers[unit.event][-1])
        for at in self.placed:
            if here & self._touching(at):
                down = (at.track - track) * self.grid.row
                found += self.grid.crowd.hits(unit, at, down)
        return found


def pack(
    units: Iterable[Unit],
    grid: Grid,
    most: int,
    bare: Collection[str] = (),
    bound: float = inf,
) -> list[Placed] | None:
    """Give every unit, in the order given, the first track where it is free with its best name.

    There are *most* tracks. What has its track already, see `Grid.fixed`, comes before the others.
    Where no name finds room, and for events in *bare*, the mark stands alone, and shares a track
    where it must: no event is left out. None as soon as more than *bound* is lost, not counting
    the names of those in *bare*.
    """
    taken, lost = Taken(grid), 0
    for unit in sorted(units, key=lambda unit: unit.event not in grid.fixed):
        own, nameless = grid.fixed.get(unit.event), unit.event in bare
        taken.full |= grid.walled if own is None else 0
        numbers = taken.numbers[unit.event][-1 if nameless else 0 :]
        at = taken.place(unit, numbers, grid.within[most] if own is None else grid.at(own, 1))
        lost += _price(unit, at, nameless)
        if lost > bound:
            return None
        if at is None:
            taken.cover(unit, range(most) if own is None else [own])
    return taken.placed


def name(placed: Iterable[Placed], units: Iterable[Unit], grid: Grid) -> list[Placed]:
    """Give nameless events, in the order of *units*, the best name that fits beside their mark."""
    taken, named = Taken(grid, grid.walled), {at.unit.event: at for at in placed}
    for at in named.values():
        taken.put(at)
    for unit in units:
        at = named[unit.event]
        if at.named is None and (
            new := taken.place(unit, taken.numbers[unit.event][:-1], grid.at(at.track, 1))
        ):
            named[unit.event] = new._replace(free=at.free)
    return list(named.values())


def best(units: Sequence[Unit], grid: Grid, most: int, bound: float = inf) -> list[Placed] | None:
    """The packing that loses least: in time order if that places everything.

    Else without the names of the lightest events, as few as will do; or the heaviest first; or
    the marks first and then names for the heaviest. None if all of them lose more than *bound*.
    """
    if (whole := pack(units, grid, most, bound=0)) is not None:
        return whole
    heaviest = sorted(units, key=lambda unit: (-unit.weight, unit.width))
    named = [name(bare, heaviest, grid) for bare in _bare(units, heaviest, grid, most, bound)]
    least = min([bound, *map(loss, named)])
    ways = [pack(order, grid, most, bound=least) for order in (units, heaviest)]
    found = [way for way in (*ways, *named) if way is not None and loss(way) <= least]
    return min(found, key=loss, default=None)


def _bare(
    units: Sequence[Unit], heaviest: Sequence[Unit], grid: Grid, most: int, bound: float
) -> list[list[Placed]]:
    """The packing without the names of the lightest events, as few as will do; then of all."""
    lightest = [unit.event for unit in reversed(heaviest)]
    tried: dict[int, list[Placed] | None] = {}

    def fits(count: int) -> bool:
        tried[count] = pack(units, grid, most, frozenset(lightest[:count]), 0)
        return tried[count] is not None

    enough = bisect_left(range(len(units)), True, key=fits)
    every = pack(units, grid, most, frozenset(lightest), bound)
    return [packing for packing in (tried.get(enough), every) if packing is not None]


def _price(unit: Unit, at: Placed | None, bare: bool = False) -> int:
    """What an event gives up: a place of its own, and its name unless it is to be *bare*."""
    missed = not bare and unit.names and (at is None or at.choice == len(unit.names))
    return (0 if at and at.free else COVERED) + (4**unit.weight if missed else 0)


def loss(placed: Iterable[Placed]) -> int:
    """What a packing gives up: marks that touch something, then names by their weight."""
    return sum(_price(at.unit, at) for at in placed)
