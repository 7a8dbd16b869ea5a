"""Compares what rows claim that a source says: quotes, their questions, openings in locators."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.dataset.model import Citation, Passage
from dashboard.dataset.problem import Problem
from dashboard.dataset.tables.reader import Row
from dashboard.verify.difference import describe_differences
from dashboard.verify.nearest import find_nearest
from dashboard.verify.source_text import SourceText, Span, normalize_line_breaks
from dashboard.verify.surroundings import Claim, compare_surroundings, count_whole_sides

BOTH_SIDES = 2
MOST_SHOWN = 8
COPY = "Copy the words of the source"
CUT = f"{COPY}; if its lines are cut at a width, part its paragraphs by empty lines"


def claim_quote(passage: Passage, row: Row) -> Claim:
    """Claim the words of a passage, with prefix, suffix and locator."""
    words = (passage.exact, passage.prefix, passage.suffix)
    exact, prefix, suffix = map(normalize_line_breaks, words)
    return Claim(passage.id, row, "exact", exact, prefix, suffix, passage.locator.strip())


def claim_opening(citation: Citation, row: Row) -> Claim:
    """Claim the words in “…” by which a locator names its place."""
    name = f"The opening that {citation.event} cites"
    words = normalize_line_breaks(citation.locator.strip()[1:-1])
    return Claim(name, row, "locator", words)


def find_quote(quote: Claim, text: SourceText) -> list[Span]:
    """Find the spans of a quote, letter for letter, the best first; none in what is left out.

    Only those whose surroundings agree, if there are any; of these first the one at the locator.
    """
    spans = _find_quotable(quote, text)
    agreeing = [span for span in spans if _agrees(quote, span, text)] or spans
    return sorted(agreeing, key=lambda span: text.locator(span) != quote.locator)


def _find_quotable(quote: Claim, text: SourceText) -> list[Span]:
    return [span for span in text.find(quote.words) if not text.is_skipped(span)]


def _agrees(quote: Claim, span: Span, text: SourceText) -> bool:
    before = text.letters.endswith(quote.prefix, 0, span.start)
    return before and text.letters.startswith(quote.suffix, span.end)


def compare_quote(quote: Claim, spans: list[Span], text: SourceText) -> Iterator[Problem]:
    """Yield the problems of a quote that was found in these spans."""
    if not spans:
        yield _report_skipped(quote, text) or _report_missing(quote, text)
        return
    if len(spans) > 1 and _agrees(quote, spans[0], text):
        yield _report_ambiguous(quote, text, sorted(spans))
    yield from compare_surroundings(quote, text, spans[0])
    if text.locator(spans[0]) != quote.locator:
        yield _report_locator(quote, text, spans[0])


def compare_question(
    passage: Passage, quote: Claim, text: SourceText, default: str
) -> Iterator[Problem]:
    """Yield the problems of the question that a passage answers, and which precedes its quote.

    The question is compared in the language of the passage; *default* is that of `question`
    itself.
    """
    column = "question" if passage.language == default else f"question_{passage.language}"
    words = normalize_line_breaks(passage.question.own(passage.language))
    if not words:
        yield from _report_other_language(passage, quote.row, text)
        return
    question = Claim(f"The question of {passage.id}", quote.row, column, words)
    spans = text.find(words)
    whole = [span for span in spans if count_whole_sides(question, text, span) == BOTH_SIDES]
    if not spans:
        yield _report_missing(question, text)
    elif not whole:
        yield _report_not_whole(question, text, spans[0], "Quote whole words and their marks")
    elif (quotes := _find_quotable(quote, text)) and max(quotes).start < min(whole).end:
        place = f"in paragraph {text.locator(whole[0])} of {text.id}"
        message = f"{question.name} stands after it, {place}"
        yield quote.row.problem(column, "E251", message, "Write the question that it answers")


def _report_other_language(passage: Passage, row: Row, text: SourceText) -> Iterator[Problem]:
    """Report a question that is given only in other languages than its passage."""
    if passage.question and not text.find(normalize_line_breaks(passage.question.default)):
        message = (
            f"The question of {passage.id} is not given in the language of the passage, "
            f"{passage.language}, so it was not compared"
        )
        yield row.problem("question", "W450", message, "Give it as it was asked, or leave it out")


def compare_opening(opening: Claim, text: SourceText) -> Iterator[Problem]:
    """Report words of a locator that the source does not have, or not as whole words."""
    spans = text.find(opening.words)
    if not spans:
        yield _report_missing(opening, text)
    elif not any(map(text.has_whole_words, spans)):
        yield _report_not_whole(opening, text, spans[0], COPY)


def _report_missing(claim: Claim, text: SourceText) -> Problem:
    """Report words that are not in the text, with those that are most like them."""
    span = find_nearest(claim, text)
    message = f"{claim.name} does not stand in {text.id} letter for letter"
    if span is None:
        message += ", and nothing like it was found"
        return claim.row.problem(claim.column, "E250", message, f"{COPY}, or name another source")
    source = text.letters[span.start : span.end]
    number = text.locator(span) + " (left out by skip)" * text.is_skipped(span)
    message += f'; the nearest is in paragraph {number}, "{source}": '
    message += describe_differences(source, claim.words)
    is_cut = source.replace("\n", " ") == claim.words.replace("\n", " ")
    return claim.row.problem(claim.column, "E250", message, CUT if is_cut else COPY)


def _report_not_whole(claim: Claim, text: SourceText, span: Span, cure: str) -> Problem:
    message = f"{claim.name} is not whole in paragraph {text.locator(span)} of {text.id}"
    return claim.row.problem(claim.column, "E256", message, cure)


def _report_skipped(quote: Claim, text: SourceText) -> Problem | None:
    """Report words that are only in a caption or the like."""
    spans = text.find(quote.words)
    if not spans:
        return None
    number = text.locator(spans[0])
    message = f"{quote.name} stands only in paragraph {number} of {text.id}, which skip leaves out"
    cure = "Quote the text itself, or take the paragraph out of skip in sources.csv"
    return quote.row.problem(quote.column, "E254", f"{message} as no part of the text", cure)


def _report_ambiguous(quote: Claim, text: SourceText, spans: list[Span]) -> Problem:
    numbers = list(dict.fromkeys(text.locator(span) for span in spans))
    shown = " and ".join(numbers[:MOST_SHOWN]) + " and others" * (len(numbers) > MOST_SHOWN)
    message = f"{quote.name} stands {len(spans)} times in {text.id}, paragraph {shown}"
    cure = "Write the words before it in prefix and those after it in suffix until one is left"
    return quote.row.problem(quote.column, "E252", f"{message}, so it is ambiguous", cure)


def _report_locator(quote: Claim, text: SourceText, span: Span) -> Problem:
    number = text.locator(span)
    given = f"not {quote.locator}" if quote.locator else "and has no locator"
    message = f"{quote.name} stands in paragraph {number} of {text.id}, {given}"
    if text.cut:
        message += "; its lines are cut, so paragraphs are what empty lines part"
    return quote.row.problem("locator", "E251", message, f"Write {number}")
