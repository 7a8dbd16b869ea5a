"""The window that asks what to present: the key events, chosen ones, or everything."""

from __future__ import annotations

from dashboard.dataset.model import Dataset
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.button import build_button
from dashboard.page.story.steps import list_tour
from dashboard.timeline import group_events
from dashboard.timeline.label import KEY

FEWEST = 3
"""The fewest steps that make a tour of key events."""


def list_key_steps(dataset: Dataset) -> list[str]:
    """List the steps of the short tour in time: key events, and each series as one step.

    None where that would be fewer than three.
    """
    groups = [group for group in group_events(dataset) if group.weight >= KEY]
    return [group.series or group.events[0].id for group in groups] if len(groups) >= FEWEST else []


def build_choice(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build the window; a script offers the chosen events and the one that is shown."""
    tours = {
        ("key", "present.key"): len(list_key_steps(dataset)),
        ("story", "story.label"): len(list_tour(dataset, text)),
    }
    told = [
        build_entry(start, text(name), text.count("present.slides", steps))
        for (start, name), steps in tours.items()
        if steps
    ]
    slides = text.count("present.slides", len(dataset.events))
    return html.Div(
        html.H2(text("tool.present"), id="choice-title"),
        *told,
        build_entry("chosen", text("present.chosen"), "", hidden=True),
        build_entry("here", text("present.here"), "", hidden=True),
        build_entry("all", text("present.whole"), slides),
        build_letters(text, "choice-letters"),
        id="choice",
        className="popover choice",
        hidden=True,
        role="dialog",
        aria_labelledby="choice-title",
    )


def build_entry(start: str, name: str, count: str, **attributes: bool) -> html.Element:
    """Build the button of a tour, with how many slides it has."""
    content = [html.Span(name, className="choice-name"), html.Span(count, className="choice-count")]
    return build_button(content, "choice-entry", "present-choice", data_start=start, **attributes)


def build_letters(text: Catalogue, look: str) -> html.Element:
    """Build the switch of the keys of one character, which speech input may press by chance."""
    content = [html.Span(text("keys.letters")), html.Span(className="switch")]
    return build_button(content, look, "letter-keys", aria_pressed="true")
