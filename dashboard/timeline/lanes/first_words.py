"""Puts the first words of an event's first quote under its name, where a window has the room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf

from dashboard.dataset.model import Quote
from dashboard.timeline.lanes.box import Box, Named, PlacedUnit
from dashboard.timeline.lanes.heights import PlacedLane
from dashboard.timeline.lanes.units import Drawing
from dashboard.timeline.letters import estimate_width
from dashboard.timeline.model import FirstWords

CUTS = (52, 34, 26)
"""The lengths in letters to which the words are cut."""
SIZE, LINE, AIR, ASIDE, WIDER = 14 / 13, 1.35, 0.4, 1.5, 1.06
"""Their size, the height of their line, the free room under and beside it, in type sizes of labels;
how much wider than others their letters are."""
WAY = 28.0
"""The px of a lane that are left to the ways beyond the window."""


def cut_words(words: str, end: str = "", most: int = CUTS[0]) -> str:
    """Cut words after a whole one to at most so many letters and "…"; *end* follows uncut ones."""
    words = " ".join(words.split())
    if len(words) <= most:
        return f"{words}{end}"
    kept = words[: most + 1].rpartition(" ")[0] or words[:most]
    return f"{kept.rstrip(' ,;:.–—')} …"


def write_first_words(quote: Quote, most: int) -> str:
    """Write the first words of a quote, those that only recall its event after the sign of that."""
    sign = "≈ " if quote.relation == "echo" else ""
    return f"{sign}“{cut_words(quote.passage.exact, end='”', most=most)}"


def add_first_words(
    lanes: Sequence[PlacedLane], drawing: Drawing, taken: Sequence[Box] = ()
) -> tuple[list[PlacedLane], tuple[FirstWords, ...]]:
    """Put words under names, those of the heaviest events first; lower the rows that they need.

    A passage stands once in a window. No words touch what the lane holds, or what is *taken*, in px
    of the field, and a lane gives no more height than it has to spare.
    """
    rooms = [_Room(lane, drawing, taken) for lane in lanes]
    quoted = [
        (quotes[0], room, unit)
        for room in rooms
        for unit in room.lane.packed.placed
        if unit.named and (quotes := drawing.dataset.quotes(unit.unit.event))
    ]
    shown: set[str] = set()
    for quote, room, unit in sorted(quoted, key=_find_rank):
        if quote.passage.id not in shown and room.add(unit, quote):
            shown.add(quote.passage.id)
    return [room.lane for room in rooms], tuple(words for room in rooms for words in room.list())


def _find_rank(quoted: tuple[Quote, _Room, PlacedUnit]) -> tuple[bool, int, int]:
    """Find the place of words among those that want room: words that only recall come last."""
    quote, _, unit = quoted
    return quote.relation == "echo", -unit.unit.weight, unit.row


@dataclass
class _Room:
    """A lane with the words that were put into it: their event, text and box from its row."""

    lane: PlacedLane
    drawing: Drawing
    taken: Sequence[Box]

    def __post_init__(self) -> None:
        packed = self.lane.packed
        self.words: dict[str, tuple[PlacedUnit, Quote, str, Box]] = {}
        self.lowered = [0.0] * packed.grid.most
        self.used = packed.rows_height * self.lane.squeeze
        self.most = max(self.used, 0.0 if packed.grid.steps else packed.room - WAY)

    def add(self, unit: PlacedUnit, quote: Quote) -> bool:
        """Put the first words of a quote under a name; False where they have no room."""
        for most in CUTS:
            text = write_first_words(quote, most)
            box = self._find_box(unit.named, text) if unit.named else None
            if box and self._make_room(unit, box):
                self.words[unit.unit.event] = unit, quote, text, box
                return True
        return False

    def _find_box(self, named: Named, text: str) -> Box | None:
        """Find the box of words under a name, from the middle of its row; None beyond the axis."""
        size, font = self.drawing.size, self.drawing.size.font
        wide, top = estimate_width(text, font * SIZE) * WIDER, named.box.bottom
        is_right = named.wording.side == "right"
        left = named.box.left if is_right else named.box.right - wide
        box = Box(left, top, left + wide, top + font * LINE)
        return box if box.left >= 0 and box.right <= size.width else None

    def _make_room(self, unit: PlacedUnit, box: Box) -> bool:
        """Lower the rows below one until a box under its event touches nothing; False if not so."""
        lane, font, row, needed = self.lane, self.drawing.size.font, unit.row, 0.0
        box = box.move_down(lane.y(row))
        if any(box.hits(own.move_down(lane.y(row))) for own in unit.boxes):
            return False
        for other, below in self._list_boxes(unit):
            # Words right under a box would seem to belong to it.
            grown = other if below else other._replace(bottom=other.bottom + LINE * font)
            if box.hits(grown, ASIDE * font):
                needed = max(needed, box.bottom + AIR * font - other.top if below else inf)
        used = max(self.used + needed, box.bottom + AIR * font - lane.top - lane.offset)
        if used > self.most:
            return False
        self.used = used
        self.lowered[row + 1 :] = [down + needed for down in self.lowered[row + 1 :]]
        offset = (self.most - used) / 2 if lane.offset else 0.0
        self.lane = replace(lane, lowered=tuple(self.lowered), offset=offset)
        return True

    def _list_boxes(self, unit: PlacedUnit) -> list[tuple[Box, bool]]:
        """List the boxes of others in the lane, in px of the field, and which are in rows below."""
        lane, row = self.lane, unit.row
        boxes = [
            (placed.row, box)
            for placed in lane.packed.placed
            if placed is not unit
            for box in placed.boxes
        ]
        boxes += [(placed.row, box) for placed, _, _, box in self.words.values()]
        walls = [(wall, False) for wall in (*lane.list_walls(), *self.taken)]
        return [*walls, *((box.move_down(lane.y(at)), at > row) for at, box in boxes)]

    def list(self) -> list[FirstWords]:
        """List the words with their places."""
        size, found = self.drawing.size.font * SIZE, []
        for unit, (passage, _), text, box in self.words.values():
            event = self.drawing.dataset.event[unit.unit.event]
            if label := self.drawing.build_label(event, unit, self.lane.y(unit.row)):
                said = event.id, passage.id, text, passage.language, label.side
                down = (box.top + box.bottom) / 2
                found.append(FirstWords(*said, label.x, label.offset, label.y, down, size))
        return found
