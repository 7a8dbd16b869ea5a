"""SVG for the document. `markup.render` writes it; Dash's own tree has no element of this sort."""

from __future__ import annotations

from typing import Any, TypeAlias

from dashboard.page.attributes import attributes

Element: TypeAlias = Any
"""An SVG element; Dash's own hints know of no component but its own."""


class Node:
    """What `svg` makes; to `markup.render` it looks like a component of Dash."""

    def __init__(self, tag: str, children: tuple[Any, ...], props: dict[str, Any]) -> None:
        self.tag, self.children, self.props = tag, children, props

    def to_plotly_json(self) -> dict[str, Any]:
        """Its type and props, as every component has them."""
        return {"type": self.tag, "props": {**self.props, "children": self.children}}


def svg(tag: str, *children: Any, look: str = "", **values: str | float | None) -> Element:
    """`svg("line", look="axis", stroke_width=2)` is `<line class="axis" stroke-width="2">`."""
    given = {name: value if value is None else str(value) for name, value in values.items()}
    return Node(tag, children, {"className": look or None, **attributes(**given)})
