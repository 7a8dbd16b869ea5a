"""The page of a life: one document that is right when it arrives, and the parts fetched later."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem
from dashboard.i18n import Catalogue
from dashboard.page import document, html
from dashboard.page.explore.chart import chart
from dashboard.page.explore.controls import controls
from dashboard.page.explore.panel import panel
from dashboard.page.explore.pictures import Picture, pictures, places
from dashboard.page.header import STAGED, VIEWS, header, hero
from dashboard.page.interview import interview
from dashboard.page.linked_data import structured
from dashboard.page.notes import note, popovers, problems
from dashboard.page.present.presenter import presenter
from dashboard.page.present.stage import present
from dashboard.page.print.paper import paper
from dashboard.page.reading_list import read
from dashboard.page.script_data import first_data, later_data
from dashboard.page.sources import sources
from dashboard.page.symbol import sprite

__all__ = ["PARTS", "VIEWS", "build", "build_part", "document", "first", "later_data", "structured"]

PARTS = {"interview": "view.interview", "sources": "view.sources",
         "present": "tool.present"}  # fmt: skip
"""What is fetched when it is first wanted, with the keys of the titles of their documents."""


def build(
    dataset: Dataset, found: Sequence[Problem], text: Catalogue
) -> tuple[dict[str, Any], dict[str, Any]]:
    """What stands in the document, by its place there, and the data of the first script."""
    drawn = pictures(dataset, text)
    parts = {
        "sprite": sprite(dataset),
        "top": [header(dataset, text, problems(found, text)), hero(dataset, text)],
        "note": note(dataset, text),
        "explore": explore(dataset, drawn, text),
        "read": [read(dataset, text), paper(dataset, text)],
        "popovers": popovers(text),
    }
    return parts, first(dataset, drawn, text)


def explore(dataset: Dataset, drawn: list[Picture], text: Catalogue) -> html.Element:
    """Filter row, chart and panel."""
    both = html.Div([chart(dataset, drawn, text), panel(dataset, text)], className="explore")
    return html.Div([controls(dataset, text), both], className="app")


def first(dataset: Dataset, drawn: list[Picture], text: Catalogue) -> dict[str, Any]:
    """The data of the first script, with the views it knows and where the pictures' parts stand."""
    views = [*VIEWS, *STAGED]
    return {**first_data(dataset, text), "views": views, "layouts": places(drawn)}


def build_part(dataset: Dataset, name: str, text: Catalogue) -> list[html.Element]:
    """The elements of a part of `PARTS`."""
    made = {
        "interview": lambda: [interview(dataset, text)],
        "sources": lambda: [sources(dataset, text)],
        "present": lambda: [present(dataset, text), presenter(text)],
    }
    return made[name]()
