"""The answers to the activity: a sheet of its own, so that nobody hands it out with the cards."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.dataset.dates import in_words
from dashboard.dataset.model import Dataset
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.print.activity import Card, choose_cards, name_cards
from dashboard.page.print.handout import build_sources, format_title
from dashboard.page.print.leaf import Leaf, build_paper
from dashboard.page.series import format_years
from dashboard.page.story.steps import list_steps, split_text
from dashboard.page.symbol import build_event_glyph
from dashboard.timeline import Group


def build_answer_sheet(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build the leaf of answers, with what helps a teacher to talk about them, and the story's."""
    cards = choose_cards(dataset)
    letters = {card.event.id: letter for letter, card in name_cards(dataset, cards).items()}
    answers = [
        html.H2(text("activity.answers")),
        build_answers(dataset, cards, letters, text),
        build_hints(dataset, text),
        build_sources(dataset, text),
    ]
    run = build_run(dataset, text)
    leaves = [Leaf(answers), *([Leaf([run])] if run else [])]
    return build_paper("answers", leaves, dataset, text)


def build_answers(
    dataset: Dataset, cards: Sequence[Card], name: dict[str, str], text: Catalogue
) -> html.Element:
    """Build the table of the right order, with each card's letter and date in words."""
    columns = ("activity.number", "activity.card", "activity.when", "activity.event")
    head = html.Tr([html.Th(text(column), scope="col") for column in columns])
    body = [
        html.Tr(
            html.Td(str(number)),
            html.Td(name[card.event.id]),
            html.Td(format_date(card.row, text)),
            html.Td(build_event_glyph(dataset, card.event), format_title(dataset, card.row, text)),
            data_event=card.event.id,
        )
        for number, card in enumerate(cards, 1)
    ]
    return html.Table(html.Thead(head), html.Tbody(body), className="answers")


def format_date(row: Group, text: Catalogue) -> str:
    """Return the date in words; of a series the years between which it runs."""
    years = format_years(row.events, text) if row.series else ""
    return years or in_words.in_words(row.events[0].date, text)


def build_hints(dataset: Dataset, text: Catalogue) -> html.Element | None:
    """List what helps a teacher to talk about the answers."""
    hints = [prompt for prompt in dataset.prompts if prompt.audience == "teacher"]
    if not hints:
        return None
    items = [
        html.Li(
            html.Strong(f"{dataset.event[hint.event].title[text.language]}. "),
             hint.text[text.language]
        )
        for hint in hints
    ]  # fmt: skip
    return html.Section(
        html.H2(text("activity.teacher")), html.Ul(items), className="activity-teacher"
    )


def build_run(dataset: Dataset, text: Catalogue) -> html.Element | None:
    """List the steps of the story as the run of a lesson, each with the number of its passage."""
    numbers = {passage.id: number for number, passage in enumerate(dataset.passages, 1)}
    items = []
    for step in list_steps(dataset):
        headline, line = split_text(dataset, step, text)
        number = numbers.get(step.passage)
        see = text("print.see", number=number) if number else ""
        items.append(html.Li(html.Strong(headline), html.P(f"{line} {see}".strip())))
    if not items:
        return None
    return html.Section(html.H2(text("story.lesson")), html.Ol(items), className="lesson-run")
