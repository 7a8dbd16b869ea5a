"""Compares all passages of one source with its text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from dashboard.verify.passages import compare_passage, find_passage
from dashboard.verify.questions import compare_opening, compare_question
from dashboard.verify.source_text import read_paragraphs, read_ranges

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from dashboard.dataset.model import Dataset, Passage, Source
    from dashboard.dataset.problem import Problem
    from dashboard.dataset.tables.reader import Row
    from dashboard.verify.rows import Rows
    from dashboard.verify.source_text import SourceText, Span


class Verification(NamedTuple):
    """The number of passages found letter for letter in their sources, and every problem."""

    found: int
    problems: list[Problem]


def verify(dataset: Dataset, source: str, text: str, rows: Rows) -> Verification:
    """Compare every passage that quotes the source of this id with the text of it.

    Do the same with their questions, and with the openings that citations name. A paragraph of
    *text* is a line that is not blank, and locators count them from 1; where lines are cut at a
    width, empty lines part paragraphs. *rows* are those that the dataset was read from; a problem
    names its cell.
    """
    cited = dataset.source[source]
    paragraphs = read_paragraphs(source, text, cited.skip)
    passages = [passage for passage in dataset.passages if passage.source == source]
    problems = list(_check_skip(cited, paragraphs, rows))
    spans: list[tuple[Span, Passage]] = []
    for passage in passages:
        row, span = rows.passages[passage.id], find_passage(passage, paragraphs)
        problems += compare_passage(passage, row, paragraphs)
        problems += compare_question(passage, row, paragraphs, dataset.language)
        if span:
            spans.append((span, passage))
    problems += _find_overlaps(spans, paragraphs, rows)
    for citation in dict.fromkeys(dataset.citations):
        if citation.source == source:
            problems += compare_opening(citation, rows, paragraphs)
    return Verification(len(spans), sorted(problems))


def find_uncompared(dataset: Dataset, given: Collection[str], rows: Rows) -> Iterator[Problem]:
    """Report passages that were not compared: of other sources, and in rows left out."""
    yield from rows.problems
    for row in rows.others:
        message = "The row is left out of the dataset, so its words were not compared"
        yield row.problem("id", "E259", message, "Fix what check says about it")
    counts = Counter(passage.source for passage in dataset.passages)
    for source in dataset.sources:
        if (quoting := counts[source.id]) and source.id not in given:
            message = f"{quoting} passages quote {source.id}, and no text of it is given"
            cure = f"Run verify with --source {source.id}=FILE too"
            yield rows.sources[source.id].problem("id", "W450", message, cure)
    for passage in dataset.passages:
        if not passage.source:
            yield _report_sourceless(passage, rows.passages[passage.id])


def _report_sourceless(passage: Passage, row: Row) -> Problem:
    """Report a passage without a source, or with one that does not exist."""
    if not row["source"]:
        message = f"{passage.id} names no source, so its words were not compared"
        return row.problem("source", "W450", message, "Name its source")
    message = f"{passage.id} names a source that there is not, so its words were not compared"
    return row.problem("source", "E259", message, "Fix what check says about it")


def _check_skip(source: Source, text: SourceText, rows: Rows) -> Iterator[Problem]:
    """Report paragraphs to skip that the text does not have."""
    for first, last in read_ranges(source.skip):
        if not 1 <= first <= last <= text.count:
            numbers = f"{first}-{last}" if first != last else str(first)
            message = f"skip names paragraph {numbers}, the text of {source.id} has {text.count}"
            cure = "Fix the number, or give the text that it was counted in"
            yield rows.sources[source.id].problem("skip", "E258", message, cure)


def _find_overlaps(
    spans: list[tuple[Span, Passage]], text: SourceText, rows: Rows
) -> Iterator[Problem]:
    """Report passages that quote the same words twice."""
    furthest: tuple[Span, Passage] | None = None
    for span, passage in sorted(spans, key=lambda pair: pair[0]):
        if furthest and span.start < furthest[0].end:
            number = text.locator(span)
            shared = text.letters[span.start : min(span.end, furthest[0].end)]
            message = f'{furthest[1].id} and {passage.id} both quote "{shared}", paragraph {number}'
            cure = "Shorten one, or make one passage of both"
            yield rows.passages[passage.id].problem("exact", "E255", message, cure)
        if furthest is None or span.end > furthest[0].end:
            furthest = span, passage
