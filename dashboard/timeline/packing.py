"""Shapes put into the tracks of a lane one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.timeline.box import Placed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.timeline.grid import Grid
    from dashboard.timeline.member import Member

COVERED = 5000
"""How much worse a covered mark is than a lost name, which counts 4 to the power of its weight."""


class Packing:
    """What stands in the tracks of a grid.

    `full` are the shapes without room in each track, `spots` the shape of each event by the number
    of its bare mark, and how far it is shifted; `covered` are the bare marks that touch something,
    `lost` is what has been given up.
    """

    def __init__(self, grid: Grid) -> None:
        self.grid, self.full, self.lost = grid, 0, 0
        self.touching, self.count = grid.touching, grid.crowd.count
        self.spots: dict[int, tuple[int, int]] = {}
        self.covered: set[int] = set()

    def place(self, bare: int, shapes: Sequence[int], tracks: int) -> int | None:
        """Put an event in the first of the *tracks* where the first of its *shapes* has room.

        The tracks are given by a set in which each has the first shape alone. The shape that got
        the room is returned.
        """
        for shape in shapes:
            if free := ~(self.full >> shape) & tracks:
                shift = (free & -free).bit_length() - 1 - self.count
                self.full |= self.touching[shape] << shift
                self.spots[bare] = shape, shift
                return shape
        return None

    def cover(self, member: Member, tracks: Sequence[int]) -> None:
        """Put a bare mark without room in the first of the *tracks* where it touches least."""
        bare, touches = member.bare, self._touches(member, tracks)
        shift = min(tracks, key=touches.__getitem__) * self.count
        self.full |= self.touching[bare] << shift
        self.spots[bare] = bare, shift
        self.covered.add(bare)

    def _touches(self, member: Member, tracks: Sequence[int]) -> dict[int, int]:
        """How often a bare mark touches what stands in each track and in the next ones."""
        found = {track: self.grid.walls_hit(member, track) for track in tracks}
        around = self.grid.around << member.bare
        for shape, shift in self.spots.values():
            near = self.touching[shape] & around
            for step in (-1, 0, 1) if near else ():
                track = shift // self.count - step
                if track in found and near & 1 << (1 - step) * self.count + member.bare:
                    down = step * self.grid.row
                    found[track] += self.grid.crowd.hits(member.bare, shape, down)
        return found

    def placed(self) -> tuple[Placed, ...]:
        """The events in the order in which they were put."""
        owners, count = self.grid.crowd.owners, self.count
        return tuple(
            Placed(
                owners[bare].unit,
                shift // count,
                shape - bare + len(owners[bare].named),
                bare not in self.covered,
            )
            for bare, (shape, shift) in self.spots.items()
        )


def price(at: Placed) -> int:
    """What an event gives up: a place of its own, and a name."""
    nameless = at.unit.names and at.choice == len(at.unit.names)
    return (0 if at.free else COVERED) + (4**at.unit.weight if nameless else 0)
