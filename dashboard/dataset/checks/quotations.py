"""Rules of quotation: quotes are short, few, and set apart from their context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.checks.word_count import count_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.problem import Problem
    from dashboard.dataset.records.draft import Draft

MOST_WORDS = 45
MOST_CHARACTERS = 280
MOST_OF_A_SOURCE = 0.35
QUOTATION_MARKS = ("“”", '""', "«»", "„“", "‘’")


def long_quote(draft: Draft) -> Iterator[Problem]:
    """A quotation has at most 45 words, and fits its place with 280 characters."""
    for passage in draft.passages:
        words, characters = count_words(passage.record.exact), len(passage.record.exact)
        if words > MOST_WORDS:
            message = f"The quotation has {words} words; at most {MOST_WORDS} are fair"
            yield passage.row.problem("exact", "E220", message, "Shorten it, or make two passages")
        elif characters > MOST_CHARACTERS:
            message = f"The quotation has {characters} characters and is shown on two pages"
            cure = f"Shorten it to {MOST_CHARACTERS}"
            yield passage.row.problem("exact", "W402", message, cure)


def too_much_quoted(draft: Draft) -> Iterator[Problem]:
    """All quotations together are at most 35 % of the words of their source."""
    quoted: dict[str, int] = {}
    for passage in draft.passages:
        words = count_words(passage.record.exact)
        quoted[passage.record.source] = quoted.get(passage.record.source, 0) + words
    for source in draft.sources:
        words, total = quoted.get(source.record.id, 0), source.record.words
        if total and words > MOST_OF_A_SOURCE * total:
            message = f"{words} of its {total} words are quoted, {words / total:.0%}"
            cure = f"Quote at most {MOST_OF_A_SOURCE:.0%}, that is {int(MOST_OF_A_SOURCE * total)}"
            yield source.row.problem("words", "E221", message, f"{cure} words")


def context_inside_quote(draft: Draft) -> Iterator[Problem]:
    """The prefix ends where the quotation starts, and the suffix starts where it ends."""
    for passage in draft.passages:
        exact, prefix, suffix = passage.record.exact, passage.record.prefix, passage.record.suffix
        if prefix.strip() and exact.startswith(prefix.strip()):
            message = "The prefix is the beginning of the quotation itself"
            cure = "Write the words that stand before the quotation"
            yield passage.row.problem("prefix", "E222", message, cure)
        if suffix.strip() and exact.endswith(suffix.strip()):
            message = "The suffix is the end of the quotation itself"
            cure = "Write the words that stand after the quotation"
            yield passage.row.problem("suffix", "E222", message, cure)


def own_quotation_marks(draft: Draft) -> Iterator[Problem]:
    """The page puts quotation marks around a passage, so the passage brings none."""
    for passage in draft.passages:
        exact = passage.record.exact
        if len(exact) > 1 and exact[0] + exact[-1] in QUOTATION_MARKS:
            message = "The quotation stands between quotation marks, and the page adds its own"
            yield passage.row.problem("exact", "W417", message, "Delete the first and the last one")
