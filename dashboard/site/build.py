"""The files of a life by their paths, as the server sends them and a folder holds them.

A file is made when it is first asked for; an export asks for all of them.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem
from dashboard.dataset.writing.csv_files import to_zip
from dashboard.dataset.writing.json_form import to_json
from dashboard.figure import drawings
from dashboard.page import document, list_parts
from dashboard.page.linked_data import build_linked_data
from dashboard.page.long import records
from dashboard.page.long.life import Life
from dashboard.paths import home
from dashboard.site import bundle
from dashboard.site.edition import Edition, list_editions, render_late_scripts
from dashboard.site.files import File, Files, name_by_content, name_plainly
from dashboard.site.pictures import collect_pictures
from dashboard.site.windows import WindowFiles

Makers = dict[str, Callable[[], File]]
"""Functions that make files, by the paths of the files."""
Assets = dict[str, tuple[str, File]]
"""Path and file by a short name."""


@dataclass(frozen=True, slots=True)
class Site:
    """A life as files."""

    dataset: Dataset
    files: Mapping[str, File]


def build_site(dataset: Dataset, shown: Sequence[Problem] = (), *, dev: bool = False) -> Site:
    """Collect every file of a life: pages, what they load, and the whole dataset to download.

    The problems that are *shown* are for whoever looks after the data: they name its folder. With
    *dev* scripts and styles are as they are, and the pages reload when there is another site.
    """
    assets = read_assets(minify=not dev)
    reload, reloader = build_reload() if dev else ({}, "")
    makers = {**collect_assets(assets), **collect_downloads(dataset), **reload}
    makers |= collect_pictures(dataset)
    editions = list_editions(Life(dataset, any_window=True), shown)
    for edition in editions:
        makers |= collect_pages(edition, "server", assets, reloader)
    return Site(dataset, Files(makers, [WindowFiles(edition.windows) for edition in editions]))


def build_reload() -> tuple[Makers, str]:
    """Build the files by which a page knows that there is another site, and their element."""
    version = str(time.time_ns())
    code = (home("assets") / "dev" / "reload.js").read_bytes()
    makers: Makers = {
        "dev/reload.js": lambda: File(code, "js"),
        "dev/version.txt": lambda: File(version.encode(), "txt"),
    }
    return makers, f'<script src="../dev/reload.js" data-version="{version}" defer></script>'


@cache
def read_assets(*, minify: bool = True) -> Assets:
    """Read what the pages of all languages load; without *minify* as it is, and not cached long."""
    late = bundle.list_late_scripts()
    first, later = bundle.STYLES
    contents = {
        "style": ("camino.css", bundle.join_styles(first, minify=minify)),
        "later": ("later.css", bundle.join_styles(later, minify=minify)),
        "icon": ("icon.svg", (home("assets") / "favicon.svg").read_bytes()),
        "reader": ("reader.js", bundle.join_scripts(*bundle.READER, minify=minify)),
        "page": ("page.js", bundle.join_scripts(*late, minify=minify)),
        **{name: (f"{name}.js", code) for name, code in bundle.read_libraries().items()},
    }
    name_file = name_by_content if minify else name_plainly
    return {name: name_file(*content) for name, content in contents.items()}


def collect_assets(assets: Assets) -> Makers:
    """Collect what the pages of all languages load."""
    return {path: partial(lambda made: made, file) for path, file in assets.values()}


def collect_pages(edition: Edition, host: str, assets: Assets, extra: str = "") -> Makers:
    """Collect a language's pages and data for a *host*, which adds *extra* to their heads."""
    folder = edition.language
    makers: Makers = {
        f"{folder}/index.html": _html(render_page, edition, host, assets, extra),
        f"{folder}/embed.html": _html(render_page, edition, "embed", assets, extra),
        f"{folder}/later.json": _json(lambda: edition.later_data),
        f"{folder}/windows.json": _json(edition.windows.build_index),
        f"{folder}/chart/dash.json": _json(answer_renderer, edition),
        f"{folder}/chart/callbacks.js": lambda: File(read_callbacks(edition).encode(), "js"),
    }
    head = {**render_head(assets), "extra": extra}
    for name in list_parts(edition.life.dataset):
        makers[f"{folder}/{name}.html"] = _html(edition.render_part_page, name, host, **head)
    for name in drawings.list_names():
        makers[f"{folder}/chart/{name}.json"] = _json(edition.draw, name)
    return {**makers, **collect_chapters(edition, host, head)}


def collect_chapters(edition: Edition, host: str, head: dict[str, str]) -> Makers:
    """Collect what a long life has beside its page: chapters, data of events, and of a search."""
    folder, whole, text = edition.language, edition.life.dataset, edition.text
    if not edition.life.is_long:
        return {}
    makers: Makers = {}
    for name in edition.life.chapters:
        chapter = _html(edition.render_chapter_page, name, host, **head)
        makers[f"{folder}/years-{name}.html"] = chapter
    for name, build, most in (
        ("events", records.build_records, records.HUNDRED),
        ("heads", records.build_heads, records.MANY),
        ("words", records.build_words, records.MANY),
    ):
        for number in range(records.count_files(whole, most)):
            makers[f"{folder}/{name}/{number}.json"] = _json(build, whole, number, text)
    return makers


def render_page(edition: Edition, host: str, assets: Assets, extra: str) -> str:
    """Render the page of a language, which loads its files from the folder above."""
    waiting = [*bundle.read_libraries(), "page", "later"]
    late = {name: f"../{assets[name][0]}" for name in waiting}
    linked = build_linked_data(edition.dataset, edition.text, "")
    head = render_head(assets, "{}<noscript>{}</noscript>")
    return edition.render_page(
        host,
        edition.render_body(head.pop("head")),
        head="",
        extra=extra,
        alternates=document.render_alternates(edition.dataset.languages),
        structured=document.render_linked_data(linked),
        late=render_late_scripts(late),
        **head,
    )


def render_head(assets: Assets, styles: str = "{}{}") -> dict[str, str]:
    """Render the elements that load the style sheets, the icon and the first script."""
    icon, reader = (f"../{assets[name][0]}" for name in ("icon", "reader"))
    links = [f'<link rel="stylesheet" href="../{assets[name][0]}">' for name in ("style", "later")]
    return {
        "styles": styles.format(*links),
        "icon": f'<link rel="icon" type="image/svg+xml" href="{icon}">',
        "head": f'<script src="{reader}"></script>',
    }


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
        "data/life.json": _json(to_json, dataset, indent=2),
    }


def _html(render: Callable[..., str], *arguments: Any, **parts: str) -> Callable[[], File]:
    """Return the maker of a page: it renders the page when it is asked for it."""
    return lambda: File(render(*arguments, **parts).encode(), "html")


def _json(
    build: Callable[..., Any], *arguments: Any, indent: int | None = None
) -> Callable[[], File]:
    """Return the maker of a file of data."""
    separators = (",", ":") if indent is None else None
    write = partial(json.dumps, ensure_ascii=False, separators=separators, indent=indent)
    return lambda: File(write(build(*arguments)).encode(), "json")
