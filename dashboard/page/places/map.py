"""The map of places as SVG: each mark is a button that says all of its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dashboard.dataset.dates import in_words
from dashboard.dataset.dates.value import Date
from dashboard.dataset.model import Dataset, Event, Place
from dashboard.i18n import Catalogue
from dashboard.page.html import Element, svg
from dashboard.places import NARROW, STAGE, WIDE, lay_out
from dashboard.places.layout import AROUND, SQUARE
from dashboard.places.model import Frame, Label, Map, Mark, Path
from dashboard.places.names import Words
from dashboard.places.route import list_places
from dashboard.timeline import kind_of
from dashboard.timeline.letters import estimate_width

LOOKS = {"main": "is-whole", "near": "is-crowd", "far": "is-apart"}
SHEETS = {"wide": WIDE, "narrow": NARROW, "stage": STAGE}
"""The measures of the map for wide windows, for phones, and before a class."""
ROUND = (1000, 500, 200, 100, 50, 20, 10)
"""The lengths in km that a scale may have."""


def name_places(dataset: Dataset, look: str, text: Catalogue) -> dict[str, Words]:
    """Name each place, on the widest map with its years, and what lies around each."""
    words = {}
    for place, members in list_places(dataset).items():
        name = name_shortly(place, text)
        words[place.id] = (name, say_years(members, text) if look == "wide" else "")
        words[AROUND.format(place.id)] = (text("places.around", place=name), "")
    return words


def name_shortly(place: Place, text: Catalogue) -> str:
    """Name a place by its title up to the first comma."""
    return place.title[text.language].partition(",")[0]


def say_years(events: list[Event], text: Catalogue) -> str:
    """Say the years from the first of events to the last, or to the end of one that ends later."""
    first, last = (in_words.short(event.date, text) for event in (events[0], events[-1]))
    start = events[-1].date.start
    ending = max((event.date for event in events if event.date.form == "interval"
                  and event.date.end), key=find_end, default=None)  # fmt: skip
    if ending and start and find_end(ending) > start.latest.year:
        last = in_words.short_end(ending, text)
    return first if first == last else text("date.range.tight", start=first, end=last)


def find_end(date: Date) -> int:
    """Find the year in which a stretch of time ends that has an end."""
    return date.end.latest.year if date.end else 0


def build_map(dataset: Dataset, look: str, text: Catalogue) -> Element:
    """Build a map of `SHEETS`: the frames, the ways that leave them, and the places on none."""
    drawn = lay_out(dataset, name_places(dataset, look, text), SHEETS[look])
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
        *build_outside(dataset, drawn, look, text),
        viewBox=f"0 0 {drawn.width:g} {drawn.height:g}",
        look=f"map map-{look}",
        role="group",
        aria_label=text("places.map"),
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
        *(build_mark(dataset, mark, text) for mark in frame.marks),
        *(build_label(dataset, label) for label in frame.labels),
        *build_foot(frame, look, text),
        svg("rect", width="100%", height="100%", look="map-edge"),
        x=f"{frame.x:g}",
        y=f"{frame.y:g}",
        width=f"{frame.width:g}",
        height=f"{frame.height:g}",
        look=f"map-frame {LOOKS[frame.role]}",
        role="presentation",
    )


def build_hatched(dataset: Dataset, frame: Frame, look: str, text: Catalogue) -> Iterator[Element]:
    """Build the countries of which no more is known, each with its name."""
    years = {place.id: say_years(events, text) for place, events in list_places(dataset).items()}
    font = SHEETS[look].font
    for row, (place, outline) in enumerate(frame.hatched):
        words = name_shortly(dataset.place[place], text)
        yield svg(
            "g",
            svg("path", d=outline, fill=f"url(#hatch-{look})", look="map-hatched"),
            svg("text", svg("tspan", words, look="map-name"), f" {years[place]}",
                x=12, y=10 + font + 1.4 * font * row, aria_hidden="true"),
            look="map-mark",
            **describe_button(dataset, place, text),
        )  # fmt: skip


def name_first(dataset: Dataset, place: str) -> Mapping[str, str]:
    """Name a place, its first event, to which its mark leads, and the colour of that."""
    event = list_places(dataset)[dataset.place[place]][0]
    colour = kind_of(dataset, event).colour
    return {"data_place": place, "data_event": event.id, "data_colour": colour}


def describe_button(dataset: Dataset, name: str, text: Catalogue) -> Mapping[str, str]:
    """Describe the button that a mark is: its place, how exact it is, its years and its events."""
    place = dataset.place[name]
    events = list_places(dataset)[place]
    grade = "off" if place.latitude is None else place.precision
    title = place.title[text.language]
    words = [title if grade == "point" else f"{title} ({text(f'places.{grade}')})"]
    words += [f"{in_words.short(event.date, text)} {event.title[text.language]}"
              for event in events]  # fmt: skip
    return {"role": "button", "tabindex": "-1", "aria_label": ". ".join(words),
            **name_first(dataset, name)}  # fmt: skip


def build_square(frame: Frame) -> list[Element]:
    """Build the square of what another frame shows larger."""
    if not frame.square:
        return []
    x, y = frame.square
    return [
        svg("rect", x=f"{x - SQUARE / 2:.1f}", y=f"{y - SQUARE / 2:.1f}", width=f"{SQUARE:g}",
            height=f"{SQUARE:g}", look="map-square"),
    ]  # fmt: skip


def build_mark(dataset: Dataset, mark: Mark, text: Catalogue) -> Element:
    """Build the mark of a place: a point, or a ring for what is only near; its room for a hand."""
    x, y = (f"{value:.1f}" for value in mark.at)
    ring = [svg("circle", cx=x, cy=y, r=mark.radius + 7, look="map-near")] if mark.ring else []
    count = [svg("text", str(mark.events), x=x, y=f"{mark.at[1] + 4:.1f}", look="map-count",
                 aria_hidden="true")]  # fmt: skip
    return svg(
        "g",
        svg("circle", cx=x, cy=y, r=16, look="map-room"),
        *ring,
        svg("circle", cx=x, cy=y, r=mark.radius + 5, look="map-ring"),
        svg("circle", cx=x, cy=y, r=f"{mark.radius:g}", look="map-point"),
        *(count if mark.radius >= 9 else []),
        look="map-mark is-hollow" if mark.ring else "map-mark",
        **describe_button(dataset, mark.place, text),
    )


def build_label(dataset: Dataset, label: Label) -> Element:
    """Build the name of a mark and its years; it leads where the mark does."""
    leads = name_first(dataset, label.place) if label.place in dataset.place else {}
    return svg(
        "text",
        svg("tspan", label.name, look="map-name"),
        f" {label.years}" if label.years else "",
        x=f"{label.at[0]:.1f}",
        y=f"{label.at[1]:.1f}",
        text_anchor=label.anchor,
        aria_hidden="true",
        **leads,
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
        data_event=path.event,
        data_colour=kind_of(dataset, dataset.event[path.event]).colour,
    )


def build_outside(dataset: Dataset, drawn: Map, look: str, text: Catalogue) -> Iterator[Element]:
    """Build the row of places that are on no map; on a phone its words stand below the line."""
    if drawn.outside:
        y = f"{drawn.outside[0].at[1]:g}"
        yield svg("line", x1=0, x2=f"{drawn.width:g}", y1=y, y2=y, look="map-outside")
        y = f"{drawn.outside[0].at[1] + (15 if look == 'narrow' else -9):g}"
        yield svg("text", text("places.off"), x=0, y=y, aria_hidden="true")
    events = list_places(dataset)
    for mark in drawn.outside:
        yield build_mark(dataset, mark, text)
        place = dataset.place[mark.place]
        name = name_shortly(place, text)
        years = f" {say_years(events[place], text)}" if look == "wide" else ""
        font = SHEETS[look].font
        half = (estimate_width(name, font, bold=True) + estimate_width(years, font)) / 2
        x = min(max(mark.at[0], half), drawn.width - half)
        yield svg("text", svg("tspan", name, look="map-name"), years, x=f"{x:.1f}",
                  y=f"{mark.at[1] - 1.1 * font:.1f}", text_anchor="middle", aria_hidden="true",
                  **name_first(dataset, place.id))  # fmt: skip


def build_foot(frame: Frame, look: str, text: Catalogue) -> list[Element]:
    """Build what stands at the foot of a smaller frame: that no town is known, else its scale."""
    if frame.role == "main" or look == "stage":
        return []
    if frame.hatched and not frame.marks:
        words, y = text("places.no-town"), f"{frame.height - 12:g}"
        has_room = estimate_width(words, SHEETS[look].font) < frame.width - 12
        return [svg("text", words, x=12, y=y, aria_hidden="true")] if has_room else []
    return [build_scale(frame, text)]


def build_scale(frame: Frame, text: Catalogue) -> Element:
    """Build a bar of a round length in km."""
    length = next((km for km in ROUND if km * frame.scale <= frame.width / 4), ROUND[-1])
    end, y = 12 + length * frame.scale, frame.height - 12
    bar = svg("path", d=f"M12 {y - 4:g}V{y:g}H{end:.1f}V{y - 4:g}", look="map-scale")
    return svg(
        "g", bar, svg("text", text("places.scale", n=length), x=f"{end + 6:.1f}", y=f"{y:g}",
                      aria_hidden="true")
    )  # fmt: skip
