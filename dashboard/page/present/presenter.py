"""The presenter's window: this slide and the next, notes, questions, and the time."""

from __future__ import annotations

from typing import Any

from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.button import build_button, build_sign_button
from dashboard.page.present.slide import build_slide


def build_presenter(text: Catalogue) -> html.Element:
    """Build the window that the class doesn't see; a channel keeps it in step with the screen."""
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
    """Build the clock, the position in the story, and the way through it."""
    clock = [
        html.Span("0:00", className="clock", role="timer"),
        build_button(text("presenter.pause"), "button clock-switch", "clock"),
        build_button(text("presenter.reset"), action="clock-reset"),
    ]
    walk = [
        html.P(className="slide-position"),
        build_sign_button("▴", text("quote.previous"), "button", "slide-up"),
        html.Span(className="slide-quote"),
        build_sign_button("▾", text("quote.next"), "button", "slide-down"),
        build_button(text("nav.previous"), action="previous"),
        build_button(text("nav.next"), "button is-strong", "next"),
        build_button(text("present.blank"), "button blank-switch", "blank"),
        build_button(text("present.exit"), action="leave"),
    ]
    time = text("presenter.time")
    return html.Header(
        [
            html.Div(clock, className="presenter-clock", role="group", aria_label=time),
            html.Div(walk, className="presenter-walk"),
        ],
        className="presenter-bar",
    )


def build_preview(name: str, title: str, *children: Any) -> html.Element:
    """Build a slide in small under its heading."""
    return html.Figure(
        [html.Figcaption(title), html.Div(list(children), className="preview-frame")],
        className=f"preview preview-{name}",
    )


def build_notes(text: Catalogue) -> html.Element:
    """Build the room for what is known of the event, and for what to ask the class."""
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
