"""What is drawn: plain numbers and words, the colours as names of the style sheet.

x is in decimal years, y in px from the top of the lanes (the axis at `Size.field`), every other
length in px. Offsets in px point away from their anchor, so gaps only grow when x is stretched.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dashboard.timeline.size import Size

Side = Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class Mark:
    """An event's symbol; `size` is Plotly's marker size, `reach` half of what it covers, in px.

    `number` is the place in a staircase, None for every other mark.
    """

    event: str
    kind: str
    symbol: str
    colour: str
    x: float
    y: float
    size: float
    reach: float
    certain: bool
    key: bool
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A bar (a period) or a whisker (a doubtful date) in decimal years, `height` px high.

    It fades in from `start` to `solid_start` and out from `solid_end` to `end`; `cap` tells that
    its end is exact.
    """

    event: str
    colour: str
    y: float
    height: float
    start: float
    solid_start: float
    solid_end: float
    end: float
    opacity: float
    period: bool
    cap: bool


@dataclass(frozen=True, slots=True)
class Label:
    """An event's year and name beside its mark.

    The text starts (side right) or ends (side left) `offset` px away from `x`, outwards. `year_px`
    and `title_px` are the estimated widths, `y` the middle.
    """

    event: str
    year: str
    title: str
    side: Side
    x: float
    offset: float
    y: float
    bold: bool
    year_px: float
    title_px: float


@dataclass(frozen=True, slots=True)
class FirstWords:
    """The first words of a passage under the name of an event, in the *language* of the passage.

    They start (side right) or end (side left) as the label does, `down` px below its middle.
    """

    event: str
    passage: str
    text: str
    language: str
    side: Side
    x: float
    offset: float
    y: float
    down: float
    size: float


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane from `top` to `bottom`; its name stands at `y`, the first row."""

    id: str
    title: str
    top: float
    bottom: float
    y: float
    events: int


@dataclass(frozen=True, slots=True)
class Era:
    """A stretch of the life from `x` on, `width` px wide.

    `title` is empty when it is wider than that; `line` tells whether a boundary is drawn.
    """

    id: str
    x: float
    title: str
    width: float
    exact: bool
    line: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A round moment on the axis, at the decimal year `x`, and what stands under it.

    `name` is what begins there as EDTF; a year is plain: "1970", "-43" for 44 BC. That lasts up to
    the decimal year `end`. `note` is the age, or the year of a month; `year` is None for all else.
    """

    name: str
    x: float
    end: float
    text: str
    note: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the callout, its middle `down` px below the callout's."""

    text: str
    down: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Callout:
    """The count of a series in figures and words.

    The right edge is `offset` px left of `x`. The words are `text_px` wide and start on one left
    edge; the figures, `size` px high, end `gap` px before it. Of size 0 they are left out.
    """

    count: int
    x: float
    offset: float
    y: float
    size: float
    count_px: float
    text_px: float
    gap: float
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """The number of a step, its right edge `offset` px left of `x` and `rise` px above `y`."""

    event: str
    text: str
    x: float
    y: float
    offset: float
    rise: float
    size: float


@dataclass(frozen=True, slots=True)
class Staircase:
    """A series that climbs: `tint` is the outline of the area under it, `treads` its edge.

    Both are lists of (decimal year, px). `events` are its members in the order of their numbers.
    """

    series: str
    lane: str
    colour: str
    events: tuple[str, ...]
    step: float
    tint: tuple[tuple[float, float], ...]
    treads: tuple[tuple[float, float], ...]
    numbers: tuple[Number, ...]
    callout: Callout | None


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many events of a kind there are, and the symbol and the colour of that."""

    kind: str
    symbol: str
    colour: str
    count: int


@dataclass(frozen=True, slots=True)
class Cluster:
    """Events of a lane that have no room of their own: a frame with their number in it.

    The frame is `width` times `height` px, its middle at `x` decimal years and `y` px. `first` and
    `last` are the decimal years of its marks. `events` are all of them, `keys` key events first,
    then in time order; `kinds` are most frequent first. `name` says all that in words.
    """

    lane: str
    x: float
    y: float
    width: float
    height: float
    first: float
    last: float
    events: tuple[str, ...]
    kinds: tuple[KindCount, ...]
    keys: int
    name: str


@dataclass(frozen=True, slots=True)
class Ridge:
    """Where the events of a crowded lane fall: columns of equal width over the whole of it.

    Their foot is at `y` px, their `heights` are in px.
    """

    y: float
    heights: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """A life laid out for one size and one language.

    `spares` are the labels that have no room: they are shown over others, one at a time.
    """

    size: Size
    language: str
    start: float
    end: float
    lanes: tuple[Lane, ...] = ()
    marks: tuple[Mark, ...] = ()
    spans: tuple[Span, ...] = ()
    labels: tuple[Label, ...] = ()
    spares: tuple[Label, ...] = ()
    first_words: tuple[FirstWords, ...] = ()
    eras: tuple[Era, ...] = ()
    ticks: tuple[Tick, ...] = ()
    staircases: tuple[Staircase, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    ridges: tuple[Ridge, ...] = ()


@dataclass(frozen=True, slots=True)
class Year:
    """The year of an event under a strip, its middle at `x` px."""

    event: str
    x: float
    year: int


@dataclass(frozen=True, slots=True)
class Strip:
    """Events side by side in time order, one equal slot each.

    Here every length and every x is in px from the top left corner; `years_y` is the middle of
    the years. Staircases have no treads and no callout, their numbers stand over the boxes.
    """

    width: float
    height: float
    slot: float
    baseline: float
    font: float
    years_y: float
    marks: tuple[Mark, ...] = ()
    years: tuple[Year, ...] = ()
    staircases: tuple[Staircase, ...] = ()
