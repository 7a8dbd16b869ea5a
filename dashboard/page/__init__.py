"""The page of a life: what Dash draws, and what stands in the document before any script."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from dash import html

from dashboard import theme, timeline
from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem
from dashboard.i18n import Catalogue, catalogue
from dashboard.page import document
from dashboard.page.chart import chart
from dashboard.page.content import content
from dashboard.page.controls import controls
from dashboard.page.detail import detail
from dashboard.page.header import STAGED, VIEWS, header, hero
from dashboard.page.interview import interview
from dashboard.page.notes import note, popovers, problems
from dashboard.page.paper import paper
from dashboard.page.present import present
from dashboard.page.presenter import presenter
from dashboard.page.read import read
from dashboard.page.sources import sources
from dashboard.page.structured import structured

__all__ = ["VIEWS", "around", "build", "document", "facts", "structured"]


def build(dataset: Dataset, language: str) -> html.Div:
    """What Dash draws: filter row, chart and panel."""
    text = catalogue(language)
    explore = html.Div([chart(dataset, text), detail(dataset, text)], className="explore")
    app = html.Div([controls(dataset, text), explore], className="app")
    staged = [present(dataset, text), presenter(text)]
    return html.Div([app, interview(dataset, text), *staged], className="views")


def around(dataset: Dataset, found: Sequence[Problem], text: Catalogue) -> dict[str, list[Any]]:
    """What stands around Dash's root from the first paint on, by its place in the document."""
    return {
        "top": [header(dataset, text), hero(dataset, text), problems(found, text)],
        "note": [note(dataset, text)],
        "read": [read(dataset, text), sources(dataset, text), paper(dataset, text)],
        "popovers": popovers(text),
    }


def facts(dataset: Dataset, found: Sequence[Problem], text: Catalogue) -> dict[str, Any]:
    """The content for the script, with the views it knows and the colours of both themes."""
    palettes = {name: theme.palette(name) for name in ("light", "dark")}
    woven = [asdict(thread) for thread in timeline.threads(dataset)]
    return {
        **content(dataset, list(found), text),
        "views": [*VIEWS, *STAGED],
        "palettes": palettes,
        "threads": woven,
    }
