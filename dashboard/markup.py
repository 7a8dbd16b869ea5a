"""A component tree as HTML text: what a reader sees before any script runs."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

VOID = {"br", "hr", "img", "input", "link", "meta", "source", "wbr"}
ATTRIBUTE = {"className": "class", "htmlFor": "for", "dateTime": "datetime", "tabIndex": "tabindex"}
DASH_ONLY = {"children", "n_clicks", "disable_n_clicks", "style"}


def render(node: Any) -> str:
    """HTML of a component, a text, or a sequence of them; every text is escaped.

    Inline styles are left out: the content security policy has no room for them.
    """
    return "".join(pieces(node))


def pieces(node: Any) -> Iterator[str]:
    """The HTML of *node*, piece by piece."""
    if node is None:
        return
    if isinstance(node, str | int | float):
        yield html.escape(str(node), quote=False)
    elif hasattr(node, "to_plotly_json"):
        yield from element(node.to_plotly_json())
    else:
        for child in node:
            yield from pieces(child)


def element(json: Mapping[str, Any]) -> Iterator[str]:
    """The HTML of one component given as its type and props."""
    tag = json["type"].lower()
    props = json["props"]
    yield f"<{tag}{''.join(attributes(props.items()))}>"
    if tag not in VOID:
        yield from pieces(props.get("children"))
        yield f"</{tag}>"


def attributes(props: Iterable[tuple[str, Any]]) -> Iterator[str]:
    """The attributes that HTML knows by their names, values escaped; true ones without a value.

    Those with a hyphen come last, by name: Dash has them in another order at every start.
    """
    for name, value in sorted(props, key=lambda prop: prop[0] if "-" in prop[0] else ""):
        if name in DASH_ONLY or value is None or value is False:
            continue
        known = ATTRIBUTE.get(name, name.lower() if "-" not in name else name)
        yield f" {known}" if value is True else f' {known}="{html.escape(str(value))}"'
