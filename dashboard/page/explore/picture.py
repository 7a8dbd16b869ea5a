"""A timeline as SVG in the document: what stands before any script, and on paper.

Places are shares of the box in percent and every other length is in px, so that a picture may be
stretched to any larger box, as a `Timeline` allows. The style sheet gives every colour. Plotly
draws the same `Timeline` (`dashboard.figure`); a test holds both drawings against each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from dashboard.figure import LINE, LINE_STRUCK, write_year
from dashboard.i18n import Catalogue
from dashboard.page.html import Element, svg
from dashboard.page.symbol import SIDE, box_of
from dashboard.timeline import Label, Mark, Span, Staircase, Timeline

INSET = 1
"""How far Plotly sets words off from their anchor, in px."""
RISE = 6
"""Where the boundary of an era starts in its strip, in px from above."""
NAME, LEADING = 10, 14
"""The most letters in a line of a lane's name, and the height of a line in px."""


def era_names(laid: Timeline) -> Iterator[Element]:
    """The strip over the lanes: each name right of its boundary."""
    for era in laid.eras:
        x = across(laid, era.x)
        if era.line:
            yield _boundary(f"rise:{era.id}", x, era.exact, RISE)
        if era.title:
            yield svg("text", era.title, key=f"era:{era.id}", look="era-name", x=x, dx=6, y="50%")


def shapes(laid: Timeline, name: str) -> Iterator[Element]:
    """The field without its words: lines, staircases, bars and marks.

    *name* keeps what is referred to in one picture apart from that of another.
    """
    for lane in laid.lanes:
        y = down(laid, lane.top)
        yield svg("line", key=f"lane:{lane.id}", look="lane-line", x2="100%", y1=y, y2=y,
                  data_lane_row=lane.id, data_row=down(laid, lane.y))  # fmt: skip
    for era in laid.eras:
        if era.line:
            yield _boundary(f"line:{era.id}", across(laid, era.x), era.exact)
    for stairs in laid.staircases:
        yield _ground(laid, stairs)
    for span in laid.spans:
        yield _bar(laid, span, f"{name}-{span.event}")
    for mark in laid.marks:
        yield _mark(laid, mark)


def words(laid: Timeline) -> Iterator[Element]:
    """The words in the field: counts, numbers of steps, and the labels of events."""
    for stairs in laid.staircases:
        yield from _callout(laid, stairs)
        for number in stairs.numbers:
            yield svg(
                "text", number.text, key=f"number:{number.event}", look="number",
                x=across(laid, number.x), y=down(laid, number.y),
                dx=_px(-number.offset - INSET), dy=_px(-number.rise), font_size=_px(number.size),
                text_anchor="end", data_about=number.event, data_colour=stairs.colour,
            )  # fmt: skip
    for label in laid.labels:
        yield _label(laid, label)


def axis(laid: Timeline, text: Catalogue) -> Iterator[Element]:
    """Round years under the field, and the age in each."""
    yield svg("line", key="axis", look="axis-line", x2="100%", y1=0.5, y2=0.5)
    for tick in laid.ticks:
        x = across(laid, tick.year)
        place = {"x": x, "text_anchor": "middle", "data_tick": tick.year}
        yield svg("line", key=f"at:{tick.year}", look="axis-line", x1=x, x2=x, y1=0, y2=6)
        year = write_year(tick.year, text)
        yield svg("text", year, key=f"tick:{tick.year}", look="tick", y="42%", **place)
        if tick.age is not None:
            age = text("axis.age", age=tick.age)
            yield svg("text", age, key=f"age:{tick.year}", look="age", y="80%", **place)


def lane_names(laid: Timeline) -> Iterator[Element]:
    """The names beside the lanes, for paper and for readers without scripts."""
    for lane in laid.lanes:
        for place, line in enumerate(wrap(lane.title, NAME, break_long_words=False)):
            yield svg("text", line, key=f"name:{lane.id}:{place}", look="lane-name",
                      y=down(laid, lane.top), dy=15 + LEADING * place)  # fmt: skip


def across(laid: Timeline, year: float) -> str:
    """A decimal year as a share of the width."""
    return _share((year - laid.start) / (laid.end - laid.start))


def down(laid: Timeline, y: float) -> str:
    """A height in px as a share of the field."""
    return _share(y / laid.size.field)


def _share(value: float) -> str:
    return f"{round(100 * value, 2):g}%"


def _px(value: float) -> str:
    return f"{round(value, 1):g}"


def _boundary(key: str, x: str, exact: bool, y1: float = 0) -> Element:
    """Where an era starts: dotted where nobody knows exactly."""
    look = "era-line" if exact else "era-line is-soft"
    return svg("line", key=key, look=look, x1=x, x2=x, y1=y1, y2="100%")


