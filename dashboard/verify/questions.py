"""Compares the questions of passages, and the openings in citations, letter for letter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.citation.quote import OPENING
from dashboard.dataset.model import Passage
from dashboard.verify.passages import COPY, find_quotable, report_missing
from dashboard.verify.source_text import normalize_line_breaks
from dashboard.verify.surroundings import count_whole_sides

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.model import Citation
    from dashboard.dataset.problem import Problem
    from dashboard.dataset.tables.reader import Row
    from dashboard.verify.rows import Rows
    from dashboard.verify.source_text import SourceText

BOTH_SIDES = 2


def compare_question(
    passage: Passage, row: Row, text: SourceText, default: str
) -> Iterator[Problem]:
    """Yield the problems of the question that a passage answers, and which precedes it.

    The question is compared in the language of the passage; *default* is that of `question`
    itself.
    """
    column = "question" if passage.language == default else f"question_{passage.language}"
    words = normalize_line_breaks(passage.question.own(passage.language))
    if not words:
        yield from _report_other_language(passage, row, text)
        return
    spans = text.find(words)
    question = replace(passage, exact=words, prefix="", suffix="", locator="")
    whole = [span for span in spans if count_whole_sides(question, text, span) == BOTH_SIDES]
    name = f"The question of {passage.id}"
    if not spans:
        yield report_missing(name, question, row, column, text)
    elif not whole:
        message = f"{name} is not whole in paragraph {text.locator(spans[0])} of {text.id}"
        yield row.problem(column, "E256", message, "Quote whole words and their marks")
    elif (quotes := find_quotable(passage, text)) and max(quotes).start < min(whole).end:
        message = f"{name} stands after it, in paragraph {text.locator(whole[0])} of {text.id}"
        yield row.problem(column, "E251", message, "Write the question that it answers")


def _report_other_language(passage: Passage, row: Row, text: SourceText) -> Iterator[Problem]:
    """Report a question that is given only in other languages than its passage."""
    if passage.question and not text.find(normalize_line_breaks(passage.question.default)):
        message = (
            f"The question of {passage.id} is not given in the language of the passage, "
            f"{passage.language}, so it was not compared"
        )
        yield row.problem("question", "W450", message, "Give it as it was asked, or leave it out")


def compare_opening(citation: Citation, rows: Rows, text: SourceText) -> Iterator[Problem]:
    """Report a locator in “…” whose words are not in the source."""
    match = OPENING.fullmatch(citation.locator.strip())
    if match is None:
        return
    opening = Passage("", exact=normalize_line_breaks(match[1]))
    name = f"The opening that {citation.event} cites"
    spans, row = text.find(opening.exact), rows.citation(citation)
    if not spans:
        yield report_missing(name, opening, row, "locator", text)
    elif not any(text.has_whole_words(span) for span in spans):
        message = f"{name} is not whole in paragraph {text.locator(spans[0])} of {text.id}"
        yield row.problem("locator", "E256", message, COPY)
