"""The map of places as SVG; all that it shows stands in the list beside it too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dashboard.dataset.dates import in_words
from dashboard.dataset.model import Dataset, Event, Place
from dashboard.i18n import Catalogue
from dashboard.page.html import Element, svg
from dashboard.places import lay_out
from dashboard.places.layout import AROUND, SQUARE
from dashboard.places.model import Frame, Label, Map, Mark, Path
from dashboard.places.route import list_places
from dashboard.timeline import kind_of

LOOKS = {"main": "is-whole", "near": "is-crowd", "far": "is-apart"}
ROUND = (1000, 500, 200, 100, 50, 20, 10)
"""The lengths in km that a scale may have."""


def build_maps(dataset: Dataset, text: Catalogue) -> list[Element]:
    """Build the map for wide windows and for phones; the style sheet shows one."""
    events = list_places(dataset)
    words = {}
    for place, members in events.items():
        name = name_shortly(place, text)
        words[place.id] = (name, say_years(members, text))
        words[AROUND.format(place.id)] = (text("places.around", place=name), "")
    narrow = {name: (title, "") for name, (title, _) in words.items()}
    return [
        build_map(dataset, lay_out(dataset, words), "wide", text),
        build_map(dataset, lay_out(dataset, narrow, narrow=True), "narrow", text),
    ]


def name_shortly(place: Place, text: Catalogue) -> str:
    """Name a place by its title up to the first comma."""
    return place.title[text.language].partition(",")[0]


def say_years(events: list[Event], text: Catalogue) -> str:
    """Say the years from the first of events to the last."""
    first, last = (in_words.short(event.date, text) for event in (events[0], events[-1]))
    return first if first == last else text("date.range.tight", start=first, end=last)


def build_map(dataset: Dataset, drawn: Map, look: str, text: Catalogue) -> Element:
    """Build a map: the frames, then the ways that leave them, and the places on none."""
    hatch = svg("pattern", svg("path", d="M0 7L7 0M-1 1L1 -1M6 8L8 6", look="map-line"),
                id=f"hatch-{look}", width=7, height=7, patternUnits="userSpaceOnUse")  # fmt: skip
    tip = svg("path", d="M0 0L9 4.5L0 9Z", look="map-arrow")
    arrow = svg("marker", tip, id=f"arrow-{look}", markerWidth=9,
                markerHeight=9, refX=8, refY=4.5, orient="auto",
                markerUnits="userSpaceOnUse")  # fmt: skip
    return svg(
        "svg",
        svg("defs", hatch, arrow),
        *(build_frame(dataset, frame, look, text) for frame in drawn.frames),
        *(build_way(dataset, path, look) for path in drawn.paths),
        *build_outside(dataset, drawn, text),
        viewBox=f"0 0 {drawn.width:g} {drawn.height:g}",
        look=f"map map-{look}",
        aria_hidden="true",
    )


def build_frame(dataset: Dataset, frame: Frame, look: str, text: Catalogue) -> Element:
    """Build a frame: land, borders, what is hatched, ways, marks, names."""
    return svg(
        "svg",
        svg("rect", width="100%", height="100%", look="map-sea"),
        svg("path", d=frame.land, look="map-land"),
        svg("path", d=frame.borders, look="map-border"),
        *build_hatched(dataset, frame, look, text),
        *(build_way(dataset, path, look) for path in frame.paths),
        *build_square(frame),
        *(build_mark(dataset, mark) for mark in frame.marks),
        *(build_label(label) for label in frame.labels),
        *([build_scale(frame, text)] if frame.role != "main" else []),
        svg("rect", width="100%", height="100%", look="map-edge"),
        x=f"{frame.x:g}",
        y=f"{frame.y:g}",
        width=f"{frame.width:g}",
        height=f"{frame.height:g}",
        look=f"map-frame {LOOKS[frame.role]}",
    )


def build_hatched(dataset: Dataset, frame: Frame, look: str, text: Catalogue) -> Iterator[Element]:
    """Build the countries of which no more is known, each with its name."""
    years = {place.id: say_years(events, text) for place, events in list_places(dataset).items()}
    for row, (place, outline) in enumerate(frame.hatched):
        words = name_shortly(dataset.place[place], text)
        yield svg(
            "g",
            svg("path", d=outline, fill=f"url(#hatch-{look})", look="map-hatched"),
            svg("text", svg("tspan", words, look="map-name"), f" {years[place]}",
                x=12, y=24 + 20 * row),
            look="map-mark",
            data_place=place,
            **name_first(dataset, place),
        )  # fmt: skip


def name_first(dataset: Dataset, place: str) -> Mapping[str, str]:
    """Name the first event of a place, to which its mark leads, and its colour."""
    event = list_places(dataset)[dataset.place[place]][0]
    return {"data_event": event.id, "data_colour": kind_of(dataset, event).colour}


def build_square(frame: Frame) -> list[Element]:
    """Build the square of what another frame shows larger."""
    if not frame.square:
        return []
    x, y = frame.square
    return [
        svg("rect", x=f"{x - SQUARE / 2:.1f}", y=f"{y - SQUARE / 2:.1f}", width=f"{SQUARE:g}",
            height=f"{SQUARE:g}", look="map-square"),
    ]  # fmt: skip


def build_mark(dataset: Dataset, mark: Mark) -> Element:
    """Build the mark of a place: a point, or a ring for what is only near; its room for a hand."""
    x, y = (f"{value:.1f}" for value in mark.at)
    ring = [svg("circle", cx=x, cy=y, r=mark.radius + 7, look="map-near")] if mark.ring else []
    count = [svg("text", str(mark.events), x=x, y=f"{mark.at[1] + 4:.1f}", look="map-count")]
    return svg(
        "g",
        svg("circle", cx=x, cy=y, r=16, look="map-room"),
        *ring,
        svg("circle", cx=x, cy=y, r=mark.radius + 5, look="map-ring"),
        svg("circle", cx=x, cy=y, r=f"{mark.radius:g}", look="map-point"),
        *(count if mark.radius >= 9 else []),
        look="map-mark is-hollow" if mark.ring else "map-mark",
        data_place=mark.place,
        **name_first(dataset, mark.place),
    )


def build_label(label: Label) -> Element:
    """Build the name of a mark and its years."""
    return svg(
        "text",
        svg("tspan", label.name, look="map-name"),
        f" {label.years}" if label.years else "",
        x=f"{label.at[0]:.1f}",
        y=f"{label.at[1]:.1f}",
        text_anchor=label.anchor,
        data_place=label.place,
    )


def build_way(dataset: Dataset, path: Path, look: str) -> Element:
    """Build the way to the place of an event."""
    return svg(
        "path",
        d=path.line,
        look="map-way is-doubtful" if path.is_doubtful else "map-way",
        marker_end=f"url(#arrow-{look})",
        data_way=path.event,
        data_end=path.place,
        data_colour=kind_of(dataset, dataset.event[path.event]).colour,
    )


def build_outside(dataset: Dataset, drawn: Map, text: Catalogue) -> Iterator[Element]:
    """Build the row of places that are on no map."""
    if drawn.outside:
        y = f"{drawn.outside[0].at[1]:g}"
        yield svg("line", x1=0, x2=f"{drawn.width:g}", y1=y, y2=y, look="map-outside")
        yield svg("text", text("places.off"), x=0, y=f"{drawn.outside[0].at[1] - 7:g}")
    for mark in drawn.outside:
        yield build_mark(dataset, mark)
        name = name_shortly(dataset.place[mark.place], text)
        x, y = f"{mark.at[0]:.1f}", f"{mark.at[1] - 16:.1f}"
        yield svg("text", svg("tspan", name, look="map-name"), x=x, y=y,
                  text_anchor="middle", data_place=mark.place)  # fmt: skip


def build_scale(frame: Frame, text: Catalogue) -> Element:
    """Build a bar of a round length in km."""
    length = next((km for km in ROUND if km * frame.scale <= frame.width / 4), ROUND[-1])
    end, y = 12 + length * frame.scale, frame.height - 12
    bar = svg("path", d=f"M12 {y - 4:g}V{y:g}H{end:.1f}V{y - 4:g}", look="map-scale")
    return svg(
        "g", bar, svg("text", text("places.scale", n=length), x=f"{end + 6:.1f}", y=f"{y:g}")
    )
