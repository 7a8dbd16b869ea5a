"""Compares all that quotes one source with its text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from dashboard.citation.quote import OPENING
from dashboard.dataset.load import read_tables
from dashboard.dataset.model import Dataset, Passage, Source
from dashboard.dataset.problem import Problem
from dashboard.dataset.tables.characters import normalize_newlines
from dashboard.dataset.tables.reader import Row
from dashboard.dataset.tables.schema import SCHEMAS
from dashboard.verify.claims import (
    claim_opening,
    claim_quote,
    compare_opening,
    compare_question,
    compare_quote,
    find_quote,
)
from dashboard.verify.source_text import SourceText, Span, read_paragraphs, read_ranges
from dashboard.verify.surroundings import Claim


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows that a dataset was read from, so that a finding can name its cell.

    Passages and sources are by their ids, citations by event, source and locator. `problems` are
    those of passages that cannot be read at all; `others` are rows of passages whose record is not
    in the dataset.
    """

    passages: dict[str, Row]
    sources: dict[str, Row]
    others: tuple[Row, ...]
    problems: tuple[Problem, ...]
    citations: dict[tuple[str, ...], Row]


def read_rows(path: Path, dataset: Dataset) -> Rows:
    """Read the rows of the passages, sources and citations of *dataset* again."""
    read = read_tables(path)
    passages, sources, citations = (
        read.tables[name].rows if name in read.tables else ()
        for name in ("passages", "sources", "citations")
    )
    file = str(path / SCHEMAS["passages"].file)
    if "passages" in read.tables:
        file = read.tables["passages"].header.record.path
    kept = _index_by_id(passages, dataset.passage)
    return Rows(
        kept,
        _index_by_id(sources, dataset.source),
        tuple(row for row in passages if kept.get(row["id"]) is not row),
        tuple(problem for problem in read.problems if problem.is_error and problem.path == file),
        {
            (row["event"], row["source"], normalize_newlines(row["locator"])): row
            for row in reversed(citations)
        },
    )


def _index_by_id(rows: Iterable[Row], ids: Collection[str]) -> dict[str, Row]:
    """Index the first row of each id."""
    return {row["id"]: row for row in reversed([*rows]) if row["id"] in ids}


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
    quotes: list[tuple[Span, Claim]] = []
    for passage in passages:
        quote = claim_quote(passage, rows.passages[passage.id])
        spans = find_quote(quote, paragraphs)
        problems += compare_quote(quote, spans, paragraphs)
        problems += compare_question(passage, quote, paragraphs, dataset.language)
        quotes += [(span, quote) for span in spans[:1]]
    problems += _find_overlaps(quotes, paragraphs)
    for citation in dict.fromkeys(dataset.citations):
        if citation.source == source and OPENING.fullmatch(citation.locator.strip()):
            row = rows.citations[citation.event, citation.source, citation.locator]
            problems += compare_opening(claim_opening(citation, row), paragraphs)
    return Verification(len(quotes), sorted(problems))


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


def _find_overlaps(quotes: list[tuple[Span, Claim]], text: SourceText) -> Iterator[Problem]:
    """Report passages that quote the same words twice."""
    furthest: tuple[Span, Claim] | None = None
    for span, quote in sorted(quotes, key=lambda pair: pair[0]):
        if furthest and span.start < furthest[0].end:
            number = text.locator(span)
            shared = text.letters[span.start : min(span.end, furthest[0].end)]
            names = f"{furthest[1].name} and {quote.name}"
            message = f'{names} both quote "{shared}", paragraph {number}'
            cure = "Shorten one, or make one passage of both"
            yield quote.row.problem("exact", "E255", message, cure)
        if furthest is None or span.end > furthest[0].end:
            furthest = span, quote
