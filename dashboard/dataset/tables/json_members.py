"""The keys of a JSON object, and the items of a list, each with its position in the text.

Specification: RFC 8259, read strictly: no `NaN` and no `Infinity`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn

BLANKS = re.compile("[ \t\n\r]*")


@dataclass(frozen=True, slots=True)
class Member:
    """A key of the descriptor, its position in the text, and its value from *start* to *end*."""

    key: str
    position: int
    value: object
    start: int
    end: int


def read_members(text: str) -> tuple[Member, ...] | None:
    """Read the keys of a JSON object in order, repeated ones too; None for another value.

    Raises:
        json.JSONDecodeError: it is no JSON.
        ValueError: it holds a number with more digits than Python reads, or none.
        RecursionError: it is nested too deep.
    """
    content = json.loads(text, parse_constant=_refuse_constant)
    return tuple(scan_members(text, _skip_blanks(text, 0))) if isinstance(content, dict) else None


def scan_members(text: str, start: int) -> Iterator[Member]:
    """Yield the keys of the JSON object that is known to start there."""
    decoder = json.JSONDecoder()
    position = _skip_blanks(text, start + 1)
    while text[position] != "}":
        key, end = decoder.raw_decode(text, position)
        first = _skip_blanks(text, _skip_blanks(text, end) + 1)
        value, end = decoder.raw_decode(text, first)
        yield Member(key, position, value, first, end)
        position = _skip_blanks(text, end)
        position = _skip_blanks(text, position + (text[position] == ","))


def scan_items(text: str, start: int) -> Iterator[tuple[int, object]]:
    """Yield the items, each after its position, of the JSON list that is known to start there."""
    decoder = json.JSONDecoder()
    position = _skip_blanks(text, start + 1)
    while text[position] != "]":
        value, end = decoder.raw_decode(text, position)
        yield position, value
        position = _skip_blanks(text, end)
        position = _skip_blanks(text, position + (text[position] == ","))


def _skip_blanks(text: str, position: int) -> int:
    """Return the position after any white space."""
    blanks = BLANKS.match(text, position)
    return blanks.end() if blanks else position


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")
