"""The whole app as one file, Dash and Plotly included, that opens without any network.

The first language stands in the document as text; the others wait in `<template>` elements, and
the query's `lang` chooses. What the scripts read is one block: all languages by columns, deflated.
The policy in the document names each script and style by its hash and lets nothing be loaded.
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

from dashboard import page, security
from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem
from dashboard.export.references import refer, texts
from dashboard.figure import columns
from dashboard.places import home
from dashboard.site import Documents, documents
from dashboard.site.scripts import head, libraries, minified, script, style

FIRST = "language.js"
"""Our script that runs before the others: it puts the language in place."""


def single(dataset: Dataset, found: Sequence[Problem] = ()) -> bytes:
    """The file; the same life gives the same bytes."""
    pages = documents(dataset, found)
    first, *others = pages
    scripts = [minified(FIRST), *libraries().values(), script()]
    inline = [safe(one.decode()) for one in scripts]
    early, sheet = safe(head().decode()), style().decode()
    templates = "\n".join(template(one) for one in others)
    text = first.fill(
        "file",
        extra=meta(security.policy_of_file([early, *inline], [sheet])),
        styles=f"<style>{sheet}</style>",
        icon=icon(),
        head=f"<script>{early}</script>",
        data=f"{templates}\n{packed(pages)}",
        scripts="\n".join(f"<script>{one}</script>" for one in inline),
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


def packed(pages: Sequence[Documents]) -> str:
    """What the scripts read, of all languages, in one compressed block."""
    languages = [one.language for one in pages]
    data = [referred(one, languages) for one in pages]
    value = {"languages": languages, "column": columns.pack(data)}
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    block = base64.b64encode(zlib.compress(text.encode(), 9)).decode()
    return f'<script type="text/plain" id="camino-packed">{block}</script>'


def referred(one: Documents, languages: Sequence[str]) -> dict[str, Any]:
    """The data of a language, with references to what its document says."""
    known = texts(one.body())
    content = {**one.content, "languages": list(languages)}
    layout, drawings = refer(one.layout, known), one.drawings
    return {"content": refer(content, known), "layout": layout, "drawings": drawings}


def safe(code: str) -> str:
    """A script that can't end its own element, nor open a comment in it."""
    return re.sub(r"<(?=/script|!--|script)", r"\\x3C", code, flags=re.IGNORECASE)


def local(text: str, languages: Sequence[str]) -> str:
    """The links from one language to another as they work within one file."""
    for language in languages:
        text = text.replace(f'href="../{language}/"', f'href="?lang={language}"')
    return text
