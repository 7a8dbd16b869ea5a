"""The pictures of a life: one for each class of windows, and how it is refitted to each size.

The style sheet shows the picture of the class; the script refits it to the best size.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from dashboard.dataset.model import Dataset
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.explore import picture as drawing
from dashboard.page.explore import strip
from dashboard.page.explore.cluster import LISTED
from dashboard.page.explore.refit import find_changes, merge
from dashboard.page.html import Element, svg
from dashboard.timeline import STRIP, Size, Timeline, lay_out_strip

FIRST = {"tablet": (648, 537), "desktop": (814, 545), "wide": (1130, 793)}
"""The size of each class in the document: that of its most frequent window."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in the document, and what refits it and places what lies over it.

    Of that `era` and `axis` are the heights over and under the field in px; `steps` tells that a
    series climbs; `sizes` have width, height and changes for each size of its class. `years` are
    those on the axis in any of them.
    """

    name: str
    element: Element
    refit: dict[str, Any]
    years: frozenset[int] = frozenset()


def build_pictures(laid: Sequence[Timeline], dataset: Dataset, text: Catalogue) -> list[Picture]:
    """Build a picture for each class of windows out of what is *laid* out for their sizes.

    The strip of a phone shows a *dataset*. Without events there are no pictures.
    """
    if not dataset.events:
        return []
    listed = 0 if dataset.left_out else LISTED
    classes = [[timeline for timeline in laid if timeline.size.name == name] for name in FIRST]
    return [_build_phone(dataset, text), *(_build_class(same, listed) for same in classes)]


def _build_class(laid: list[Timeline], listed: int) -> Picture:
    name = laid[0].size.name
    laid.sort(key=lambda timeline: (timeline.size.width, timeline.size.height) != FIRST[name])
    first = laid[0].size
    fits = [draw_layers(timeline, listed) for timeline in laid]
    union = [merge(same) for same in zip(*fits, strict=True)]
    whole = [*chain(*union)]
    sizes = [
        (timeline.size.width, timeline.size.height, find_changes(whole, [*chain(*own)]))
        for timeline, own in zip(laid, fits, strict=True)
    ]
    return Picture(
        name,
        _build_element(first, union),
        {"era": first.era, "axis": first.axis, "steps": True, "sizes": sizes},
        frozenset(tick for part in whole if (tick := part.attributes.get("data_tick")) is not None),
    )


def build_window(laid: Timeline) -> Element:
    """Build the picture of a window of time, for a script to put in the place of the whole."""
    size = laid.size
    picture = _build_element(size, draw_layers(laid))
    picture.attributes |= {
        "data_start": f"{laid.start:.9f}", "data_end": f"{laid.end:.9f}",
        "data_width": f"{size.width:g}", "data_height": f"{size.height:g}",
        "data_era": f"{size.era:g}", "data_axis": f"{size.axis:g}",
    }  # fmt: skip
    return picture


def draw_layers(laid: Timeline, listed: int = LISTED) -> list[list[Element]]:
    """Draw the layers of a picture in one size, in the order in which they lie over each other.

    A cluster names so many of its events as are *listed*.
    """
    return [
        list(drawing.draw_shapes(laid, laid.size.name)),
        [*drawing.draw_era_names(laid)],
        [*drawing.draw_axis(laid)],
        [
            *drawing.draw_lane_names(laid),
            *drawing.draw_words(laid),
            *drawing.draw_clusters(laid, listed),
            *drawing.draw_spares(laid),
        ],
    ]


def _build_element(size: Size, layers: list[list[Element]]) -> Element:
    looks = ("picture-shapes", "picture-eras", "picture-axis", "picture-words")
    named = zip(layers, looks, strict=True)
    # A size of letters that follows the browser's own.
    font = f"{size.font / 16:g}rem"
    boxes = [svg("svg", *parts, look=look, font_size=font) for parts, look in named]
    return html.Div(boxes, className="picture", data_layout=size.name, aria_hidden="true")


def _build_phone(dataset: Dataset, text: Catalogue) -> Picture:
    laid = lay_out_strip(dataset, STRIP.width, STRIP.height, STRIP.radius)
    boxes = [
        svg("svg", *strip.draw_shapes(laid, strip.to_px), look="picture-shapes"),
        svg("svg", *strip.draw_words(laid, text, strip.to_px), look="picture-words"),
    ]
    element = html.Div(boxes, className="picture", data_layout="phone", aria_hidden="true")
    refit = {"era": 0, "axis": 0, "steps": False, "sizes": [[STRIP.width, STRIP.height, {}]]}
    return Picture("phone", element, refit)
