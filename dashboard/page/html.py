"""HTML and SVG as a tree of elements, and the tree as text.

`html.P("words", className="note")` is `<p class="note">words</p>`: the name of an element in
capitals, its children first, its attributes as in HTML, or as Python can write them (`className`,
`htmlFor`, `data_event`). A child is an element, a text, a number, some of these, or None.
Specification: HTML, "Serializing HTML fragments".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, partial
from html import escape
from typing import Any

ADDRESS = re.compile(r"(https?://[^\s<>\"]*[^\s<>\".,;:!?)\]’”»])")
"""A web address within words; the sign that ends a sentence is no part of it."""
VOID = {"br", "hr", "img", "input", "link", "meta", "source", "wbr"}
NAMES = {"className": "class", "htmlFor": "for"}
NUMBERED = re.compile(r"(\S*[^\W\d]-\d\S*)")
"""A name with a hyphen before its number; browsers break lines there."""
LONGEST = 20
"""Characters of a name that is kept together; an address may be longer than a line."""


@dataclass(slots=True)
class Element:
    """An element: its tag, children and attributes, and a `key` that is not rendered.

    The key names an element among its siblings where two trees are compared.
    """

    tag: str
    children: tuple[Any, ...] = ()
    attributes: dict[str, Any] = field(default_factory=dict)
    key: str = ""


def __getattr__(name: str) -> Callable[..., Element]:
    """Return the constructor of the elements of a name: `html.Div`, `html.Blockquote`."""
    if not name[0].isupper():
        raise AttributeError(name)
    return partial(element, name.lower())


def element(tag: str, *children: Any, **attributes: Any) -> Element:
    """Construct an element of HTML."""
    return Element(tag, children, attributes)


def svg(tag: str, *children: Any, look: str = "", key: str = "", **attributes: Any) -> Element:
    """`svg("line", look="axis", stroke_width=2)` is `<line class="axis" stroke-width="2">`."""
    return Element(tag, children, {"className": look or None, **attributes}, key)


def write_share(value: float) -> str:
    """Write a share of a box as SVG has it: 0.5 is "50%"."""
    return f"{round(100 * value, 2):g}%"


def keep_together(words: str) -> list[Any]:
    """Build words in which no line ends within a name such as "STS-128"."""
    parts = NUMBERED.split(words)
    return [
        element("span", part, className="whole") if index % 2 and len(part) <= LONGEST else part
        for index, part in enumerate(parts)
    ]


def link_addresses(words: str) -> list[Any]:
    """Build words in which every web address is a link."""
    parts = ADDRESS.split(words)
    return [
        element("a", part, href=part, rel="noopener") if index % 2 else part
        for index, part in enumerate(parts)
    ]


def render(node: Any) -> str:
    """Render an element, a text, or a sequence of them; every text is escaped."""
    pieces: list[str] = []
    add_pieces(node, pieces.append)
    return "".join(pieces)


def add_pieces(node: Any, add: Callable[[str], None]) -> None:
    """Add the text of *node* piece by piece."""
    if isinstance(node, Element):
        add(f"<{node.tag}{''.join(render_attributes(node.attributes))}>")
        if node.tag not in VOID:
            add_pieces(node.children, add)
            add(f"</{node.tag}>")
    elif isinstance(node, str | int | float):
        add(escape(str(node), quote=False))
    elif node is not None:
        for child in node:
            add_pieces(child, add)


def render_attributes(attributes: dict[str, Any]) -> Iterator[str]:
    """Render the attributes, values escaped; what is false or None is left out."""
    for name, value in attributes.items():
        if value is None or value is False:
            continue
        known = html_name(name)
        yield f" {known}" if value is True else f' {known}="{escape(str(value))}"'


@cache
def html_name(attribute: str) -> str:
    """Return the name of an attribute as HTML has it."""
    return NAMES.get(attribute) or attribute.lower().replace("_", "-")
