"""Compares the words right before and right after a passage.

Where prefix or suffix is empty, the passage begins or ends with a paragraph or at a space: else
nobody would see a letter lost at its edge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dashboard.verify.difference import Difference, describe_differences, find_closest
from dashboard.verify.source_text import normalize_line_breaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.model import Passage
    from dashboard.dataset.problem import Problem
    from dashboard.dataset.tables.reader import Row
    from dashboard.verify.source_text import SourceText, Span

# How many characters more than its own a prefix or suffix is compared with, or fewer.
SLACK = 4
# Comparing letter by letter takes the square of this; some 30 characters are asked for.
LONGEST_SIDE = 200
# Marks of Chinese and Japanese after which no space stands.
SENTENCE_ENDS = ("。", "！", "？", "．")
CLOSING = ("」", "』", "）", "》", "〉")


class Side(NamedTuple):
    """One side of a passage: its column, the words there, and those in the source."""

    column: str
    ours: str
    source: str

    @property
    def is_same(self) -> bool:
        """True if the source says the same."""
        if self.column == "prefix":
            return self.source.endswith(self.ours)
        return self.source.startswith(self.ours)

    def find_nearest(self) -> str:
        """Find the part of the source that the column most likely means."""
        length = len(self.ours)
        sizes = sorted(
            range(max(0, length - SLACK), length + SLACK + 1), key=lambda size: abs(size - length)
        )
        if self.column == "prefix":
            return find_closest(
                (self.source[max(0, len(self.source) - size) :] for size in sizes), self.ours
            )
        return find_closest((self.source[:size] for size in sizes), self.ours)

    def find_lost(self, words: str) -> Difference | None:
        """Find the characters that *words* lack at this edge, or a space too much."""
        first = self.column == "prefix"
        edge = words[0] if first else words[-1]
        if not self.ours and edge.isspace():
            return Difference(1 if first else len(words), "", edge)
        if not self.ours and self._is_sentence(words):
            return None
        if size := self._count_lost():
            letters = self.source[-size:] if first else self.source[:size]
            return Difference(1 if first else len(words) + 1, letters, "")
        return None

    def _is_sentence(self, words: str) -> bool:
        """True if a sentence begins or ends here, in a script without spaces between them."""
        if self.column == "prefix":
            return self.source.endswith((*SENTENCE_ENDS, *CLOSING))
        return words.endswith((*SENTENCE_ENDS, *CLOSING)) and not self.source.startswith(CLOSING)

    def _count_lost(self) -> int:
        """Count the characters between this side and the passage."""
        inside = self.source[::-1] if self.column == "prefix" else self.source
        if not self.ours:
            return int(bool(inside) and not inside[0].isspace())
        ours = self.ours[::-1] if self.column == "prefix" else self.ours
        return next((count for count in range(SLACK + 1) if inside.startswith(ours, count)), 0)


def compare_surroundings(
    passage: Passage, row: Row, text: SourceText, span: Span
) -> Iterator[Problem]:
    """Yield the problems of prefix and suffix, and of edges that neither of them holds."""
    place = f"{passage.id} in paragraph {text.locator(span)} of {text.id}"
    for side in _find_sides(passage, text, span):
        if lost := side.find_lost(normalize_line_breaks(passage.exact)):
            edge = "beginning" if side.column == "prefix" else "end"
            message = f"The {edge} of {place} is not whole: {lost}"
            cure = f"Quote whole words and their marks, or write what stands there in {side.column}"
            yield row.problem("exact", "E256", message, cure)
        elif not side.is_same and len(side.ours) > LONGEST_SIDE:
            message = f"The {side.column} of {place} differs somewhere in its many characters"
            yield row.problem(side.column, "E253", message, "Shorten it to some 30 characters")
        elif not side.is_same:
            source = side.find_nearest()
            message = (
                f"The {side.column} of {place} differs: {describe_differences(source, side.ours)}"
            )
            cure = f'Write "{source}"' if source else "Leave it empty"
            yield row.problem(side.column, "E253", message, cure)


def count_whole_sides(passage: Passage, text: SourceText, span: Span) -> int:
    """Count the sides of a span that agree with prefix and suffix, and are whole."""
    words = text.letters[span.start : span.end]
    return sum(
        side.is_same and not side.find_lost(words) for side in _find_sides(passage, text, span)
    )


def _find_sides(passage: Passage, text: SourceText, span: Span) -> tuple[Side, Side]:
    """Return both sides, with as much of the source, in the same paragraph."""
    prefix, suffix = normalize_line_breaks(passage.prefix), normalize_line_breaks(passage.suffix)
    before = text.letters[max(0, span.start - len(prefix) - SLACK) : span.start]
    after = text.letters[span.end : span.end + len(suffix) + SLACK]
    if "\n" not in prefix:
        before = before.rpartition("\n")[2]
    if "\n" not in suffix:
        after = after.partition("\n")[0]
    return Side("prefix", prefix, before), Side("suffix", suffix, after)
