"""The places in a source that share some words with a passage.

The rarest words of the passage vote for where it would start; what stands there is then aligned
with it word by word, or character by character where no whole word is the same.
"""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from heapq import nlargest
from itertools import product
from typing import TYPE_CHECKING

from dashboard.verify.difference import ALIKE, likeness, tokens
from dashboard.verify.source_text import WORD, SourceText, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BUCKET = 32
VOTERS = 16
CANDIDATES = 3
# Enough places to be sure of one, few enough to be quick in a long text.
MOST_VOTES = 5_000
LONGEST_REGION = 3_000


def aligned(words: str, locator: str, text: SourceText) -> Iterator[Span]:
    """The spans that words may stand for, each with and without the marks that touch it."""
    for region in _regions(words, locator, text):
        letters = text.letters[region.start : region.end]
        window = _window(tokens(letters), tokens(words)) or _window(list(letters), list(words))
        if window:
            before = _touching(letters[: window.start][::-1])
            after = _touching(letters[window.end :])
            for lost, more in product((before, 0), (after, 0)):
                start, end = window.start - lost, window.end + more
                yield Span(region.start + start, region.start + end)


def _regions(words: str, locator: str, text: SourceText) -> Iterator[Span]:
    """Where to look: in the paragraph itself, and at the places with the most votes."""
    number = int(locator.strip()[:9]) if locator.strip().isdecimal() else 0
    if 0 < number <= text.count:
        start = text.starts[number - 1]
        end = (*text.starts, len(text.letters) + 1)[number] - 1
        yield Span(start, min(end, start + LONGEST_REGION))
    votes = _votes(words, text)
    for bucket in nlargest(CANDIDATES, votes, key=lambda each: votes[each] + votes[each + 1]):
        start = bucket * BUCKET
        yield Span(max(0, start - BUCKET), start + 3 * BUCKET + len(words))


def _votes(words: str, text: SourceText) -> Counter[int]:
    """How many words say that the passage starts in each bucket of the text."""
    known = [
        (text.index[word[0].casefold()], word.start())
        for word in WORD.finditer(words)
        if word[0].casefold() in text.index
    ]
    votes: Counter[int] = Counter()
    for places, offset in sorted(known, key=lambda each: len(each[0]))[:VOTERS]:
        if votes.total() + len(places) <= MOST_VOTES or not votes:
            votes.update((place - offset) // BUCKET for place in places)
    return votes


def _window(theirs: Sequence[str], mine: Sequence[str]) -> Span | None:
    """The offsets in theirs of what mine would be there; None where they share no word."""
    blocks = [
        block
        for block in SequenceMatcher(None, theirs, mine).get_matching_blocks()
        if any(WORD.match(each) for each in theirs[block.a : block.a + block.size])
    ]
    if not blocks:
        return None
    first, last = blocks[0], blocks[-1]
    end = last.a + last.size
    before = _tail(theirs[: first.a], mine[: first.b])
    after = _tail(theirs[end:][::-1], mine[last.b + last.size :][::-1])
    start = len("".join(theirs[: first.a - before]))
    return Span(start, len("".join(theirs[: end + after])))


def _tail(theirs: Sequence[str], mine: Sequence[str]) -> int:
    """How many tokens at the end of theirs stand for the whole of mine."""
    words = "".join(mine)
    if not words:
        return 0
    best, like = min(len(theirs), len(mine)) if WORD.search(words) else 0, ALIKE
    for size in range(1, min(len(theirs), len(mine) + 2) + 1):
        ratio = likeness("".join(theirs[len(theirs) - size :]), words)
        if ratio > like:
            best, like = size, ratio
    return best


def _touching(letters: str) -> int:
    """How many characters there are before the first space."""
    return next((place for place, sign in enumerate(letters) if sign.isspace()), len(letters))
