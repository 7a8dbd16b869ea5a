"""The link to the story, where a visitor looks first."""

from __future__ import annotations

from dashboard.dataset.model import Dataset
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.story.steps import list_steps


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
        href="story.html",
        className="button is-strong story-offer",
        data_view_link="story",
    )
