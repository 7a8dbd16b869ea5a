"""The questions that passages answer, and the openings that citations name, letter for letter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.citation.quote import OPENING
from dashboard.dataset.model import Passage
from dashboard.verify.passages import COPY, quotable, unlike
from dashboard.verify.source_text import one_line_break
from dashboard.verify.surroundings import whole_sides

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
    """The problems of the question that a passage answers, which stands before it.

    The question is compared in the language of the passage; *default* is that of `question`
    itself.
    """
    column = "question" if passage.language == default else f"question_{passage.language}"
    asked = one_line_break(passage.question.own(passage.language))
    if not asked:
        yield from _in_another_language(passage, row, text)
        return
    spans = text.occurrences(asked)
    question = replace(passage, exact=asked, prefix="", suffix="", locator="")
    whole = [each for each in spans if whole_sides(question, text, each) == BOTH_SIDES]
    what = f"The question of {passage.id}"
    if not spans:
        yield unlike(what, question, row, column, text)
    elif not whole:
        message = f"{what} is not whole in paragraph {text.locator(spans[0])} of {text.id}"
        yield row.problem(column, "E256", message, "Quote whole words and their marks")
    elif (places := quotable(passage, text)) and max(places).start < min(whole).end:
        message = f"{what} stands after it, in paragraph {text.locator(whole[0])} of {text.id}"
        yield row.problem(column, "E251", message, "Write the question that it answers")


def _in_another_language(passage: Passage, row: Row, text: SourceText) -> Iterator[Problem]:
    """The problem of a question that is given only in other languages than its passage."""
    if passage.question and not text.occurrences(one_line_break(passage.question.default)):
        message = (
            f"The question of {passage.id} is not given in the language of the passage, "
            f"{passage.language}, so it was not compared"
        )
        yield row.problem("question", "W450", message, "Give it as it was asked, or leave it out")


def compare_opening(citation: Citation, rows: Rows, text: SourceText) -> Iterator[Problem]:
    """The problem of a locator in “…” whose words do not stand in the source."""
    found = OPENING.fullmatch(citation.locator.strip())
    if found is None:
        return
    opening = Passage("", exact=one_line_break(found[1]))
    what = f"The opening that {citation.event} cites"
    spans, row = text.occurrences(opening.exact), rows.citation(citation)
    if not spans:
        yield unlike(what, opening, row, "locator", text)
    elif not any(text.has_whole_words(span) for span in spans):
        message = f"{what} is not whole in paragraph {text.locator(spans[0])} of {text.id}"
        yield row.problem("locator", "E256", message, COPY)
