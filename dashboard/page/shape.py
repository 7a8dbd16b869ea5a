"""The shape of a mark as SVG for paper, where a style-sheet mask may come out blank."""

from __future__ import annotations

import re
from functools import cache

from dashboard.dataset.model import Dataset, Event, Kind
from dashboard.page.glyph import SYMBOLS
from dashboard.page.svg import Element, svg
from dashboard.places import home

SIDE = 25
"""The side of the box that the shapes are drawn in."""
OUTLINE = re.compile(r'\bd="([^"]+)"')


def shape(symbol: str, colour: str, hollow: bool, size: float = 16) -> Element:
    """A symbol of `assets/marks`, *size* px large, hollow where the date is in doubt."""
    symbol = symbol if symbol in SYMBOLS else "circle"
    return svg(
        "svg",
        *paths(symbol, hollow),
        look="shape",
        viewBox=f"0 0 {SIDE} {SIDE}",
        width=f"{size:g}",
        height=f"{size:g}",
        **named(symbol, colour, hollow),
    )


def event_shape(dataset: Dataset, event: Event) -> Element:
    """The shape of an event's kind, hollow where its date is in doubt."""
    return kind_shape(dataset.kind.get(event.kind), event.date.doubtful)


def kind_shape(kind: Kind | None, hollow: bool = False) -> Element:
    """The shape of a kind; a grey circle for none."""
    return shape(kind.symbol if kind else "circle", kind.colour if kind else "work", hollow)


def named(symbol: str, colour: str, hollow: bool) -> dict[str, str | None]:
    """What the style sheet asks of a shape to paint it."""
    return {
        "data_symbol": symbol,
        "data_colour": colour,
        "data_hollow": "true" if hollow else None,
        "aria_hidden": "true",
    }


def paths(symbol: str, hollow: bool) -> list[Element]:
    """The outline of a symbol, and the cross in it where it has one."""
    *cut, outline = outlines(f"{symbol}-hollow" if hollow else symbol)
    body = svg("path", d=outline, look="shape-body")
    return [body, *(svg("path", d=line, look="shape-cross") for line in cut[1:])]


@cache
def outlines(name: str) -> tuple[str, ...]:
    """The paths in a file of `assets/marks`: the outline last, before it what is cut out of it."""
    text = (home("assets") / "marks" / f"{name}.svg").read_text(encoding="utf-8")
    return tuple(OUTLINE.findall(text))
