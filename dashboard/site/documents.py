"""Everything that a page of one language holds, before it is put into a file."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from dashboard import page
from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem
from dashboard.figure import columns
from dashboard.figure.drawings import Drawn, draw
from dashboard.i18n import Catalogue, catalogue
from dashboard.markup import render
from dashboard.site.tree import Tree


@dataclass(frozen=True, slots=True)
class Documents:
    """The page of a language: HTML that stands before any script, and the data of the scripts."""

    dataset: Dataset
    text: Catalogue
    html: dict[str, str]
    content: dict[str, Any]
    layout: Any
    drawings: list[Any]
    config: dict[str, Any]

    @property
    def language(self) -> str:
        """Its language."""
        return self.text.language

    def data(self) -> dict[str, Any]:
        """What the scripts read."""
        return {"content": self.content, "layout": self.layout, "drawings": self.drawings}

    def script(self) -> bytes:
        """The data as a script of its own, which a browser keeps; the drawings by columns."""
        drawings = [columns.pack(self.drawings), len(self.drawings)]
        value = page.document.data_block({**self.data(), "drawings": drawings})
        return f"(globalThis.camino ??= {{}}).told = {value};\n".encode()

    def fill(self, host: str, **parts: str) -> str:
        """The document for a *host* (server, folder, file); *parts* are its styles and scripts."""
        config = block("_dash-config", self.config)
        pieces = {"host": host, "extra": "", "structured": "", "alternates": "", "config": config}
        return page.document.fill(self.dataset, self.text, {**pieces, **self.html, **parts})

    def body(self) -> str:
        """What a reader of the language sees of the document."""
        return page.document.body(self.text, self.html)


def documents(
    dataset: Dataset, found: Sequence[Problem], drawn: Drawn | None = None
) -> list[Documents]:
    """The page in each language of the life; the drawings, which take longest, are put in last.

    *drawn* are the drawings where they have been begun already.
    """
    drawn = drawn or draw(dataset)
    texts = [catalogue(language) for language in dataset.languages]
    undrawn = [document(dataset, found, text) for text in texts]
    return [replace(one, drawings=drawn(one.language)) for one in undrawn]


def document(dataset: Dataset, found: Sequence[Problem], text: Catalogue) -> Documents:
    """The page in one language, without its drawings."""
    around = page.around(dataset, found, text)
    layout, config = Tree(dataset, text.language).parts()
    return Documents(
        dataset,
        text,
        {place: render(parts) for place, parts in around.items()},
        page.facts(dataset, found, text),
        layout,
        [],
        config,
    )


def block(name: str, value: Any) -> str:
    """A block of JSON with the id *name*."""
    data = page.document.data_block(value)
    return f'<script type="application/json" id="{html.escape(name)}">{data}</script>'
