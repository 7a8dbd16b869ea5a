"""The place in a source that is most like a passage that stands nowhere in it.

Of a passage with one wrong character one half is right and leads there; else `alignment` does.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from dashboard.verify.alignment import aligned
from dashboard.verify.difference import ALIKE, differences, only_difference
from dashboard.verify.source_text import SourceText, Span, one_line_break
from dashboard.verify.surroundings import whole_sides

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.model import Passage

# Comparing takes the square of this.
LONGEST_COMPARED = 2_000
MOST_HALVES = 200


def nearest(passage: Passage, text: SourceText) -> Span | None:
    """The span that is most like the words of a passage, None where nothing is.

    Of several the one at the locator, then the one whose sides agree with prefix and suffix. Of
    words longer than `LONGEST_COMPARED` nothing is found.
    """
    words = one_line_break(passage.exact)
    if len(words) > LONGEST_COMPARED:
        return None
    spans = list(_off_by_one(words, text)) or list(aligned(words, passage.locator, text))

    def rank(span: Span) -> tuple[int, bool, int]:
        changed = _changed(text.letters[span.start : span.end], words)
        elsewhere = text.locator(span) != passage.locator.strip()
        return changed, elsewhere, -whole_sides(passage, text, span)

    best = min(spans, key=rank, default=None)
    return best if best and rank(best)[0] <= (1 - ALIKE) * len(words) else None


def _off_by_one(words: str, text: SourceText) -> Iterator[Span]:
    """Where all but one character is the same, and first where none is missing."""
    middle = len(words) // 2
    heads = text.occurrences(words[:middle]) if middle else ()
    starts = [span.start for span in islice(heads, MOST_HALVES)]
    ends = [span.end for span in islice(text.occurrences(words[middle:]), MOST_HALVES)]
    for size in (len(words), len(words) - 1, len(words) + 1):
        spans = [Span(start, start + size) for start in starts]
        for span in spans + [Span(max(0, end - size), end) for end in ends]:
            if only_difference(text.letters[span.start : span.end], words):
                yield span


def _changed(source: str, words: str) -> int:
    """How many characters differ."""
    return sum(max(len(each.source), len(each.ours)) for each in differences(source, words))
