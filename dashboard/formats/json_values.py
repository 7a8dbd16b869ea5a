"""Reads JSON as people and programs leave it, and any value in it as words."""

from __future__ import annotations

import json
import re
from typing import Any

from dashboard.formats.imported import FormatError

# A script that gives its value to a name or a function: `storyjs_jsonp_data = {...};`
SCRIPT = re.compile(r"^\s*(?:(?:var|let|const)\s+)?[\w.$]+\s*(?:=\s*|\()(?=[\[{])")


def decode(data: bytes) -> str:
    """Read bytes as UTF-8, or as UTF-16 if they begin so, else as Windows-1252."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    if b"\0" in data[:2]:
        return data.decode("utf-16-be" if data[:1] == b"\0" else "utf-16-le", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def read_json(data: bytes) -> Any:
    """Read JSON, also with commas too many, comments, other quotation marks, or as a script.

    Raises:
        FormatError: it is none of these.
    """
    text = SCRIPT.sub("", decode(data), count=1).strip().rstrip(";)")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        import pyjson5

        try:
            return pyjson5.decode(text)
        except (pyjson5.Json5Exception, RecursionError) as error:
            raise FormatError(f"it is no JSON ({str(error).splitlines()[0]})") from None


def to_words(value: object) -> str:
    """Return a value as words: text and numbers as they are, anything else as none."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip() if isinstance(value, str | int | float) else ""


def to_mapping(value: object) -> dict[str, Any]:
    """Return a value that is an object; an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def to_list(value: object) -> list[Any]:
    """Return a value that is a list; one of an object's values, and none for anything else."""
    return value if isinstance(value, list) else [*to_mapping(value).values()]
