"""Reads the colours for figures from the style sheet, `assets/css/00-tokens.css`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal

from dashboard.paths import home

Theme = Literal["light", "dark"]
Colours = Mapping[str, str]

TOKENS = home("assets") / "css" / "00-tokens.css"
SANS = '"Segoe UI", system-ui, -apple-system, Roboto, "Helvetica Neue", Arial, sans-serif'
SERIF = 'Georgia, Gelasio, "Noto Serif", "DejaVu Serif", serif'

COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
TOKEN = re.compile(r"^ *--([a-z0-9-]+): ((?:var\(--(?:light|dark), )?#.*?);", re.MULTILINE)


def load_palette(theme: Theme = "light") -> dict[str, str]:
    """Load the colours by token without its dashes: `load_palette("dark")["bg"]` is `"#11151B"`.

    Every value has six hexadecimal digits. A token of one colour has it in both themes. KeyError
    for another theme.
    """
    index = {"light": 0, "dark": -1}[theme]
    return {name: colours[index] for name, colours in _read_tokens().items()}


@cache
def _read_tokens() -> dict[str, list[str]]:
    """Read the colours of each token, the light one first."""
    sheet = TOKENS.read_text(encoding="utf-8")
    return {name: COLOUR.findall(value) for name, value in TOKEN.findall(sheet)}
