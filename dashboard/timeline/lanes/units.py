"""Events as marks, bars and boxes in px, before they have a place in their lane."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dashboard.dataset.dates.extent import Extent
from dashboard.dataset.model import Dataset, Event, Kind, Text
from dashboard.timeline import label
from dashboard.timeline.axis.precision import choose_unit, write_date
from dashboard.timeline.axis.scale import Scale
from dashboard.timeline.lanes.box import Box, Named, PlacedUnit, Unit
from dashboard.timeline.letters import estimate_width
from dashboard.timeline.model import Label, Mark, Span
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
PLAIN = Kind("", Text(), "circle", "work")


def kind_of(dataset: Dataset, event: Event) -> Kind:
    """The event's kind, or a grey circle for none."""
    return dataset.kind.get(event.kind, PLAIN)


def build_mark(event: Event, kind: Kind, certain: bool, radius: float, key: bool) -> Mark:
    """Build the mark of an event at (0, 0), *radius* being the marker size of a circle in px."""
    struck = certain and kind.symbol == "square-x"
    factor = FACTOR_STRUCK if struck else FACTOR.get(kind.symbol, 1.0)
    size = radius * factor * (KEY_FACTOR if key else 1.0)
    reach = size / 2 * max(REACH.get(kind.symbol, ROUND))
    return Mark(event.id, kind.id, kind.symbol, kind.colour, 0.0, 0.0, size, reach, certain, key)


def resize(mark: Mark, factor: float) -> Mark:
    """Make a mark so many times as large."""
    return replace(mark, size=mark.size * factor, reach=mark.reach * factor)


@dataclass(frozen=True)
class Drawing:
    """Turns an event into its mark, its bar and its boxes on one axis, in one language.

    `cut` are the events whose bar the window cuts: their name stands in the bar.
    """

    dataset: Dataset
    extents: Mapping[str, Extent]
    scale: Scale
    size: Size
    language: str
    cut: frozenset[str] = frozenset()

    def write_year(self, event: Event) -> str:
        """Write the event's date in as few words as its precision and the axis allow."""
        unit = choose_unit(self.scale.end - self.scale.start)
        return write_date(event.date, unit, self.dataset.catalogue(self.language))

    def place_mark(self, event: Event, y: float = 0.0, key: bool | None = None) -> Mark:
        """Place the mark of an event at *y* px; *key* says whether it is large, else the weight."""
        key = event.weight >= label.KEY if key is None else key
        extent, kind = self.extents[event.id], kind_of(self.dataset, event)
        mark = build_mark(event, kind, extent.certain, self.size.radius, key)
        return replace(mark, x=extent.x, y=y)

    def build_span(self, event: Event, y: float = 0.0) -> Span | None:
        """Build the bar or the whisker of an event; None where its mark would hide it."""
        extent = self.extents[event.id]
        if (extent.end - extent.start) * self.scale.per_year < self.size.radius * 0.8:
            return None
        soft = extent.start < extent.solid_start or extent.solid_end < extent.end
        return Span(
            event=event.id,
            colour=kind_of(self.dataset, event).colour,
            y=y,
            height=self.size.radius * (BAR if extent.period else WHISKER),
            start=extent.start,
            solid_start=extent.solid_start,
            solid_end=extent.solid_end,
            end=extent.end,
            opacity=(0.8 if soft else 1.0) if extent.period else 0.75,
            period=extent.period,
            cap=extent.period and extent.end == extent.solid_end and extent.end < self.scale.end,
        )

    def build_unit(self, event: Event) -> Unit:
        """Build the boxes of an event: its mark and bar, and every name that fits the axis.

        It has to fit in bold too, as which it is shown while the event is chosen.
        """
        mark, year = self.place_mark(event), self.write_year(event)
        boxes = [self._find_mark_box(mark)]
        if bar := self.build_span(event):
            half, px = bar.height / 2, self.scale.px
            boxes.append(Box(px(bar.start), -half, px(bar.end), half))
        offsets = {side: self._find_offset(mark, side) for side in label.SIDES}
        names = (
            Named(wording, self._find_label_box(event, year, wording, offsets[wording.side]))
            for wording in label.list_wordings(event, self.language)
        )
        inside = tuple(name for name in names if self._fits_axis(event, name))
        return Unit(event.id, event.weight, tuple(boxes), inside)

    def _fits_axis(self, event: Event, name: Named) -> bool:
        title, font, side = name.wording.title, self.size.font, name.wording.side
        width = estimate_width(title, font, bold=True)
        more = width - estimate_width(title, font, event.weight >= label.KEY)
        if side == "right":
            return name.box.right + more <= self.size.width
        return name.box.left - more >= 0

    def build_spare(self, event: Event, placed: PlacedUnit, y: float) -> Label | None:
        """Build the label of an event that has no room for one, right of its mark where it fits.

        None where no name fits the axis.
        """
        names = sorted(placed.unit.names, key=lambda name: name.wording.side != "right")
        return self.build_label(event, placed._replace(named=names[0]), y) if names else None

    def build_label(self, event: Event, placed: PlacedUnit, y: float) -> Label | None:
        """Build the label of a placed event whose row is at *y* px; None where it has none."""
        if placed.named is None:
            return None
        title, side, form = placed.named.wording
        bold, font = event.weight >= label.KEY, self.size.font
        year = "" if form == label.UNDATED else self.write_year(event)
        return Label(
            event=event.id,
            year=year,
            title=title,
            side=side,
            x=self._find_edge(event.id, side),
            offset=self._find_offset(self.place_mark(event), side),
            y=y,
            bold=bold,
            year_px=label.estimate_year_width(year, font),
            title_px=estimate_width(title, font, bold),
        )

    def _find_mark_box(self, mark: Mark) -> Box:
        x = self.scale.px(mark.x)
        side, up, down = (mark.size / 2 * way for way in REACH.get(mark.symbol, ROUND))
        return Box(x - side, -up, x + side, down)

    def _find_edge(self, event: str, side: str) -> float:
        """Find the decimal year in which an event ends on a side; that of its mark if it is cut.

        A mark at the edge of a window may stand beyond the end of its bar.
        """
        extent = self.extents[event]
        if event in self.cut:
            return extent.x
        return max(extent.end, extent.x) if side == "right" else min(extent.start, extent.x)

    def _find_offset(self, mark: Mark, side: str) -> float:
        """Find the px from the outer end of an event to its label, clear of mark and bar."""
        tail = abs(self._find_edge(mark.event, side) - mark.x)
        gap = label.GAP_KEY if mark.key else label.GAP
        return max(label.GAP, gap + mark.reach - tail * self.scale.per_year)

    def _find_label_box(
        self, event: Event, year: str, wording: label.Wording, offset: float
    ) -> Box:
        bold, font = event.weight >= label.KEY, self.size.font
        year = "" if wording.form == label.UNDATED else year
        width = label.estimate_year_width(year, font) + estimate_width(wording.title, font, bold)
        width += label.SLACK
        edge, half = self.scale.px(self._find_edge(event.id, wording.side)), font * 0.67
        if wording.side == "right":
            return Box(edge + offset, -half, edge + offset + width, half)
        return Box(edge - offset - width, -half, edge - offset, half)
