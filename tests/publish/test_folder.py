"""The pages as a folder for a static host."""

from __future__ import annotations

import hashlib
import json
import re
from xml.etree import ElementTree

from dashboard.dataset import load
from dashboard.figure import drawings
from dashboard.page import list_parts
from dashboard.publish.replace import order
from tests.life import TINY
from tests.publish.sites import Folder, needed

ADDRESS = "https://school.example/life/"
PNG = b"\x89PNG\r\n\x1a\n"
LIFE, _ = load(TINY)
FILES = Folder(LIFE, address=ADDRESS, pictures={"en": PNG, "es": PNG})


def test_everything_that_a_host_needs_is_there() -> None:
    """Pages, embedded pages, a page for wrong addresses, manifest, worker, sitemap, robots."""
    beside = ("index.html", "embed.html", "manifest.webmanifest", "icon.svg", "picture.png")
    for language in ("en", "es"):
        for name in (*beside, "later.json", *(f"{part}.html" for part in list_parts(LIFE))):
            assert f"{language}/{name}" in FILES
        for name in ("dash", *drawings.list_names()):
            assert json.loads(FILES[f"{language}/chart/{name}.json"])
    top = {path for path in FILES if "/" not in path}
    assert top == {"index.html", "start.js", "404.html", "worker.js", "robots.txt", "sitemap.xml",
                   ".nojekyll"}  # fmt: skip
    assert not [path for path in FILES if path.startswith("_") or "/_" in path]


def test_every_file_that_a_page_names_is_in_the_folder() -> None:
    """Addresses are relative, so that the folder works below any path."""
    for path, content in FILES.items():
        assert needed(path, content) <= FILES.keys(), path


def test_what_the_worker_keeps_is_in_the_folder() -> None:
    """The service worker keeps pages and assets, each by a path that exists and with its hash."""
    match = re.match(r"const KEPT = (.*);\n", FILES["worker.js"].decode())
    assert match is not None
    kept = json.loads(match[1])["files"]
    names = ("index.html", "embed.html", "later.json", "chart/dash.json",
             *(f"{name}.html" for name in list_parts(LIFE)))  # fmt: skip
    assert {f"{language}/{name}" for language in ("en", "es") for name in names} <= kept.keys()
    assert all(hashlib.sha256(FILES[path]).hexdigest()[:16] == kept[path] for path in kept)
    assert not [path for path in kept if path.startswith("data/") or path == "404.html"]


def test_files_take_their_places_after_what_they_name() -> None:
    """First what pages load, then the pages, the start page, and the worker last."""
    last_first = ["worker.js", "index.html", "en/index.html", "en/later.json", "assets/a.js"]
    assert sorted(last_first, key=order) == last_first[::-1]


def test_links_to_the_pages_show_what_they_are() -> None:
    """Each page has title, description and picture for those who link to it, and a sitemap."""
    page = FILES["es/index.html"].decode()
    for name in ("og:title", "og:description", "og:image", "og:locale"):
        assert f'property="{name}"' in page
    assert f'content="{ADDRESS}es/picture.png"' in page
    sitemap = ElementTree.fromstring(FILES["sitemap.xml"])  # noqa: S314
    assert [node.text for node in sitemap.iter() if node.text] == [f"{ADDRESS}en/", f"{ADDRESS}es/"]


def test_the_page_for_a_wrong_address_leads_back_from_anywhere() -> None:
    """Where the folder's address is known, the links of that page are whole addresses."""
    named = re.findall(r'href="([^"]+)"', FILES["404.html"].decode())
    assert named == [f"{ADDRESS}en/", f"{ADDRESS}es/"]
