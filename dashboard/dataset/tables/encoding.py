"""Decodes the bytes of a table as spreadsheets write them: UTF-8, UTF-16 or Windows-1252."""

from __future__ import annotations

import re
from typing import NamedTuple

from dashboard.dataset.problem import Problem
from dashboard.dataset.tables.decoding import CSV, decode, find_position

UTF_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
# Of four letters in a row beyond ASCII no word in Western letters is made: Cyrillic and the like.
FOREIGN = re.compile("[ªµºÀ-ÖØ-öø-ÿŒœŠšŸŽžƒˆ]{4}")


class Decoded(NamedTuple):
    """The text of a table, its encoding unless that is UTF-8, and what is doubtful about it."""

    text: str
    encoding: str = ""
    problem: Problem | None = None


def decode_table(data: bytes, shown: str) -> Decoded | Problem:
    """Decode the bytes of a table; return a problem where they are no text.

    Windows-1252 is a guess, and so has a problem: no byte tells it from other old encodings.
    """
    if name := _find_utf_16(data):
        text = data.decode(name, "replace").removeprefix("\ufeff")
        again = decode(text.encode(), shown, CSV)
        return again if isinstance(again, Problem) else Decoded(text, "UTF-16")
    text_or_problem = decode(data, shown, CSV)
    if isinstance(text_or_problem, str):
        return Decoded(text_or_problem)
    guess = _guess_windows_1252(data, shown) if text_or_problem.code == "E101" else None
    return guess or text_or_problem


def find_encoding(data: bytes) -> str:
    """Return Python's name of the encoding in which the bytes of a table are read."""
    if name := _find_utf_16(data):
        return name
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _find_utf_16(data: bytes) -> str:
    """Return Python's name of the UTF-16 that the bytes are in; "" where they are not."""
    if name := UTF_16.get(data[:2]):
        return name
    if data[1:6:2] == b"\0\0\0":
        return "utf-16-le"
    return "utf-16-be" if data[:6:2] == b"\0\0\0" else ""


def _guess_windows_1252(data: bytes, shown: str) -> Decoded | None:
    """Decode as Windows-1252, unless this is damaged UTF-8 or another alphabet."""
    try:
        data.decode("utf-8")
        return None
    except UnicodeDecodeError as error:
        start, is_cut = error.start, error.reason == "unexpected end of data"
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    is_mixed = not data.decode("utf-8", "ignore").isascii()
    if is_cut or is_mixed or "\0" in text or FOREIGN.search(text):
        return None
    position = find_position(text[:start])
    message = "The file is not UTF-8; it is read as Windows-1252"
    cure = 'Look whether its accents are right, and save it as "CSV UTF-8"'
    return Decoded(text, "Windows-1252", Problem(shown, *position, "W441", message, cure))
