"""How like two texts are to a reader who overlooks marks, capitals and code points."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MARKS = str.maketrans("‘’‚‛′´ʼ“”„‟″«»‐‑‒–—―−", "'''''''\"\"\"\"\"\"\"-------")


def likeness(one: str, other: str) -> float:
    """From 0, nothing in common, to 1, the same."""
    return SequenceMatcher(None, _fold(one), _fold(other), autojunk=False).ratio()


def closest(candidates: Iterable[str], words: str) -> str:
    """The candidate most like *words*, the first where several are."""
    return max(candidates, key=lambda each: likeness(each, words))


def _fold(words: str) -> str:
    return unicodedata.normalize("NFKC", words).translate(MARKS).casefold()
