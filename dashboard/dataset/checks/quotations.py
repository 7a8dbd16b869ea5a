"""Rules of quotation: quotes are short, few, and set apart from their context."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dashboard.dataset.checks.word_count import count_words
from dashboard.dataset.problem import Problem
from dashboard.dataset.records.draft import Draft

MOST_WORDS = 45
MOST_CHARACTERS = 280
MOST_OF_A_SOURCE = 0.35
QUOTATION_MARKS = ("“”", '""', "«»", "„“", "‘’")
# Rights of a source that may be quoted at any length.
FREE = ("own", "public-domain", "permission")


def long_quote(draft: Draft) -> Iterator[Problem]:
    """A quotation of somebody else's has at most 45 words, and any fits with 280 characters."""
    rights = {source.record.id: source.record.rights for source in draft.sources}
    for passage in draft.passages:
        words, characters = count_words(passage.record.exact), len(passage.record.exact)
        right = rights.get(passage.record.source, "")
        if words > MOST_WORDS and right not in FREE:
            message = f"The quotation has {words} words; at most {MOST_WORDS} are fair"
            cure = f"Shorten it, or make two passages{_ask_for(right)}"
            code = "E220" if right == "quotation" else "W220"
            yield passage.row.problem("exact", code, message, cure)
        elif characters > MOST_CHARACTERS:
            message = f"The quotation has {characters} characters and is shown on two pages"
            cure = f"Shorten it to {MOST_CHARACTERS}"
            yield passage.row.problem("exact", "W402", message, cure)


def too_much_quoted(draft: Draft) -> Iterator[Problem]:
    """All quotations are at most 35 % of the words of a source that is somebody else's."""
    quoted: Counter[str] = Counter()
    for passage in draft.passages:
        quoted[passage.record.source] += count_words(passage.record.exact)
    for source in draft.sources:
        words, total = quoted[source.record.id], source.record.words
        right = source.record.rights
        if total and words > MOST_OF_A_SOURCE * total and right not in FREE:
            message = f"{words} of its {total} words are quoted, {words / total:.0%}"
            most = f"{MOST_OF_A_SOURCE:.0%}, that is {int(MOST_OF_A_SOURCE * total)} words"
            cure = f"Quote at most {most}{_ask_for(right)}"
            code = "E221" if right == "quotation" else "W221"
            yield source.row.problem("words", code, message, cure)


def context_inside_quote(draft: Draft) -> Iterator[Problem]:
    """The prefix ends where the quotation starts, and the suffix starts where it ends."""
    for passage in draft.passages:
        exact, prefix, suffix = passage.record.exact, passage.record.prefix, passage.record.suffix
        if prefix.strip() and exact.startswith(prefix.strip()):
            message = "The prefix is the beginning of the quotation itself"
            cure = "Write the words that stand before the quotation, or none"
            yield passage.row.problem("prefix", "W222", message, cure, words="")
        if suffix.strip() and exact.endswith(suffix.strip()):
            message = "The suffix is the end of the quotation itself"
            cure = "Write the words that stand after the quotation, or none"
            yield passage.row.problem("suffix", "W222", message, cure, words="")


def own_quotation_marks(draft: Draft) -> Iterator[Problem]:
    """The page puts quotation marks around a passage, so the passage brings none."""
    for passage in draft.passages:
        exact = passage.record.exact
        if len(exact) > 1 and exact[0] + exact[-1] in QUOTATION_MARKS:
            message = "The quotation stands between quotation marks, and the page adds its own"
            cure, bare = "Delete the first and the last one", passage.row["exact"].strip()[1:-1]
            yield passage.row.problem("exact", "W417", message, cure, words=bare)


def _ask_for(right: str) -> str:
    """Ask for the rights where nobody gives them."""
    return "" if right else "; if you may show more, write own in rights of sources.csv"
