"""Two sites of a life of one event, and what it means that one of them stands whole in a folder."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any

from dashboard.dataset import load
from dashboard.dataset.model import Dataset
from dashboard.publish import build_folder
from tests.life import DATASETS

SHEET, _ = load(DATASETS / "plain.csv")
DATASET = replace(SHEET, languages=("en", "es"), events=SHEET.events[:1])
Site = Mapping[str, bytes]


class Folder(Site):
    """The site of a life by its paths, made when a test first looks into it."""

    def __init__(self, dataset: Dataset, **how: Any) -> None:
        self.make = lambda: build_folder(dataset, **how)

    @cached_property
    def files(self) -> Site:
        """What is there."""
        return self.make()

    def __getitem__(self, path: str) -> bytes:
        return self.files[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self.files)

    def __len__(self) -> int:
        return len(self.files)


OLD = Folder(DATASET)
NAMED = replace(DATASET, subject=replace(DATASET.subject, name="Somebody"))
EDITED = Folder(NAMED)
"""The same life after an edit."""
NEW = Folder(replace(NAMED, languages=("en",)), address="https://school.example/life/")
"""Another life, without the second language and with a sitemap."""
LOADED = re.compile(rb'<(?:script|link|img)[^>]*\s(?:data-src|src|href)="([^"#?:]+)"')


def edition(site: Site, number: int) -> Site:
    """A site whose pages load files that no other edition has."""
    names = [name for path in site if (name := path.removeprefix("assets/")) != path]

    def renamed(content: bytes) -> bytes:
        for name in names:
            content = content.replace(name.encode(), f"{number}-{name}".encode())
        return content

    return {renamed(path.encode()).decode(): renamed(content) for path, content in site.items()}


def fault(out: Path, old: Site = OLD, new: Site = NEW) -> str:
    """Why neither of two sites stands whole, "" where one does.

    All pages of one are there; each page is of the old or the new site, byte for byte, and finds
    what it loads; the service worker finds what it keeps.
    """
    present = {str(path.relative_to(out)) for path in out.rglob("*") if path.is_file()}
    if not (set(old) <= present or set(new) <= present):
        return f"missing: {sorted(set(old) - present)} and {sorted(set(new) - present)}"
    for path in sorted(present & {*old, *new}):
        content = (out / path).read_bytes()
        if content not in (old.get(path), new.get(path)):
            return f"{path} is of neither site"
        lost = {loaded for loaded in needed(path, content) if loaded not in present}
        if lost:
            return f"{path} doesn't find {sorted(lost)}"
    return ""


def needed(path: str, content: bytes) -> set[str]:
    """The files that a page loads, or that the worker keeps."""
    if path == "worker.js":
        match = re.match(r"const KEPT = (.*);\n", content.decode())
        assert match is not None
        return set(json.loads(match[1])["files"])
    if not path.endswith(".html"):
        return set()
    named = [place.decode() for place in LOADED.findall(content)]
    return {normpath(join(dirname(path), place)) for place in named if not place.endswith("/")}
