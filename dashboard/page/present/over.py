"""What lies over a slide when it is asked for: the map of places, and the life at an age."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.dataset.model import Dataset
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.button import build_button
from dashboard.page.story.age import build_birth
from dashboard.places.route import list_places


def build_overs(dataset: Dataset, text: Catalogue) -> Iterator[html.Element]:
    """Build what a life has of both; a script shows one and fills it, the map from its own view."""
    places = list_places(dataset)
    if places:
        title = text("places.title", n=len(places))
        yield build_over("map", title, html.Div(className="over-drawing", inert=True), text)
    if build_birth(dataset):
        now = [html.Strong(className="over-number"), html.P(className="over-was")]
        words = html.Div(html.Div(now, className="over-now"), html.Div(className="over-block"))
        yield build_over("age", text("age.title"), words, text)


def build_over(name: str, title: str, content: html.Element, text: Catalogue) -> html.Element:
    """Build the frame: a title, the way back to the slide, and what is shown."""
    close = build_button(text("age.close"), "stage-button", "over-close")
    return html.Section(
        html.Header(html.H2(title), close, className="over-head"),
        content,
        className=f"over over-{name}",
        hidden=True,
        aria_label=title,
        data_over=name,
    )
