"""A timeline as SVG in the document: there before any script, and on paper.

Positions are shares of the box in percent, words are placed in their own letters, and every other
length is in px, so that a picture may be stretched to any larger box, as a `Timeline` allows. The
style sheet gives every colour. Plotly draws the same `Timeline` (`dashboard.figure`); a test holds
both drawings against each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import ceil
from textwrap import wrap

from dashboard.figure import LINE, LINE_STRUCK
from dashboard.page.explore.cluster import LISTED, draw_cluster
from dashboard.page.html import Element, svg, write_share
from dashboard.page.symbol import SIDE, scale_box
from dashboard.timeline import FirstWords, Label, Mark, Overview, Ridge, Span, Staircase, Timeline
from dashboard.timeline.ridge import HIGHEST, MANY

INSET = 1
"""The distance of words from their anchor in Plotly, in px."""
RISE = 6
"""The upper end of an era's boundary in the row of eras, in px from above."""
CUT = 1.2
"""How long the arrow head of a cut bar is, and how high on each side, in heights of the bar."""
GROUND = 3
"""How much wider than a name in its own bar its ground is at each end, in px."""
NAME, LEADING = 10, 14
"""The most letters in a line of a lane's name, and the height of a line in px."""


def draw_era_names(laid: Timeline) -> Iterator[Element]:
    """Draw the row of eras over the lanes: each name right of its boundary, where there is room.

    Where there is none an empty text keeps the place, for the button that shows as much as it can.
    """
    for era in laid.eras:
        x = to_x(laid, era.x)
        if era.line:
            yield _draw_boundary(f"rise:{era.id}", x, era.exact, RISE)
        yield svg("text", era.title, key=f"era:{era.id}", look="era-name", x=x, dx=6, y="50%",
                  data_era=era.id)  # fmt: skip


def draw_shapes(laid: Timeline, name: str) -> Iterator[Element]:
    """Draw the field without its words: lines, staircases, bars and marks.

    *name* is that of the picture, for ids that no other picture has.
    """
    for lane in laid.lanes:
        y = to_y(laid, lane.top)
        places = (lane.y, lane.y - lane.top, lane.bottom - lane.top)
        row = " ".join(to_y(laid, place) for place in places)
        yield svg("line", key=f"lane:{lane.id}", look="lane-line", x2="100%", y1=y, y2=y,
                  data_lane_row=lane.id, data_row=row)  # fmt: skip
    for era in laid.eras:
        if era.line:
            yield _draw_boundary(f"line:{era.id}", to_x(laid, era.x), era.exact)
    for stairs in laid.staircases:
        yield _draw_staircase(laid, stairs)
    for span in laid.spans:
        yield _draw_span(laid, span, f"{name}-{span.event}")
    for mark in laid.marks:
        yield _draw_mark(laid, mark)


def draw_words(laid: Timeline) -> Iterator[Element]:
    """Draw the words in the field: counts, numbers of steps, and the labels of events."""
    for stairs in laid.staircases:
        yield from _draw_callout(laid, stairs)
        for number in stairs.numbers:
            yield svg(
                "text", number.text, key=f"number:{number.event}", look="number",
                x=to_x(laid, number.x), y=to_y(laid, number.y),
                dx=_em(-number.offset - INSET, number.size), dy=_em(-number.rise, number.size),
                font_size=_em(number.size, laid.size.font),
                text_anchor="end", data_about=number.event, data_colour=stairs.colour,
            )  # fmt: skip
    outer = {
        (span.event, side): end
        for span in laid.spans
        for side, end in (("left", span.start), ("right", span.end))
    }
    for label in laid.labels:
        if outer.get((label.event, label.side), label.x) != label.x:
            yield _draw_ground(laid, label)
        yield _draw_label(laid, label)
    for words in laid.first_words:
        yield _draw_first_words(laid, words)
    for span in laid.spans:
        yield from _draw_cut(laid, span)


