"""Text that stands in a document already, and so need not stand a second time in its data.

A string of the data that is also the text of an element becomes a reference: a mark and the place
of that text among the different texts of the document. `assets/js/references.js` puts it back.
"""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any

MARK = "\u0001"
"""What a reference starts with; a text that itself starts with it gets it twice."""
LEAST = 12
"""The shortest text that is worth a reference, in characters."""


class Texts(HTMLParser):
    """The different texts inside `<main>`, in the order of the document.

    Where a sentence follows a label in the same text, the sentence counts as a text of its own.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: dict[str, int] = {}
        self.inside = self.unseen = False

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        """To a browser that runs scripts what is in `<noscript>` is one text: it is left out."""
        self.inside = self.inside or tag == "main"
        self.unseen = self.unseen or tag == "noscript"

    def handle_endtag(self, tag: str) -> None:
        """Ends what a start tag began."""
        self.inside = self.inside and tag != "main"
        self.unseen = self.unseen and tag != "noscript"

    def handle_data(self, data: str) -> None:
        """A text, and what stands in it behind its first colon, each once."""
        text = data.lstrip(" ")
        for one in (text, text.partition(": ")[2]):
            if one and self.inside and not self.unseen:
                self.found.setdefault(one, len(self.found))


def texts(body: str) -> dict[str, int]:
    """The texts of a document with their places."""
    parser = Texts()
    parser.feed(body)
    parser.close()
    return parser.found


def refer(value: Any, known: Mapping[str, int]) -> Any:
    """A JSON value in which every longer text that is *known* is a reference."""
    if isinstance(value, str):
        if value.startswith(MARK):
            return f"{MARK}{value}"
        place = known.get(value) if len(value) >= LEAST else None
        return value if place is None else f"{MARK}{place}"
    if isinstance(value, dict):
        return {key: refer(one, known) for key, one in value.items()}
    return [refer(one, known) for one in value] if isinstance(value, list) else value
