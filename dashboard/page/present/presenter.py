"""The presenter's window: this slide and the next, notes, questions, and the time."""

from __future__ import annotations

from typing import Any

from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.present.slide import build_slide
from dashboard.page.present.stage import build_action


def build_presenter(text: Catalogue) -> html.Element:
    """What the class doesn't see; a channel keeps it in step with what it does see."""
    return html.Section(
        [
            html.H1(text("present.window"), className="unseen"),
            build_bar(text),
            build_preview("now", text("presenter.now"), build_slide()),
            build_preview("then", text("nav.next"), build_slide(), html.P(text("presenter.end"))),
            build_notes(text),
        ],
        id="presenter",
        className="presenter",
        aria_label=text("present.window"),
    )


def build_bar(text: Catalogue) -> html.Element:
    """The clock, the place in the story, and the way through it."""
    clock = [
        html.Span("0:00", className="clock", role="timer"),
        build_action("clock", text("presenter.pause"), "button clock-switch"),
        build_action("clock-reset", text("presenter.reset"), "button"),
    ]
    walk = [
        html.P(className="slide-position"),
        build_action("slide-up", text("quote.previous"), "button", "▴"),
        html.Span(className="slide-quote"),
        build_action("slide-down", text("quote.next"), "button", "▾"),
        build_action("previous", text("nav.previous"), "button"),
        build_action("next", text("nav.next"), "button is-strong"),
        build_action("blank", text("present.blank"), "button blank-switch"),
        build_action("leave", text("present.exit"), "button"),
    ]
    clocked = {"aria_label": text("presenter.time")}
    return html.Header(
        [
            html.Div(clock, className="presenter-clock", role="group", **clocked),
            html.Div(walk, className="presenter-walk"),
        ],
        className="presenter-bar",
    )


def build_preview(name: str, title: str, *children: Any) -> html.Element:
    """A slide in small under its heading."""
    return html.Figure(
        [html.Figcaption(title), html.Div(list(children), className="preview-frame")],
        className=f"preview preview-{name}",
    )


def build_notes(text: Catalogue) -> html.Element:
    """What is known of the event, and what to ask the class."""
    return html.Div(
        [
            html.Section([html.H2(text("presenter.notes")), html.Div(className="presenter-notes")]),
            html.Section(
                [html.H2(text("presenter.questions")), html.Div(className="presenter-prompts")]
            ),
        ],
        className="presenter-text",
        tabIndex="0",
    )
