"""The keys of a JSON object, each with its place in the text.

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
    """A key of the descriptor, where in its text it stands, and its value."""

    key: str
    place: int
    value: object


def read_members(text: str) -> tuple[Member, ...] | None:
    """The keys of a JSON object in their order, those that stand twice too; None if it is none.

    Raises:
        json.JSONDecodeError: it is no JSON.
        ValueError: it holds a number with more digits than Python reads, or none.
        RecursionError: it is nested too deep.
    """
    content = json.loads(text, parse_constant=_refuse_constant)
    return tuple(_members(text)) if isinstance(content, dict) else None


def _members(text: str) -> Iterator[Member]:
    """The keys of what is known to be a JSON object."""
    decoder = json.JSONDecoder()
    place = _blank(text, _blank(text, 0) + 1)
    while text[place] != "}":
        key, end = decoder.raw_decode(text, place)
        value, end = decoder.raw_decode(text, _blank(text, _blank(text, end) + 1))
        yield Member(key, place, value)
        place = _blank(text, end)
        place = _blank(text, place + (text[place] == ","))


def _blank(text: str, place: int) -> int:
    """The place after any white space."""
    found = BLANKS.match(text, place)
    return found.end() if found else place


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")
