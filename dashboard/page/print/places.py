"""Where it happened, on paper: the places in order of time, each with its years."""

from __future__ import annotations

from math import ceil

from dashboard.dataset.model import Dataset, Place
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.places.map import name_shortly, say_years
from dashboard.places.route import list_places

LETTERS = 104
"""How many letters there are in a line, in a wide type."""


def build_places(dataset: Dataset, text: Catalogue) -> html.Element | None:
    """Build the places as one paragraph, numbered; of a life without any nothing."""
    places = list_places(dataset)
    if not places:
        return None
    rows = [
        html.Li([name_place(place, text), " ", html.Span(say_years(events, text)), " "])
        for place, events in places.items()
    ]
    return html.Section(
        [html.H2(text("print.places")), " ", html.Ol(rows)], className="leaf-places"
    )


def name_place(place: Place, text: Catalogue) -> str:
    """Name a place as the map does, and say of one that is only near that it is."""
    name = name_shortly(place, text)
    return text("places.around", place=name) if place.precision == "near" else name


def count_lines(dataset: Dataset, text: Catalogue) -> int:
    """Estimate the lines that the paragraph of places takes; 0 where there is none."""
    places = list_places(dataset).items()
    letters = sum(len(f"1 {name_place(place, text)} {say_years(events, text)} ")
                  for place, events in places)  # fmt: skip
    return ceil((len(text("print.places")) + letters) / LETTERS) if places else 0
