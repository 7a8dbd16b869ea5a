"""The symbols of kinds: one sprite in the document, used by marks, glyphs and papers.

A glyph beside words has the optical size of the letters; a mark in a picture has the very outline
that Plotly draws, so that nothing is seen when Plotly takes over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.dataset.model import Dataset, Event, Kind
from dashboard.page.html import Element, svg

SIDE, HALF = 25, 8
"""The side of the box of an outline, and half the size of Plotly's marker in it."""
OUTLINES = {
    "bowtie": "M3 4.5V20.5L22 4.5V20.5Z",
    "circle": "M20.5 12.5A8 8 0 1 1 4.5 12.5A8 8 0 1 1 20.5 12.5Z",
    "cross": "M9 3.5H16V9H21.5V16H16V21.5H9V16H3.5V9H9Z",
    "diamond": "M12.5 2.9L22.1 12.5L12.5 22.1L2.9 12.5Z",
    "hexagram": "M12.5 1.5L15.6 7.13L22.03 7L18.7 12.5L22.03 18L15.6 17.87L12.5 23.5L9.4 17.87"
    "L2.97 18L6.3 12.5L2.97 7L9.4 7.13Z",
    "hourglass": "M4.5 3H20.5L4.5 22H20.5Z",
    "pentagon": "M12.5 2.9L21.63 9.53L18.14 20.27H6.86L3.37 9.53Z",
    "square": "M4.5 4.5H20.5V20.5H4.5Z",
    "square-x": "M4.5 4.5H20.5V20.5H4.5Z",
    "star": "M12.5 1L15.38 8.54L23.44 8.95L17.16 14.01L19.26 21.8L12.5 17.4L5.74 21.8L7.84 14.01"
    "L1.56 8.95L9.62 8.54Z",
    "triangle-right": "M5 3L22 12.5L5 22Z",
    "triangle-up": "M12.5 3.2L22 20.7H3Z",
}
CROSS = "M4.5 4.5L20.5 20.5M20.5 4.5L4.5 20.5"
"""The cross in a struck square."""
CORNERS: dict[str, Sequence[tuple[float, float]]] = {
    "bowtie": ((1, 1), (1, -1), (-1, 1), (-1, -1)),
    "cross": ((1.2, 0.4), (0.4, 0.4), (0.4, 1.2), (-0.4, 1.2), (-0.4, 0.4), (-1.2, 0.4),
              (-1.2, -0.4), (-0.4, -0.4), (-0.4, -1.2), (0.4, -1.2), (0.4, -0.4), (1.2, -0.4)),
    "diamond": ((1.3, 0), (0, 1.3), (-1.3, 0), (0, -1.3)),
    "hexagram": ((-0.76, 0), (-1.14, -0.66), (-0.38, -0.66), (0, -1.32), (0.38, -0.66),
                 (1.14, -0.66), (0.76, 0), (1.14, 0.66), (0.38, 0.66), (0, 1.32), (-0.38, 0.66),
                 (-1.14, 0.66)),
    "hourglass": ((1, 1), (-1, 1), (1, -1), (-1, -1)),
    "pentagon": ((0.951, -0.309), (0.588, 0.809), (-0.588, 0.809), (-0.951, -0.309), (0, -1)),
    "star": ((0.315, -0.433), (1.331, -0.433), (0.508, 0.165), (0.823, 1.133), (0, 0.535),
             (-0.823, 1.133), (-0.508, 0.165), (-1.331, -0.433), (-0.315, -0.433), (0, -1.4)),
    "triangle-right": ((-0.5, -1.155), (-0.5, 1.155), (1, 0)),
    "triangle-up": ((-1.155, 0.5), (1.155, 0.5), (0, -1)),
}  # fmt: skip
"""The corners that Plotly gives a marker, in halves of its size, where a glyph has others."""


def build_sprite(dataset: Dataset) -> Element:
    """Build the symbols of a life once, for `use` elements anywhere in the document."""
    names = dict.fromkeys(["circle", *(kind.symbol for kind in dataset.kinds)])
    symbols = [symbol for name in names if name in OUTLINES for symbol in _build_symbols(name)]
    return svg("svg", *symbols, look="sprite", aria_hidden="true")


def _build_symbols(name: str) -> Iterator[Element]:
    """Build a symbol as a glyph and as a mark."""
    struck = [svg("path", d=CROSS, look="symbol-cross")] if name == "square-x" else []
    for use, outline in (("glyph", OUTLINES[name]), ("mark", _draw_outline(name))):
        yield svg("symbol", svg("path", d=outline), *struck, id=f"{use}-{name}",
                  viewBox=f"0 0 {SIDE} {SIDE}")  # fmt: skip


def _draw_outline(name: str) -> str:
    """Draw the outline of a marker of Plotly."""
    corners = CORNERS.get(name)
    if not corners:
        return OUTLINES[name]
    middle = SIDE / 2
    points = (f"{middle + HALF * x:g} {middle + HALF * y:g}" for x, y in corners)
    return f"M{'L'.join(points)}Z"


def scale_box(size: float) -> float:
    """Return the side of a mark's box in px where Plotly's marker is *size* px large."""
    return size * SIDE / (2 * HALF)


def build_glyph(
    kind: Kind | None, hollow: bool = False, look: str = "", use: str = "glyph"
) -> Element:
    """Build the symbol of a kind beside words, *hollow* for a doubtful date; None: a grey circle.

    A screen reader does not hear it. *use* "mark" gives the outline that it has in a picture.
    """
    symbol = kind.symbol if kind and kind.symbol in OUTLINES else "circle"
    return svg(
        "svg",
        svg("use", href=f"#{use}-{symbol}"),
        look=f"glyph {look}".strip(),
        data_symbol=symbol,
        data_colour=kind.colour if kind else "work",
        data_hollow="true" if hollow else None,
        aria_hidden="true",
    )


def build_event_glyph(dataset: Dataset, event: Event) -> Element:
    """Build the symbol of an event's kind, hollow where its date is in doubt."""
    return build_glyph(dataset.kind.get(event.kind), event.date.doubtful)
