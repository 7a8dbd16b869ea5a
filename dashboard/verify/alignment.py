"""Finds spans of a source that share some words with a passage.

The rarest words of the passage vote for its start; the text there is then aligned with it word by
word, or character by character where no whole word is the same.
"""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from heapq import nlargest
from itertools import product
from typing import TYPE_CHECKING

from dashboard.verify.difference import ALIKE, measure_likeness, split_tokens
from dashboard.verify.source_text import WORD, SourceText, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BUCKET = 32
VOTERS = 16
CANDIDATES = 3
# Enough places to be sure of one, few enough to be quick in a long text.
MOST_VOTES = 5_000
LONGEST_REGION = 3_000


def align(words: str, locator: str, text: SourceText) -> Iterator[Span]:
    """Yield the spans that words may stand for, each with and without the marks that touch it."""
    for region in _find_regions(words, locator, text):
        letters = text.letters[region.start : region.end]
        match = _find_matching(split_tokens(letters), split_tokens(words))
        if match := match or _find_matching(list(letters), list(words)):
            before = _count_touching(letters[: match.start][::-1])
            after = _count_touching(letters[match.end :])
            for lost, more in product((before, 0), (after, 0)):
                start, end = match.start - lost, match.end + more
                yield Span(region.start + start, region.start + end)


def _find_regions(words: str, locator: str, text: SourceText) -> Iterator[Span]:
    """Yield the regions to search: the paragraph itself, and those with the most votes."""
    number = int(locator.strip()[:9]) if locator.strip().isdecimal() else 0
    if 0 < number <= text.count:
        start = text.starts[number - 1]
        end = (*text.starts, len(text.letters) + 1)[number] - 1
        yield Span(start, min(end, start + LONGEST_REGION))
    votes = _count_votes(words, text)
    for bucket in nlargest(CANDIDATES, votes, key=lambda start: votes[start] + votes[start + 1]):
        start = bucket * BUCKET
        yield Span(max(0, start - BUCKET), start + 3 * BUCKET + len(words))


def _count_votes(words: str, text: SourceText) -> Counter[int]:
    """Count the words by which the passage would start in each bucket of the text."""
    shared = [
        (text.index[word[0].casefold()], word.start())
        for word in WORD.finditer(words)
        if word[0].casefold() in text.index
    ]
    votes: Counter[int] = Counter()
    for starts, offset in sorted(shared, key=lambda pair: len(pair[0]))[:VOTERS]:
        if votes.total() + len(starts) <= MOST_VOTES or not votes:
            votes.update((start - offset) // BUCKET for start in starts)
    return votes


def _find_matching(theirs: Sequence[str], mine: Sequence[str]) -> Span | None:
    """Find the offsets in theirs of the counterpart of mine; None if they share no word."""
    blocks = [
        block
        for block in SequenceMatcher(None, theirs, mine).get_matching_blocks()
        if any(WORD.match(token) for token in theirs[block.a : block.a + block.size])
    ]
    if not blocks:
        return None
    first, last = blocks[0], blocks[-1]
    end = last.a + last.size
    before = _count_tail(theirs[: first.a], mine[: first.b])
    after = _count_tail(theirs[end:][::-1], mine[last.b + last.size :][::-1])
    start = len("".join(theirs[: first.a - before]))
    return Span(start, len("".join(theirs[: end + after])))


def _count_tail(theirs: Sequence[str], mine: Sequence[str]) -> int:
    """Count the tokens at the end of theirs that stand for the whole of mine."""
    words = "".join(mine)
    if not words:
        return 0
    best, like = min(len(theirs), len(mine)) if WORD.search(words) else 0, ALIKE
    for size in range(1, min(len(theirs), len(mine) + 2) + 1):
        ratio = measure_likeness("".join(theirs[len(theirs) - size :]), words)
        if ratio > like:
            best, like = size, ratio
    return best


def _count_touching(letters: str) -> int:
    """Count the characters before the first space."""
    return next((index for index, letter in enumerate(letters) if letter.isspace()), len(letters))
