"""The overview under the axis: the whole life, the window on it, and the buttons that move that.

The script gives the window its place; what stands here is the life at rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import floor

from dashboard.dataset.dates.in_words import write_year
from dashboard.dataset.model import Dataset
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.button import build_button, build_sign_button
from dashboard.page.explore.picture import to_x
from dashboard.page.html import Element, svg
from dashboard.page.symbol import scale_box
from dashboard.timeline import Dot, Overview, kind_of
from dashboard.timeline.overview import COLUMNS

GLYPH, STAR = 7.5, 9.0
"""The sides of a key event's symbol and of that which closes a series, in px."""
WIDE, TALL, LINE = 3, 5, 2
"""The sides of every other mark and the height of a period, in px."""


def build_zoom(dataset: Dataset, overview: Overview, text: Catalogue) -> html.Element | None:
    """Build the overview with its buttons; None where few events need none."""
    if not overview.has_strip:
        return None
    return html.Div(build_buttons(text), build_strip(dataset, overview, text), className="zoom")


def build_buttons(text: Catalogue) -> html.Element:
    """Build the buttons that zoom; at rest only the one that goes nearer does."""
    off = {"aria_disabled": "true"}
    buttons = [
        build_sign_button("−", text("zoom.out"), "", "zoom-out", **off, id="zoom-out"),
        build_sign_button("+", text("zoom.in"), "", "zoom-in", id="zoom-in"),
        build_button(text("zoom.all"), "", "zoom-all", **off, id="zoom-all"),
    ]
    return html.Div(buttons, className="zoom-buttons", role="group", aria_label=text("zoom.label"))


def build_strip(dataset: Dataset, overview: Overview, text: Catalogue) -> html.Element:
    """Build the strip: the picture of the life, and three sliders that hold the window."""
    names = {"window": "zoom.window", "start": "zoom.start", "end": "zoom.end"}
    sliders = [
        html.Div(
            className=f"zoom-{name}", role="slider", tabIndex="0", aria_label=text(key),
            data_holds=name, aria_valuemin="0", aria_valuemax="100", aria_valuenow="0",
        )
        for name, key in names.items()
    ]  # fmt: skip
    first, last = (write_year(floor(year), text) for year in overview.reach)
    ends = [
        html.Span(first, className="overview-first", aria_hidden="true"),
        html.Span(last, className="overview-last", aria_hidden="true"),
    ]
    pin = html.Span(className="overview-pin", hidden=True, aria_hidden="true")
    return html.Div(
        draw_overview(dataset, overview),
        *ends,
        pin,
        *sliders,
        className="overview",
        role="group",
        aria_label=text("zoom.overview"),
    )


def draw_overview(dataset: Dataset, overview: Overview) -> Element:
    """Draw the life in shares of the strip's width and height."""
    starts = [to_x(overview, start) for start in overview.eras]
    parts = [svg("line", look="era-line is-soft", x1=x, x2=x, y2="100%") for x in starts]
    parts += _draw_columns(overview)
    parts += [part for dot in overview.dots for part in _draw_dot(dataset, overview, dot)]
    return svg("svg", *parts, look="overview-picture", aria_hidden="true")


def _to_y(share: float) -> str:
    return f"{round(100 * share, 1):g}%"


def _draw_columns(overview: Overview) -> Iterator[Element]:
    """Draw how many events each stretch of a crowded life has."""
    if not overview.columns:
        return
    width = f"{100 / COLUMNS:g}%"
    for start, share in overview.columns:
        yield svg("rect", look="overview-column", x=to_x(overview, start), width=width,
                  y=_to_y(1 - share), height=_to_y(share))  # fmt: skip


def _draw_dot(dataset: Dataset, overview: Overview, dot: Dot) -> Iterator[Element]:
    """Draw an event: the line of a period, and a symbol or a small box."""
    event = dataset.event[dot.event]
    kind = kind_of(dataset, event)
    x, y = to_x(overview, dot.x), _to_y(dot.y)
    about = {"data_about": dot.event, "data_colour": kind.colour}
    if dot.end > dot.start:
        left, right = to_x(overview, max(dot.start, overview.start)), to_x(overview, dot.end)
        yield svg("line", look="overview-period", x1=left, x2=right, y1=y, y2=y, **about)
    if dot.key:
        side = scale_box(STAR if event.closes else GLYPH)
        yield svg(
            "use", href=f"#mark-{kind.symbol}", x=x, y=y, width=f"{side:g}", height=f"{side:g}",
            transform=f"translate({-side / 2:g} {-side / 2:g})", data_symbol=kind.symbol, **about,
        )  # fmt: skip
    else:
        yield svg(
            "rect", x=x, y=y, width=WIDE, height=TALL,
            transform=f"translate({-WIDE / 2:g} {-TALL / 2:g})", look="overview-mark", **about,
        )  # fmt: skip