def draw_clusters(laid: Timeline, listed: int = LISTED) -> Iterator[Element]:
    """Draw the clusters: below each from when to when its events happened, of many where."""
    for ridge in laid.ridges:
        yield draw_ridge(laid, ridge)
    counts = Counter(cluster.lane for cluster in laid.clusters)
    for cluster in laid.clusters:
        x, y = to_x(laid, cluster.x), to_y(laid, cluster.y)
        if counts[cluster.lane] < MANY:
            yield svg("line", key=f"bracket:{cluster.lane}:{cluster.events[0]}",
                      look="cluster-line", x1=to_x(laid, cluster.first),
                      x2=to_x(laid, cluster.last), y1=y, y2=y,
                      transform=f"translate(0 {_px(cluster.height / 2 + 2.5)})")  # fmt: skip
        yield draw_cluster(cluster, x, y, listed)


def draw_ridge(laid: Timeline, ridge: Ridge) -> Element:
    """Draw the columns of a ridge as one outline, as wide as the field."""
    wide = len(ridge.heights)
    steps = "".join(f"V{HIGHEST - height:.1f}H{n + 1}" for n, height in enumerate(ridge.heights))
    outline = svg("path", key="ridge", look="ridge", d=f"M0 {HIGHEST:g}{steps}V{HIGHEST:g}Z")
    box = svg("svg", outline, key="box", viewBox=f"0 0 {wide} {HIGHEST:g}",
              preserveAspectRatio="none", y=to_y(laid, ridge.y), width="100%",
              height=HIGHEST)  # fmt: skip
    return svg("g", box, key=f"ridge:{ridge.y:.1f}", transform=f"translate(0 {_px(-HIGHEST)})")


def draw_spares(laid: Timeline) -> Iterator[Element]:
    """Draw the labels that have no room: each is shown over the others while it is chosen."""
    for label in laid.spares:
        yield _draw_label(laid, label, "spare")


def draw_axis(laid: Timeline) -> Iterator[Element]:
    """Draw round years, months, days or hours under the field, and the age in each."""
    yield svg("line", key="axis", look="axis-line", x2="100%", y1=0.5, y2=0.5,
              data_start=f"{laid.start:.9f}", data_end=f"{laid.end:.9f}")  # fmt: skip
    years = [tick.year for tick in laid.ticks if tick.year is not None]
    step = years[1] - years[0] if len(years) > 1 else None
    for tick in laid.ticks:
        x = to_x(laid, tick.x)
        common = {"x": x, "text_anchor": "middle", "data_tick": tick.year}
        yield svg("line", key=f"at:{tick.name}", look="axis-line", x1=x, x2=x, y1=0, y2=6)
        yield svg("text", tick.text, key=f"tick:{tick.name}", look="tick", y="42%", data_step=step,
                  **common)  # fmt: skip
        if tick.note:
            yield svg("text", tick.note, key=f"age:{tick.name}", look="age", y="80%", **common)


