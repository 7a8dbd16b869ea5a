"""Finds characters that are invisible or were not meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from dashboard.dataset.tables.decoding import NEWLINE

# Characters that change the direction of the text after them (Unicode, UAX 9).
DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
# Breaks of a line and of a page in word processors.
LINE_BREAKS = "\x0b\x0c"
LONGEST_SHOWN = 60
# What spreadsheets show for the bytes that Windows-1252 leaves undefined.
UNDEFINED = {0x81: 0x81, 0x8D: 0x8D, 0x8F: 0x8F, 0x90: 0x90, 0x9D: 0x9D, 0xFFFD: 0x9D}
# A byte that begins a character of UTF-8 and one that goes on with it, as Windows-1252 shows them.
CONTINUATION = bytes(set(range(0x80, 0xC0)) - UNDEFINED.keys()).decode("cp1252")
GARBLED = re.compile(f"[\xc2-\xf4][{CONTINUATION}{''.join(map(chr, UNDEFINED))}]")


def find_odd_characters(
    where: str, words: str, *, edges: bool = True
) -> Iterator[tuple[str, str, str, str | None]]:
    """Yield code, message, cure and fixed words of odd characters; *where* begins the message.

    With *edges* the words neither begin nor end with white space.
    """
    if meant := ungarble(words):
        short = meant[:LONGEST_SHOWN] + "…" * (len(meant) > LONGEST_SHOWN)
        message = (
            f"{where} was UTF-8 and has been read as Windows-1252: it most likely said {short}"
        )
        cure = "Take it from the file as it was, and open that as UTF-8"
        yield "W424", message, cure, meant
    elif CONTROL.search(words):
        message = f"{where} holds a control character that nobody sees"
        plain = CONTROL.sub(_read_control, words)
        yield "E127", message, "Delete it, or type the words again", plain
    if DIRECTION.search(words):
        message = f"{where} holds a character that turns the direction of the text"
        # Where no letter runs from right to left there is nothing to turn.
        fixed = None if any(map(_is_right_to_left, words)) else DIRECTION.sub("", words)
        yield "W414", message, "Delete it unless it is meant", fixed
    if edges and words != words.strip():
        message = f"{where} begins or ends with a space or a line break"
        yield "W413", message, "Delete it", words.strip()


def normalize_newlines(words: str) -> str:
    """Write every line break as a single line feed, as browsers have it."""
    return NEWLINE.sub("\n", words) if "\r" in words else words


def ungarble(words: str) -> str:
    """Return what words were before UTF-8 was read as Windows-1252; "" where it was not."""
    if words.isascii() or not GARBLED.search(words):
        return ""
    try:
        return b"".join(map(_to_byte, words)).decode("utf-8")
    except UnicodeError:
        return ""


def _read_control(match: re.Match[str]) -> str:
    """Write what a control character stands for in Windows-1252 and word processors, or nothing."""
    if match[0] in LINE_BREAKS:
        return "\n"
    meant = bytes([ord(match[0])]).decode("cp1252", "ignore")
    return meant if meant.isprintable() else ""


def _is_right_to_left(character: str) -> bool:
    return unicodedata.bidirectional(character) in ("R", "AL")


def _to_byte(character: str) -> bytes:
    """Return the byte that Windows-1252 shows as this character."""
    byte = UNDEFINED.get(ord(character))
    return bytes([byte]) if byte else character.encode("cp1252")
