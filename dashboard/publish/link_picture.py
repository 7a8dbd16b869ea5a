"""What a link to a page shows elsewhere: the page as PNG, drawn by an installed Chromium."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.publish import chromium

SIZE = (1200, 630)
"""The width and height that Open Graph's readers cut a picture to, in px."""
PATIENCE = 15000
"""How long the page may take to draw, in ms of its own clock."""


def pictures(file: bytes, languages: Sequence[str]) -> dict[str, bytes]:
    """One PNG a language of the page that is one *file*; OSError where the browser fails."""
    return {language: drawn(file, language) for language in languages}


def drawn(file: bytes, language: str) -> bytes:
    """The page in a language."""
    width, height = SIZE
    return chromium.draw(
        file,
        "--screenshot",
        "png",
        f"--window-size={width},{height}",
        "--hide-scrollbars",
        f"--virtual-time-budget={PATIENCE}",
        query=f"?lang={language}",
    )
