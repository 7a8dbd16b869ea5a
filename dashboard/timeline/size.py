"""The boxes a timeline is laid out for; the browser stretches the largest that fits.

A stretch is linear in x and y: marks move apart, while type and symbols keep their size. So
nothing overlaps in a stretched layout that did not before. A box that is up to 3 % too low counts
as large enough: letters are that much lower than the room they are given.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """A plot's box; every length is in px.

    `height` counts the era strip (`era`) above and the axis (`axis`) below. `font` is the type
    size of labels, `row_height` the wanted one of a row, `radius` the marker size of an ordinary
    circle, and `inside` tells that lane names stand in the lanes.
    """

    name: str
    width: float
    height: float
    font: float
    row_height: float
    radius: float
    era: float
    axis: float
    inside: bool = False

    @property
    def field(self) -> float:
        """The height of the lanes."""
        return self.height - self.era - self.axis

    @property
    def row_height_least(self) -> float:
        """The height of a row where room is short."""
        return self.font + 5


@dataclass(frozen=True, slots=True)
class StripSize:
    """A strip's box and the marker size of an ordinary circle, in px."""

    name: str
    width: float
    height: float
    radius: float


STRIP = StripSize("phone", 358, 92, 14.5)
"""The strip of a phone."""
STAGE = StripSize("stage", 1184, 158, 36.5)
"""The strip of present mode in units, a 720th of the screen's height each."""


BOXES = {
    "tablet": ((520, 440), (520, 460), (580, 420), (620, 480), (648, 430), (648, 537), (732, 504)),
    "desktop": ((628, 480), (728, 445), (728, 498), (814, 445), (814, 545), (880, 640), (960, 505),
                (960, 640)),
    "wide": ((810, 680), (880, 755), (1130, 683), (1130, 793), (1500, 950)),
}  # fmt: skip
"""Width and height of the boxes of each class of windows."""
LOOKS = {
    "tablet": (12, 22, 13, 34, 44),
    "desktop": (13, 25, 15, 34, 44),
    "wide": (17, 35, 21, 44, 60),
}
"""Type size, height of a row, marker size, era strip and axis of each class."""
SIZES = tuple(
    Size(name, *box, *LOOKS[name], inside=name == "tablet")
    for name, boxes in BOXES.items()
    for box in boxes
)

IN_WINDOWS = {(520, 440), (648, 537), (728, 445), (814, 545), (810, 680), (1130, 793)}
ZOOMED = (
    Size("phone", 358, 258, 12, 20, 12, 22, 24),
    *(size for size in SIZES if (size.width, size.height) in IN_WINDOWS),
)
"""The boxes that a window of time is laid out for; a phone has one lane for all events."""

PRINT = Size("print", 636, 430, 12, 18, 11, 24, 36)
"""The picture of a handout on Letter paper; on A4 it is stretched. It's none of the windows'."""
