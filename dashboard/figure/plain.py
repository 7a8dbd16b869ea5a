"""A figure as plotly.js reads it, in an order that is always the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

Item = dict[str, Any]

BARE: Item = {"data": {"scatter": [{"type": "scatter"}]}}
"""Plotly's template `none`."""


def figure(
    data: Iterable[Item], layout: Item, shapes: Sequence[Item], words: Sequence[Item] = ()
) -> Item:
    """A figure of traces, shapes and annotations, as JSON.

    plotly.py would look at every property of every one of them, which takes far longer than to
    draw them; a test has it look at them instead.
    """
    full = {"shapes": shapes, "annotations": words}
    parts = {**layout, "template": BARE, **{name: part for name, part in full.items() if part}}
    return {"data": _ordered(list(data)), "layout": _ordered(parts)}


def _ordered(value: Any) -> Any:
    """The same value with the keys of every dictionary in it sorted."""
    if isinstance(value, dict):
        return {key: _ordered(value[key]) for key in sorted(value)}
    if isinstance(value, list | tuple):
        return [_ordered(inner) for inner in value]
    return value
