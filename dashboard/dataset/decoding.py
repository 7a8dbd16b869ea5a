"""The bytes of a table as text, or the reason why they are none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.dataset.problem import Problem

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 32 * 1024 * 1024
AS_CSV = 'Save it as UTF-8 text with commas; spreadsheets call that "CSV UTF-8"'
# The first bytes of what people rename to .csv.
FORMATS = {
    b"PK": "a spreadsheet or a zip file",
    b"\xd0\xcf\x11\xe0": "an old spreadsheet",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"%PDF": "a PDF file",
    b"\x1f\x8b": "a compressed file",
    b"{\\rtf": "a word processor's file",
}
WEB_PAGE = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml|svg)", re.IGNORECASE)
NEWLINE = re.compile(r"\r\n|\r|\n")


def read_text(path: Path, shown: str) -> str | Problem:
    """The text of a UTF-8 file, without a byte order mark, or the one problem that stops it."""
    try:
        if not path.is_file():
            return _refuse(shown, "E114", "This is not a file", "Put a CSV file in its place")
        if path.stat().st_size > LARGEST:
            most = f"{LARGEST // 1024**2} MB"
            return _refuse(shown, "E114", f"The file is larger than {most}", "Split the dataset")
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "unknown reason"
        cure = "Make the file readable for you"
        return _refuse(shown, "E114", f"The file cannot be read: {reason}", cure)
    return _refuse_format(data, shown) or _decode(data, shown)


def position(text: str) -> tuple[int, int]:
    """The line and the column, from 1, of the character that follows *text*."""
    lines = NEWLINE.split(text)
    return len(lines), len(lines[-1]) + 1


def _refuse(shown: str, code: str, message: str, cure: str) -> Problem:
    return Problem(shown, 1, 1, code, message, cure)


def _refuse_format(data: bytes, shown: str) -> Problem | None:
    for start, name in FORMATS.items():
        if data.startswith(start):
            return _refuse(shown, "E102", f"This is {name}, not CSV", AS_CSV)
    if WEB_PAGE.match(data):
        return _refuse(shown, "E102", "This is a web page, not CSV", AS_CSV)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0\0\0" in (data[1:6:2], data[:6:2]):
        return _refuse(shown, "E101", "The file is UTF-16, not UTF-8", AS_CSV)
    return None


def _decode(data: bytes, shown: str) -> str | Problem:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
        byte = data[error.start : error.start + 1]
        meant = byte.decode("cp1252", "replace")
        guess = f" ({meant} in Windows-1252)" if meant.isprintable() and meant != "�" else ""
        message = f"The byte 0x{byte.hex().upper()}{guess} is not UTF-8"
        return Problem(shown, *position(before), "E101", message, AS_CSV)
    if "\0" in text:
        place = position(text[: text.index("\0")])
        message = "There is a NUL character, so this is not a text file"
        return Problem(shown, *place, "E102", message, AS_CSV)
    return text
