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


def _tablet(width: float, height: float) -> Size:
    return Size("tablet", width, height, 12, 22, 13, 34, 44, inside=True)


def _desktop(width: float, height: float) -> Size:
    return Size("desktop", width, height, 13, 25, 15, 34, 44)


def _wide(width: float, height: float) -> Size:
    return Size("wide", width, height, 17, 35, 21, 44, 60)


SIZES: tuple[Size, ...] = (
    _tablet(520, 440),
    _tablet(520, 460),
    _tablet(580, 420),
    _tablet(620, 480),
    _tablet(648, 430),
    _tablet(648, 537),
    _tablet(732, 504),
    _desktop(628, 480),
    _desktop(728, 445),
    _desktop(728, 498),
    _desktop(814, 445),
    _desktop(814, 545),
    _desktop(880, 640),
    _desktop(960, 505),
    _desktop(960, 640),
    _wide(810, 680),
    _wide(880, 755),
    _wide(1130, 683),
    _wide(1130, 793),
    _wide(1500, 950),
)

ZOOMED: tuple[Size, ...] = (
    Size("phone", 358, 258, 12, 20, 12, 22, 24),
    _tablet(520, 440),
    _tablet(648, 537),
    _desktop(728, 445),
    _desktop(814, 545),
    _wide(810, 680),
    _wide(1130, 793),
)
"""The boxes that a window of time is laid out for; a phone has one lane for all events."""

PRINT = Size("print", 636, 430, 12, 18, 11, 24, 36)
"""The picture of a handout on Letter paper; on A4 it is stretched. It's none of the windows'."""
