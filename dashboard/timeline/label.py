"""Estimates how wide a text is, which only a browser can measure, and words an event's label."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dashboard.dataset.model import Event
    from dashboard.timeline.model import Side

EM, EM_BOLD = 0.56, 0.62
"""The width of a character, in em, in the widest of the usual sans-serif types."""
SLACK = 10.0
"""Px added to a label, for the space between year and title and for a wider type."""
GAP = 6.0
"""Px between a mark, or the end of its bar, and its label."""
KEY = 4
"""The weight from which an event is a key event: larger mark, bold label."""
NARROW = frozenset(" .,:;'’il|!")


class Wording(NamedTuple):
    """One way to name an event: which title, on which side of the mark."""

    title: str
    side: Side


def estimate_width(text: str, font: float, bold: bool = False) -> float:
    """Estimate generously the width of *text* in px, *font* being its size in px."""
    return font * (EM_BOLD if bold else EM) * len(text)


def estimate_year_width(text: str, font: float) -> float:
    """Estimate the width in px of a year and the space after it, nearer than `estimate_width`."""
    return font * sum(0.29 if letter in NARROW else 0.57 for letter in text) + font * 0.3


def estimate_label_width(year: str, title: str, font: float, bold: bool) -> float:
    """Estimate the room that a label needs, in px."""
    return estimate_width(f"{year} ", font) + estimate_width(title, font, bold) + SLACK


def list_wordings(event: Event, language: str) -> tuple[Wording, ...]:
    """List the ways to name an event, the best one first."""
    full = (event.label or event.title)[language]
    short = event.label_short[language]
    titles = (full, short) if short and len(short) < len(full) else (full,)
    return tuple(Wording(title, side) for side in ("right", "left") for title in titles if title)
