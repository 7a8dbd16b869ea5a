"""Texts whose lines are cut at a width, as archives and mail programs write them.

A text is taken for one where nearly no line would have had room for the first word of the next.
Then paragraphs are parted by empty lines, and a cut is a space; shorter lines, such as verse, stay.
"""

from __future__ import annotations

import re
from itertools import pairwise

# No verse is that wide, and no paragraph that narrow, as far as anybody has seen.
NARROWEST, WIDEST = 55, 120
FEWEST_CUTS = 2
NEARLY_ALL = 0.9
SOFT_HYPHEN = "\u00ad"
HYPHENS = ("-", "\u2010", SOFT_HYPHEN)
WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")


def cut_width(lines: list[str]) -> int:
    """The width at which the lines of a text are cut; 0 where they are whole paragraphs."""
    inner = [pair for pair in pairwise(map(str.strip, lines)) if all(pair)]
    width = max((len(line) for line, _ in inner), default=0)
    if len(inner) < FEWEST_CUTS or not NARROWEST <= width <= WIDEST:
        return 0
    cuts = sum(_is_cut(line, following, width) for line, following in inner)
    return width if cuts >= NEARLY_ALL * len(inner) else 0


def joined(lines: list[str], width: int) -> list[str]:
    """The paragraphs of a text whose lines are cut at this width."""
    known = {word.casefold() for word in WORD.findall("\n".join(lines))}
    paragraphs: list[str] = []
    before = ""
    for line in map(str.strip, lines):
        if line and before:
            paragraphs[-1] = _with(paragraphs[-1], line, known, is_cut=_is_cut(before, line, width))
        elif line:
            paragraphs.append(line)
        before = line
    return paragraphs


def _is_cut(line: str, following: str, width: int) -> bool:
    """Whether the first word of the next line had no room in this one."""
    return line.endswith(HYPHENS) or len(line) + 1 + len(following.split()[0]) > width


def _with(paragraph: str, line: str, known: set[str], *, is_cut: bool) -> str:
    if not is_cut:
        return f"{paragraph}\n{line}"
    if not (paragraph.endswith(HYPHENS) and paragraph[-2:-1].isalpha() and line[0].islower()):
        return f"{paragraph} {line}"
    return _unhyphenated(paragraph, line, known)


def _unhyphenated(paragraph: str, line: str, known: set[str]) -> str:
    """A word that was parted at the end of a line: its hyphen stays if it is one of its own."""
    head, tail = WORD.findall(paragraph[:-1])[-1], WORD.findall(line)[0]
    is_soft = paragraph.endswith(SOFT_HYPHEN)
    whole, hyphened = f"{head}{tail}".casefold(), f"{head}-{tail}".casefold()
    if is_soft or (whole in known and hyphened not in known):
        return paragraph[:-1] + line
    return paragraph + line
