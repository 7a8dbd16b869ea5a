"""Puts pictures into a document itself: as large as a budget allows."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping

from dashboard.dataset.model import Dataset
from dashboard.page.image import WIDTHS
from dashboard.site.pictures import shrink

BUDGET = 900_000
"""The bytes of all pictures of the one file together."""
IMAGE = re.compile(r'<img src="[^"]*"(?: srcset="[^"]*")?([^>]* data-picture="([^"]*)")')
LISTED = 5


def choose_pictures(dataset: Dataset, budget: int = BUDGET) -> tuple[dict[str, bytes], str]:
    """Choose the pictures that fit, by id, as large as all of them can be, and say what gave way.

    Where not even the smallest size has room for all, those that come last are left out.
    """
    shown = {picture.id: picture.image for picture in dataset.pictures if picture.image}
    chosen: dict[str, bytes] = {}
    for width in reversed(WIDTHS):
        chosen = {name: shrink(image, width) for name, image in shown.items()}
        total = sum(map(len, chosen.values()))
        if total <= budget:
            least = f"{len(chosen)} pictures are {width} px wide, so that they fit into the file"
            return chosen, least if width < WIDTHS[-1] else ""
    kept: dict[str, bytes] = {}
    for name, content in chosen.items():
        if len(content) <= budget:
            kept[name], budget = content, budget - len(content)
    lost = [name for name in chosen if name not in kept]
    names = ", ".join(lost[:LISTED]) + (" and others" if len(lost) > LISTED else "")
    return kept, f"{len(lost)} of {len(chosen)} pictures have no room in the file: {names}"


def encode(dataset: Dataset, contents: Mapping[str, bytes]) -> dict[str, str]:
    """Write pictures as addresses that hold them."""
    drawn = {picture.id for picture in dataset.pictures
             if picture.image and picture.image.ending == "svg"}  # fmt: skip
    return {
        name: f"data:image/{'svg+xml' if name in drawn else 'webp'};base64,"
        + base64.b64encode(content).decode()
        for name, content in contents.items()
    }


def embed(text: str, addresses: Mapping[str, str]) -> str:
    """Give the pictures of a document their own *addresses* by id; the others show their words."""
    return IMAGE.sub(lambda match: _give(match, addresses), text)


def _give(match: re.Match[str], addresses: Mapping[str, str]) -> str:
    address = addresses.get(match[2])
    return f'<img src="{address}"{match[1]}' if address else f"<img{match[1]}"
