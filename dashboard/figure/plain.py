"""Builds figures as plotly.js reads them, their keys in an order that is always the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

Item = dict[str, Any]

BARE: Item = {"data": {"scatter": [{"type": "scatter"}]}}
"""Plotly's template `none`."""


def build_figure(
    data: Iterable[Item], layout: Item, shapes: Sequence[Item], words: Sequence[Item] = ()
) -> Item:
    """Build a figure of traces, shapes and annotations, as JSON.

    plotly.py would validate every property, which takes far longer than drawing does; a test has
    it do so instead.
    """
    parts = {"shapes": shapes, "annotations": words}
    whole = {**layout, "template": BARE, **{name: part for name, part in parts.items() if part}}
    return {"data": _sort_keys(list(data)), "layout": _sort_keys(whole)}


def _sort_keys(value: Any) -> Any:
    """Sort the keys of every dictionary in a value."""
    if isinstance(value, dict):
        return {key: _sort_keys(value[key]) for key in sorted(value)}
    if isinstance(value, list | tuple):
        return [_sort_keys(inner) for inner in value]
    return value
