"""Builds the task: rows to put in order, three answers for each, and afterwards the reasons."""

from __future__ import annotations

from math import inf
from string import ascii_lowercase

from dashboard.dataset.dates import in_words
from dashboard.dataset.model import Dataset, Event
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.button import build_button, build_sign_button
from dashboard.page.quote import build_quote
from dashboard.page.selection import shuffle
from dashboard.page.task.choose import FEWEST, choose_events, find_answer

ANSWERS = ("exact", "estimated", "told")


def build_task(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build the task; its script leads through the steps, and compares at the end."""
    events = choose_events(dataset)
    # Of a life that says of no date what it rests on the events are only put in order.
    weighs = any(event.evidence for event in dataset.events)
    steps = ["order", "known", "compare"] if weighs else ["order", "compare"]
    shuffled = shuffle(events, lambda event: event.id)
    rows = [build_row(dataset, letter, event, weighs, text)
            for letter, event in zip(ascii_lowercase, shuffled, strict=False)]  # fmt: skip
    body = [
        html.P(text("task.help" if weighs else "task.first"), className="task-help"),
        html.Ol([html.Li(text(f"task.{step}"), data_step=step) for step in steps],
                className="task-steps"),
        html.P(className="task-score", role="status"),
        html.Ol(rows, className="task-rows"),
        build_foot(text),
    ]  # fmt: skip
    enough = body if len(events) >= FEWEST else [html.P(text("task.none"))]
    return html.Section(
        html.H2(text("task.title"), tabIndex="-1"),
        *enough,
        id="class",
        className="task",
        data_step="order",
        aria_label=text("task.title"),
    )


def build_row(
    dataset: Dataset, letter: str, event: Event, weighs: bool, text: Catalogue
) -> html.Element:
    """Build an event: what moves it, its answers, and what is told only at the end."""
    title = event.title[text.language]
    bounds = dataset.extents[event.id]
    moves = [
        build_sign_button(sign, text(f"task.move-{way}", title=title), "round", f"task-{way}")
        for sign, way in (("↑", "up"), ("↓", "down"))
    ]
    return html.Li(
        build_sign_button("⋮⋮", text("task.lift", title=title), "task-grip", "task-grip"),
        html.Span(html.keep_together(title), className="task-title"),
        html.Span(moves, className="task-moves"),
        build_answers(letter, title, text) if weighs else None,
        build_when(event, text),
        html.P(className="task-sign"),
        build_reasons(dataset, event, weighs, text),
        data_card=letter,
        data_answer=find_answer(event),
        data_least=write_bound(bounds.start),
        data_most=write_bound(bounds.end),
    )


def write_bound(year: float) -> str:
    """Write a decimal year, and far away one that nobody knows."""
    return str(round(max(min(year, 1e9), -1e9), 4)) if abs(year) != inf else str(1e9 * (year > 0))


def build_answers(letter: str, title: str, text: Catalogue) -> html.Element:
    """Build the choice of how well a date is known."""
    choices = [
        html.Label(
            html.Input(type="radio", name=f"known-{letter}", value=answer),
            html.Span(text(f"task.{answer}")),
        )
        for answer in ANSWERS
    ]
    legend = html.Legend(text("task.known-of", title=title), className="unseen")
    return html.Fieldset(legend, *choices, className="task-answers")


def build_reasons(dataset: Dataset, event: Event, weighs: bool, text: Catalogue) -> html.Element:
    """Build what is told in the end: the date, why it is known so, and the words about it."""
    quote = next((quote for quote in dataset.quotes(event.id) if quote.relation == "direct"), None)
    record = event.record[text.language].partition(". ")[0]
    ours = quote.passage.translation.own(text.language) if quote else ""
    answer = text(f"task.{find_answer(event)}")
    words = [
        html.P(html.Strong(f"{answer}. "), event.basis[text.language]) if weighs else None,
        html.P(f"{record.rstrip('.')}.") if record else None,
        html.P(quote.passage.speaker[text.language], className="task-speaker") if quote else None,
        build_quote(quote.passage) if quote else None,
        html.P(ours, lang=text.language) if ours else None,
    ]
    summary = html.Summary(text("task.why"))
    return html.Details(
        summary,
        html.Div(words, data_title=event.title[text.language]),
        className="task-why",
        name="task-why",
    )


def build_when(event: Event, text: Catalogue) -> html.Element:
    """Build the date, and the room for where the event belongs."""
    date = html.Strong(in_words.in_words(event.date, text.brief), className="task-date")
    return html.Div(date, html.P(className="task-place"), className="task-when")


def build_foot(text: Catalogue) -> html.Element:
    """Build the buttons that lead on, back, and to paper."""
    buttons = [
        build_button(text("task.again"), action="task-again"),
        build_button(text("task.print"), action="task-print"),
        build_button(text("task.on"), "button is-strong", "task-on"),
    ]
    return html.Div(buttons, className="task-foot")
