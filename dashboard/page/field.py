"""What stands in the lanes of the static picture: bars, marks, labels and staircases."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.figure.drawings import GLYPH
from dashboard.page.shape import SIDE, named, paths
from dashboard.page.svg import Element, svg
from dashboard.timeline import Label, Mark, Span, Staircase, Timeline

SLICES = 12
"""In how many slices a soft end fades."""


def field(laid: Timeline) -> Iterator[Element]:
    """What stands in the lanes, labels last."""
    for lane in laid.lanes:
        y = down(laid, lane.top)
        yield svg("line", look="poster-lane", x1=0, x2="100%", y1=y, y2=y)
    for era in laid.eras:
        if era.line:
            yield boundary(across(laid, era.x), era.exact, y1="0")
    for stairs in laid.staircases:
        yield from climb(laid, stairs)
    for span in laid.spans:
        yield svg("g", *bar(laid, span), data_colour=span.colour)
    yield from (mark(laid, one) for one in laid.marks)
    yield from (label(laid, one) for one in laid.labels)


def bar(laid: Timeline, span: Span) -> Iterator[Element]:
    """A bar or a whisker: its solid part, its soft ends in slices, and the cap of an exact end."""
    if span.solid_end > span.solid_start:
        yield piece(laid, span, span.solid_start, span.solid_end, span.opacity)
    for solid, end in ((span.solid_start, span.start), (span.solid_end, span.end)):
        step = (end - solid) / SLICES
        for place in range(SLICES if end != solid else 0):
            first, last = sorted((solid + step * place, solid + step * (place + 1)))
            yield piece(laid, span, first, last, span.opacity * (1 - (place + 0.5) / SLICES))
    if span.cap:
        x, y, half = across(laid, span.end), down(laid, span.y), span.height
        cap = svg("line", look="poster-cap", x1=0, x2=0, y1=f"{-half:g}", y2=f"{half:g}")
        yield svg("svg", cap, x=x, y=y, overflow="visible")


def piece(laid: Timeline, span: Span, start: float, end: float, opacity: float) -> Element:
    """A stretch of a bar in one strength."""
    y = down(laid, span.y)
    return svg(
        "line",
        look="poster-bar",
        x1=across(laid, start),
        x2=across(laid, end),
        y1=y,
        y2=y,
        stroke_width=f"{span.height:.2f}",
        stroke_opacity=f"{opacity:.2f}",
    )


def mark(laid: Timeline, one: Mark) -> Element:
    """An event's symbol, its middle at its place."""
    scale = one.size / GLYPH.get(one.symbol, 16.0)
    centred = f"scale({scale:.3f}) translate({-SIDE / 2:g} {-SIDE / 2:g})"
    return svg(
        "svg",
        svg("g", *paths(one.symbol, not one.certain), transform=centred),
        look="shape",
        x=across(laid, one.x),
        y=down(laid, one.y),
        overflow="visible",
        **named(one.symbol, one.colour, not one.certain),
    )


def label(laid: Timeline, one: Label) -> Element:
    """The year and the name beside a mark."""
    right = one.side == "right"
    return svg(
        "text",
        svg("tspan", one.year, look="poster-year"),
        f" {one.title}",
        look="poster-label is-key" if one.bold else "poster-label",
        x=across(laid, one.x),
        y=down(laid, one.y),
        dx=f"{one.offset if right else -one.offset:.1f}",
        text_anchor="start" if right else "end",
    )


def climb(laid: Timeline, stairs: Staircase) -> Iterator[Element]:
    """A staircase: the ground under it, its edge, its numbers, and its count."""
    box = f"0 0 {laid.size.width:g} {laid.size.field:g}"
    area = svg("path", d=path(laid, stairs.tint) + "Z", look="poster-tint")
    edge = svg("path", d=path(laid, stairs.treads), look="poster-tread")
    parts = [svg("svg", area, edge, viewBox=box, preserveAspectRatio="none")]
    for number in stairs.numbers:
        place = {"x": across(laid, number.x), "y": down(laid, number.y)}
        shift = {"dx": f"{-number.offset:.1f}", "dy": f"{-number.rise:.1f}"}
        look = "poster-number"
        parts.append(svg("text", number.text, look=look, text_anchor="end", **place, **shift))
    yield svg("g", *parts, *callout(laid, stairs), data_colour=stairs.colour)


def path(laid: Timeline, points: tuple[tuple[float, float], ...]) -> str:
    """Points of (decimal year, px) as a path in px."""
    per_year = laid.size.width / (laid.end - laid.start)
    return "M" + "L".join(f"{(x - laid.start) * per_year:.1f} {y:.1f}" for x, y in points)


def callout(laid: Timeline, stairs: Staircase) -> Iterator[Element]:
    """The count of a series and the words beside it."""
    said = stairs.callout
    if said is None:
        return
    place = {"x": across(laid, said.x), "y": down(laid, said.y)}
    left = said.offset + said.text_px
    yield svg("text", str(said.count), look="poster-count", font_size=f"{said.size:g}",
              text_anchor="end", dx=f"{-left - said.gap:.1f}", **place)  # fmt: skip
    for line in said.lines:
        look = "poster-strong" if line.bold else "poster-note"
        yield svg("text", line.text, look=look, dx=f"{-left:.1f}", dy=f"{line.down:.1f}", **place)


def boundary(x: str, exact: bool, y1: str) -> Element:
    """Where an era starts: dotted where nobody knows exactly."""
    look = "poster-era" if exact else "poster-era is-soft"
    return svg("line", look=look, x1=x, x2=x, y1=y1, y2="100%")


def across(laid: Timeline, year: float) -> str:
    """A decimal year as a share of the width."""
    return f"{100 * (year - laid.start) / (laid.end - laid.start):.3f}%"


def down(laid: Timeline, y: float) -> str:
    """A height in px as a share of the field."""
    return f"{100 * y / laid.size.field:.3f}%"
