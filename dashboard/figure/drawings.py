"""Draws the figures of the page, one for each size of window; the page has words of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dashboard import figure, theme, timeline
from dashboard.dataset.model import Dataset
from dashboard.timeline import Timeline

Value = dict[str, Any]

TOKENS = {name: f"var(--{name})" for name in theme.load_palette()}
"""Colours as the style sheet names them: the script puts in those of the theme."""
DIGITS, FINE = 3, 9
"""Decimals of a number: a thousandth of a pixel or of a year is less than any screen shows; the
same where the years of an axis may be less than one."""


def list_names() -> list[str]:
    """List the names of all drawings: `desktop-814x545`, `phone-358x92`."""
    return [*map(_write_name, timeline.SIZES), _write_name(timeline.STRIP)]


def draw(dataset: Dataset, name: str, lay_out: Callable[[timeline.Size], Timeline]) -> Value:
    """Draw the figure of that name, laid out for its size, as JSON. KeyError for no size's name."""
    phone = timeline.STRIP
    if name == _write_name(phone):
        strip = timeline.lay_out_strip(dataset, phone.width, phone.height, phone.radius)
        drawing = figure.draw_strip_json(strip, TOKENS)
    else:
        size = {_write_name(size): size for size in timeline.SIZES}[name]
        drawing = figure.draw_json(lay_out(size), TOKENS, words=False)
    return {key: _round(value, DIGITS) for key, value in drawing.items()}


def draw_window(laid: Timeline) -> Value:
    """Draw the figure of a window of time, as JSON."""
    drawing = figure.draw_json(laid, TOKENS, words=False)
    return {key: _round(value, FINE) for key, value in drawing.items()}


def _write_name(size: timeline.Size | timeline.StripSize) -> str:
    return f"{size.name}-{size.width:g}x{size.height:g}"


def _round(value: Any, digits: int) -> Any:
    """Round all numbers of a JSON value to so many decimals."""
    if isinstance(value, float):
        rounded = round(value, digits)
        return int(rounded) if rounded.is_integer() else rounded
    if isinstance(value, dict):
        return {key: _round(inner, digits) for key, inner in value.items()}
    return [_round(inner, digits) for inner in value] if isinstance(value, list | tuple) else value
