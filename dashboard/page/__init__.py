"""The page of a life: one document that is right when it arrives, and the parts fetched later."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem
from dashboard.i18n import Catalogue
from dashboard.page import document, html
from dashboard.page.explore.chart import build_chart
from dashboard.page.explore.controls import build_controls
from dashboard.page.explore.panel import build_panel
from dashboard.page.explore.pictures import Picture, build_pictures, build_refit_data
from dashboard.page.header import STAGED, VIEWS, build_header, build_hero
from dashboard.page.interview import build_interview
from dashboard.page.linked_data import build_linked_data
from dashboard.page.notes import build_note, build_popovers, build_problems
from dashboard.page.present.presenter import build_presenter
from dashboard.page.present.stage import build_present
from dashboard.page.print.paper import build_papers
from dashboard.page.reading_list import build_reading_list
from dashboard.page.script_data import build_first_data, build_later_data
from dashboard.page.sources import build_sources
from dashboard.page.symbol import build_sprite

__all__ = [
    "PARTS",
    "VIEWS",
    "build",
    "build_first_script_data",
    "build_later_data",
    "build_linked_data",
    "build_part",
    "document",
]

PARTS = {"interview": "view.interview", "sources": "view.sources",
         "present": "tool.present"}  # fmt: skip
"""What is fetched when it is first wanted, with the keys of the titles of their documents."""


def build_page(
    dataset: Dataset, found: Sequence[Problem], text: Catalogue
) -> tuple[dict[str, Any], dict[str, Any]]:
    """What stands in the document, by its place there, and the data of the first script."""
    drawn = build_pictures(dataset, text)
    parts = {
        "sprite": build_sprite(dataset),
        "top": [
            build_header(dataset, text, build_problems(found, text)),
            build_hero(dataset, text),
        ],
        "note": build_note(dataset, text),
        "explore": build_explore(dataset, drawn, text),
        "read": [build_reading_list(dataset, text), build_papers(dataset, text)],
        "popovers": build_popovers(text),
    }
    return parts, build_first_script_data(dataset, drawn, text)


def build_explore(dataset: Dataset, drawn: list[Picture], text: Catalogue) -> html.Element:
    """Filter row, chart and panel."""
    both = html.Div(
        [build_chart(dataset, drawn, text), build_panel(dataset, text)], className="explore"
    )
    return html.Div([build_controls(dataset, text), both], className="app")


def build_first_script_data(
    dataset: Dataset, drawn: list[Picture], text: Catalogue
) -> dict[str, Any]:
    """The data of the first script, with the views it knows and where the pictures' parts stand."""
    views = [*VIEWS, *STAGED]
    return {**build_first_data(dataset, text), "views": views, "places": build_refit_data(drawn)}


def build_part(dataset: Dataset, name: str, text: Catalogue) -> list[html.Element]:
    """The elements of a part of `PARTS`."""
    made = {
        "interview": lambda: [build_interview(dataset, text)],
        "sources": lambda: [build_sources(dataset, text)],
        "present": lambda: [build_present(dataset, text), build_presenter(text)],
    }
    return made[name]()
