"""The files of a life by their paths, as the server sends them and a folder holds them.

A file is made when it is first asked for; an export asks for all of them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from dashboard import page
from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem
from dashboard.dataset.writing.csv_files import to_zip
from dashboard.dataset.writing.json_form import to_json
from dashboard.figure import drawings
from dashboard.paths import home
from dashboard.site.bundle import READER, later, libraries, script, style
from dashboard.site.documents import Documents, documents, late_elements
from dashboard.site.files import File, Files, lasting

Makers = dict[str, Callable[[], File]]
Extra = Callable[[Documents], str]
"""What a host adds to the head of a document."""


@dataclass(frozen=True, slots=True)
class Site:
    """A life as files."""

    dataset: Dataset
    files: Mapping[str, File]


def freeze(dataset: Dataset, shown: Sequence[Problem] = ()) -> Site:
    """Every file of a life: its pages, what they load, and the whole dataset to take along.

    The problems that are *shown* are for whoever looks after the data: they name its folder.
    """
    makers = {**shared(), **downloads(dataset)}
    for one in documents(dataset, shown):
        makers |= served(one, "server")
    return Site(dataset, Files(makers))


@cache
def assets() -> dict[str, tuple[str, File]]:
    """What the pages of all languages load, by a short name: its path and its file."""
    icon = (home("assets") / "favicon.svg").read_bytes()
    files = {
        "style": ("camino.css", style()),
        "icon": ("icon.svg", icon),
        "reader": ("reader.js", script(*READER)),
        "page": ("page.js", script(*later())),
        **{name: (f"{name}.js", content) for name, content in libraries().items()},
    }
    return {name: lasting(*file) for name, file in files.items()}


def shared() -> Makers:
    """The makers of what the pages of all languages load."""
    return {path: partial(_same, file) for path, file in assets().values()}


def _same(file: File) -> File:
    return file


def served(one: Documents, host: str, extra: Extra = lambda _: "") -> Makers:
    """The makers of a language's files, as a *host* shows them and as a frame does."""
    folder = one.language
    makers: Makers = {
        f"{folder}/index.html": lambda: _html(whole(one, host, extra)),
        f"{folder}/embed.html": lambda: _html(whole(one, "embed", extra)),
        f"{folder}/later.json": lambda: _json(one.later),
        f"{folder}/chart/dash.json": lambda: _json(dash(one)),
    }
    for name in page.PARTS:
        makers[f"{folder}/{name}.html"] = partial(part, one, name, host, extra)
    for name in drawings.list_names():
        makers[f"{folder}/chart/{name}.json"] = partial(drawing, one, name)
    return makers


def whole(one: Documents, host: str, extra: Extra) -> str:
    """The page of a language, which loads its files from the folder above."""
    late = [*libraries(), "page"]
    linked = page.document.render_json(page.build_linked_data(one.dataset, one.text, ""))
    return one.document(
        host,
        one.body(),
        extra=extra(one),
        alternates=page.document.render_alternates(one.dataset.languages),
        structured=f'<script type="application/ld+json">{linked}</script>',
        late=late_elements({name: _above(name) for name in late}),
        **_loaded(),
    )


def part(one: Documents, name: str, host: str, extra: Extra) -> File:
    """A part of the page as a document of its own."""
    return _html(one.part_document(name, host, extra=extra(one), **_loaded()))


def drawing(one: Documents, name: str) -> File:
    """The timeline in one size as Plotly draws it."""
    return _json(drawings.draw(one.dataset, name, one.language))


def dash(one: Documents) -> dict[str, Any]:
    """What Dash's renderer asks for; Dash itself is only imported for it."""
    from dashboard import app

    return app.answers(app.create_app(one.dataset, one.language))


def downloads(dataset: Dataset) -> Makers:
    """The makers of the whole life to take along, as a zip of tables and as one JSON."""
    return {
        "data/life.zip": lambda: File(to_zip(dataset), "zip"),
        "data/life.json": lambda: _json(to_json(dataset), indent=2),
    }


def _above(name: str) -> str:
    return f"../{assets()[name][0]}"


def _loaded() -> dict[str, str]:
    return {
        "styles": f'<link rel="stylesheet" href="{_above("style")}">',
        "icon": f'<link rel="icon" type="image/svg+xml" href="{_above("icon")}">',
        "head": f'<script src="{_above("reader")}"></script>',
    }


def _html(text: str) -> File:
    return File(text.encode(), "html")


def _json(value: Any, indent: int | None = None) -> File:
    separators = (",", ":") if indent is None else None
    text = json.dumps(value, ensure_ascii=False, separators=separators, indent=indent)
    return File(text.encode(), "json")
