"""Finds the span of a source that is most like a claim that is not in it.

Words with one wrong character are found by one of their halves. Of others the rarest words vote for
the start; the text there is then aligned with them word by word, or character by character where no
whole word is the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from heapq import nlargest
from itertools import islice, product

from dashboard.verify.difference import (
    ALIKE,
    find_differences,
    find_only_difference,
    measure_likeness,
    split_tokens,
)
from dashboard.verify.source_text import WORD, SourceText, Span
from dashboard.verify.surroundings import Claim, count_whole_sides

# Comparing takes the square of this.
LONGEST_COMPARED = 2_000
MOST_HALVES = 200
BUCKET = 32
VOTERS = 16
CANDIDATES = 3
# Enough places to be sure of one, few enough to be quick in a long text.
MOST_VOTES = 5_000
LONGEST_REGION = 3_000


def find_nearest(claim: Claim, text: SourceText) -> Span | None:
    """Find the span that is most like the words of a claim, None if nothing is.

    Of several the one at the locator, then the one whose sides agree with prefix and suffix. Of
    words longer than `LONGEST_COMPARED` nothing is found.
    """
    words = claim.words
    if len(words) > LONGEST_COMPARED:
        return None
    spans = list(_find_off_by_one(words, text)) or list(_align(claim, text))

    def rank(span: Span) -> tuple[int, bool, int]:
        parts = find_differences(text.letters[span.start : span.end], words)
        changed = sum(max(len(part.source), len(part.ours)) for part in parts)
        elsewhere = text.locator(span) != claim.locator
        return changed, elsewhere, -count_whole_sides(claim, text, span)

    best = min(spans, key=rank, default=None)
    return best if best and rank(best)[0] <= (1 - ALIKE) * len(words) else None


def _find_off_by_one(words: str, text: SourceText) -> Iterator[Span]:
    """Yield spans that differ in one character, first those where none is missing."""
    middle = len(words) // 2
    heads = text.find(words[:middle]) if middle else ()
    starts = [span.start for span in islice(heads, MOST_HALVES)]
    ends = [span.end for span in islice(text.find(words[middle:]), MOST_HALVES)]
    for size in (len(words), len(words) - 1, len(words) + 1):
        spans = [Span(start, start + size) for start in starts]
        for span in spans + [Span(max(0, end - size), end) for end in ends]:
            if find_only_difference(text.letters[span.start : span.end], words):
                yield span


def _align(claim: Claim, text: SourceText) -> Iterator[Span]:
    """Yield the spans that a claim may stand for, each with and without the marks that touch it."""
    words = claim.words
    for region in _find_regions(claim, text):
        letters = text.letters[region.start : region.end]
        match = _find_matching(split_tokens(letters), split_tokens(words))
        if match := match or _find_matching(list(letters), list(words)):
            before = _count_touching(letters[: match.start][::-1])
            after = _count_touching(letters[match.end :])
            for lost, more in product((before, 0), (after, 0)):
                start, end = match.start - lost, match.end + more
                yield Span(region.start + start, region.start + end)


def _find_regions(claim: Claim, text: SourceText) -> Iterator[Span]:
    """Yield the regions to search: the paragraph itself, and those with the most votes."""
    number = int(claim.locator[:9]) if claim.locator.isdecimal() else 0
    if 0 < number <= text.count:
        start = text.starts[number - 1]
        end = (*text.starts, len(text.letters) + 1)[number] - 1
        yield Span(start, min(end, start + LONGEST_REGION))
    votes = _count_votes(claim.words, text)
    for bucket in nlargest(CANDIDATES, votes, key=lambda start: votes[start] + votes[start + 1]):
        start = bucket * BUCKET
        yield Span(max(0, start - BUCKET), start + 3 * BUCKET + len(claim.words))


def _count_votes(words: str, text: SourceText) -> Counter[int]:
    """Count the words by which the claim would start in each bucket of the text."""
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