def draw_lane_names(laid: Timeline) -> Iterator[Element]:
    """Draw the names beside the lanes, for paper and for readers without scripts."""
    for lane in laid.lanes:
        most = max(1, int((lane.bottom - lane.top) // LEADING))
        lines = wrap(lane.title, NAME, break_long_words=False, max_lines=most, placeholder="…")
        for number, line in enumerate(lines):
            yield svg("text", line, key=f"name:{lane.id}:{number}", look="lane-name",
                      y=to_y(laid, lane.top), dy=15 + LEADING * number)  # fmt: skip


def to_x(laid: Timeline | Overview, year: float) -> str:
    """Return a decimal year as a share of the width."""
    return write_share((year - laid.start) / (laid.end - laid.start))


def to_y(laid: Timeline, y: float) -> str:
    """Return a height in px as a share of the field."""
    return write_share(y / laid.size.field)


def _em(length: float, font: float) -> str:
    """Return a length in px in letters of *font* px, so that it grows with them; never less."""
    return f"{ceil(1000 * length / font) / 1000:g}em"


def _px(value: float) -> str:
    return f"{round(value, 1):g}"


def _draw_boundary(key: str, x: str, exact: bool, y1: float = 0) -> Element:
    """Draw the start of an era, dotted where it is not exact."""
    look = "era-line" if exact else "era-line is-soft"
    return svg("line", key=key, look=look, x1=x, x2=x, y1=y1, y2="100%")


def _draw_span(laid: Timeline, span: Span, name: str) -> Element:
    """Draw a bar or a whisker, soft ends by a gradient, and the cap of an exact end."""
    left, y = to_x(laid, span.start), to_y(laid, span.y)
    width = write_share((span.end - span.start) / (laid.end - laid.start))
    soft = span.start < span.solid_start or span.solid_end < span.end
    fill = {"fill": f"url(#{name})"} if soft else {"fill_opacity": round(span.opacity, 3)}
    body = svg(
        "rect", x=left, y=y, width=width, height=_px(span.height),
        transform=f"translate(0 {_px(-span.height / 2)})", **fill,
    )  # fmt: skip
    cap = svg("rect", x=to_x(laid, span.end), y=y, width=3, height=_px(2 * span.height),
              transform=f"translate(-3 {_px(-span.height)})") if span.cap else None  # fmt: skip
    parts = [_draw_gradient(span, name) if soft else None, body, cap]
    return svg(
        "g", *[part for part in parts if part], key=f"bar:{span.event}", look="span",
        data_about=span.event, data_colour=span.colour,
    )  # fmt: skip


def _draw_cut(laid: Timeline, span: Span) -> Iterator[Element]:
    """Draw an arrow head at each end of a bar that goes on beyond the window."""
    height = CUT * span.height
    ends = {
        "0%": (1, span.start == span.solid_start <= laid.start),
        "100%": (-1, span.end == span.solid_end >= laid.end),
    }
    for x, (way, is_cut) in ends.items():
        if is_cut:
            path = svg("path", d=f"M0 0L{_px(way * height)} {_px(-height)}V{_px(height)}Z")
            yield svg("svg", path, key=f"cut:{span.event}:{x}", look="cut", overflow="visible",
                      x=x, y=to_y(laid, span.y), data_about=span.event,
                      data_colour=span.colour)  # fmt: skip


def _draw_gradient(span: Span, name: str) -> Element:
    """Draw the gradient of a bar: nothing at a soft end, the bar's own opacity where it is sure."""
    length = span.end - span.start
    ends = [(span.start, span.solid_start), (span.end, span.solid_end)]
    stops = {
        year: 0 if year == end != solid else span.opacity
        for end, solid in ends
        for year in (end, solid)
    }
    at = {year: f"{round((year - span.start) / length, 3):g}" for year in sorted(stops)}
    elements = [svg("stop", offset=at[year], stop_opacity=f"{stops[year]:g}") for year in at]
    return svg("linearGradient", *elements, id=name)


def _draw_mark(laid: Timeline, mark: Mark) -> Element:
    """Draw an event's symbol, its middle at the mark's position."""
    side = scale_box(mark.size)
    width = LINE_STRUCK if mark.symbol == "square-x" else LINE
    return svg(
        "use", key=f"mark:{mark.event}", href=f"#mark-{mark.symbol}",
        x=to_x(laid, mark.x), y=to_y(laid, mark.y), width=_px(side), height=_px(side),
        transform=f"translate({_px(-side / 2)} {_px(-side / 2)})",
        stroke_width=f"{width * SIDE / side:.2f}", data_about=mark.event,
        data_colour=mark.colour, data_symbol=mark.symbol,
        data_hollow=None if mark.certain else "true", data_reach=_px(2 * mark.reach),
    )  # fmt: skip


def _draw_ground(laid: Timeline, label: Label) -> Element:
    """Draw the ground under a name that stands in its own bar."""
    width, height = label.year_px + label.title_px + 2 * GROUND, laid.size.font
    left = label.offset - GROUND if label.side == "right" else -label.offset + GROUND - width
    return svg("rect", key=f"ground:{label.event}", look="label-ground", x=to_x(laid, label.x),
               y=to_y(laid, label.y), width=_px(width), height=_px(height),
               transform=f"translate({_px(left)} {_px(-height / 2)})")  # fmt: skip


def _draw_label(laid: Timeline, label: Label, sort: str = "label") -> Element:
    """Draw the year and the name beside a mark."""
    looks = ["label", *(["spare"] if sort == "spare" else []), *(["is-key"] if label.bold else [])]
    right = label.side == "right"
    away = label.offset + INSET
    return svg(
        "text",
        svg("tspan", label.year, look="year"),
        svg("tspan", label.title, dx=".3em" if label.year else None),
        key=f"{sort}:{label.event}",
        look=" ".join(looks),
        x=to_x(laid, label.x), y=to_y(laid, label.y), dx=_px(away if right else -away),
        text_anchor=None if right else "end", data_about=label.event,
    )  # fmt: skip


def _draw_first_words(laid: Timeline, words: FirstWords) -> Element:
    """Draw the first words of a quote under the name of its event."""
    right, away, size = words.side == "right", words.offset + INSET, words.size
    return svg(
        "text", words.text, key=f"words:{words.event}", look="first-words", lang=words.language,
        x=to_x(laid, words.x), y=to_y(laid, words.y), font_size=_em(size, laid.size.font),
        dx=_px(away if right else -away), dy=_em(words.down, size),
        text_anchor=None if right else "end", data_about=words.event,
    )  # fmt: skip


def _draw_staircase(laid: Timeline, stairs: Staircase) -> Element:
    """Draw the area under a staircase and its edge, as a share of the box around them."""
    xs, ys = zip(*stairs.tint, strict=True)
    left, top = min(xs), min(ys)
    wide, high = max(xs) - left or 1, max(ys) - top or 1

    def draw_path(points: tuple[tuple[float, float], ...]) -> str:
        scaled = ((1000 * (x - left) / wide, 1000 * (y - top) / high) for x, y in points)
        return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in scaled)

    return svg(
        "svg",
        svg("path", d=draw_path(stairs.tint) + "Z", look="tint"),
        svg("path", d=draw_path(stairs.treads), look="tread"),
        key=f"stairs:{stairs.series}", viewBox="0 0 1000 1000", preserveAspectRatio="none",
        x=to_x(laid, left), y=to_y(laid, top), width=write_share(wide / (laid.end - laid.start)),
        height=write_share(high / laid.size.field), data_series=stairs.series,
        data_colour=stairs.colour,
    )  # fmt: skip


def _draw_callout(laid: Timeline, stairs: Staircase) -> Iterator[Element]:
    """Draw the count of a series and the words beside it."""
    callout = stairs.callout
    if callout is None:
        return
    common = {
        "x": to_x(laid, callout.x), "y": to_y(laid, callout.y),
        "data_series": stairs.series, "data_colour": stairs.colour,
    }  # fmt: skip
    left, font = callout.offset + callout.text_px, laid.size.font
    wide = callout.count_px + callout.gap + callout.text_px
    tall = max([callout.size, *(2 * abs(line.down) + LEADING for line in callout.lines)])
    box = {"data_box": f"{_px(-callout.offset - wide)} {_px(wide)} {_px(tall)}"}
    if callout.size:
        yield svg(
            "text", callout.count, key=f"count:{stairs.series}", look="count", text_anchor="end",
            font_size=_em(callout.size, font), dx=_em(-left - callout.gap - INSET, callout.size),
            **box, **common,
        )  # fmt: skip
        box = {}
    for number, line in enumerate(callout.lines):
        look = "callout" if line.bold else "callout-note"
        look += "" if callout.size else " is-line"
        yield svg("text", line.text, key=f"callout:{stairs.series}:{number}", look=look,
                  dx=_em(-left + INSET, font), dy=_em(line.down, font), **box,
                  **common)  # fmt: skip
