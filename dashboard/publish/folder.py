"""Builds a folder for any static host, below any path; a page that was open works offline too."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Sequence
from pathlib import Path
from string import Template
from typing import Any

from dashboard.dataset.model import Dataset
from dashboard.page import document
from dashboard.page.long.life import Life
from dashboard.paths import home
from dashboard.publish.one_file import render_policy
from dashboard.site import Edition, File, Files, list_editions, policy
from dashboard.site.build import collect_assets, collect_downloads, collect_pages, read_assets
from dashboard.site.bundle import join_scripts
from dashboard.site.pictures import collect_pictures
from dashboard.site.windows import WindowFiles
from dashboard.theme import load_palette

HERE = Path(__file__).parent
START = Template((HERE / "start.html").read_text(encoding="utf-8"))
PICTURE = "picture.png"
MOST_WINDOWS = 32
"""The most windows of a level of time in a folder; a server makes more for thousands of events."""
NOT_OFFLINE = ("assets/pictures/", "data/", ".", "404.html", "robots.txt", "sitemap.xml")
"""What is not kept offline before it is shown; some hosts send no `404.html` when asked for it."""
MANY = re.compile("/(windows|events|heads|words)/|/years-")
"""What is too much to be kept before anybody asks for it: windows of time, and a long life."""
SPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
)


def build_folder(
    dataset: Dataset, *, address: str = "", pictures: dict[str, bytes] | None = None
) -> dict[str, bytes]:
    """Build every file of the folder by its path; the same life gives the same bytes.

    *address* is where the folder will be found, for the sitemap and for links to pictures, which
    need whole addresses; *pictures* are PNGs by language.
    """
    editions = list_editions(Life(dataset, MOST_WINDOWS))
    assets = read_assets()
    makers = {**collect_assets(assets), **collect_downloads(dataset), **collect_pictures(dataset)}
    for edition in editions:
        makers |= collect_pages(
            edition, "folder", assets, describe(edition, address, bool(pictures))
        )
    families = [WindowFiles(edition.windows) for edition in editions]
    files = {path: file for path, file in Files(makers, families).items() if file.content}
    for language, content in (pictures or {}).items():
        files[f"{language}/{PICTURE}"] = File(content, "png")
    files |= build_entry_files(editions, address)
    kept = sorted(
        path for path in files if not path.startswith(NOT_OFFLINE) and not MANY.search(path)
    )
    files["worker.js"] = File(render_worker(kept, files).encode(), "js")
    return {path: file.content for path, file in files.items()}


def describe(edition: Edition, address: str, has_picture: bool) -> str:
    """Render the policy of a page, its manifest, and what a link to it shows elsewhere."""
    title = document.title(edition.dataset, edition.text)
    facts = {
        "og:type": "profile",
        "og:title": title,
        "og:description": document.description(edition.dataset, edition.text),
        "og:locale": edition.language,
    }
    if address:
        facts["og:url"] = f"{address}{edition.language}/"
    if address and has_picture:
        facts["og:image"] = f"{address}{edition.language}/{PICTURE}"
    lines = [
        f'<meta property="{name}" content="{html.escape(value)}">' for name, value in facts.items()
    ]
    manifest = '<link rel="manifest" href="manifest.webmanifest">'
    return "\n".join([render_policy(policy.build_folder_policy()), manifest, *lines])


def build_entry_files(editions: Sequence[Edition], address: str) -> dict[str, File]:
    """Build the start page, the page for wrong addresses, manifests, and `robots.txt`."""
    start = (home("assets") / "start" / "start.js").read_bytes()
    missing = render_start_page(editions, editions[0].text("missing.title"), address).encode()
    files = {
        "index.html": File(render_start_page(editions, "").encode(), "html"),
        "404.html": File(missing, "html"),
        "start.js": File(join_scripts("language") + b"\n" + start, "js"),
        ".nojekyll": File(b"", "txt"),
        "robots.txt": File(render_robots(address).encode(), "txt"),
    }
    if address:
        files["sitemap.xml"] = File(render_sitemap(editions, address).encode(), "xml")
    for edition in editions:
        manifest = File(render_manifest(edition).encode(), "webmanifest")
        files[f"{edition.language}/manifest.webmanifest"] = manifest
        icon = (home("assets") / "favicon.svg").read_bytes()
        files[f"{edition.language}/icon.svg"] = File(icon, "svg")
    return files


def render_start_page(editions: Sequence[Edition], notice: str, base: str = "") -> str:
    """Render a page that leads to every language, and at once to the reader's without a *notice*.

    Without scripts that is the first one. A page with a *notice* is shown at any address below the
    folder: its links begin with *base*, or a script within it looks for the folder.
    """
    link = '<li><a lang="{0}" hreflang="{0}" href="{1}{0}/">{2}</a></li>'
    titles = [document.title(edition.dataset, edition.text) for edition in editions]
    links = "\n".join(
        link.format(edition.language, html.escape(base), html.escape(title))
        for edition, title in zip(editions, titles, strict=True)
    )
    first = f'<meta http-equiv="refresh" content="1; url={editions[0].language}/">'
    languages = " ".join(edition.language for edition in editions)
    script = f'<script src="start.js" data-languages="{languages}"></script>'
    script_file = home("assets") / "start" / "missing.js"
    finder = script_file.read_text(encoding="utf-8") if notice and not base else ""
    return START.substitute(
        language=editions[0].language,
        policy=render_policy(policy.build_folder_policy([finder] if finder else [])),
        lead=f"{first}\n{script}" if not notice else "",
        title=html.escape(notice or titles[0]),
        notice=f"<p>{html.escape(notice)}</p>" if notice else "",
        links=links,
        finder=f"<script>{finder}</script>" if finder else "",
    )


def render_manifest(edition: Edition) -> str:
    """Describe the page as an app for a phone. Specification: Web Application Manifest."""
    colours = load_palette("light")
    value: dict[str, Any] = {
        "name": document.title(edition.dataset, edition.text),
        "short_name": edition.dataset.subject.name or "camino",
        "lang": edition.language,
        "dir": document.direction(edition.language),
        "start_url": "./",
        "scope": "../",
        "display": "minimal-ui",
        "background_color": colours["bg"],
        "theme_color": colours["bg"],
        "icons": [{"src": "icon.svg", "sizes": "any", "type": "image/svg+xml"}],
    }
    return json.dumps(value, ensure_ascii=False, indent=2)


def render_robots(address: str) -> str:
    """Render `robots.txt`, which allows everything."""
    return "User-agent: *\nAllow: /\n" + (f"Sitemap: {address}sitemap.xml\n" if address else "")


def render_sitemap(editions: Sequence[Edition], address: str) -> str:
    """Render the list of pages with their translations. Specification: sitemaps.org 0.9."""
    addresses = {
        edition.language: html.escape(f"{address}{edition.language}/") for edition in editions
    }
    link = '<xhtml:link rel="alternate" hreflang="{}" href="{}"/>'
    others = "".join(link.format(*item) for item in addresses.items())
    urls = "".join(f"<url><loc>{page}</loc>{others}</url>" for page in addresses.values())
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {SPACES}>{urls}</urlset>\n'


def render_worker(paths: Sequence[str], files: dict[str, File]) -> str:
    """Render the service worker with the files it keeps, under a name that changes with them."""
    code = (home("assets") / "worker" / "worker.js").read_text(encoding="utf-8")
    digests = {path: files[path].digest for path in paths}
    version = File("".join(digests.values()).encode(), "txt").digest
    return f"const KEPT = {json.dumps({'version': version, 'files': digests})};\n{code}"
