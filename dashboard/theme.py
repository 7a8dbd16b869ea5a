"""The colours of the style sheet, for the figure: `assets/css/00-tokens.css` holds them once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal

from dashboard.places import home

Theme = Literal["light", "dark"]
Colours = Mapping[str, str]

TOKENS = home("assets") / "css" / "00-tokens.css"
SANS = '"Segoe UI", system-ui, -apple-system, Roboto, "Helvetica Neue", Arial, sans-serif'

COLOUR = re.compile(r"--([a-z0-9-]+):\s*(#[0-9A-Fa-f]{6})\s*;")
SELECTOR: dict[Theme, str] = {"light": ".paper {", "dark": ':root[data-theme="dark"] {'}


def palette(theme: Theme = "light") -> dict[str, str]:
    """The colours by token name without its dashes: `palette("dark")["bg"]` is `"#11151B"`.

    Every value has six hexadecimal digits. What the dark theme doesn't set is as in the light one.
    KeyError for another theme.
    """
    return _read("light") | _read(theme)


@cache
def _read(theme: Theme) -> dict[str, str]:
    """The colours that the first rule of a theme sets."""
    sheet = TOKENS.read_text(encoding="utf-8")
    rule = sheet.partition(SELECTOR[theme])[2].partition("}")[0]
    return dict(COLOUR.findall(rule))
