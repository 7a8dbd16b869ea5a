"""Where it happened, on paper: the places in order of time, each with its years."""

from __future__ import annotations

from math import ceil

from dashboard.dataset.model import Dataset, Event, Place
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.places.map import name_shortly, say_years
from dashboard.places.route import list_places

LETTERS = 104
"""How many letters there are in a line, in a wide type."""


def build_places(dataset: Dataset, text: Catalogue) -> html.Element | None:
    """Build the places as one paragraph, numbered; of a life without any nothing."""
    places = name_places(dataset, text)
    if not places:
        return None
    rows = [html.Li(name, " ", html.Span(years), " ") for name, years in places]
    return html.Section(html.H2(text("print.places")), " ", html.Ol(rows), className="leaf-places")


def name_places(dataset: Dataset, text: Catalogue) -> list[tuple[str, str]]:
    """Name the places as the map does, each with its years; where none is known, as written."""
    known = [(name_place(place, text), events) for place, events in list_places(dataset).items()]
    written: dict[str, list[Event]] = {}
    for event in filter(lambda event: event.place, dataset.dated.events):
        written.setdefault(event.place[text.language], []).append(event)
    return [(name, say_years(events, text)) for name, events in known or written.items()]


def name_place(place: Place, text: Catalogue) -> str:
    """Name a place, and say of one that is only near that it is."""
    name = name_shortly(place, text)
    return text("places.around", place=name) if place.precision == "near" else name


def count_lines(dataset: Dataset, text: Catalogue) -> int:
    """Estimate the lines that the paragraph of places takes; 0 where there is none."""
    places = name_places(dataset, text)
    letters = sum(len(f"1 {name} {years} ") for name, years in places)
    return ceil((len(text("print.places")) + letters) / LETTERS) if places else 0
