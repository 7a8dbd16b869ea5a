"""A map as it is drawn: plain numbers in px, no words but the names of places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from dashboard.places.atlas import Point

Role = Literal["main", "near", "far"]


class Mark(NamedTuple):
    """A place on a map, and how many events it has; `ring` is true where it is only near here."""

    place: str
    at: Point
    radius: float
    events: int
    ring: bool


class Label(NamedTuple):
    """The name of a mark, and its years; `at` is where the words begin, or end, or their middle."""

    place: str
    name: str
    years: str
    at: Point
    anchor: Literal["start", "middle", "end"]


class Path(NamedTuple):
    """The way to the place of an event, dashed where its date is in doubt."""

    event: str
    place: str
    line: str
    is_doubtful: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of the map: its corner and size in px, outlines as paths, and what stands on them.

    `hatched` are the countries of which no more is known, with their places. `scale` is px by
    km. `square` is the middle of what the frame of the near places shows larger.
    """

    role: Role
    x: float
    y: float
    width: float
    height: float
    scale: float
    land: str
    borders: str
    hatched: tuple[tuple[str, str], ...]
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]
    paths: tuple[Path, ...]
    square: Point | None = None


@dataclass(frozen=True, slots=True)
class Map:
    """The frames of a map, and beyond them the places that are on none, with their ways."""

    width: float
    height: float
    frames: tuple[Frame, ...]
    outside: tuple[Mark, ...]
    paths: tuple[Path, ...]
