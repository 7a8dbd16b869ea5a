"""The files of a life by their paths, as the server sends them and a folder holds them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard import page
from dashboard.dataset.interchange import to_json
from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem
from dashboard.dataset.writing import to_zip
from dashboard.figure.drawings import Drawn
from dashboard.places import home
from dashboard.site.documents import Documents, documents
from dashboard.site.files import File, lasting
from dashboard.site.scripts import head, libraries, script, style


@dataclass(frozen=True, slots=True)
class Site:
    """A life as files, with what was found in its data."""

    dataset: Dataset
    found: tuple[Problem, ...]
    files: Mapping[str, File]


def freeze(dataset: Dataset, found: Sequence[Problem] = (), drawn: Drawn | None = None) -> Site:
    """Every file of a life: its pages, what they load, and the whole dataset to take along.

    *drawn* are its drawings where they have been begun already.
    """
    assets = shared()
    pages: dict[str, File] = {}
    for one in documents(dataset, found, drawn):
        pages |= asked(one) | served(one, assets, "server")
    return Site(dataset, tuple(found), {**pages, **assets, **downloads(dataset)})


def asked(one: Documents) -> dict[str, File]:
    """What Dash asks a server for; the page has it, but whoever knows Dash looks for it there."""
    layout = json.dumps(one.layout, ensure_ascii=False, separators=(",", ":")).encode()
    return {
        f"{one.language}/_dash-layout": File(layout, "json"),
        f"{one.language}/_dash-dependencies": File(b"[]", "json"),
    }


def shared() -> dict[str, File]:
    """What the pages of all languages load, in the order in which it runs."""
    icon = (home("assets") / "favicon.svg").read_bytes()
    files = {"camino.css": style(), "theme.js": head(), "icon.svg": icon}
    return dict(lasting(*one) for one in {**files, **libraries(), "camino.js": script()}.items())


def served(
    one: Documents, assets: Mapping[str, File], host: str, extra: str = ""
) -> dict[str, File]:
    """A page as a *host* shows it and as a frame does; its own files stand in the folder above."""
    path, told = lasting(f"{one.language}.js", one.script())
    style, head, icon, *rest = [f"../{path}" for path in [*assets, path]]
    linked = page.document.data_block(page.structured(one.dataset, one.text, ""))
    parts = {
        "extra": extra,
        "alternates": page.document.alternates(one.dataset.languages),
        "styles": f'<link rel="stylesheet" href="{style}">',
        "icon": f'<link rel="icon" type="image/svg+xml" href="{icon}">',
        "head": f'<script src="{head}"></script>',
        "structured": f'<script type="application/ld+json">{linked}</script>',
        "data": "",
        "scripts": "\n".join(f'<script src="{path}"></script>' for path in rest),
    }
    texts = {"index": one.fill(host, **parts), "embed": one.fill("embed", **parts)}
    pages = {f"{one.language}/{name}.html": text for name, text in texts.items()}
    return {**{name: File(text.encode(), "html") for name, text in pages.items()}, path: told}


def downloads(dataset: Dataset) -> dict[str, File]:
    """The whole life to take along, as a zip of tables and as one JSON."""
    text = json.dumps(to_json(dataset), ensure_ascii=False, indent=2)
    return {
        "data/life.zip": File(to_zip(dataset), "zip"),
        "data/life.json": File(text.encode(), "json"),
    }
