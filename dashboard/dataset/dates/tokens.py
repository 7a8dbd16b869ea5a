"""Takes a date that people typed to pieces, of which each has a meaning."""

from __future__ import annotations

import re
from functools import lru_cache

from dashboard.dataset.dates.words import (
    ERAS,
    MONTHS,
    PARTS,
    PHRASES,
    SEASONS,
    WORDS,
    Token,
    fold,
)

ROMAN = re.compile("(x{0,3})(ix|iv|v?i{0,3})(?:e|eme|o)?")
ROMAN_LETTERS = "ivx"
ROMAN_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
# After these a hyphen is part of the word: mid-1840s, pre-1850.
PREFIXES = frozenset("PBA")


def _list_vocabulary() -> dict[str, Token]:
    """List the meaning of every word and phrase, as `fold` writes them."""
    numbered = [("M", table, 1) for table in MONTHS.strip().splitlines()]
    numbered += [("S", "q1 q2 q3 q4", 33)]
    numbered += [("S", table, 21) for table in SEASONS.strip().splitlines()]
    words = {fold(w): Token(sign) for sign, table in WORDS.items() for w in table.split()}
    words |= {fold(w.replace("_", " ")): Token("P", part) for part, table in PARTS.items()
              for w in table.split()}  # fmt: skip
    words |= {fold(w): Token(sign) for sign, table in PHRASES.items() for w in table}
    words |= {fold(w): Token("J", year) for w, year in ERAS.items()}
    for sign, table, first in numbered:
        words |= {w: Token(sign, number) for number, w in enumerate(table.split(), first)}
    return words


VOCABULARY = _list_vocabulary()
# Words of one alphabet end where its letters end; the others are looked for from the longest.
_LONG = sorted((w for w in VOCABULARY if not re.fullmatch("[a-z]+", w)), key=len, reverse=True)
PIECE = re.compile(
    rf"(\d+)(?!\d)(st|nd|rd|th|er|e|o|a|\.(?=[ ]?\d))?(?![a-z])|(\d+)|"
    rf"((?:{'|'.join(map(re.escape, _LONG))})(?![a-z])|[a-z]+|[^\s.,;:'()\[\]])"
)


def read_tokens(folded: str) -> list[Token] | None:
    """Read the pieces of a folded date; None where there is a word that no date has."""
    tokens: list[Token] = []
    for digits, suffix, bare, word in PIECE.findall(folded):
        if word:
            token = VOCABULARY.get(word) or _read_roman(word)
            if token is None:
                return None
            if word[0] in ROMAN_LETTERS and token.sign == "n" and tokens and tokens[-1].sign == "D":
                tokens[-1] = Token("C")  # s. XIX
            if token.sign and not (token.sign == "-" and tokens and tokens[-1].sign in PREFIXES):
                tokens.append(token)
        else:
            tokens.append(_read_number(digits or bare))
            if suffix == "." or (suffix == "er" and len(digits) == 4):
                tokens.append(Token("." if suffix == "." else "D"))
    has_era = any(token.sign in "VGJ" for token in tokens)
    return _settle_years(tokens) if has_era else tokens


def _read_number(digits: str) -> Token:
    return Token("n" if len(digits) <= 2 else "Y" if len(digits) <= 4 else "#", int(digits))


@lru_cache(maxsize=256)
def _read_roman(word: str) -> Token | None:
    if word == "/":
        return Token("/")
    if not (match := ROMAN.fullmatch(word)) or not (match[1] or match[2]):
        return None
    return Token("n", 10 * len(match[1]) + ROMAN_ONES.index(match[2]))


def _settle_years(tokens: list[Token]) -> list[Token]:
    """Make one year of a number and its era: 44 BC is -43, 昭和20 is 1945."""
    for index, (sign, value) in enumerate(tokens):
        near = tokens[index - 1 : index + 2] if index else [Token(""), *tokens[:2]]
        before, after = near[0], near[2] if len(near) > 2 else Token("")
        if sign == "J" and after.sign == "n":
            return _settle_years(_merge(tokens, index, int(value) + int(after.value)))
        if sign in "VG" and before.sign in ("n", "Y"):
            return _settle_years(_merge(tokens, index - 1, _count(before, sign)))
        if sign in "VG" and after.sign in ("n", "Y"):
            return _settle_years(_merge(tokens, index, _count(after, sign)))
    return tokens


def _merge(tokens: list[Token], index: int, year: int) -> list[Token]:
    return [*tokens[:index], Token("Y", year), *tokens[index + 2 :]]


def _count(number: Token, era: str) -> int:
    return 1 - int(number.value) if era == "V" else int(number.value)
