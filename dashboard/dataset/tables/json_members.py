"""The keys of a JSON object, each with its position in the text.

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
    return tuple(_scan_members(text)) if isinstance(content, dict) else None


def _scan_members(text: str) -> Iterator[Member]:
    """Yield the keys of a text that is known to be a JSON object."""
    decoder = json.JSONDecoder()
    position = _skip_blanks(text, _skip_blanks(text, 0) + 1)
    while text[position] != "}":
        key, end = decoder.raw_decode(text, position)
        start = _skip_blanks(text, _skip_blanks(text, end) + 1)
        value, end = decoder.raw_decode(text, start)
        yield Member(key, position, value, start, end)
        position = _skip_blanks(text, end)
        position = _skip_blanks(text, position + (text[position] == ","))


def _skip_blanks(text: str, position: int) -> int:
    """Return the position after any white space."""
    blanks = BLANKS.match(text, position)
    return blanks.end() if blanks else position


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")
