"""Two sites of a small life, and what it means that one of them stands whole in a folder."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from posixpath import dirname, join, normpath

from dashboard.dataset import load
from dashboard.export import folder
from dashboard.places import PACKAGE

DATASET, FOUND = load(PACKAGE.parent / "tests" / "datasets" / "tiny")
Site = Mapping[str, bytes]
OLD: Site = folder(DATASET, FOUND)
NAMED = replace(DATASET, subject=replace(DATASET.subject, name="Somebody"))
EDITED: Site = folder(NAMED, FOUND)
"""The same life after an edit."""
NEW: Site = folder(replace(NAMED, languages=("en",)), FOUND, address="https://school.example/life/")
"""Another life, without the second language and with a sitemap."""
LOADED = re.compile(rb'<(?:script|link|img)[^>]*\s(?:src|href)="([^"#?:]+)"')


def fault(out: Path) -> str:
    """Why neither of the sites stands whole, "" where one does.

    All pages of one are there; each page is of the old or the new site, byte for byte, and finds
    what it loads; the service worker finds what it keeps.
    """
    present = {str(path.relative_to(out)) for path in out.rglob("*") if path.is_file()}
    if not (set(OLD) <= present or set(NEW) <= present):
        return f"missing: {sorted(set(OLD) - present)} and {sorted(set(NEW) - present)}"
    for path in sorted(present & {*OLD, *NEW}):
        content = (out / path).read_bytes()
        if content not in (OLD.get(path), NEW.get(path)):
            return f"{path} is of neither site"
        lost = {one for one in needed(path, content) if one not in present}
        if lost:
            return f"{path} doesn't find {sorted(lost)}"
    return ""


def needed(path: str, content: bytes) -> set[str]:
    """The files that a page loads, or that the worker keeps."""
    if path == "worker.js":
        found = re.match(r"const KEPT = (.*);\n", content.decode())
        assert found is not None
        kept = json.loads(found[1])["paths"]
        return {f"{one}index.html" if one.endswith("/") or not one else one for one in kept}
    if not path.endswith(".html"):
        return set()
    named = [one.decode() for one in LOADED.findall(content)]
    files = [normpath(join(dirname(path), one)) for one in named if not one.endswith("/")]
    return {one for one in files if not one.startswith("..")}
