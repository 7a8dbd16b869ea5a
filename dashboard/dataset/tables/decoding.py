"""Decodes files as UTF-8 and nothing else, and names the format of those that are not text."""

from __future__ import annotations

import re
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from dashboard.dataset.problem import Edit, Problem

# So many NUL characters are taken out of a text in one go.
MOST_NULS = 100
LARGEST = 32 * 1024 * 1024
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
# The first bytes of what people rename to .csv or .txt.
FORMATS = {
    b"PK": "a spreadsheet, a word processor's file or a zip file",
    b"\xd0\xcf\x11\xe0": "an old or encrypted spreadsheet or word processor's file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"%PDF": "a PDF file",
    b"\x1f\x8b": "a compressed file",
    b"{\\rtf": "a word processor's file",
}
WEB_PAGE = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml|svg)", re.IGNORECASE)
NEWLINE = re.compile(r"\r\n|\r|\n")


class Form(NamedTuple):
    """The name of a format, and how to save a file in it."""

    name: str
    cure: str


CSV = Form("CSV", 'Save it as UTF-8 text with commas; spreadsheets call that "CSV UTF-8"')
PLAIN = Form("plain text", 'Save it as "Plain text" in the encoding "Unicode (UTF-8)"')
JSON = Form("JSON", "Save it as UTF-8 text")


def read_text(path: Path, shown: str, form: Form = CSV) -> str | Problem:
    """Read a UTF-8 file without its byte order mark; return a problem where that fails."""
    data = read_bytes(path, shown, form)
    return data if isinstance(data, Problem) else decode(data, shown, form)


def read_bytes(path: Path, shown: str, form: Form) -> bytes | Problem:
    """Read the bytes of a file; return a problem where that fails. A pipe is not even tried."""
    try:
        if not path.is_file():
            return _refuse(shown, "E114", "This is not a file", f"Put {form.name} in its place")
        if path.stat().st_size > LARGEST:
            most = f"{LARGEST // 1024**2} MB"
            return _refuse(shown, "E114", f"The file is larger than {most}", "Split it")
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or "unknown reason"
        cure = "Make the file readable for you"
        return _refuse(shown, "E114", f"The file cannot be read: {reason}", cure)


def decode(data: bytes, shown: str, form: Form) -> str | Problem:
    """Decode UTF-8 bytes without their byte order mark; return a problem where that fails."""
    if problem := _refuse_format(data, shown, form):
        return problem
    body = data.removeprefix(BYTE_ORDER_MARK)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        position = find_position(body[: error.start].decode("utf-8"))
        return Problem(shown, *position, "E101", _describe_byte(body[error.start]), form.cure)
    if "\0" in text:
        position = find_position(text[: text.index("\0")])
        message = "There is a NUL character, so this is not a text file"
        fix = tuple(
            Edit(shown, *find_position(text[: match.start()]), "\0", "")
            for match in islice(re.finditer("\0", text), MOST_NULS)
        )
        return Problem(shown, *position, "E102", message, form.cure, fix=fix)
    return text


def find_position(text: str) -> tuple[int, int]:
    """Return the line and the column, from 1, of the character that follows *text*."""
    lines = NEWLINE.split(text)
    return len(lines), len(lines[-1]) + 1


def _refuse(shown: str, code: str, message: str, cure: str) -> Problem:
    return Problem(shown, 1, 1, code, message, cure)


def _refuse_format(data: bytes, shown: str, form: Form) -> Problem | None:
    for start, name in FORMATS.items():
        if data.startswith(start):
            return _refuse(shown, "E102", f"This is {name}, not {form.name}", form.cure)
    if WEB_PAGE.match(data):
        return _refuse(shown, "E102", f"This is a web page, not {form.name}", form.cure)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0\0\0" in (data[1:6:2], data[:6:2]):
        return _refuse(shown, "E101", "The file is UTF-16, not UTF-8", form.cure)
    return None


def _describe_byte(byte: int) -> str:
    """Name a byte that is not UTF-8, with the character it stands for in Windows-1252."""
    meant = bytes([byte]).decode("cp1252", "replace")
    guess = f" ({meant} in Windows-1252)" if meant.isprintable() and meant != "�" else ""
    return f"The byte 0x{byte:02X}{guess} is not UTF-8"
