"""Compares one passage with its source: its words, its surroundings and its locator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.verify.difference import describe_differences
from dashboard.verify.nearest import find_nearest
from dashboard.verify.source_text import normalize_line_breaks
from dashboard.verify.surroundings import compare_surroundings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.model import Passage
    from dashboard.dataset.problem import Problem
    from dashboard.dataset.tables.reader import Row
    from dashboard.verify.source_text import SourceText, Span

MOST_SHOWN = 8
COPY = "Copy the words of the source"
CUT = f"{COPY}; if its lines are cut at a width, part its paragraphs by empty lines"


def find_passage(passage: Passage, text: SourceText) -> Span | None:
    """Find the span of a passage, letter for letter; None if it is no part of the text.

    Of several it is the one whose surroundings agree, then the one at the locator.
    """
    spans = find_quotable(passage, text)
    agreeing = [span for span in spans if _agrees(passage, span, text)] or spans
    at_locator = [span for span in agreeing if text.locator(span) == passage.locator.strip()]
    return next(iter(at_locator or agreeing), None)


def compare_passage(passage: Passage, row: Row, text: SourceText) -> Iterator[Problem]:
    """Yield the problems of a passage."""
    span = find_passage(passage, text)
    if span is None:
        skipped = _report_skipped(passage, row, text)
        yield skipped or report_missing(passage.id, passage, row, "exact", text)
        return
    spans = [other for other in find_quotable(passage, text) if _agrees(passage, other, text)]
    if len(spans) > 1:
        yield _report_ambiguous(passage, row, text, spans)
    yield from compare_surroundings(passage, row, text, span)
    if text.locator(span) != passage.locator.strip():
        yield _report_locator(passage, row, text, span)


def find_quotable(passage: Passage, text: SourceText) -> list[Span]:
    """Find every span of a passage that is part of the text."""
    spans = text.find(normalize_line_breaks(passage.exact))
    return [span for span in spans if not text.is_skipped(span)]


def _agrees(passage: Passage, span: Span, text: SourceText) -> bool:
    prefix, suffix = normalize_line_breaks(passage.prefix), normalize_line_breaks(passage.suffix)
    before = text.letters.endswith(prefix, 0, span.start)
    return before and text.letters.startswith(suffix, span.end)


def report_missing(name: str, words: Passage, row: Row, column: str, text: SourceText) -> Problem:
    """Report *words* that are not in the text, with those that are most like them.

    Their *name* begins the message; they are given in *column*.
    """
    ours = normalize_line_breaks(words.exact)
    span = find_nearest(words, text)
    message = f"{name} does not stand in {text.id} letter for letter"
    if span is None:
        message += ", and nothing like it was found"
        return row.problem(column, "E250", message, f"{COPY}, or name another source")
    source = text.letters[span.start : span.end]
    number = text.locator(span) + " (left out by skip)" * text.is_skipped(span)
    message += f'; the nearest is in paragraph {number}, "{source}": '
    cure = CUT if source.replace("\n", " ") == ours.replace("\n", " ") else COPY
    return row.problem(column, "E250", message + describe_differences(source, ours), cure)


def _report_skipped(passage: Passage, row: Row, text: SourceText) -> Problem | None:
    """Report words that are only in a caption or the like."""
    spans = text.find(normalize_line_breaks(passage.exact))
    if not spans:
        return None
    number = text.locator(spans[0])
    message = f"{passage.id} stands only in paragraph {number} of {text.id}, which skip leaves out"
    cure = "Quote the text itself, or take the paragraph out of skip in sources.csv"
    return row.problem("exact", "E254", f"{message} as no part of the text", cure)


def _report_ambiguous(passage: Passage, row: Row, text: SourceText, spans: list[Span]) -> Problem:
    numbers = list(dict.fromkeys(text.locator(span) for span in spans))
    shown = " and ".join(numbers[:MOST_SHOWN]) + " and others" * (len(numbers) > MOST_SHOWN)
    message = f"{passage.id} stands {len(spans)} times in {text.id}, paragraph {shown}"
    cure = "Write the words before it in prefix and those after it in suffix until one is left"
    return row.problem("exact", "E252", f"{message}, so it is ambiguous", cure)


def _report_locator(passage: Passage, row: Row, text: SourceText, span: Span) -> Problem:
    number = text.locator(span)
    given = f"not {passage.locator.strip()}" if passage.locator.strip() else "and has no locator"
    message = f"{passage.id} stands in paragraph {number} of {text.id}, {given}"
    if text.cut:
        message += "; its lines are cut, so paragraphs are what empty lines part"
    return row.problem("locator", "E251", message, f"Write {number}")
