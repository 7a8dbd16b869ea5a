"""The pictures of a life for the windows that readers have: one a class, and how each is refitted.

The style sheet shows the picture of the class; the script makes it that of the best size.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard.dataset.model import Dataset
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.explore import picture, strip
from dashboard.page.explore.refit import Changes, find_changes, merge
from dashboard.page.html import Element, svg
from dashboard.timeline import SIZES, STRIP, Size, lay_out, lay_out_strip

FIRST = {"tablet": (648, 589), "desktop": (814, 589), "wide": (1130, 851)}
"""The size of each class that stands in the document: that of its most frequent window."""
FLAG = 20
"""How far above the lower edge of the phone's strip the flag starts, in px."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in the document, and for each size of its class what changes in it then.

    `era` and `axis` are the heights over and under the field, `flag` is how far above the lower
    edge the flag of the chosen event starts, in px; `steps` tells that a series climbs.
    """

    name: str
    element: Element
    era: float
    axis: float
    flag: float
    steps: bool
    sizes: tuple[tuple[float, float, Changes], ...]


def build_pictures(dataset: Dataset, text: Catalogue) -> list[Picture]:
    """One picture a class of windows, and the strip of a phone; none without events."""
    if not dataset.events:
        return []
    return [_build_phone(dataset, text), *(_build_class(dataset, name, text) for name in FIRST)]


def build_refit_data(found: list[Picture]) -> dict[str, Any]:
    """What the script needs to refit a picture and to place what lies over it, by class."""
    return {
        one.name: {
            "era": one.era, "axis": one.axis, "flag": one.flag, "steps": one.steps,
            "sizes": one.sizes,
        }
        for one in found
    }  # fmt: skip


def _build_class(dataset: Dataset, name: str, text: Catalogue) -> Picture:
    sizes = [size for size in SIZES if size.name == name]
    sizes.sort(key=lambda size: (size.width, size.height) != FIRST[name])
    fits = [draw_layers(dataset, size, text) for size in sizes]
    united = [merge(same) for same in zip(*fits, strict=True)]
    whole = [part for layer in united for part in layer]
    refits = [find_changes(whole, [part for layer in own for part in layer]) for own in fits]
    fitted = zip(sizes, refits, strict=True)
    return Picture(
        name,
        _build_element(name, united, sizes[0].font),
        sizes[0].era,
        sizes[0].axis,
        sizes[0].axis,
        True,
        tuple((size.width, size.height, refit) for size, refit in fitted),
    )


def draw_layers(dataset: Dataset, size: Size, text: Catalogue) -> list[list[Element]]:
    """The layers of a picture in one size, in the order in which they lie over each other."""
    laid = lay_out(dataset, size, text.language)
    return [
        list(picture.draw_shapes(laid, size.name)),
        [*picture.draw_era_names(laid)],
        [*picture.draw_axis(laid, text)],
        [*picture.draw_lane_names(laid), *picture.draw_words(laid)],
    ]


def _build_element(name: str, united: list[list[Element]], font: float) -> Element:
    looks = ("picture-shapes", "picture-eras", "picture-axis", "picture-words")
    named = zip(united, looks, strict=True)
    boxes = [svg("svg", *parts, look=look, font_size=font) for parts, look in named]
    return html.Div(boxes, className="picture", data_layout=name, aria_hidden="true")


def _build_phone(dataset: Dataset, text: Catalogue) -> Picture:
    laid = lay_out_strip(dataset, STRIP.width, STRIP.height, STRIP.radius)
    boxes = [
        svg("svg", *strip.draw_shapes(laid, strip.to_px), look="picture-shapes"),
        svg("svg", *strip.draw_words(laid, text, strip.to_px), look="picture-words"),
    ]
    element = html.Div(boxes, className="picture", data_layout="phone", aria_hidden="true")
    return Picture("phone", element, 0, 0, FLAG, False, ((STRIP.width, STRIP.height, {}),))
