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
from dashboard.site import bundle
from dashboard.site.edition import Edition, list_editions, render_late_scripts
from dashboard.site.files import File, Files, name_by_content

Makers = dict[str, Callable[[], File]]
"""Functions that make files, by the paths of the files."""


@dataclass(frozen=True, slots=True)
class Site:
    """A life as files."""

    dataset: Dataset
    files: Mapping[str, File]


def build_site(dataset: Dataset, shown: Sequence[Problem] = ()) -> Site:
    """Collect every file of a life: pages, what they load, and the whole dataset to download.

    The problems that are *shown* are for whoever looks after the data: they name its folder.
    """
    makers = {**collect_assets(), **collect_downloads(dataset)}
    for edition in list_editions(dataset, shown):
        makers |= collect_pages(edition, "server")
    return Site(dataset, Files(makers))


@cache
def read_assets() -> dict[str, tuple[str, File]]:
    """Read what the pages of all languages load: path and file by a short name."""
    contents = {
        "style": ("camino.css", bundle.join_styles()),
        "icon": ("icon.svg", (home("assets") / "favicon.svg").read_bytes()),
        "reader": ("reader.js", bundle.join_scripts(*bundle.READER)),
        "page": ("page.js", bundle.join_scripts(*bundle.list_late_scripts())),
        **{name: (f"{name}.js", code) for name, code in bundle.read_libraries().items()},
    }
    return {name: name_by_content(*content) for name, content in contents.items()}


def collect_assets() -> Makers:
    """Collect what the pages of all languages load."""
    return {path: partial(_return, file) for path, file in read_assets().values()}


def _return(file: File) -> File:
    return file


def collect_pages(edition: Edition, host: str, extra: str = "") -> Makers:
    """Collect a language's pages and data for a *host*, which adds *extra* to their heads."""
    folder = edition.language
    makers: Makers = {
        f"{folder}/index.html": lambda: _html(render_page(edition, host, extra)),
        f"{folder}/embed.html": lambda: _html(render_page(edition, "embed", extra)),
        f"{folder}/later.json": lambda: _json(edition.later_data),
        f"{folder}/chart/dash.json": lambda: _json(answer_renderer(edition)),
        f"{folder}/chart/callbacks.js": lambda: File(read_callbacks(edition).encode(), "js"),
    }
    for name in page.PARTS:
        makers[f"{folder}/{name}.html"] = partial(_make_part, edition, name, host, extra)
    for name in drawings.names():
        makers[f"{folder}/chart/{name}.json"] = partial(_make_drawing, edition, name)
    return makers


def render_page(edition: Edition, host: str, extra: str) -> str:
    """Render the page of a language, which loads its files from the folder above."""
    late = {name: _address(name) for name in [*bundle.read_libraries(), "page"]}
    linked = page.document.data_block(page.structured(edition.dataset, edition.text, ""))
    return edition.render_page(
        host,
        edition.render_body(),
        extra=extra,
        alternates=page.document.alternates(edition.dataset.languages),
        structured=f'<script type="application/ld+json">{linked}</script>',
        late=render_late_scripts(late),
        **_render_head(),
    )


def _make_part(edition: Edition, name: str, host: str, extra: str) -> File:
    return _html(edition.render_part_page(name, host, extra=extra, **_render_head()))


def _make_drawing(edition: Edition, name: str) -> File:
    return _json(drawings.draw(edition.dataset, name, edition.language))


def answer_renderer(edition: Edition) -> dict[str, Any]:
    """Answer what Dash's renderer asks; Dash itself is only imported for it."""
    from dashboard import app

    return app.answer_renderer(app.create_app(edition.dataset, edition.language))


def read_callbacks(edition: Edition) -> str:
    """Read the script of the app's callbacks, "" where it has none."""
    from dashboard import app

    return app.read_callbacks(app.create_app(edition.dataset, edition.language))


def collect_downloads(dataset: Dataset) -> Makers:
    """Collect the whole life to download: a zip of tables, and one JSON."""
    return {
        "data/life.zip": lambda: File(to_zip(dataset), "zip"),
        "data/life.json": lambda: _json(to_json(dataset), indent=2),
    }


def _address(name: str) -> str:
    return f"../{read_assets()[name][0]}"


def _render_head() -> dict[str, str]:
    return {
        "styles": f'<link rel="stylesheet" href="{_address("style")}">',
        "icon": f'<link rel="icon" type="image/svg+xml" href="{_address("icon")}">',
        "head": f'<script src="{_address("reader")}"></script>',
    }


def _html(text: str) -> File:
    return File(text.encode(), "html")


def _json(value: Any, indent: int | None = None) -> File:
    separators = (",", ":") if indent is None else None
    text = json.dumps(value, ensure_ascii=False, separators=separators, indent=indent)
    return File(text.encode(), "json")
