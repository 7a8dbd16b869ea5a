"""The page of a life: one document that is whole when it arrives, and the parts fetched later."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.explore.chart import build_chart
from dashboard.page.explore.controls import build_controls, build_filters
from dashboard.page.explore.panel import build_panel
from dashboard.page.explore.pictures import Picture, build_pictures
from dashboard.page.header import STAGED, build_header, build_hero, list_views
from dashboard.page.long.chapters import build_chapter_links
from dashboard.page.long.life import Life
from dashboard.page.notes import build_empty, build_late, build_note, build_problems, build_share
from dashboard.page.places.places import build_places
from dashboard.page.present.choice import build_choice
from dashboard.page.present.presenter import build_presenter
from dashboard.page.present.stage import build_present
from dashboard.page.print.paper import build_first_paper, build_other_papers
from dashboard.page.reading.folded import fold_evidence
from dashboard.page.reading.interview import build_interview
from dashboard.page.reading.reading_list import build_reading_list
from dashboard.page.reading.sources import build_sources
from dashboard.page.script_data import build_first_data
from dashboard.page.story.story import build_story, build_told
from dashboard.page.symbol import build_sprite
from dashboard.page.task.build import build_task

PARTS = {"interview": "view.interview", "places": "view.places", "read": "view.read",
         "sources": "view.sources", "present": "tool.present", "print": "tool.print",
         "story": "story.label", "class": "task.title"}  # fmt: skip
"""The parts that are fetched when they are first wanted, and the keys of their titles."""


def build_page(
    life: Life, problems: Sequence[Problem], text: Catalogue
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Build the parts of the document's body by name, and the data of the first script.

    The reading list of a page that is alone says how each event is known; else a part says it.
    """
    dataset = life.tell(text.language)
    pictures = build_pictures(life.lay_out(text.language), dataset, text)
    reading_list = build_reading_list(dataset, text, build_chapter_links(life, text))
    header = build_header(dataset, text, build_problems(problems, text))
    parts = {
        "sprite": build_sprite(dataset),
        "top": [header, build_hero(dataset, text)],
        "note": build_note(dataset, text),
        "late": build_late(text),
        "filters": build_filters(text),
        "explore": build_explore(life, problems, pictures, text),
        "read": fold_evidence(reading_list, text),
        "print": build_first_paper(dataset, text),
        "popovers": [build_share(text), build_choice(dataset, text)],
    }
    if life.is_alone:
        parts["read"] = [build_told(dataset, text), reading_list]
    data = {
        "layouts": {picture.name: picture.refit for picture in pictures},
        "views": [*list_views(dataset), *STAGED],
        # Last, since compression finds again what stands less than 32 kB before: the list is next.
        **build_first_data(dataset, text),
    }
    return parts, data


def build_explore(
    life: Life, problems: Sequence[Problem], pictures: list[Picture], text: Catalogue
) -> html.Element:
    """Build the filter row, the chart and the panel; without an event, words that say so."""
    dataset = life.tell(text.language)
    chart, panel = build_chart(dataset, life.dataset, pictures, text), build_panel(dataset, text)
    both = html.Div(chart, panel, className="explore")
    controls = build_controls(life.dataset, text)
    if not dataset.events:
        return html.Div(build_empty(problems, text), controls, both, className="app is-empty")
    return html.Div(controls, both, className="app")


def list_parts(dataset: Dataset) -> list[str]:
    """List the parts that a life has: one without places has no map."""
    return [name for name in PARTS if name != "places" or name in list_views(dataset)]


def build_part(dataset: Dataset, name: str, text: Catalogue) -> list[html.Element]:
    """Build the elements of a part of `PARTS`."""
    builders = {
        "interview": lambda: [build_interview(dataset, text)],
        "places": lambda: [build_places(dataset, text)],
        "read": lambda: [build_reading_list(dataset, text)],
        "sources": lambda: [build_sources(dataset, text)],
        "print": lambda: build_other_papers(dataset, text),
        "class": lambda: [build_task(dataset, text)],
        "story": lambda: [build_story(dataset, text)],
        "present": lambda: [build_present(dataset, text), build_presenter(text)],
    }
    return builders[name]()
