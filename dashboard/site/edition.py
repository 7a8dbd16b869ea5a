"""A life in one language: the page, and each of its parts with an address, as HTML and data."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem
from dashboard.figure import drawings
from dashboard.i18n import Catalogue
from dashboard.page import PARTS, build_page, build_part, document
from dashboard.page.header import build_header
from dashboard.page.html import render
from dashboard.page.linked_data import build_linked_sources
from dashboard.page.long.chapters import build_chapter, title_chapter
from dashboard.page.long.life import Life
from dashboard.page.long.windows import Windows
from dashboard.page.script_data import build_later_data
from dashboard.page.symbol import build_sprite
from dashboard.timeline import build_overview


@dataclass(frozen=True)
class Edition:
    """A life in one language, each part of it made when it is first asked for.

    The problems that are *shown* stand in its header.
    """

    life: Life
    shown: tuple[Problem, ...]
    text: Catalogue

    @property
    def dataset(self) -> Dataset:
        """What the page tells of the life."""
        return self.life.tell(self.language)

    @property
    def language(self) -> str:
        """Its language."""
        return self.text.language

    @cached_property
    def _page(self) -> tuple[dict[str, str], dict[str, Any]]:
        parts, data = build_page(self.life, self.shown, self.text)
        return {name: render(part) for name, part in parts.items()}, data

    @cached_property
    def later_data(self) -> dict[str, Any]:
        """The data that the scripts read once they need it."""
        return build_later_data(self.dataset, self.text)

    def render_body(self, script: str = "") -> str:
        """Render what a reader of the language sees of the page.

        The element of the first *script* stands behind what it needs: while the browser fetches
        it, it reads the rest.
        """
        parts, data = self._page
        block = document.render_data("life", data)
        return document.render_body(self.text, {**parts, "data": block, "script": script})

    def render_page(self, host: str, body: str, **parts: str) -> str:
        """Render the page for a *host* (server, folder, file); *parts* are styles and scripts."""
        pieces = {"host": host, "extra": "", "structured": "", "alternates": "", "body": body,
                  "window": build_overview(self.life.dataset).name}  # fmt: skip
        return document.render_page(self.dataset, self.text, {**pieces, **parts})

    def draw(self, name: str) -> dict[str, Any]:
        """Draw the figure of that name. KeyError if no size has the name."""
        lay_out = partial(self.life.lay_out_size, self.language)
        return drawings.draw(self.life.dataset, name, lay_out)

    def render_part(self, name: str) -> str:
        """Render a part of the page."""
        return render(build_part(self.dataset, name, self.text))

    def render_part_page(self, name: str, host: str, **parts: str) -> str:
        """Render a part as a page of its own, for search engines and readers without scripts."""
        title = self.text(PARTS[name])
        return self._render_alone(name, host, title, self.render_part(name), **parts)

    def render_chapter_page(self, name: str, host: str, **parts: str) -> str:
        """Render a chapter of a long life as a page of its own."""
        chapter = render(build_chapter(self.life, name, self.text))
        return self._render_alone("read", host, title_chapter(name, self.text), chapter, **parts)

    def _render_alone(self, view: str, host: str, title: str, part: str, **parts: str) -> str:
        part = part.replace('href="?', 'href="./?')
        pieces = {
            "host": host, "extra": "", "view": view, "sprite": render(build_sprite(self.dataset)),
            "top": render(build_header(self.dataset, self.text)), "part": part,
            "title": f"{title} · {document.title(self.dataset, self.text)}",
        }  # fmt: skip
        if view == "sources":
            linked = build_linked_sources(self.dataset, "./")
            pieces["structured"] = document.render_linked_data(linked)
        return document.render_part(self.text, {**pieces, **parts})

    @cached_property
    def windows(self) -> Windows:
        """The windows of time that its timeline can be zoomed to."""
        return Windows(self.life, self.text)


def list_editions(life: Life, shown: Sequence[Problem] = ()) -> list[Edition]:
    """Return an edition for each language of the life."""
    texts = map(life.dataset.catalogue, life.dataset.languages)
    return [Edition(life, tuple(shown), text) for text in texts]


def render_late_scripts(addresses: Mapping[str, str]) -> str:
    """Render what waits until it is needed, scripts and a style sheet; *addresses* by name."""
    line = '<script type="text/plain" data-late="{}" data-src="{}"></script>'
    return "\n".join(
        line.format(html.escape(name), html.escape(address)) for name, address in addresses.items()
    )
