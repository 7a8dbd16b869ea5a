"""The symbols of kinds: glyphs beside words, and marks with Plotly's outlines."""

from __future__ import annotations

import re
from dataclasses import replace
from math import cos, hypot, pi, sin, sqrt

import pytest

from dashboard.dataset.model import Dataset, Kind, Text
from dashboard.dataset.tables.schema import SYMBOLS
from dashboard.page.html import render
from dashboard.page.symbol import (
    CORNERS,
    HALF,
    OUTLINES,
    SIDE,
    build_glyph,
    build_sprite,
    scale_box,
)

KINDS = tuple(Kind(symbol, Text(), symbol, "work") for symbol in SYMBOLS)


def regular(corners: int, radius: float, turn: float = -90) -> list[tuple[float, float]]:
    """The corners of a regular polygon around the middle, the first one at *turn* degrees."""
    angles = (pi * (turn / 180 + 2 * place / corners) for place in range(corners))
    return [(radius * cos(angle), radius * sin(angle)) for angle in angles]


# The markers of plotly.js, components/drawing/symbol_defs.js, in halves of their size.
PLOTLY: dict[str, list[tuple[float, float]]] = {
    "diamond": regular(4, 1.3),
    "pentagon": regular(5, 1),
    "star": [*regular(5, 1.4), *regular(5, 1.4 * 0.382, 90)],
    "hexagram": [*regular(6, 1.32), *regular(6, 1.32 / sqrt(3), 0)],
    "triangle-up": [(0, -1), (-2 / sqrt(3), 0.5), (2 / sqrt(3), 0.5)],
    "triangle-right": [(1, 0), (-0.5, -2 / sqrt(3)), (-0.5, 2 / sqrt(3))],
    "hourglass": [(x, y) for x in (1, -1) for y in (1, -1)],
    "bowtie": [(x, y) for x in (1, -1) for y in (1, -1)],
    "cross": [(a * x, b * y) for x in (1, -1) for y in (1, -1)
              for a, b in ((1.2, 0.4), (0.4, 0.4), (0.4, 1.2))],
}  # fmt: skip


def test_every_symbol_that_a_kind_may_have_is_drawn() -> None:
    """Whatever the dataset may name is in the sprite, as a glyph and as a mark.

    None with its edge is ever cut off by its box; a struck square has a cross in it.
    """
    drawn = render(build_sprite(Dataset(kinds=KINDS)))
    for symbol in SYMBOLS:
        for use in ("glyph", "mark"):
            assert drawn.count(f'id="{use}-{symbol}"') == 1
    for path in re.findall(r' d="([^A"]+)"', drawn):
        assert all(0 <= float(number) <= SIDE for number in re.findall(r"[\d.]+", path))
    assert drawn.count('class="symbol-cross"') == 2


@pytest.mark.parametrize("symbol", CORNERS)
def test_a_mark_has_the_corners_of_plotlys_marker(symbol: str) -> None:
    """Each corner lies where Plotly has one, to a hundredth of the marker's half."""
    ours, theirs = CORNERS[symbol], PLOTLY[symbol]
    assert len(ours) == len(theirs)
    for x, y in ours:
        assert min(hypot(x - a, y - b) for a, b in theirs) < 0.011


def test_the_marks_without_corners_of_their_own_are_plotlys_as_well() -> None:
    """A circle and a square are half a marker's size around the middle."""
    assert set(OUTLINES) - set(CORNERS) == {"circle", "square", "square-x"}
    middle = SIDE / 2
    low, high = middle - HALF, middle + HALF
    assert OUTLINES["square"] == f"M{low} {low}H{high}V{high}H{low}Z" == OUTLINES["square-x"]
    assert OUTLINES["circle"].startswith(f"M{high} {middle}A{HALF} {HALF} ")


def test_a_life_brings_only_the_symbols_that_it_uses() -> None:
    """The sprite has those of the kinds, and the circle of an event of no kind."""
    drawn = render(build_sprite(Dataset(kinds=(replace(KINDS[4], id="x"),))))
    assert re.findall(r'id="glyph-([^"]+)"', drawn) == ["circle", "star"]


def test_a_marker_of_plotly_fills_its_share_of_the_box() -> None:
    """A mark's box is as much larger than the marker as the outline's box is."""
    assert scale_box(2 * HALF) == SIDE
    assert scale_box(0) == 0


def test_a_glyph_is_for_the_eye() -> None:
    """A glyph is hidden from a screen reader, is hollow in doubt, and a circle without a kind."""
    star = KINDS[SYMBOLS.index("star")]
    assert 'href="#glyph-star"' in render(build_glyph(star))
    assert 'href="#mark-star"' in render(build_glyph(star, use="mark"))
    assert 'data-hollow="true"' in render(build_glyph(star, hollow=True))
    assert 'aria-hidden="true"' in render(build_glyph(None))
    assert 'href="#glyph-circle"' in render(build_glyph(None))
