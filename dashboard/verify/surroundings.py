"""What stands right before and right after a passage.

Where prefix or suffix is empty, the passage begins or ends with a paragraph or at a space: else a
letter lost at its edge would be seen by nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dashboard.verify.difference import Difference, closest, listed
from dashboard.verify.source_text import one_line_break

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
    """One side of a passage: its column, what that says, and what stands there in the source."""

    column: str
    ours: str
    source: str

    @property
    def holds(self) -> bool:
        """Whether the source says the same."""
        if self.column == "prefix":
            return self.source.endswith(self.ours)
        return self.source.startswith(self.ours)

    def nearest(self) -> str:
        """As much of the source as the column most likely meant."""
        length = len(self.ours)
        sizes = sorted(
            range(max(0, length - SLACK), length + SLACK + 1), key=lambda size: abs(size - length)
        )
        if self.column == "prefix":
            return closest((self.source[max(0, len(self.source) - n) :] for n in sizes), self.ours)
        return closest((self.source[:n] for n in sizes), self.ours)

    def lost(self, words: str) -> Difference | None:
        """What the passage *words* has too little of at this edge, or a space too much."""
        first = self.column == "prefix"
        edge = words[0] if first else words[-1]
        if not self.ours and edge.isspace():
            return Difference(1 if first else len(words), "", edge)
        if not self.ours and self._is_sentence(words):
            return None
        if size := self._lost():
            letters = self.source[-size:] if first else self.source[:size]
            return Difference(1 if first else len(words) + 1, letters, "")
        return None

    def _is_sentence(self, words: str) -> bool:
        """Whether a sentence begins or ends here, in a script without spaces between them."""
        if self.column == "prefix":
            return self.source.endswith((*SENTENCE_ENDS, *CLOSING))
        return words.endswith((*SENTENCE_ENDS, *CLOSING)) and not self.source.startswith(CLOSING)

    def _lost(self) -> int:
        """How many characters stand between what this side says and the passage."""
        inside = self.source[::-1] if self.column == "prefix" else self.source
        if not self.ours:
            return int(bool(inside) and not inside[0].isspace())
        ours = self.ours[::-1] if self.column == "prefix" else self.ours
        return next((n for n in range(SLACK + 1) if inside.startswith(ours, n)), 0)


def compare_surroundings(
    passage: Passage, row: Row, text: SourceText, span: Span
) -> Iterator[Problem]:
    """The problems of prefix and suffix, and of edges that neither of them holds."""
    place = f"{passage.id} in paragraph {text.locator(span)} of {text.id}"
    for side in _sides(passage, text, span):
        if lost := side.lost(one_line_break(passage.exact)):
            edge = "beginning" if side.column == "prefix" else "end"
            message = f"The {edge} of {place} is not whole: {lost}"
            cure = f"Quote whole words and their marks, or write what stands there in {side.column}"
            yield row.problem("exact", "E256", message, cure)
        elif not side.holds and len(side.ours) > LONGEST_SIDE:
            message = f"The {side.column} of {place} differs somewhere in its many characters"
            yield row.problem(side.column, "E253", message, "Shorten it to some 30 characters")
        elif not side.holds:
            source = side.nearest()
            message = f"The {side.column} of {place} differs: {listed(source, side.ours)}"
            cure = f'Write "{source}"' if source else "Leave it empty"
            yield row.problem(side.column, "E253", message, cure)


def whole_sides(passage: Passage, text: SourceText, span: Span) -> int:
    """How many sides of a span are as prefix and suffix say, and whole."""
    words = text.letters[span.start : span.end]
    return sum(side.holds and not side.lost(words) for side in _sides(passage, text, span))


def _sides(passage: Passage, text: SourceText, span: Span) -> tuple[Side, Side]:
    """What is said of either side, with as much of the source, in the same paragraph."""
    prefix, suffix = one_line_break(passage.prefix), one_line_break(passage.suffix)
    before = text.letters[max(0, span.start - len(prefix) - SLACK) : span.start]
    after = text.letters[span.end : span.end + len(suffix) + SLACK]
    if "\n" not in prefix:
        before = before.rpartition("\n")[2]
    if "\n" not in suffix:
        after = after.partition("\n")[0]
    return Side("prefix", prefix, before), Side("suffix", suffix, after)
