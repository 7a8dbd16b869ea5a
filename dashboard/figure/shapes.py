"""Draws lines, bars and areas below the marks; their thickness is in px and never stretches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from dashboard.theme import Colours
from dashboard.timeline.model import Span, Staircase, Strip, Timeline

Item = dict[str, Any]

SLICES = 12
"""The most slices in which a soft end fades."""
SLICE_PX = 3.0
"""The least width of a slice in px."""
CAP = 3.0
"""The width of the line that ends a bar, in px."""
TINT = 0.13
"""The opacity of the area under a staircase."""


def draw_shapes(timeline: Timeline, palette: Colours) -> list[Item]:
    """Draw all shapes of a timeline."""
    draws = (_draw_lines, _draw_spans, _draw_staircases)
    return [shape for draw in draws for shape in draw(timeline, palette)]


def _draw(name: str, sort: str, **fields: Any) -> Item:
    return {"name": name, "type": sort, "layer": "below", **fields}


def _draw_bar(name: str, y: float, half: float, colour: str, **fields: Any) -> Item:
    """Draw a rectangle so many px above and below *y*."""
    return _draw(
        name, "rect", ysizemode="pixel", yanchor=y, y0=-half, y1=half,
        fillcolor=colour, line={"width": 0}, **fields,
    )  # fmt: skip


def _draw_lines(timeline: Timeline, palette: Colours) -> Iterator[Item]:
    """Draw the boundaries of lanes and eras, and the axis with its ticks."""
    for lane in timeline.lanes:
        line = {"color": palette["line2" if lane is timeline.lanes[0] else "line"], "width": 1}
        yield _draw(f"lane:{lane.id}", "line", xref="paper", x0=0, x1=1, y0=lane.top, y1=lane.top,
                    line=line)  # fmt: skip
    rise = (timeline.size.era - 6) / timeline.size.field
    for era in timeline.eras:
        if era.line:
            dash = "solid" if era.exact else "1px,5px"
            yield _draw(f"era:{era.id}", "line", yref="paper", x0=era.x, x1=era.x, y0=0,
                        y1=1 + rise, line={"color": palette["line2"], "width": 1, "dash": dash},
                        )  # fmt: skip
    ticks = "".join(f"M{tick.x},0L{tick.x},-6" for tick in timeline.ticks)
    yield _draw(
        "axis", "path", xref="x", yref="paper", yanchor=0, ysizemode="pixel",
        path=f"M{timeline.start},0L{timeline.end},0{ticks}",
        line={"color": palette["ink"], "width": 1},
    )  # fmt: skip


def _draw_spans(timeline: Timeline, palette: Colours) -> Iterator[Item]:
    """Draw the bars and the whiskers, soft ends in slices."""
    per_year = timeline.size.width / (timeline.end - timeline.start)
    for span in timeline.spans:
        yield from _draw_span(span, palette[span.colour], per_year)
        if span.cap:
            fields = {"xsizemode": "pixel", "xanchor": span.end, "x0": -CAP, "x1": 0, "opacity": 1}
            colour = palette[span.colour]
            yield _draw_bar(f"cap:{span.event}", span.y, span.height, colour, **fields)


def _draw_span(span: Span, colour: str, per_year: float) -> Iterator[Item]:
    """Draw the solid part of a span, and its soft ends in slices that grow lighter."""
    if span.solid_end > span.solid_start:
        yield _draw_slice(span, colour, span.solid_start, span.solid_end, span.opacity)
    for solid, end in ((span.solid_start, span.start), (span.solid_end, span.end)):
        slices = max(1, min(SLICES, int(abs(end - solid) * per_year / SLICE_PX)))
        step = (end - solid) / slices
        for index in range(slices if end != solid else 0):
            x = solid + step * index
            opacity = span.opacity * (1 - (index + 0.5) / slices)
            yield _draw_slice(span, colour, min(x, x + step), max(x, x + step), opacity)


def _draw_slice(span: Span, colour: str, x0: float, x1: float, opacity: float) -> Item:
    name, half = f"{'bar' if span.period else 'whisker'}:{span.event}", span.height / 2
    return _draw_bar(name, span.y, half, colour, x0=x0, x1=x1, opacity=round(opacity, 3))


def _draw_staircases(timeline: Timeline, palette: Colours) -> Iterator[Item]:
    """Draw the area under each staircase and its edge."""
    for staircase in timeline.staircases:
        colour, path = palette[staircase.colour], _write_path(staircase.treads)
        line = {"color": colour, "width": 1.2, "dash": "2px,2px"}
        yield draw_tint(staircase, colour)
        yield _draw(f"tread:{staircase.series}", "path", path=path, line=line)


def draw_tint(staircase: Staircase, colour: str) -> Item:
    """Draw the area under a staircase."""
    return _draw(
        f"tint:{staircase.series}", "path", path=_write_path(staircase.tint) + "Z",
        fillcolor=colour, opacity=TINT, line={"width": 0},
    )  # fmt: skip


def draw_baseline(strip: Strip, colour: str) -> Item:
    """Draw the line through the marks of a strip."""
    y, line = strip.baseline, {"color": colour, "width": 2}
    return _draw("baseline", "line", x0=0, x1=strip.width, y0=y, y1=y, line=line)


def _write_path(points: Iterable[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:.4f},{y:.2f}" for x, y in points)
