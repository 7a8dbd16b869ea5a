"""The plain text of a source as numbered paragraphs, hard-wrapped lines joined."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain, pairwise
from typing import NamedTuple

from dashboard.dataset.tables.decoding import NEWLINE

# Hardly any verse is that wide, and no paragraph that narrow.
NARROWEST, WIDEST = 55, 120
FEWEST_CUTS = 2
NEARLY_ALL = 0.9
SOFT_HYPHEN = "\u00ad"
HYPHENS = ("-", "\u2010", SOFT_HYPHEN)
HYPHENED_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
BREAKS = re.compile("[\r\n]+")
# Words, or single characters of scripts that put no spaces between words.
UNSPACED = "\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7af"
WORD = re.compile(rf"[^\W{UNSPACED}]+|\w")
LETTERS = re.compile(rf"[^\W{UNSPACED}]{{2}}")
PAGE_BREAK = "\f"


def find_cut_width(lines: list[str]) -> int:
    """Find the width at which the lines of a text are cut; 0 if they are whole paragraphs."""
    inner = [pair for pair in pairwise(map(str.strip, lines)) if all(pair)]
    width = max((len(line) for line, _ in inner), default=0)
    if len(inner) < FEWEST_CUTS or not NARROWEST <= width <= WIDEST:
        return 0
    cuts = sum(_is_cut(line, following, width) for line, following in inner)
    return width if cuts >= NEARLY_ALL * len(inner) else 0


def join_lines(lines: list[str], width: int) -> list[str]:
    """Join the lines of a text that are cut at this width to paragraphs."""
    words = {word.casefold() for word in HYPHENED_WORD.findall("\n".join(lines))}
    paragraphs: list[str] = []
    before = ""
    for line in map(str.strip, lines):
        if line and before:
            paragraphs[-1] = _append_line(
                paragraphs[-1], line, words, is_cut=_is_cut(before, line, width)
            )
        elif line:
            paragraphs.append(line)
        before = line
    return paragraphs


def _is_cut(line: str, following: str, width: int) -> bool:
    """True if the first word of the next line had no room in this one."""
    return line.endswith(HYPHENS) or len(line) + 1 + len(following.split()[0]) > width


def _append_line(paragraph: str, line: str, words: set[str], *, is_cut: bool) -> str:
    if not is_cut:
        return f"{paragraph}\n{line}"
    if not (paragraph.endswith(HYPHENS) and paragraph[-2:-1].isalpha() and line[0].islower()):
        return f"{paragraph} {line}"
    return _join_word(paragraph, line, words)


def _join_word(paragraph: str, line: str, words: set[str]) -> str:
    """Join a word that was parted at the end of a line; keep a hyphen of its own."""
    head, tail = HYPHENED_WORD.findall(paragraph[:-1])[-1], HYPHENED_WORD.findall(line)[0]
    is_soft = paragraph.endswith(SOFT_HYPHEN)
    whole, hyphened = f"{head}{tail}".casefold(), f"{head}-{tail}".casefold()
    if is_soft or (whole in words and hyphened not in words):
        return paragraph[:-1] + line
    return paragraph + line


class Span(NamedTuple):
    """A stretch of a text, by the offsets of its first character and of the one after its last."""

    start: int
    end: int


@dataclass(frozen=True)
class SourceText:
    """The paragraphs of a source: its lines that are not blank, `letters` joins them.

    Where the lines of a text are `cut` at a width, its paragraphs are what empty lines part.
    `starts` are their offsets in `letters`; `skipped` are the numbers, from 1, of those that are
    no part of the text, such as captions.
    """

    id: str
    letters: str
    starts: tuple[int, ...]
    skipped: frozenset[int] = frozenset()
    cut: bool = False

    @property
    def count(self) -> int:
        """The number of paragraphs."""
        return len(self.starts)

    def paragraphs(self, span: Span) -> tuple[int, int]:
        """The numbers of the first and the last paragraph of a span."""
        last = max(span.start, span.end - 1)
        return bisect_right(self.starts, span.start), bisect_right(self.starts, last)

    def locator(self, span: Span) -> str:
        """The locator of a span: `44`, or `44-45` where it goes on in the next paragraph."""
        first, last = self.paragraphs(span)
        return str(first) if first == last else f"{first}-{last}"

    def is_skipped(self, span: Span) -> bool:
        """True if any paragraph of a span is no part of the text."""
        first, last = self.paragraphs(span)
        return not self.skipped.isdisjoint(range(first, last + 1))

    def find(self, words: str) -> list[Span]:
        """Find every span of *words*, letter for letter."""
        spans = []
        start = self.letters.find(words)
        while start >= 0:
            spans.append(Span(start, start + len(words)))
            start = self.letters.find(words, start + 1)
        return spans

    def has_whole_words(self, span: Span) -> bool:
        """True if a span neither begins nor ends within a word."""
        before, after = self.letters[: span.start][-1:], self.letters[span.end :][:1]
        first, last = self.letters[span.start], self.letters[span.end - 1]
        return not (_is_one_word(before, first) or _is_one_word(last, after))

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """The offsets of each word, capitals and small letters alike."""
        offsets: dict[str, list[int]] = {}
        for word in WORD.finditer(self.letters):
            offsets.setdefault(word[0].casefold(), []).append(word.start())
        return offsets


def read_paragraphs(source: str, text: str, skip: str = "") -> SourceText:
    """Read the text of the source *source*; *skip* names paragraphs as `sources.csv` does."""
    lines = NEWLINE.split(text.replace(PAGE_BREAK, "\n"))
    width = find_cut_width(lines)
    lines = join_lines(lines, width) if width else [line for line in lines if line.strip()]
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))[: len(lines)]
    numbers = range(1, len(lines) + 1)
    ranges = [numbers[max(first, 1) - 1 : last] for first, last in read_ranges(skip)]
    skipped = frozenset(chain.from_iterable(ranges))
    return SourceText(source, "\n".join(lines), tuple(starts), skipped, width > 0)


def _is_one_word(first: str, second: str) -> bool:
    """True if two characters belong to one word, in a script that parts words by spaces."""
    return bool(LETTERS.fullmatch(first + second))


def read_ranges(skip: str) -> list[tuple[int, int]]:
    """Read the first and the last number of each part of a list such as `2-4 10`."""
    parts = [part.partition("-") for part in skip.split()]
    return [(int(first), int(last or first)) for first, _, last in parts]


def normalize_line_breaks(words: str) -> str:
    """Part the paragraphs of a cell as in `SourceText.letters`."""
    return BREAKS.sub("\n", words)
