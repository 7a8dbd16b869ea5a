"""The pages as a folder for any static host, below any path; who was there has it offline too."""

from __future__ import annotations

import html
import json
from collections.abc import Sequence
from pathlib import Path
from string import Template
from typing import Any

from dashboard import page
from dashboard.dataset.model import Dataset
from dashboard.paths import home
from dashboard.publish.one_file import meta
from dashboard.site import Documents, File, Files, documents, policy
from dashboard.site.freeze import downloads, served, shared
from dashboard.theme import load_palette

HERE = Path(__file__).parent
START = Template((HERE / "start.html").read_text(encoding="utf-8"))
PICTURE = "picture.png"
UNKEPT = ("data/", ".", "404.html", "robots.txt", "sitemap.xml")
"""What nobody opens offline; some hosts send no `404.html` when asked for it."""
SPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
)


def folder(
    dataset: Dataset,
    *,
    address: str = "",
    pictures: dict[str, bytes] | None = None,
) -> dict[str, bytes]:
    """Every file of the folder by its path; the same life gives the same bytes.

    *address* is where the folder will be found, for the sitemap and for links to pictures, which
    need whole addresses; *pictures* are PNGs by language.
    """
    pages = documents(dataset)
    makers = {**shared(), **downloads(dataset)}
    for one in pages:
        makers |= served(one, "folder", lambda one: described(one, address, bool(pictures)))
    files: dict[str, File] = dict(Files(makers))
    files |= {f"{name}/{PICTURE}": File(one, "png") for name, one in (pictures or {}).items()}
    files |= around(pages, address)
    kept = sorted(path for path in files if not path.startswith(UNKEPT))
    files["worker.js"] = File(worker(kept, files).encode(), "js")
    return {path: file.content for path, file in files.items()}


def described(one: Documents, address: str, pictured: bool) -> str:
    """The policy of a page, its manifest, and what a link to it shows elsewhere."""
    title = page.document.title(one.dataset, one.text)
    facts = {
        "og:type": "profile",
        "og:title": title,
        "og:description": page.document.description(one.dataset, one.text),
        "og:locale": one.language,
    }
    if address:
        facts["og:url"] = f"{address}{one.language}/"
    if address and pictured:
        facts["og:image"] = f"{address}{one.language}/{PICTURE}"
    lines = [
        f'<meta property="{name}" content="{html.escape(said)}">' for name, said in facts.items()
    ]
    manifest = '<link rel="manifest" href="manifest.webmanifest">'
    return "\n".join([meta(policy.policy_of_folder()), manifest, *lines])


def around(pages: Sequence[Documents], address: str) -> dict[str, File]:
    """The start page, the page for a wrong address, manifests, and what search engines ask for."""
    missing = started(pages, pages[0].text("missing.title"), address).encode()
    found = {
        "index.html": File(started(pages, "").encode(), "html"),
        "404.html": File(missing, "html"),
        ".nojekyll": File(b"", "txt"),
        "robots.txt": File(robots(address).encode(), "txt"),
    }
    if address:
        found["sitemap.xml"] = File(sitemap(pages, address).encode(), "xml")
    for one in pages:
        found[f"{one.language}/manifest.webmanifest"] = File(manifest(one).encode(), "webmanifest")
        found[f"{one.language}/icon.svg"] = File(
            (home("assets") / "favicon.svg").read_bytes(), "svg"
        )
    return found


def started(pages: Sequence[Documents], notice: str, base: str = "") -> str:
    """A page that leads to every language, and at once to the first where nothing is to be said.

    *base* is where the folder is found, for a page that is shown at any address below it.
    """
    link = '<li><a lang="{0}" hreflang="{0}" href="{1}{0}/">{2}</a></li>'
    links = "\n".join(
        link.format(
            one.language,
            html.escape(base),
            html.escape(page.document.title(one.dataset, one.text)),
        )
        for one in pages
    )
    first = f'<meta http-equiv="refresh" content="0; url={pages[0].language}/">'
    return START.substitute(
        language=pages[0].language,
        policy=meta(policy.policy_of_folder()),
        lead=first if not notice else "",
        title=html.escape(notice or page.document.title(pages[0].dataset, pages[0].text)),
        notice=f"<p>{html.escape(notice)}</p>" if notice else "",
        links=links,
    )


def manifest(one: Documents) -> str:
    """The page as an app that a phone can keep. Specification: Web Application Manifest."""
    colours = load_palette("light")
    value: dict[str, Any] = {
        "name": page.document.title(one.dataset, one.text),
        "short_name": one.dataset.subject.name or "camino",
        "lang": one.language,
        "dir": page.document.direction(one.language),
        "start_url": "./",
        "scope": "../",
        "display": "minimal-ui",
        "background_color": colours["bg"],
        "theme_color": colours["bg"],
        "icons": [{"src": "icon.svg", "sizes": "any", "type": "image/svg+xml"}],
    }
    return json.dumps(value, ensure_ascii=False, indent=2)


def robots(address: str) -> str:
    """Everything may be read."""
    return "User-agent: *\nAllow: /\n" + (f"Sitemap: {address}sitemap.xml\n" if address else "")


def sitemap(pages: Sequence[Documents], address: str) -> str:
    """The pages with their translations. Specification: sitemaps.org 0.9."""
    place = {one.language: html.escape(f"{address}{one.language}/") for one in pages}
    link = '<xhtml:link rel="alternate" hreflang="{}" href="{}"/>'
    others = "".join(link.format(*one) for one in place.items())
    urls = "".join(f"<url><loc>{one}</loc>{others}</url>" for one in place.values())
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {SPACES}>{urls}</urlset>\n'


def worker(paths: Sequence[str], files: dict[str, File]) -> str:
    """The service worker with the files that it keeps, under a name that changes with them."""
    code = (home("assets") / "worker" / "worker.js").read_text(encoding="utf-8")
    version = File("".join(files[path].digest for path in paths).encode(), "txt").digest
    return f"const KEPT = {json.dumps({'version': version, 'paths': list(paths)})};\n{code}"
