"""Corrects a cell that is written in a wrong way, where that can mean one thing only."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from difflib import get_close_matches
from html import unescape
from urllib.parse import urlsplit

from dashboard.dataset.dates.parse import EdtfError
from dashboard.dataset.dates.read import try_date
from dashboard.dataset.tables.header import CERTAIN

# A whole number as spreadsheets and people write it: `3.0`, `3.`, `#3`, `No. 3`.
NUMBER = re.compile(r"\s*(?:#|№|[Nn][or]?[.°º]?)?\s*([0-9]{1,9})(?:[.,]0*)?\s*")
# Tags that mean nothing in plain words, or are written otherwise there.
MARKUP = tuple(
    (re.compile(pattern, re.IGNORECASE | re.DOTALL), plain)
    for pattern, plain in (
        (r"</?(?:i|b|u|em|strong|span|font)(?:\s[^<>]*)?>", ""),
        (r"\s*(?:</p>\s*)?<p(?:\s[^<>]*)?>\s*|\s*</p>\s*", "\n\n"),
        (r"\s*<br\s*/?>\s*", "\n"),
        (r"""<a\s[^<>]*?href=["'](https?://[^"'<>\s]+)["'][^<>]*>\s*\1\s*</a>""", r"\1"),
        (r"""<a\s[^<>]*?href=["'](https?://[^"'<>\s]+)["'][^<>]*>([^<>]+)</a>""", r"\2 (\1)"),
    )
)
MAILBOX = re.compile("[^@/]+@[^@/]+")


def make_slug(text: str) -> str:
    """Make an id of *text*: small letters, digits, single hyphens; "" where none is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall("[a-z0-9]+", plain))


def correct_date(words: str, error: EdtfError) -> str | None:
    """Replace the part that is wrong with a date, if that makes it one."""
    corrected = words.replace(error.wrong, error.right) if error.wrong else ""
    return corrected if try_date(corrected) else None


def correct_number(words: str, low: int, high: int) -> str | None:
    """Find the one number from *low* to *high* in the words."""
    number = NUMBER.fullmatch(words)
    return number[1] if number and low <= int(number[1]) <= high else None


def correct_choice(words: str, choices: Sequence[str]) -> str | None:
    """Find the one of the choices that is much like these words."""
    plain = make_slug(words)
    near = [plain] if plain in choices else get_close_matches(plain, choices, 2, CERTAIN)
    return near[0] if len(near) == 1 else None


def correct_address(words: str) -> str | None:
    """Complete an address without its beginning, or between brackets."""
    plain = words.strip(" <>")
    start = "" if ":" in plain else "mailto:" if MAILBOX.fullmatch(plain) else "https://"
    is_whole = not start or "." in plain
    return start + plain if is_whole and is_address(start + plain) else None


def correct_form(words: str, pattern: str) -> str | None:
    """Write tags, digits or numbers of paragraphs as this form has them."""
    plain = words.strip()
    ranges = re.sub(r"\s*[–—-]\s*", "-", re.sub(r"[\s,;]+", " ", plain))
    tries = (plain, plain.lower(), plain.replace("_", "-"), ranges)
    return next((text for text in tries if re.fullmatch(pattern, text)), None)


def correct_markup(words: str) -> str:
    """Write HTML as words: paragraphs apart, links as their words and address, characters."""
    for pattern, plain in MARKUP:
        words = pattern.sub(plain, words)
    return unescape(words).replace("\xa0", " ").strip()


def is_address(words: str) -> bool:
    """True for a link to the web or to a mailbox (RFC 3986, RFC 6068); no other is safe."""
    if not words.isprintable() or set(words) & set(' "<>\\^`{|}'):
        return False
    try:
        address = urlsplit(words)
        if address.scheme == "mailto":
            return MAILBOX.fullmatch(address.path) is not None and not address.netloc
        return address.scheme in ("http", "https") and bool(address.hostname)
    except ValueError:
        return False
