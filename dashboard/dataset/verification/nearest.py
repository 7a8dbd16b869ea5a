"""The place in a source that is most like words that stand nowhere in it.

The rarest words of a passage vote for where it would start; what stands there is then compared
word by word, or character by character where no whole word is the same.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from dashboard.dataset.verification.difference import ALIKE, differences, tokens
from dashboard.dataset.verification.source_text import WORD, SourceText, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

BUCKET = 32
VOTERS = 16
# Enough places to be sure of one, few enough to be quick in a long text.
MOST_VOTES = 5_000
LONGEST_REGION = 3_000
MARKS = str.maketrans("‘’‚‛′´ʼ“”„‟″«»‐‑‒–—―−", "'''''''\"\"\"\"\"\"\"-------")


def nearest(words: str, text: SourceText, paragraph: int = 0) -> Span | None:
    """The span that is most like *words*, None where nothing is.

    *paragraph* is where they are said to be, and is looked at where no word votes for a place.
    """
    for region in _regions(words, text, paragraph):
        letters = text.letters[region.start : region.end]
        for split in (tokens, list):
            if window := _window(split(letters), split(words)):
                span = Span(region.start + window.start, region.start + window.end)
                if _is_like(text.letters[span.start : span.end], words):
                    return span
    return None


def closest(candidates: Iterable[str], words: str) -> str:
    """The candidate most like *words*, the first where several are."""
    plain = fold(words)
    return max(candidates, key=lambda each: SequenceMatcher(None, fold(each), plain).ratio())


def fold(words: str) -> str:
    """Words without the differences that a reader overlooks."""
    return unicodedata.normalize("NFKC", words).translate(MARKS).casefold()


def _regions(words: str, text: SourceText, paragraph: int) -> Iterator[Span]:
    """Where to look: at the place with the most votes, then in the paragraph itself."""
    votes = _votes(words, text)
    if votes:
        bucket = max(votes, key=lambda each: (votes[each] + votes[each + 1], -each))
        start = bucket * BUCKET
        yield Span(max(0, start - BUCKET), start + 3 * BUCKET + len(words))
    if 0 < paragraph <= text.count:
        start = text.starts[paragraph - 1]
        end = (*text.starts, len(text.letters) + 1)[paragraph] - 1
        yield Span(start, min(end, start + LONGEST_REGION))


def _votes(words: str, text: SourceText) -> Counter[int]:
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
    matcher = SequenceMatcher(None, theirs, mine, autojunk=False)
    blocks = [
        block
        for block in matcher.get_matching_blocks()
        if any(each.strip() and WORD.match(each) for each in theirs[block.a : block.a + block.size])
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
    plain = fold("".join(mine))
    if not plain:
        return 0
    sizes = range(min(len(theirs), len(mine) + 2) + 1)

    def likeness(size: int) -> tuple[float, int]:
        letters = fold("".join(theirs[len(theirs) - size :]))
        return SequenceMatcher(None, letters, plain).ratio(), -abs(size - len(mine))

    return max(sizes, key=likeness)


def _is_like(source: str, words: str) -> bool:
    changed = sum(max(len(each.source), len(each.ours)) for each in differences(source, words))
    return changed <= (1 - ALIKE) * len(words)
