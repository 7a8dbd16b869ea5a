"""A life in one language: the page, and each of its parts with an address, as HTML and data."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dashboard import page
from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem
from dashboard.i18n import Catalogue
from dashboard.page.header import build_header
from dashboard.page.html import render
from dashboard.page.symbol import build_sprite


@dataclass(frozen=True)
class Edition:
    """A life in one language, each part of it made when it is first asked for.

    The problems that are *shown* stand in its header.
    """

    dataset: Dataset
    shown: tuple[Problem, ...]
    text: Catalogue

    @property
    def language(self) -> str:
        """Its language."""
        return self.text.language

    @cached_property
    def _page(self) -> tuple[dict[str, str], dict[str, Any]]:
        parts, data = page.build_page(self.dataset, self.shown, self.text)
        return {name: render(part) for name, part in parts.items()}, data

    @cached_property
    def later_data(self) -> dict[str, Any]:
        """The data that the scripts read once they need it."""
        return page.build_later_data(self.dataset, self.text)

    def render_body(self) -> str:
        """Render what a reader of the language sees of the page."""
        parts, data = self._page
        block = page.document.render_data("life", data)
        return page.document.render_body(self.text, {**parts, "data": block})

    def render_page(self, host: str, body: str, **parts: str) -> str:
        """Render the page for a *host* (server, folder, file); *parts* are styles and scripts."""
        pieces = {"host": host, "extra": "", "structured": "", "alternates": "", "body": body}
        return page.document.render_page(self.dataset, self.text, {**pieces, **parts})

    def render_part(self, name: str) -> str:
        """Render a part of the page."""
        return render(page.build_part(self.dataset, name, self.text))

    def render_part_page(self, name: str, host: str, **parts: str) -> str:
        """Render a part as a page of its own, for search engines and readers without scripts."""
        title = page.document.title(self.dataset, self.text)
        pieces = {
            "host": host, "extra": "", "view": name, "sprite": render(build_sprite(self.dataset)),
            "top": render(build_header(self.dataset, self.text)), "part": self.render_part(name),
            "title": f"{self.text(page.PARTS[name])} · {title}",
        }  # fmt: skip
        if name == "sources":
            linked = page.build_linked_sources(self.dataset, "./")
            pieces["structured"] = page.document.render_linked_data(linked)
        return page.document.render_part(self.text, {**pieces, **parts})


def list_editions(dataset: Dataset, shown: Sequence[Problem] = ()) -> list[Edition]:
    """Return an edition for each language of the life."""
    texts = [dataset.catalogue(language) for language in dataset.languages]
    return [Edition(dataset, tuple(shown), text) for text in texts]


def render_late_scripts(addresses: Mapping[str, str]) -> str:
    """Render what waits until it is needed, scripts and a style sheet; *addresses* by name."""
    line = '<script type="text/plain" data-late="{}" data-src="{}"></script>'
    return "\n".join(
        line.format(html.escape(name), html.escape(address)) for name, address in addresses.items()
    )
