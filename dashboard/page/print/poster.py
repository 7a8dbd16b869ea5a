"""The timeline on paper: the picture of the key events, without a script."""

from __future__ import annotations

from dataclasses import replace

from dashboard.dataset.model import Dataset
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.explore import picture
from dashboard.page.html import svg
from dashboard.timeline import PRINT, lay_out

ANSWERS = ("data_about", "data_reach", "data_series")
"""The attributes by which a picture answers a pointer; paper does without them."""
LEAST = 3
"""The weight from which an event is in the picture; a mark without a name says nothing on paper."""


def build_poster(dataset: Dataset, text: Catalogue) -> html.Element:
    """Draw the picture of the key events and of every series."""
    kept = tuple(event for event in dataset.events if event.weight >= LEAST or event.series)
    laid = lay_out(replace(dataset, events=kept), PRINT, text.language)
    field = [*picture.draw_shapes(laid, PRINT.name), *picture.draw_words(laid)]
    for name in ANSWERS:
        for part in field:
            part.attributes.pop(name, None)
    boxes = {
        "eras": picture.draw_era_names(laid),
        "lanes": picture.draw_lane_names(laid),
        "field": field,
        "axis": picture.draw_axis(laid),
    }
    return html.Figure(
        [svg("svg", *parts, look=f"poster-{name}") for name, parts in boxes.items()],
        className="poster picture",
        role="img",
        aria_label=text("print.picture"),
    )
