"""The link to the story, where a visitor looks first."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.dataset.model import Dataset
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.story.steps import list_steps

DOCUMENT, HERE = "story.html", "#told"
"""Where the story is for readers without scripts: beside the page, or in the one file."""


def build_offer(dataset: Dataset, text: Catalogue) -> html.Element | None:
    """Build the link to the story, with how many steps it has; none where there is no story."""
    steps = len(list_steps(dataset))
    if not steps:
        return None
    sign = html.Span(" ›", aria_hidden="true")
    count = html.Span(text.count("story.steps", steps), sign, className="story-count")
    return html.A(
        html.Span(text("story.tell")),
        " ",
        count,
        href=DOCUMENT,
        className="button is-strong story-offer",
        data_view_link="story",
    )


def lead_within(part: Any) -> Any:
    """Return a part of the page in which the link to the story leads to the text in the page."""
    if part is None or isinstance(part, str | int | float):
        return part
    if not isinstance(part, html.Element):
        return [lead_within(child) for child in part]
    attributes = part.attributes
    if attributes.get("href") == DOCUMENT:
        attributes = {**attributes, "href": HERE}
    return replace(part, children=tuple(lead_within(part.children)), attributes=attributes)
