"""Hands a figure to Plotly whole and in the order that Plotly itself gives it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import plotly.graph_objects as go

Item = dict[str, Any]

BARE: Item = {"data": {"scatter": [{"type": "scatter"}]}}
"""Plotly's template `none`."""


def figure(
    data: Iterable[Item], layout: Item, shapes: Sequence[Item], words: Sequence[Item] = ()
) -> go.Figure:
    """A figure of traces, shapes and annotations that are known to be right.

    Plotly would look at every property of every one of them, which takes far longer than to draw
    them; a test has it look at them instead. What is changed later is looked at.
    """
    frame = _ordered({**layout, "template": BARE})
    made = go.Figure(data=_ordered(list(data)), layout=frame, _validate=False)
    if shapes:
        made.layout.shapes = _ordered(shapes)
    if words:
        made.layout.annotations = _ordered(words)
    for part in (made, made.layout, *made.data):
        part._validate = True
    return made


def _ordered(value: Any) -> Any:
    """The same value with the keys of every dictionary in it sorted."""
    if isinstance(value, dict):
        return {key: _ordered(value[key]) for key in sorted(value)}
    if isinstance(value, list | tuple):
        return [_ordered(inner) for inner in value]
    return value
