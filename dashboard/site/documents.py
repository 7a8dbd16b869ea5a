"""The documents of a life in one language: the page, and each of its parts with an address."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dashboard import page
from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem
from dashboard.i18n import Catalogue, load_catalogue
from dashboard.page.header import build_header
from dashboard.page.html import render
from dashboard.page.symbol import build_sprite

Late = Mapping[str, str]
"""The addresses of the scripts that are loaded late, by name."""


@dataclass(frozen=True)
class Documents:
    """The page of a language as HTML and as data, each made when it is first asked for."""

    dataset: Dataset
    shown: tuple[Problem, ...]
    text: Catalogue

    @property
    def language(self) -> str:
        """Its language."""
        return self.text.language

    @cached_property
    def _built(self) -> tuple[dict[str, str], dict[str, Any]]:
        parts, data = page.build_page(self.dataset, self.shown, self.text)
        return {place: render(part) for place, part in parts.items()}, data

    @cached_property
    def later(self) -> dict[str, Any]:
        """What the scripts read once they are wanted."""
        return page.build_later_data(self.dataset, self.text)

    def body(self) -> str:
        """What a reader of the language sees of the page."""
        parts, data = self._built
        return page.document.render_body(
            self.text, {**parts, "data": page.document.render_data("life", data)}
        )

    def document(self, host: str, body: str, **parts: str) -> str:
        """The page for a *host* (server, folder, file); *parts* are its styles and scripts."""
        pieces = {"host": host, "extra": "", "structured": "", "alternates": "", "body": body}
        return page.document.render_page(self.dataset, self.text, {**pieces, **parts})

    def part(self, name: str) -> str:
        """A part of the page as HTML."""
        return render(page.build_part(self.dataset, name, self.text))

    def part_document(self, name: str, host: str, **parts: str) -> str:
        """A part as a document of its own, for search engines and readers without scripts."""
        title = page.document.title(self.dataset, self.text)
        pieces = {
            "host": host, "extra": "", "view": name, "sprite": render(build_sprite(self.dataset)),
            "top": render(build_header(self.dataset, self.text)), "part": self.part(name),
            "title": f"{self.text(page.PARTS[name])} · {title}",
        }  # fmt: skip
        return page.document.render_part(self.text, {**pieces, **parts})


def documents(dataset: Dataset, shown: Sequence[Problem] = ()) -> list[Documents]:
    """The documents of each language of the life."""
    texts = [load_catalogue(language) for language in dataset.languages]
    return [Documents(dataset, tuple(shown), text) for text in texts]


def late_elements(late: Late) -> str:
    """What is loaded late as elements that wait, each with its address."""
    line = '<script type="text/plain" data-late="{}" data-src="{}"></script>'
    return "\n".join(line.format(html.escape(name), html.escape(at)) for name, at in late.items())
