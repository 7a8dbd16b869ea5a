"""Finds the differences of two texts, by character, and writes them in plain words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from dashboard.verify.source_text import WORD

STRAIGHTENED = str.maketrans("‘’‚‛′´ʼ“”„‟″«»‐‑‒–—―−", "'''''''\"\"\"\"\"\"\"-------")


def measure_likeness(first: str, second: str) -> float:
    """Measure likeness from 0, nothing in common, to 1, the same."""
    return SequenceMatcher(None, _fold(first), _fold(second), autojunk=False).ratio()


def _fold(words: str) -> str:
    return unicodedata.normalize("NFKC", words).translate(STRAIGHTENED).casefold()


TOKEN = re.compile(rf"{WORD.pattern}|\W", re.DOTALL)
STRAIGHT = "'\"`"
CURLY = "‘’‚‛“”„‟«»‹›′″´ʼ"
ELLIPSES = {"…", "..."}
UNNAMED = {"\n": "LINE BREAK", "\t": "TAB"}
# More characters than these are quoted instead of named.
NAMED = 3
# Words that share less than half of their characters are other words.
ALIKE = 0.5


class Difference(NamedTuple):
    """The text at a character of the dataset, counted from 1, and that in the source."""

    position: int
    source: str
    ours: str

    def __str__(self) -> str:
        there, here = _show(self.source), _show(self.ours)
        if not self.ours:
            words = f"the source has {there}, the dataset nothing"
        elif not self.source:
            words = f"the dataset has {here}, the source nothing"
        else:
            words = f"the source has {there}, the dataset {here}"
        return f"character {self.position}: {words}, {_explain(self.source, self.ours)}"


def find_differences(source: str, ours: str) -> list[Difference]:
    """Find every difference, in order: first by words, then by characters of those that differ."""
    if only := find_only_difference(source, ours):
        return [only]
    differences = []
    theirs, mine = split_tokens(source), split_tokens(ours)
    for start, end, first, last in _find_unequal(theirs, mine):
        position = len("".join(mine[:first])) + 1
        changed = "".join(theirs[start:end]), "".join(mine[first:last])
        differences += _compare_characters(*changed, position)
    return differences


def describe_differences(source: str, ours: str) -> str:
    """Write every difference in one sentence."""
    return "; ".join(map(str, find_differences(source, ours)))


def split_tokens(text: str) -> list[str]:
    """Split a text into words and every character between them."""
    return TOKEN.findall(text)


def _find_unequal(
    theirs: Sequence[str], mine: Sequence[str]
) -> Iterator[tuple[int, int, int, int]]:
    """Yield the bounds of each difference, in theirs and in mine."""
    for kind, *bounds in SequenceMatcher(None, theirs, mine, autojunk=False).get_opcodes():
        if kind != "equal":
            start, end, first, last = bounds
            yield start, end, first, last


def _compare_characters(source: str, ours: str, position: int) -> list[Difference]:
    if only := find_only_difference(source, ours, position):
        return [only]
    if SequenceMatcher(None, source, ours, autojunk=False).quick_ratio() < ALIKE:
        return [Difference(position, source, ours)]
    return [
        Difference(position + first, source[start:end], ours[first:last])
        for start, end, first, last in _find_unequal(source, ours)
    ]


def find_only_difference(source: str, ours: str, position: int = 1) -> Difference | None:
    """Find the difference of texts that are the same but for one character."""
    same = _count_same(source, ours)
    end = _count_same(source[same:][::-1], ours[same:][::-1])
    theirs, mine = source[same : len(source) - end], ours[same : len(ours) - end]
    is_one = max(len(theirs), len(mine)) == 1
    return Difference(position + same, theirs, mine) if is_one else None


def _count_same(first: str, second: str) -> int:
    """Count the characters that two texts begin with in common."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(first), len(second)))


def name_character(character: str) -> str:
    """Write a character and its name; only the name if the character is invisible."""
    title = UNNAMED.get(character, "") or unicodedata.name(character, f"U+{ord(character):04X}")
    is_visible = character.isprintable() and not character.isspace()
    is_visible = is_visible and not unicodedata.combining(character)
    return f"{character} ({title})" if is_visible else title


def _show(text: str) -> str:
    """Write one character or a few by name, words as they are."""
    if len(text) > NAMED or (len(text) > 1 and text.isascii() and text.isalnum()):
        return f'"{text}"'
    if len(set(text)) == 1 < len(text):
        return f"{len(text)} times {name_character(text[0])}"
    return " and ".join(map(name_character, text))


def _explain(source: str, ours: str) -> str:
    """Say in plain words how the dataset differs from the source."""
    if not ours:
        return _count(source, "missing")
    if not source:
        return _count(ours, "too many")
    if unicodedata.normalize("NFC", source) == unicodedata.normalize("NFC", ours):
        return "the same letters, written with other code points"
    if {source, ours} == ELLIPSES:
        return "an ellipsis in another spelling"
    if source.casefold() == ours.casefold():
        return f"a {'capital' if ours != ours.lower() else 'small'} letter instead"
    return _explain_mark(source, ours)


def _explain_mark(source: str, ours: str) -> str:
    if all(mark in STRAIGHT + CURLY for mark in source + ours):
        if set(ours) <= set(STRAIGHT) and set(source) <= set(CURLY):
            return "a straight mark for a curly one"
        if set(ours) <= set(CURLY) and set(source) <= set(STRAIGHT):
            return "a curly mark for a straight one"
        return "another quotation mark"
    if all(unicodedata.category(sign) == "Pd" or sign in "−\u00ad" for sign in source + ours):
        return "another dash"
    if source.isspace() and ours.isspace():
        return "another space"
    return "other words" if max(len(source), len(ours)) > 1 else "another character"


def _count(text: str, fault: str) -> str:
    return f"one character {fault}" if len(text) == 1 else f"{len(text)} characters {fault}"
