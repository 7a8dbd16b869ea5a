"""The presenter's window: this slide and the next, notes, questions, all steps, and the time."""

from __future__ import annotations

from typing import Any

from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.button import build_button, build_sign_button
from dashboard.page.present.slide import build_slide


def build_presenter(text: Catalogue) -> html.Element:
    """Build the window that the class doesn't see; a channel keeps it in step with the screen."""
    desk = [
        build_bar(text),
        build_preview("now", text("presenter.now"), build_slide()),
        html.Div(
            build_preview("then", text("nav.next"), build_slide(), html.P(text("presenter.end"))),
            build_walk(text),
            className="presenter-next",
        ),
        html.Div(className="outline-strip", aria_hidden="true"),
        build_notes(text),
    ]
    return html.Section(
        html.H1(text("present.window"), className="unseen"),
        html.Div(desk, className="presenter-desk"),
        build_outline(text),
        html.P(className="stage-note", role="status", hidden=True),
        id="presenter",
        className="presenter",
        aria_label=text("present.window"),
    )


def build_bar(text: Catalogue) -> html.Element:
    """Build the clock, the time that is planned, and the switches."""
    minutes = html.Input(
        type="number", min="1", max="600", inputMode="numeric", className="presenter-minutes"
    )
    plan = html.Label(text("presenter.plan"), " ", minutes, " ", text("presenter.minutes"))
    pace = [
        html.P(plan),
        html.P(className="presenter-pace", role="status"),
        html.Div(className="presenter-gone", hidden=True, aria_hidden="true"),
    ]
    switches = [
        build_button(text("presenter.pause"), "button clock-switch", "clock"),
        build_button(text("presenter.reset"), action="clock-reset"),
        build_button(text("present.blank"), "button blank-switch", "blank"),
        build_button(text("present.exit"), action="leave"),
    ]
    return html.Header(
        html.Span("0:00", className="clock", role="timer", aria_label=text("presenter.time")),
        html.Div(pace, className="presenter-plan"),
        html.Div(switches, className="presenter-switches"),
        className="presenter-bar",
    )


def build_walk(text: Catalogue) -> html.Element:
    """Build the way through the slides and through the quotes of one."""
    quotes = [
        build_sign_button("▴", text("quote.previous"), "button", "slide-up"),
        html.Span(className="slide-quote"),
        build_sign_button("▾", text("quote.next"), "button", "slide-down"),
    ]
    steps = [
        build_sign_button("‹", text("nav.previous"), "button", "slide-previous"),
        build_button(text("nav.next"), "button is-strong", "slide-next"),
    ]
    return html.Div(
        html.Div(html.P(className="slide-position"), html.Div(quotes, role="group"),
                 className="presenter-place"),
        html.Div(steps, className="presenter-steps"),
        className="presenter-walk",
    )  # fmt: skip


def build_preview(name: str, title: str, *children: Any) -> html.Element:
    """Build a slide in small under its heading."""
    return html.Figure(
        html.Figcaption(title),
        html.Div(*children, className="preview-frame"),
        className=f"preview preview-{name}",
    )


def build_notes(text: Catalogue) -> html.Element:
    """Build the room for what to ask the class, and for what is known of the event."""
    switches = [
        build_button([text("presenter.ask"), html.Kbd("Q")], action="ask", aria_pressed="false"),
        build_button(
            [text("presenter.guess"), html.Kbd("G")], action="guess", aria_pressed="false"
        ),
    ]
    questions = [
        html.H2(text("presenter.questions")),
        html.Div(className="presenter-prompts"),
        html.Div(switches, className="presenter-wall"),
    ]
    notes = [html.H2(text("presenter.notes")), html.Div(className="presenter-notes")]
    return html.Div(
        html.Section(questions), html.Section(notes), className="presenter-text", tabIndex="0"
    )


def build_outline(text: Catalogue) -> html.Element:
    """Build the list of all steps, which a script fills; it folds in a narrow window."""
    return html.Details(
        html.Summary(text("presenter.steps")),
        html.Ol(className="outline-steps"),
        html.P(text("presenter.jump"), className="outline-help"),
        className="outline",
        open=True,
    )
