"""The timeline as Plotly draws it in the page: one drawing a size of window, made when asked for.

The words of the page are its own; what is drawn are marks, bars, areas and lines.
"""

from __future__ import annotations

from typing import Any

from dashboard import figure, theme, timeline
from dashboard.dataset.model import Dataset

Value = dict[str, Any]

TOKENS = {name: f"var(--{name})" for name in theme.palette()}
"""Colours by the names that the style sheet has for them: the script puts in those of the theme."""
DIGITS = 3
"""Decimals of a number: a thousandth of a pixel or of a year is less than any screen shows."""


def names() -> list[str]:
    """The names of all drawings, as the page asks for them: `desktop-814x589`, `phone-358x92`."""
    return [*map(_named, timeline.SIZES), _named(timeline.STRIP)]


def draw(dataset: Dataset, name: str, language: str) -> Value:
    """The drawing of that name as a JSON-ready figure. KeyError where there is none."""
    phone = timeline.STRIP
    if name == _named(phone):
        strip = timeline.lay_out_strip(dataset, phone.width, phone.height, phone.radius)
        return _rounded(figure.plain_strip(strip, TOKENS))  # type: ignore[no-any-return]
    size = {_named(size): size for size in timeline.SIZES}[name]
    laid = timeline.lay_out(dataset, size, language)
    return _rounded(figure.plain(laid, TOKENS, None))  # type: ignore[no-any-return]


def _named(size: timeline.Size | timeline.StripSize) -> str:
    return f"{size.name}-{size.width:g}x{size.height:g}"


def _rounded(value: Any) -> Any:
    """A JSON value whose numbers have no more decimals than can be seen."""
    if isinstance(value, float):
        short = round(value, DIGITS)
        return int(short) if short.is_integer() else short
    if isinstance(value, dict):
        return {key: _rounded(inner) for key, inner in value.items()}
    return [_rounded(inner) for inner in value] if isinstance(value, list | tuple) else value
