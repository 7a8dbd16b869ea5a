"""The plain text of a source, its paragraphs counted as locators count them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from dashboard.dataset.decoding import NEWLINE
from dashboard.dataset.verification.wrapping import cut_width, joined

BREAKS = re.compile("[\r\n]+")
# Words, or single characters of scripts that put no spaces between words.
UNSPACED = "\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7af"
WORD = re.compile(rf"[^\W{UNSPACED}]+|\w")
LETTERS = re.compile(rf"[^\W{UNSPACED}]{{2}}")
PAGE_BREAK = "\f"


class Span(NamedTuple):
    """A stretch of a text, by the offsets of its first character and of the one after its last."""

    start: int
    end: int


@dataclass(frozen=True)
class SourceText:
    """The paragraphs of a source: its lines that are not blank, `letters` joins them.

    Where the lines of a text are `cut` at a width, its paragraphs are what empty lines part.
    `starts` is where each begins in `letters`; `skipped` are the numbers, from 1, of those that
    stand between the text without being part of it, such as captions.
    """

    id: str
    letters: str
    starts: tuple[int, ...]
    skipped: frozenset[int] = frozenset()
    cut: bool = False

    @property
    def count(self) -> int:
        """How many paragraphs there are."""
        return len(self.starts)

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph of a character."""
        return bisect_right(self.starts, offset)

    def paragraphs(self, span: Span) -> tuple[int, int]:
        """The numbers of the first and the last paragraph of a span."""
        return self.paragraph(span.start), self.paragraph(max(span.start, span.end - 1))

    def locator(self, span: Span) -> str:
        """The locator of a span: `44`, or `44-45` where it goes on in the next paragraph."""
        first, last = self.paragraphs(span)
        return str(first) if first == last else f"{first}-{last}"

    def is_skipped(self, span: Span) -> bool:
        """Whether any paragraph of a span is no part of the text."""
        first, last = self.paragraphs(span)
        return not self.skipped.isdisjoint(range(first, last + 1))

    def occurrences(self, words: str) -> list[Span]:
        """Every place at which *words* stand, letter for letter."""
        found = []
        start = self.letters.find(words)
        while start >= 0:
            found.append(Span(start, start + len(words)))
            start = self.letters.find(words, start + 1)
        return found

    def has_whole_words(self, span: Span) -> bool:
        """Whether a span neither begins nor ends within a word."""
        before, after = self.letters[: span.start][-1:], self.letters[span.end :][:1]
        first, last = self.letters[span.start], self.letters[span.end - 1]
        return not (_hold(before, first) or _hold(last, after))

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """Where each word stands, capitals and small letters alike."""
        places: dict[str, list[int]] = {}
        for word in WORD.finditer(self.letters):
            places.setdefault(word[0].casefold(), []).append(word.start())
        return places


def read_paragraphs(source: str, text: str, skip: str = "") -> SourceText:
    """The text of the source *source*; *skip* names paragraphs as `sources.csv` does."""
    lines = NEWLINE.split(text.replace(PAGE_BREAK, "\n"))
    width = cut_width(lines)
    lines = joined(lines, width) if width else [line for line in lines if line.strip()]
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))[: len(lines)]
    numbers = range(1, len(lines) + 1)
    skipped = {n for first, last in ranges(skip) for n in numbers[max(first, 1) - 1 : last]}
    return SourceText(source, "\n".join(lines), tuple(starts), frozenset(skipped), width > 0)


def _hold(one: str, other: str) -> bool:
    """Whether two characters stand in one word, in a script that parts words by spaces."""
    return bool(LETTERS.fullmatch(one + other))


def ranges(skip: str) -> list[tuple[int, int]]:
    """The first and the last number of each part of a list such as `2-4 10`."""
    parts = [part.partition("-") for part in skip.split()]
    return [(int(first), int(last or first)) for first, _, last in parts]


def one_line_break(words: str) -> str:
    """The words of a cell with paragraphs parted as in `SourceText.letters`."""
    return BREAKS.sub("\n", words)
