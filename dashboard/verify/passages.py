"""One passage against its source: where it stands, and whatever is not so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.verify.difference import listed
from dashboard.verify.nearest import nearest
from dashboard.verify.source_text import one_line_break
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


def stands_at(passage: Passage, text: SourceText) -> Span | None:
    """Where a passage stands letter for letter; None where it is no part of the text.

    Of several places it is the one whose surroundings agree, then the one at the locator.
    """
    spans = quotable(passage, text)
    agreeing = [span for span in spans if _agrees(passage, span, text)] or spans
    at_locator = [span for span in agreeing if text.locator(span) == passage.locator.strip()]
    return next(iter(at_locator or agreeing), None)


def compare(passage: Passage, row: Row, text: SourceText) -> Iterator[Problem]:
    """The problems of a passage."""
    span = stands_at(passage, text)
    if span is None:
        skipped = _skipped(passage, row, text)
        yield skipped or unlike(passage.id, passage, row, "exact", text)
        return
    places = [each for each in quotable(passage, text) if _agrees(passage, each, text)]
    if len(places) > 1:
        yield _ambiguous(passage, row, text, places)
    yield from compare_surroundings(passage, row, text, span)
    if text.locator(span) != passage.locator.strip():
        yield _elsewhere(passage, row, text, span)


def quotable(passage: Passage, text: SourceText) -> list[Span]:
    """Every place at which a passage stands that is part of the text."""
    spans = text.occurrences(one_line_break(passage.exact))
    return [span for span in spans if not text.is_skipped(span)]


def _agrees(passage: Passage, span: Span, text: SourceText) -> bool:
    prefix, suffix = one_line_break(passage.prefix), one_line_break(passage.suffix)
    before = text.letters.endswith(prefix, 0, span.start)
    return before and text.letters.startswith(suffix, span.end)


def unlike(what: str, words: Passage, row: Row, column: str, text: SourceText) -> Problem:
    """The problem of *words* that stand nowhere, with those that are most like them.

    *what* they are begins the message; *column* is where they are given.
    """
    ours = one_line_break(words.exact)
    span = nearest(words, text)
    message = f"{what} does not stand in {text.id} letter for letter"
    if span is None:
        message += ", and nothing like it was found"
        return row.problem(column, "E250", message, f"{COPY}, or name another source")
    source = text.letters[span.start : span.end]
    number = text.locator(span) + " (left out by skip)" * text.is_skipped(span)
    message += f'; the nearest is in paragraph {number}, "{source}": '
    cure = CUT if source.replace("\n", " ") == ours.replace("\n", " ") else COPY
    return row.problem(column, "E250", message + listed(source, ours), cure)


def _skipped(passage: Passage, row: Row, text: SourceText) -> Problem | None:
    """The problem of words that stand only in a caption or the like."""
    spans = text.occurrences(one_line_break(passage.exact))
    if not spans:
        return None
    number = text.locator(spans[0])
    message = f"{passage.id} stands only in paragraph {number} of {text.id}, which skip leaves out"
    cure = "Quote the text itself, or take the paragraph out of skip in sources.csv"
    return row.problem("exact", "E254", f"{message} as no part of the text", cure)


def _ambiguous(passage: Passage, row: Row, text: SourceText, places: list[Span]) -> Problem:
    numbers = list(dict.fromkeys(text.locator(span) for span in places))
    shown = " and ".join(numbers[:MOST_SHOWN]) + " and others" * (len(numbers) > MOST_SHOWN)
    message = f"{passage.id} stands {len(places)} times in {text.id}, paragraph {shown}"
    cure = "Write the words before it in prefix and those after it in suffix until one is left"
    return row.problem("exact", "E252", f"{message}, so it is ambiguous", cure)


def _elsewhere(passage: Passage, row: Row, text: SourceText, span: Span) -> Problem:
    number = text.locator(span)
    said = f"not {passage.locator.strip()}" if passage.locator.strip() else "and has no locator"
    message = f"{passage.id} stands in paragraph {number} of {text.id}, {said}"
    if text.cut:
        message += "; its lines are cut, so paragraphs are what empty lines part"
    return row.problem("locator", "E251", message, f"Write {number}")
