"""Builds the whole app as one file, Dash and Plotly included, that opens without any network.

The first language stands in the document as text; the others wait in `<template>` elements, and
the query's `lang` chooses. So do the parts that are fetched elsewhere. Scripts that come late, and
one block of what they read in all languages, wait deflated. The policy in the document names each
script and style by its hash and lets nothing be loaded.
"""

from __future__ import annotations

import base64
import html
import json
import re
import zlib
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from dashboard import page
from dashboard.dataset.model import Dataset
from dashboard.figure import drawings
from dashboard.page.header import DOCUMENTS
from dashboard.paths import home
from dashboard.site import Edition, bundle, list_editions, policy
from dashboard.site.build import answer_renderer, read_callbacks


def build_one_file(dataset: Dataset) -> bytes:
    """Build the file; the same life gives the same bytes."""
    editions = list_editions(dataset)
    first, *others = editions
    reader = escape_script(bundle.join_scripts(*bundle.READER))
    late = {**bundle.read_libraries(), "page": bundle.join_scripts(*bundle.list_late_scripts())}
    if callbacks := "\n".join(dict.fromkeys(map(read_callbacks, editions))):
        late["callbacks"] = callbacks.encode()
    sheet = bundle.join_styles(*bundle.STYLES).decode()
    parts = [part for edition in editions for part in render_parts(edition)]
    templates = [*map(render_template, others), *parts]
    scripts = [reader, *map(bytes.decode, late.values())]
    text = first.render_page(
        "file",
        "\n".join([first.render_body(), *templates]),
        extra=render_policy(policy.build_file_policy(scripts, [sheet])),
        styles=f"<style>{sheet}</style>",
        icon=render_icon(),
        head=f"<script>{reader}</script>",
        late="\n".join([render_data(editions), *map(render_late_script, late, late.values())]),
    )
    return make_links_local(text, dataset.languages).encode()


def render_policy(policy: str) -> str:
    """Render a policy as an element of the head."""
    content = html.escape(policy, quote=False).replace('"', "&quot;")
    return f'<meta http-equiv="Content-Security-Policy" content="{content}">'


def render_icon() -> str:
    """Render the icon as a part of the document itself."""
    picture = (home("assets") / "favicon.svg").read_text(encoding="utf-8")
    return f'<link rel="icon" type="image/svg+xml" href="data:image/svg+xml,{quote(picture)}">'


def render_template(edition: Edition) -> str:
    """Render a further language as a template, which a browser leaves alone until it is needed."""
    title = html.escape(page.document.title(edition.dataset, edition.text))
    direction = page.document.direction(edition.language)
    about = f'data-body="{edition.language}" data-direction="{direction}" data-title="{title}"'
    return f"<template {about}>{edition.render_body()}</template>"


def render_parts(edition: Edition) -> list[str]:
    """Render, as templates, the parts that a server is asked for."""
    return [
        f'<template data-part="{name}" lang="{edition.language}">'
        f"{edition.render_part(name)}</template>"
        for name in page.list_parts(edition.dataset)
    ]


def render_data(editions: Sequence[Edition]) -> str:
    """Render the data that a server is asked for, by path, as one compressed block."""
    value = {path: data for edition in editions for path, data in build_data(edition).items()}
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f'<script type="text/plain" id="camino-packed">{deflate(text.encode())}</script>'


def render_late_script(name: str, code: bytes) -> str:
    """Render a script that waits until it is needed."""
    return f'<script type="text/plain" data-late="{name}">{deflate(code)}</script>'


def deflate(data: bytes) -> str:
    """Compress bytes to base64."""
    return base64.b64encode(zlib.compress(data, 9)).decode()


def build_data(edition: Edition) -> dict[str, Any]:
    """Build the data of a language by the paths where a server has it."""
    charts = {
        f"chart/{name}.json": drawings.draw(edition.life.dataset, name, edition.language)
        for name in drawings.list_names()
    }
    renderer = answer_renderer(edition)
    data = {"later.json": edition.later_data, "chart/dash.json": renderer, **charts}
    return {f"{edition.language}/{path}": value for path, value in data.items()}


def escape_script(code: bytes) -> str:
    """Rewrite a script so that it can't end its own element, nor open a comment in it."""
    return re.sub(r"<(?=/script|!--|script)", r"\\x3C", code.decode(), flags=re.IGNORECASE)


def make_links_local(text: str, languages: Sequence[str]) -> str:
    """Rewrite the links to other languages and views, so that they work within one file."""
    for view, document in DOCUMENTS.items():
        text = text.replace(f'href="{document}"', f'href="?view={view}"')
    for language in languages:
        text = text.replace(f'href="../{language}/"', f'href="?lang={language}"')
    return text
