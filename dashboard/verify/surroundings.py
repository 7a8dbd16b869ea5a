"""Compares the words right before and right after a claim.

Where prefix or suffix is empty, the claim begins or ends with a paragraph or at a space: else
nobody would see a letter lost at its edge.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dashboard.dataset.problem import Problem
from dashboard.dataset.tables.reader import Row
from dashboard.verify.difference import Difference, describe_differences, measure_likeness
from dashboard.verify.source_text import SourceText, Span

# How many characters more than its own a prefix or suffix is compared with, or fewer.
SLACK = 4
# Comparing letter by letter takes the square of this; some 30 characters are asked for.
LONGEST_SIDE = 200
# Marks of Chinese and Japanese after which no space stands.
CLOSING = tuple("」』）》〉")
SENTENCE_ENDS = (*"。！？．", *CLOSING)


class Claim(NamedTuple):
    """Words that a column of a row says stand in a source, and what stands around them there.

    Line breaks are those of `SourceText.letters`; messages begin with the `name`.
    """

    name: str
    row: Row
    column: str
    words: str
    prefix: str = ""
    suffix: str = ""
    locator: str = ""


class Side(NamedTuple):
    """One side of a claim: its column, and what it and the source say, both read outwards."""

    column: str
    ours: str
    source: str

    @property
    def is_same(self) -> bool:
        """True if the source says the same."""
        return self.source.startswith(self.ours)

    def write(self, outwards: str) -> str:
        """Write words that are read outwards as they stand in the text."""
        return outwards[::-1] if self.column == "prefix" else outwards

    def find_nearest(self) -> str:
        """Find the part of the source that the column most likely means."""
        length, words = len(self.ours), self.write(self.ours)
        sizes = range(max(0, length - SLACK), length + SLACK + 1)
        nearest = sorted(sizes, key=lambda size: abs(size - length))
        parts = (self.write(self.source[:size]) for size in nearest)
        return max(parts, key=lambda part: measure_likeness(part, words))

    def find_lost(self, words: str) -> Difference | None:
        """Find the characters that *words* lack at this edge, or a space too much."""
        first = self.column == "prefix"
        edge = words[0] if first else words[-1]
        if not self.ours and edge.isspace():
            return Difference(1 if first else len(words), "", edge)
        if not self.ours and self._is_sentence(words):
            return None
        if size := self._count_lost():
            return Difference(1 if first else len(words) + 1, self.write(self.source[:size]), "")
        return None

    def _is_sentence(self, words: str) -> bool:
        """True if a sentence begins or ends here, in a script without spaces between them."""
        if self.column == "prefix":
            return self.source.startswith(SENTENCE_ENDS)
        return words.endswith(SENTENCE_ENDS) and not self.source.startswith(CLOSING)

    def _count_lost(self) -> int:
        """Count the characters between this side and the claim."""
        if not self.ours:
            return int(bool(self.source) and not self.source[0].isspace())
        tried = range(SLACK + 1)
        return next((count for count in tried if self.source.startswith(self.ours, count)), 0)


def compare_surroundings(claim: Claim, text: SourceText, span: Span) -> Iterator[Problem]:
    """Yield the problems of prefix and suffix, and of edges that neither of them holds."""
    place, row = f"{claim.name} in paragraph {text.locator(span)} of {text.id}", claim.row
    for side in _find_sides(claim, text, span):
        if lost := side.find_lost(claim.words):
            edge = "beginning" if side.column == "prefix" else "end"
            message = f"The {edge} of {place} is not whole: {lost}"
            cure = f"Quote whole words and their marks, or write what stands there in {side.column}"
            yield row.problem(claim.column, "E256", message, cure)
        elif not side.is_same and len(side.ours) > LONGEST_SIDE:
            message = f"The {side.column} of {place} differs somewhere in its many characters"
            yield row.problem(side.column, "E253", message, "Shorten it to some 30 characters")
        elif not side.is_same:
            source = side.find_nearest()
            told = describe_differences(source, side.write(side.ours))
            cure = f'Write "{source}"' if source else "Leave it empty"
            yield row.problem(side.column, "E253", f"The {side.column} of {place} differs: {told}",
                              cure)  # fmt: skip


def count_whole_sides(claim: Claim, text: SourceText, span: Span) -> int:
    """Count the sides of a span that agree with prefix and suffix, and are whole."""
    words = text.letters[span.start : span.end]
    return sum(
        side.is_same and not side.find_lost(words) for side in _find_sides(claim, text, span)
    )


def _find_sides(claim: Claim, text: SourceText, span: Span) -> tuple[Side, ...]:
    """Return both sides, with as much of the source, in the same paragraph if the claim is."""
    prefix, suffix = claim.prefix[::-1], claim.suffix
    before = text.letters[max(0, span.start - len(prefix) - SLACK) : span.start][::-1]
    after = text.letters[span.end : span.end + len(suffix) + SLACK]
    sides = Side("prefix", prefix, before), Side("suffix", suffix, after)
    return tuple(
        side if "\n" in side.ours else side._replace(source=side.source.partition("\n")[0])
        for side in sides
    )
