"""Draws the picture that a link to a page shows elsewhere, by an installed Chromium."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.publish.chromium import draw_page

SIZE = (1200, 630)
"""The width and height that Open Graph's readers cut a picture to, in px."""
TIME = 15000
"""How long the page may take to draw, in ms of its own clock."""


def draw_link_pictures(file: bytes, languages: Sequence[str]) -> dict[str, bytes]:
    """Draw one PNG a language of the page that is one *file*; OSError where the browser fails."""
    return {language: draw_link_picture(file, language) for language in languages}


def draw_link_picture(file: bytes, language: str) -> bytes:
    """Draw the page in a language."""
    width, height = SIZE
    size, time = f"--window-size={width},{height}", f"--virtual-time-budget={TIME}"
    options = ("--screenshot", "png", size, "--hide-scrollbars", time)
    return draw_page(file, *options, query=f"?lang={language}")
