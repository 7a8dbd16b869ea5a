"""Estimates how wide words are, which only a browser can measure: by the widest usual letters.

The widths are those of DejaVu Sans; no other of the usual sans-serif types is as wide.
"""

from __future__ import annotations

from functools import cache, lru_cache
from unicodedata import east_asian_width, normalize

GROUPS = {
    "'IJijlł": (0.3, 0.38),
    " ,.’‘": (0.32, 0.38),
    "!()/:;[]|¡-‐‑": (0.41, 0.46),
    "frt": (0.42, 0.5),
    '"*?s¿z“”': (0.53, 0.66),
    "Lc–": (0.56, 0.64),
    "Fkvxy": (0.6, 0.69),
    "aeo«»øðßTY": (0.63, 0.73),
    "AKVXZBCRP": (0.7, 0.78),
    "DGHNOQU&Ø": (0.79, 0.88),
    "wM+=~": (0.87, 1.0),
    "mœæ@Œ%—…": (1.03, 1.1),
    "WÆ": (1.0, 1.11),
}
"""The width in em of the letters of a group, and in bold."""
WIDTHS = {letter: widths for letters, widths in GROUPS.items() for letter in letters}
SMALL, LARGE, WIDE = (0.64, 0.72), (0.75, 0.83), (1.0, 1.05)
"""The same of any other small letter or figure, of a capital, and of a letter as wide as high."""

EM = 0.56
"""The width of a letter in em, on the average of a text."""


def estimate_width(text: str, font: float, bold: bool = False) -> float:
    """Estimate the width of *text* in px, *font* being its size in px."""
    return font * _count_em(text, bold)


@lru_cache(maxsize=2**16)
def _count_em(text: str, bold: bool) -> float:
    """Count the width of *text* in em; the same names come again in every window of time."""
    return sum(_find_width(letter)[bold] for letter in text)


@cache
def _find_width(letter: str) -> tuple[float, float]:
    """Find the width of a letter in em, and in bold; that of an accent counts for nothing."""
    base = normalize("NFD", letter)[0]
    if base in WIDTHS:
        return WIDTHS[base]
    if east_asian_width(base) in "WF":
        return WIDE
    return LARGE if base.isupper() else SMALL
