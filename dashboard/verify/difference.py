"""What differs between two texts, character by character and in plain words."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from dashboard.verify.source_text import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MARKS = str.maketrans("‘’‚‛′´ʼ“”„‟″«»‐‑‒–—―−", "'''''''\"\"\"\"\"\"\"-------")


def likeness(one: str, other: str) -> float:
    """From 0, nothing in common, to 1, the same."""
    return SequenceMatcher(None, _fold(one), _fold(other), autojunk=False).ratio()


def closest(candidates: Iterable[str], words: str) -> str:
    """The candidate most like *words*, the first where several are."""
    return max(candidates, key=lambda each: likeness(each, words))


def _fold(words: str) -> str:
    return unicodedata.normalize("NFKC", words).translate(MARKS).casefold()


TOKEN = re.compile(rf"{WORD.pattern}|\W", re.DOTALL)
STRAIGHT = "'\"`"
CURLY = "‘’‚‛“”„‟«»‹›′″´ʼ"
ELLIPSES = {"…", "..."}
UNNAMED = {"\n": "LINE BREAK", "\t": "TAB"}
# Beyond this many characters the words themselves say more than their names.
NAMED = 3
# Words that share less than half of their characters are other words.
ALIKE = 0.5


class Difference(NamedTuple):
    """What stands at a character of the dataset, counted from 1, and in its place in the source."""

    position: int
    source: str
    ours: str

    def __str__(self) -> str:
        there, here = _shown(self.source), _shown(self.ours)
        if not self.ours:
            words = f"the source has {there}, the dataset nothing"
        elif not self.source:
            words = f"the dataset has {here}, the source nothing"
        else:
            words = f"the source has {there}, the dataset {here}"
        return f"character {self.position}: {words}, {_kind(self.source, self.ours)}"


def differences(source: str, ours: str) -> list[Difference]:
    """Every difference, in order: first by words, then by the characters of those that differ."""
    if only := only_difference(source, ours):
        return [only]
    found = []
    theirs, mine = tokens(source), tokens(ours)
    for start, end, first, last in _unequal(theirs, mine):
        position = len("".join(mine[:first])) + 1
        found += _by_character("".join(theirs[start:end]), "".join(mine[first:last]), position)
    return found


def listed(source: str, ours: str) -> str:
    """Every difference in one sentence."""
    return "; ".join(map(str, differences(source, ours)))


def tokens(text: str) -> list[str]:
    """Words, and every character between them."""
    return TOKEN.findall(text)


def _unequal(theirs: Sequence[str], mine: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """The bounds of what differs, in theirs and in mine."""
    for kind, *bounds in SequenceMatcher(None, theirs, mine, autojunk=False).get_opcodes():
        if kind != "equal":
            start, end, first, last = bounds
            yield start, end, first, last


def _by_character(source: str, ours: str, position: int) -> list[Difference]:
    if only := only_difference(source, ours, position):
        return [only]
    if SequenceMatcher(None, source, ours, autojunk=False).quick_ratio() < ALIKE:
        return [Difference(position, source, ours)]
    return [
        Difference(position + first, source[start:end], ours[first:last])
        for start, end, first, last in _unequal(source, ours)
    ]


def only_difference(source: str, ours: str, position: int = 1) -> Difference | None:
    """The difference of texts that are the same but for one character."""
    same = _same(source, ours)
    end = _same(source[same:][::-1], ours[same:][::-1])
    theirs, mine = source[same : len(source) - end], ours[same : len(ours) - end]
    is_one = max(len(theirs), len(mine)) == 1
    return Difference(position + same, theirs, mine) if is_one else None


def _same(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def name(character: str) -> str:
    """A character and its name; only the name where nobody would see the character."""
    title = UNNAMED.get(character, "") or unicodedata.name(character, f"U+{ord(character):04X}")
    seen = character.isprintable() and not character.isspace()
    return f"{character} ({title})" if seen and not unicodedata.combining(character) else title


def _shown(text: str) -> str:
    """One character or a few by name, words as they are."""
    if len(text) > NAMED or (len(text) > 1 and text.isascii() and text.isalnum()):
        return f'"{text}"'
    if len(set(text)) == 1 < len(text):
        return f"{len(text)} times {name(text[0])}"
    return " and ".join(map(name, text))


def _kind(source: str, ours: str) -> str:
    """In plain words, what has happened to the words of the source."""
    if not ours:
        return _counted(source, "missing")
    if not source:
        return _counted(ours, "too many")
    if unicodedata.normalize("NFC", source) == unicodedata.normalize("NFC", ours):
        return "the same letters, written with other code points"
    if {source, ours} == ELLIPSES:
        return "an ellipsis in another spelling"
    if source.casefold() == ours.casefold():
        return f"a {'capital' if ours != ours.lower() else 'small'} letter instead"
    return _kind_of_mark(source, ours)


def _kind_of_mark(source: str, ours: str) -> str:
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


def _counted(text: str, what: str) -> str:
    return f"one character {what}" if len(text) == 1 else f"{len(text)} characters {what}"
