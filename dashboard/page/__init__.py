"""The page of a life: what Dash draws, and what stands in the document before any script."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import dcc, html

from dashboard import theme
from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem
from dashboard.i18n import Catalogue, catalogue
from dashboard.page import document
from dashboard.page.chart import chart
from dashboard.page.content import content
from dashboard.page.controls import controls
from dashboard.page.detail import detail
from dashboard.page.drawings import drawings
from dashboard.page.header import VIEWS, header, hero
from dashboard.page.notes import note, popovers, problems
from dashboard.page.read import read

__all__ = ["around", "build", "document", "facts"]


def build(dataset: Dataset, language: str) -> html.Div:
    """What Dash draws: filter row, chart and panel."""
    text = catalogue(language)
    explore = html.Div([chart(dataset, text), detail(dataset, text)], className="explore")
    store = dcc.Store(id="drawings", data=drawings(dataset, text))
    return html.Div([controls(dataset, text), explore, store], className="app")


def around(dataset: Dataset, found: Sequence[Problem], text: Catalogue) -> dict[str, list[Any]]:
    """What stands around Dash's root from the first paint on, by its place in the document."""
    return {
        "top": [header(dataset, text), hero(dataset, text), problems(found, text), note(text)],
        "read": [read(dataset, text)],
        "popovers": popovers(text),
    }


def facts(dataset: Dataset, found: Sequence[Problem], text: Catalogue) -> dict[str, Any]:
    """The content for the script, with the views it knows and the colours of both themes."""
    palettes = {name: theme.palette(name) for name in ("light", "dark")}
    return {**content(dataset, list(found), text), "views": list(VIEWS), "palettes": palettes}