def _bar(laid: Timeline, span: Span, name: str) -> Element:
    """A bar or a whisker, soft ends by a gradient, and the cap of an exact end."""
    left, y = across(laid, span.start), down(laid, span.y)
    width = _share((span.end - span.start) / (laid.end - laid.start))
    soft = span.start < span.solid_start or span.solid_end < span.end
    fill = {"fill": f"url(#{name})"} if soft else {"fill_opacity": round(span.opacity, 3)}
    body = svg(
        "rect", x=left, y=y, width=width, height=_px(span.height),
        transform=f"translate(0 {_px(-span.height / 2)})", **fill,
    )  # fmt: skip
    cap = svg("rect", x=across(laid, span.end), y=y, width=3, height=_px(2 * span.height),
              transform=f"translate(-3 {_px(-span.height)})") if span.cap else None  # fmt: skip
    parts = [_fading(span, name) if soft else None, body, cap]
    return svg(
        "g", *[part for part in parts if part], key=f"bar:{span.event}", look="span",
        data_about=span.event, data_colour=span.colour,
    )  # fmt: skip


def _fading(span: Span, name: str) -> Element:
    """The gradient of a bar: nothing at a soft end, the bar's own strength where it is sure."""
    length = span.end - span.start
    ends = [(span.start, span.solid_start), (span.end, span.solid_end)]
    stops = {
        year: 0 if year == end != solid else span.opacity
        for end, solid in ends
        for year in (end, solid)
    }
    at = {year: f"{round((year - span.start) / length, 3):g}" for year in sorted(stops)}
    drawn = [svg("stop", offset=at[year], stop_opacity=f"{stops[year]:g}") for year in at]
    return svg("linearGradient", *drawn, id=name)


def _mark(laid: Timeline, mark: Mark) -> Element:
    """An event's symbol, its middle at its place."""
    side = box_of(mark.size)
    width = LINE_STRUCK if mark.symbol == "square-x" else LINE
    return svg(
        "use", key=f"mark:{mark.event}", href=f"#mark-{mark.symbol}",
        x=across(laid, mark.x), y=down(laid, mark.y), width=_px(side), height=_px(side),
        transform=f"translate({_px(-side / 2)} {_px(-side / 2)})",
        stroke_width=f"{width * SIDE / side:.2f}", data_about=mark.event,
        data_colour=mark.colour, data_symbol=mark.symbol,
        data_hollow=None if mark.certain else "true", data_reach=_px(2 * mark.reach),
    )  # fmt: skip


def _label(laid: Timeline, label: Label) -> Element:
    """The year and the name beside a mark."""
    right = label.side == "right"
    away = label.offset + INSET
    return svg(
        "text",
        svg("tspan", label.year, look="year"),
        svg("tspan", label.title, dx=".3em"),
        key=f"label:{label.event}",
        look="label is-key" if label.bold else "label",
        x=across(laid, label.x), y=down(laid, label.y), dx=_px(away if right else -away),
        text_anchor=None if right else "end", data_about=label.event,
    )  # fmt: skip


def _ground(laid: Timeline, stairs: Staircase) -> Element:
    """The area under a staircase and its edge, as a share of the box around them."""
    xs, ys = zip(*stairs.tint, strict=True)
    left, top = min(xs), min(ys)
    wide, high = max(xs) - left or 1, max(ys) - top or 1

    def path(points: tuple[tuple[float, float], ...]) -> str:
        placed = ((1000 * (x - left) / wide, 1000 * (y - top) / high) for x, y in points)
        return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in placed)

    return svg(
        "svg",
        svg("path", d=path(stairs.tint) + "Z", look="tint"),
        svg("path", d=path(stairs.treads), look="tread"),
        key=f"stairs:{stairs.series}", viewBox="0 0 1000 1000", preserveAspectRatio="none",
        x=across(laid, left), y=down(laid, top), width=_share(wide / (laid.end - laid.start)),
        height=_share(high / laid.size.field), data_series=stairs.series,
        data_colour=stairs.colour,
    )  # fmt: skip


def _callout(laid: Timeline, stairs: Staircase) -> Iterator[Element]:
    """The count of a series and the words beside it."""
    said = stairs.callout
    if said is None:
        return
    place = {
        "x": across(laid, said.x), "y": down(laid, said.y),
        "data_series": stairs.series, "data_colour": stairs.colour,
    }  # fmt: skip
    left = said.offset + said.text_px
    yield svg("text", said.count, key=f"count:{stairs.series}", look="count", text_anchor="end",
              font_size=_px(said.size), dx=_px(-left - said.gap - INSET), **place)  # fmt: skip
    for at, line in enumerate(said.lines):
        look = "callout" if line.bold else "callout-note"
        yield svg("text", line.text, key=f"callout:{stairs.series}:{at}", look=look,
                  dx=_px(-left + INSET), dy=_px(line.down), **place)  # fmt: skip
