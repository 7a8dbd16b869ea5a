"""Events as marks, bars and boxes in px, before they have a place in their lane."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dashboard.dataset.dates import in_words
from dashboard.dataset.model import Dataset, Event, Kind, Text
from dashboard.i18n import catalogue
from dashboard.timeline.label import GAP, KEY, Wording, label_px, text_px, wordings, year_px
from dashboard.timeline.lanes.box import Box, Named, Placed, Unit
from dashboard.timeline.model import Label, Mark, Side, Span

if TYPE_CHECKING:
    from dashboard.timeline.extent import Extent
    from dashboard.timeline.scale import Scale
    from dashboard.timeline.size import Size

FACTOR = {
    "diamond": 0.86,
    "square-x": 0.94,
    "star": 1.25,
    "triangle-up": 1.20,
    "bowtie": 1.20,
    "triangle-right": 1.12,
    "pentagon": 1.05,
    "hourglass": 1.20,
}
"""How much larger or smaller a symbol is drawn to weigh as much as a circle."""
FACTOR_STRUCK = 1.10
"""The same for a filled struck square, whose light lines eat into it."""
REACH = {
    "diamond": (1.3, 1.3, 1.3),
    "star": (1.33, 1.4, 1.14),
    "triangle-up": (1.16, 1.0, 0.5),
    "triangle-right": (1.0, 1.16, 1.16),
    "cross": (1.2, 1.2, 1.2),
    "hexagram": (1.14, 1.32, 1.32),
}
"""How far Plotly draws a symbol sideways, up and down, in halves of its size; a circle 1."""
ROUND = (1.0, 1.0, 1.0)
KEY_FACTOR, STEP_FACTOR = 1.4, 0.86
BAR, WHISKER = 0.46, 0.34
"""The height of a bar and of a whisker as a share of `Size.radius`."""
SIDES: tuple[Side, Side] = ("right", "left")
"""Where a label can stand beside its mark."""
PLAIN = Kind("", Text(), "circle", "work")


def kind_of(dataset: Dataset, event: Event) -> Kind:
    """The event's kind, or a grey circle for none."""
    return dataset.kind.get(event.kind, PLAIN)


def marked(event: Event, kind: Kind, certain: bool, radius: float, key: bool) -> Mark:
    """The symbol of an event at (0, 0), *radius* being the marker size of a circle in px."""
    struck = certain and kind.symbol == "square-x"
    factor = FACTOR_STRUCK if struck else FACTOR.get(kind.symbol, 1.0)
    size = radius * factor * (KEY_FACTOR if key else 1.0)
    reach = size / 2 * max(REACH.get(kind.symbol, ROUND))
    return Mark(event.id, kind.id, kind.symbol, kind.colour, 0.0, 0.0, size, reach, certain, key)


@dataclass(frozen=True)
class Drawing:
    """Turns an event into its mark, its bar and its boxes on one axis, in one language."""

    dataset: Dataset
    scale: Scale
    size: Size
    language: str

    def year(self, event: Event) -> str:
        """The event's date in as few words as its precision allows."""
        return in_words.short(event.date, catalogue(self.language))

    def mark(self, event: Event, span: Extent, y: float = 0.0, key: bool | None = None) -> Mark:
        """The symbol of an event at *y* px; *key* makes it large or not, whatever its weight."""
        key = event.weight >= KEY if key is None else key
        kind = kind_of(self.dataset, event)
        mark = marked(event, kind, span.certain, self.size.radius, key)
        return replace(mark, x=span.x, y=y)

    def span(self, event: Event, span: Extent, y: float = 0.0) -> Span | None:
        """The bar or the whisker of an event; None where its mark would hide it."""
        if (span.end - span.start) * self.scale.per_year < self.size.radius * 0.8:
            return None
        soft = span.start < span.solid_start or span.solid_end < span.end
        return Span(
            event=event.id,
            colour=kind_of(self.dataset, event).colour,
            y=y,
            height=self.size.radius * (BAR if span.period else WHISKER),
            start=span.start,
            solid_start=span.solid_start,
            solid_end=span.solid_end,
            end=span.end,
            opacity=(0.8 if soft else 1.0) if span.period else 0.75,
            period=span.period,
            cap=span.period and span.end == span.solid_end,
        )

    def unit(self, event: Event, span: Extent) -> Unit:
        """The boxes of an event: its mark and bar, and every name that stays within the axis."""
        mark = self.mark(event, span)
        boxes = [self._mark_box(mark)]
        if bar := self.span(event, span):
            half, px = bar.height / 2, self.scale.px
            boxes.append(Box(px(bar.start), -half, px(bar.end), half))
        year, offsets = self.year(event), {side: self._offset(mark, span, side) for side in SIDES}
        names = (
            Named(wording, self._label_box(event, span, year, wording, offsets[wording.side]))
            for wording in wordings(event, self.language)
        )
        inside = (n for n in names if n.box.left >= 0 and n.box.right <= self.size.width)
        return Unit(event.id, event.weight, tuple(boxes), tuple(inside))

    def label(self, event: Event, span: Extent, placed: Placed, y: float) -> Label | None:
        """The label of a placed event whose track is at *y* px; None where it has none."""
        if placed.named is None:
            return None
        title, side = placed.named.wording
        bold, font, year = event.weight >= KEY, self.size.font, self.year(event)
        return Label(
            event=event.id,
            year=year,
            title=title,
            side=side,
            x=span.end if side == "right" else span.start,
            offset=self._offset(self.mark(event, span), span, side),
            y=y,
            bold=bold,
            year_px=year_px(year, font),
            title_px=text_px(title, font, bold),
        )

    def _mark_box(self, mark: Mark) -> Box:
        x = self.scale.px(mark.x)
        side, up, down = (mark.size / 2 * way for way in REACH.get(mark.symbol, ROUND))
        return Box(x - side, -up, x + side, down)

    def _offset(self, mark: Mark, span: Extent, side: str) -> float:
        """Px from the outer end of an event to its label: it clears the mark and the bar."""
        tail = span.end - span.x if side == "right" else span.x - span.start
        reach = mark.size / 2 * REACH.get(mark.symbol, ROUND)[0]
        return GAP + max(0.0, reach - tail * self.scale.per_year)

    def _label_box(
        self, event: Event, span: Extent, year: str, wording: Wording, offset: float
    ) -> Box:
        title, side = wording
        width = label_px(year, title, self.size.font, event.weight >= KEY)
        half = self.size.font * 0.67
        if side == "right":
            left = self.scale.px(span.end) + offset
            return Box(left, -half, left + width, half)
        right = self.scale.px(span.start) - offset
        return Box(right - width, -half, right, half)
