"""Words the label of an event, in all the ways that it may be written, and estimates its room."""

from __future__ import annotations

from typing import NamedTuple

from dashboard.dataset.model import Event, Text
from dashboard.dataset.records.defaults import shorten
from dashboard.timeline.letters import estimate_width
from dashboard.timeline.model import Side

SLACK = 3.0
"""Px added to a label, as letters stand on whole px."""
SPACE = 0.3
"""The space between year and title, in em."""
GAP, GAP_KEY = 7.0, 10.0
"""Px between a mark, or the end of its bar, and its label; the same beside a key event."""
SIDES: tuple[Side, Side] = ("right", "left")
"""Where a label can stand beside its mark."""
KEY = 4
"""The weight from which an event is a key event: larger mark, bold label."""
CUTS = (80, 60, 40, 24)
"""The lengths in letters to which a title is cut where there is no room for all of it."""
FULL, SHORT, UNDATED, BARE = range(4)
"""How much of a name is shown: all of it; the short one; that without its year; nothing."""


class Wording(NamedTuple):
    """One way to name an event: which title, on which side of the mark, and how much of it."""

    title: str
    side: Side
    form: int = FULL


def estimate_year_width(year: str, font: float) -> float:
    """Estimate the width in px of a year and the space after it; nothing without a year."""
    return estimate_width(year, font) + font * SPACE if year else 0.0


def list_wordings(event: Event, language: str) -> tuple[Wording, ...]:
    """List the ways to name an event, the best one first; only a key event gives up its year."""
    full = (event.label or event.title)[language]
    cuts = CUTS if event.label in (event.title, Text()) else ()
    short = [*(shorten(full, most) for most in cuts), event.label_short[language]]
    titles = {full: FULL} | {title: SHORT for title in short if 0 < len(title) < len(full)}
    wordings = [*titles.items(), *([(list(titles)[-1], UNDATED)] if event.weight >= KEY else [])]
    return tuple(Wording(title, side, form) for title, form in wordings if title for side in SIDES)
