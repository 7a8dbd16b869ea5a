"""Finds the span of a source that is most like a passage that is not in it.

A passage with one wrong character is found by its right half, any other by `alignment`.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from dashboard.verify.alignment import align
from dashboard.verify.difference import ALIKE, find_differences, find_only_difference
from dashboard.verify.source_text import SourceText, Span, normalize_line_breaks
from dashboard.verify.surroundings import count_whole_sides

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.model import Passage

# Comparing takes the square of this.
LONGEST_COMPARED = 2_000
MOST_HALVES = 200


def find_nearest(passage: Passage, text: SourceText) -> Span | None:
    """Find the span that is most like the words of a passage, None if nothing is.

    Of several the one at the locator, then the one whose sides agree with prefix and suffix. Of
    words longer than `LONGEST_COMPARED` nothing is found.
    """
    words = normalize_line_breaks(passage.exact)
    if len(words) > LONGEST_COMPARED:
        return None
    spans = list(_find_off_by_one(words, text)) or list(align(words, passage.locator, text))

    def rank(span: Span) -> tuple[int, bool, int]:
        changed = _count_changed(text.letters[span.start : span.end], words)
        elsewhere = text.locator(span) != passage.locator.strip()
        return changed, elsewhere, -count_whole_sides(passage, text, span)

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


def _count_changed(source: str, words: str) -> int:
    """Count the characters that differ."""
    return sum(max(len(part.source), len(part.ours)) for part in find_differences(source, words))
