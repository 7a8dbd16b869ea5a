"""Builds the whole app as one file, Dash and Plotly included, that opens without any network.

The first language stands in the document as text; the others wait in `<template>` elements, and
the query's `lang` chooses. Scripts that come late, and one block of what they read in all
languages, the parts of the page among it, wait deflated. The policy in the document names each
script and style by its hash and lets nothing be loaded.
"""

from __future__ import annotations

import base64
import html
import json
import re
import zlib
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import quote

from dashboard.dataset.model import Dataset
from dashboard.figure import drawings
from dashboard.page import document, list_parts
from dashboard.page.header import DOCUMENTS
from dashboard.page.long.life import Life
from dashboard.page.long.windows import SIZES
from dashboard.paths import home
from dashboard.publish.embed import choose_pictures, embed, encode
from dashboard.site import Edition, bundle, list_editions, policy
from dashboard.site.build import answer_renderer, read_callbacks
from dashboard.site.windows import WindowFiles

CARRIED = tuple({size.name: name for name, size in reversed(SIZES.items())}.values())
"""The sizes in which one file has the windows of time."""


def build_one_file(dataset: Dataset, say: Callable[[str], None] = lambda _: None) -> bytes:
    """Build the file, and *say* how pictures gave way; the same life gives the same bytes."""
    pictures, remark = choose_pictures(dataset)
    if remark:
        say(remark)
    editions = list_editions(Life(dataset, is_alone=True))
    first, *others = editions
    reader = escape_script(bundle.join_scripts(*bundle.READER))
    late = {**bundle.read_libraries(), "page": bundle.join_scripts(*bundle.list_late_scripts())}
    if callbacks := "\n".join(dict.fromkeys(map(read_callbacks, editions))):
        late["callbacks"] = callbacks.encode()
    sheet = bundle.join_styles(*bundle.STYLES).decode()
    templates = list(map(render_template, others))
    scripts = [reader, *map(bytes.decode, late.values())]
    text = first.render_page(
        "file",
        "\n".join([first.render_body(), *templates]),
        extra=render_policy(policy.build_file_policy(scripts, [sheet])),
        styles=f"<style>{sheet}</style>",
        icon=render_icon(),
        head=f"<script>{reader}</script>",
        late="\n".join(
            [
                render_data(editions),
                *render_pictures(dataset, pictures),
                *map(render_late_script, late, late.values()),
            ]
        ),
    )
    return make_links_local(embed(text, {}), dataset.languages).encode()


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
    title = html.escape(document.title(edition.dataset, edition.text))
    direction = document.direction(edition.language)
    about = f'data-body="{edition.language}" data-direction="{direction}" data-title="{title}"'
    return f"<template {about}>{edition.render_body()}</template>"


def render_data(editions: Sequence[Edition]) -> str:
    """Render the data that a server is asked for, by path, as one compressed block.

    What has the same name in several languages and sizes is alike, so it stands together.
    """
    value = {path: data for edition in editions for path, data in build_data(edition).items()}
    alike = dict(sorted(value.items(), key=lambda item: item[0].rpartition("/")[::-1]))
    text = json.dumps(alike, ensure_ascii=False, separators=(",", ":"))
    return f'<script type="text/plain" id="camino-packed">{deflate(text.encode())}</script>'


def render_pictures(dataset: Dataset, pictures: dict[str, bytes]) -> list[str]:
    """Render the pictures as one block, out of which a script gives them to the elements."""
    addresses = encode(dataset, pictures)
    return [document.render_data("camino-pictures", addresses)] if dataset.pictures else []


def render_late_script(name: str, code: bytes) -> str:
    """Render a script that waits until it is needed."""
    return f'<script type="text/plain" data-late="{name}">{deflate(code)}</script>'


def deflate(data: bytes) -> str:
    """Compress bytes to base64."""
    return base64.b64encode(zlib.compress(data, 9)).decode()


def build_data(edition: Edition) -> dict[str, Any]:
    """Build the data of a language by the paths where a server has it."""
    charts = {f"chart/{name}.json": edition.draw(name) for name in drawings.list_names()}
    renderer = answer_renderer(edition)
    parts = {f"{name}.html": render_part(edition, name)
             for name in list_parts(edition.dataset) if name != "read"}  # fmt: skip
    data: dict[str, Any] = {
        "later.json": edition.later_data, "chart/dash.json": renderer, **charts, **parts
    }  # fmt: skip
    own = {f"{edition.language}/{path}": value for path, value in data.items()}
    return {**own, **build_windows(edition)}


def render_part(edition: Edition, name: str) -> str:
    """Render a part that a server is asked for, its links and pictures within the file."""
    part = f'<main id="main">{edition.render_part(name)}</main>'
    return make_links_local(embed(part, {}), edition.dataset.languages)


def build_windows(edition: Edition) -> dict[str, Any]:
    """Build the windows of time as text, by the paths where a server has them; none of a long life.

    Each is in the least size of its class, which may be stretched.
    """
    if edition.life.is_long:
        return {}
    files = WindowFiles(edition.windows)
    names = [f"{window}.html" for window in edition.life.pyramid]
    paths = [f"{edition.language}/windows/{size}/{name}" for size in CARRIED for name in names]
    windows = {path: files[path]().content.decode() for path in paths}
    return {f"{edition.language}/windows.json": edition.windows.build_index(CARRIED), **windows}


def escape_script(code: bytes) -> str:
    """Rewrite a script so that it can't end its own element, nor open a comment in it."""
    return re.sub(r"<(?=/script|!--|script)", r"\\x3C", code.decode(), flags=re.IGNORECASE)


def make_links_local(text: str, languages: Sequence[str]) -> str:
    """Rewrite the links to other languages and views, so that they work within one file.

    The story is told in the page, for readers without scripts.
    """
    local = {document: f"?view={view}" for view, document in DOCUMENTS.items()}
    local |= {DOCUMENTS["story"]: "#told"}
    local |= {f"../{language}/": f"?lang={language}" for language in languages}
    for link, own in local.items():
        text = text.replace(f'href="{link}"', f'href="{own}"')
    return text
