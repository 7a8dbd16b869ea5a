"""The HTML document: what is there before any script, and stays."""

from __future__ import annotations

import html
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import Template
from typing import Any

from dashboard.dataset.model import Dataset
from dashboard.i18n import Catalogue
from dashboard.page.header import STAGED, VIEWS, list_views

HERE = Path(__file__).parent
DOCUMENT, BODY, PART = (
    Template((HERE / f"{name}.html").read_text(encoding="utf-8"))
    for name in ("document", "body", "part")
)
RIGHT_TO_LEFT = {"ar", "fa", "he", "ur", "yi"}
PAGE_ONLY = ("description", "alternates", "wait", "late", "structured")
"""The places in the document that a part of the page leaves empty."""


def render_page(dataset: Dataset, text: Catalogue, parts: Mapping[str, str]) -> str:
    """Render the whole document; *parts* are HTML by name, ready made."""
    views = html.escape(" ".join([*list_views(dataset), *STAGED]))
    languages = html.escape(" ".join(dataset.languages))
    about = html.escape(description(dataset, text))
    return DOCUMENT.substitute(
        parts,
        state=f'data-views="{views}" data-host="{parts["host"]}" data-languages="{languages}"'
        f' data-window="{parts["window"]}"' + ' data-hero="none"' * (not dataset.headlines),
        view=VIEWS[0],
        language=html.escape(text.language),
        direction=direction(text.language),
        title=html.escape(title(dataset, text)),
        description=f'<meta name="description" content="{about}">',
        wait='<link rel="expect" href="#fitted" blocking="render">',
    )


def render_part(text: Catalogue, parts: Mapping[str, str]) -> str:
    """Render a part of the page as a document; *parts* are HTML by name, but for the title."""
    return DOCUMENT.substitute(
        {**dict.fromkeys(PAGE_ONLY, ""), **parts},
        state=f'data-host="{parts["host"]}" data-part',
        language=html.escape(text.language),
        direction=direction(text.language),
        title=html.escape(parts["title"]),
        body=PART.substitute(parts),
    )


def render_body(text: Catalogue, parts: Mapping[str, str]) -> str:
    """Render the body of the page in one language; *parts* are HTML by name, ready made."""
    return BODY.substitute(
        parts,
        skips=html.escape(text("skip.label")),
        skip=html.escape(text("skip.main")),
        skip_timeline=html.escape(text("skip.timeline")),
        skip_read=html.escape(text("skip.read")),
    )


def title(dataset: Dataset, text: Catalogue) -> str:
    """Return the name of the life and its subtitle."""
    name = dataset.name(text.language)
    return " · ".join(part for part in (name, dataset.subject.subtitle[text.language]) if part)


def description(dataset: Dataset, text: Catalogue) -> str:
    """Return the page in a sentence, for search engines and links."""
    name = dataset.name(text.language)
    is_life = dataset.subject.is_person
    return text("page.description" if is_life else "page.description-other", name=name)


def direction(language: str) -> str:
    """Return the direction in which a language is written, as HTML names it."""
    return "rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"


def render_alternates(languages: Sequence[str]) -> str:
    """Render links to the page in each language, for search engines and readers."""
    link = '<link rel="alternate" hreflang="{0}" href="../{0}/">'
    return "\n".join(link.format(html.escape(language)) for language in languages)


def render_json(value: Any) -> str:
    """Render JSON that is safe inside a script element: no `<` in it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def render_data(name: str, value: Any) -> str:
    """Render a block of JSON with the id *name*."""
    return f'<script type="application/json" id="{name}">{render_json(value)}</script>'


def render_linked_data(value: Any) -> str:
    """Render linked data for search engines and other programs."""
    return f'<script type="application/ld+json">{render_json(value)}</script>'
