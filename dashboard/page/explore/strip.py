"""A strip of all events as SVG: the phone's chart in px, present mode's in letters of its stage."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dashboard.dataset.dates.in_words import write_year
from dashboard.figure import LINE, LINE_STRUCK
from dashboard.i18n import Catalogue
from dashboard.page.html import Element, svg, write_share
from dashboard.page.symbol import SIDE, scale_box
from dashboard.timeline import Mark, Staircase, Strip

LETTER = 20
"""How many units of a stage make one em."""

Length = Callable[[float], str]


def to_px(value: float) -> str:
    """Return a length of a strip that is never magnified."""
    return f"{round(value, 2):g}"


def to_em(value: float) -> str:
    """Return a length of a strip that grows with the letters of its stage."""
    return f"{round(value / LETTER, 4):g}em"


def draw_shapes(strip: Strip, length: Length) -> Iterator[Element]:
    """Draw the line, the past part of it, the staircases and the marks."""
    y = _to_y(strip, strip.baseline)
    yield svg("line", look="baseline", x2="100%", y1=y, y2=y, stroke_width=length(2))
    yield svg("line", look="baseline-past", y1=y, y2=y, stroke_width=length(6))
    for stairs in strip.staircases:
        yield from _draw_steps(strip, stairs, edged=length is to_em)
    for mark in strip.marks:
        yield _draw_mark(strip, mark, length)


def draw_words(strip: Strip, text: Catalogue, length: Length) -> Iterator[Element]:
    """Draw the numbers of steps, and the years under the first event of each era."""
    for stairs in strip.staircases:
        for number in stairs.numbers:
            yield svg(
                "text", number.text, look="number", x=_to_x(strip, number.x),
                y=_to_y(strip, number.y), dy=length(-number.rise), font_size=length(number.size),
                text_anchor="middle", data_about=number.event, data_colour=stairs.colour,
            )  # fmt: skip
    for year in strip.years:
        yield svg(
            "text", write_year(year.year, text), look="strip-year", x=_to_x(strip, year.x),
            y=_to_y(strip, strip.years_y), font_size=length(strip.font), text_anchor="middle",
            data_year=year.event,
        )  # fmt: skip


def _to_x(strip: Strip, x: float) -> str:
    return write_share(x / strip.width)


def _to_y(strip: Strip, y: float) -> str:
    return write_share(y / strip.height)


def _draw_steps(strip: Strip, stairs: Staircase, edged: bool) -> Iterator[Element]:
    """Draw the area under each step, and if *edged* its edge, which shows while it lies ahead."""
    floor = before = stairs.tint[-1][1]
    edge = stairs.tint[:-2]
    for event, (left, y), (right, _) in zip(stairs.events, edge[::2], edge[1::2], strict=True):
        x, top, end = _to_x(strip, left), _to_y(strip, y), _to_x(strip, right)
        about = {"data_about": event, "data_colour": stairs.colour}
        wide, high = _to_x(strip, right - left), _to_y(strip, max(0, floor - y))
        yield svg("rect", look="tint", x=x, y=top, width=wide, height=high, **about)
        if not edged:
            continue
        yield svg("line", look="tread", x1=x, x2=end, y1=top, y2=top, **about)
        if before != floor:
            yield svg("line", look="tread", x1=x, x2=x, y1=_to_y(strip, before), y2=top, **about)
        before = y


def _draw_mark(strip: Strip, mark: Mark, length: Length) -> Element:
    """Draw an event's symbol, its middle at the mark's position."""
    side = scale_box(mark.size)
    width = LINE_STRUCK if mark.symbol == "square-x" else LINE
    symbol = svg(
        "use", href=f"#mark-{mark.symbol}", x=length(-side / 2), y=length(-side / 2),
        width=length(side), height=length(side), stroke_width=f"{width * SIDE / side:.2f}",
    )  # fmt: skip
    return svg(
        "svg", symbol, look="strip-mark", x=_to_x(strip, mark.x), y=_to_y(strip, mark.y),
        data_about=mark.event, data_colour=mark.colour, data_symbol=mark.symbol,
        data_hollow=None if mark.certain else "true", data_reach=to_px(2 * mark.reach),
        data_side=to_px(side),
    )  # fmt: skip
