"""What a link to a page shows elsewhere: the page as PNG, drawn by an installed Chromium."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from dashboard import browser

SIZE = (1200, 630)
"""The width and height that Open Graph's readers cut a picture to, in px."""
PATIENCE = 15000
"""How long the page may take to draw, in ms of its own clock."""


def pictures(file: bytes, languages: Sequence[str]) -> dict[str, bytes]:
    """One PNG a language of the page that is one *file*; OSError where the browser fails."""
    with TemporaryDirectory(prefix="camino-") as folder:
        source = Path(folder) / "life.html"
        source.write_bytes(file)
        return {language: drawn(source, language) for language in languages}


def drawn(source: Path, language: str) -> bytes:
    """The page in a language."""
    made = source.with_name(f"{language}.png")
    width, height = SIZE
    browser.draw(
        f"{source.as_uri()}?lang={language}",
        f"--screenshot={made}",
        f"--window-size={width},{height}",
        "--hide-scrollbars",
        f"--virtual-time-budget={PATIENCE}",
    )
    return made.read_bytes()
