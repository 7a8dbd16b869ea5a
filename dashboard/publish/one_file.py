"""The whole app as one file, Dash and Plotly included, that opens without any network.

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
from dashboard.site import Documents, documents, policy
from dashboard.site.bundle import READER, later, libraries, script, style
from dashboard.site.freeze import dash


def single(dataset: Dataset) -> bytes:
    """The file; the same life gives the same bytes."""
    pages = documents(dataset)
    first, *others = pages
    reader = safe(script(*READER))
    late = {**libraries(), "page": script(*later())}
    sheet = style().decode()
    templates = [*map(template, others), *(part for one in pages for part in parts(one))]
    text = first.document(
        "file",
        "\n".join([first.body(), *templates]),
        extra=meta(policy.policy_of_file([reader, *map(bytes.decode, late.values())], [sheet])),
        styles=f"<style>{sheet}</style>",
        icon=icon(),
        head=f"<script>{reader}</script>",
        late="\n".join([packed(pages), *(sleeping(*one) for one in late.items())]),
    )
    return local(text, dataset.languages).encode()


def meta(policy: str) -> str:
    """The policy as an element of the head."""
    content = html.escape(policy, quote=False).replace('"', "&quot;")
    return f'<meta http-equiv="Content-Security-Policy" content="{content}">'


def icon() -> str:
    """The icon in the document itself."""
    picture = (home("assets") / "favicon.svg").read_text(encoding="utf-8")
    return f'<link rel="icon" type="image/svg+xml" href="data:image/svg+xml,{quote(picture)}">'


def template(one: Documents) -> str:
    """A further language, asleep until it is asked for."""
    title = html.escape(page.document.title(one.dataset, one.text))
    direction = page.document.direction(one.language)
    about = f'data-body="{one.language}" data-direction="{direction}" data-title="{title}"'
    return f"<template {about}>{one.body()}</template>"


def parts(one: Documents) -> list[str]:
    """What is fetched elsewhere, asleep."""
    return [
        f'<template data-part="{name}" lang="{one.language}">{one.part(name)}</template>'
        for name in page.PARTS
    ]


def packed(pages: Sequence[Documents]) -> str:
    """What is asked of a server elsewhere, by its path, in one compressed block."""
    value = {path: asked for one in pages for path, asked in answers(one).items()}
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f'<script type="text/plain" id="camino-packed">{deflated(text.encode())}</script>'


def sleeping(name: str, code: bytes) -> str:
    """A script that waits until it is wanted."""
    return f'<script type="text/plain" data-late="{name}">{deflated(code)}</script>'


def deflated(data: bytes) -> str:
    """Bytes in fewer ones, as base64."""
    return base64.b64encode(zlib.compress(data, 9)).decode()


def answers(one: Documents) -> dict[str, Any]:
    """The data of a language by the paths where a server has it."""
    made = {
        f"chart/{name}.json": drawings.draw(one.dataset, name, one.language)
        for name in drawings.list_names()
    }
    all_of = {"later.json": one.later, "chart/dash.json": dash(one), **made}
    return {f"{one.language}/{path}": value for path, value in all_of.items()}


def safe(code: bytes) -> str:
    """A script that can't end its own element, nor open a comment in it."""
    return re.sub(r"<(?=/script|!--|script)", r"\\x3C", code.decode(), flags=re.IGNORECASE)


def local(text: str, languages: Sequence[str]) -> str:
    """The links to other languages and views as they work within one file."""
    for view, document in DOCUMENTS.items():
        text = text.replace(f'href="{document}"', f'href="?view={view}"')
    for language in languages:
        text = text.replace(f'href="../{language}/"', f'href="?lang={language}"')
    return text
