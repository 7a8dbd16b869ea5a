"""The changes of a picture from one size of window to another: attributes, and nothing else.

The document holds one picture for each class of windows; a script makes it that of the size which
fits best, before it is seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from dashboard.page.html import Element, html_name

Changes = dict[str, list[list[Any]]]
"""By attribute (`""` for the text) each value, None where it is absent, followed by the elements
that have it, by their positions in the order of the document."""
ABSENT = {"display": "none"}


def merge(pictures: Sequence[Sequence[Element]]) -> list[Element]:
    """Merge pictures: the first one, with all that only the others have, which is not displayed.

    Every picture is a sequence of elements with keys.
    """
    own = {part.key for part in pictures[0]}
    others = {part.key: part for picture in pictures[1:] for part in picture}
    missing = [part for key, part in others.items() if key not in own]
    return [*pictures[0], *map(_hide, missing)]


def find_changes(base: Sequence[Element], picture: Sequence[Element]) -> Changes:
    """Find what makes *base*, a merged picture, the same as *picture*, one of those merged."""
    parts = {part.key: part for part in picture}
    other = [parts.get(part.key) or _hide(part) for part in base]
    pairs = zip(_list_elements(base), _list_elements(other), strict=True)
    changes: dict[str, dict[Any, list[Any]]] = {}
    for position, (ours, theirs) in enumerate(pairs):
        for name, value in _compare(ours, theirs):
            changes.setdefault(name, {}).setdefault(value, [value]).append(position)
    return {name: list(values.values()) for name, values in changes.items()}


def _hide(part: Element) -> Element:
    return replace(part, attributes={**part.attributes, **ABSENT})


def _list_elements(parts: Sequence[Element]) -> Iterator[Element]:
    """List every element, each before its children, as a document has them."""
    for part in parts:
        yield part
        yield from _list_elements([child for child in part.children if isinstance(child, Element)])


def _compare(ours: Element, theirs: Element) -> Iterator[tuple[str, Any]]:
    if "display" in theirs.attributes:
        theirs = replace(ours, attributes={**ours.attributes, **ABSENT})
    for name in dict.fromkeys([*ours.attributes, *theirs.attributes]):
        value = theirs.attributes.get(name)
        if value != ours.attributes.get(name):
            yield html_name(name), value
    if _read_text(ours) != _read_text(theirs):
        yield "", _read_text(theirs)


def _read_text(part: Element) -> str:
    return "".join(child for child in part.children if isinstance(child, str))
