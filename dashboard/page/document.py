"""The HTML document around Dash's root: what is there before any script, and stays."""

from __future__ import annotations

import html
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import Template
from typing import Any

from dashboard.dataset.model import Dataset
from dashboard.i18n import Catalogue
from dashboard.page.header import STAGED, VIEWS

HERE = Path(__file__).parent
TEMPLATE = Template((HERE / "document.html").read_text(encoding="utf-8"))
BODY = Template((HERE / "body.html").read_text(encoding="utf-8"))
PART = Template((HERE / "part.html").read_text(encoding="utf-8"))
RIGHT_TO_LEFT = {"ar", "fa", "he", "ur", "yi"}


def render_page(dataset: Dataset, text: Catalogue, parts: Mapping[str, str]) -> str:
    """The whole document; *parts* are HTML by name, ready made."""
    return TEMPLATE.substitute(
        parts,
        languages=html.escape(" ".join(dataset.languages)),
        view=VIEWS[0],
        views=html.escape(" ".join([*VIEWS, *STAGED])),
        language=html.escape(text.language),
        direction=direction(text.language),
        title=html.escape(title(dataset, text)),
        description=html.escape(description(dataset, text)),
    )


def render_part(text: Catalogue, parts: Mapping[str, str]) -> str:
    """The document of a part; *parts* are HTML by name, ready made, but for the title."""
    return PART.substitute(
        {**parts, "title": html.escape(parts["title"])},
        language=html.escape(text.language),
        direction=direction(text.language),
    )


def render_body(text: Catalogue, parts: Mapping[str, str]) -> str:
    """What a reader of one language sees of the document."""
    return BODY.substitute(
        parts,
        skips=html.escape(text("skip.label")),
        skip=html.escape(text("skip.main")),
        skip_read=html.escape(text("skip.read")),
    )


def title(dataset: Dataset, text: Catalogue) -> str:
    """Whose life it is, and what kind of telling."""
    name = dataset.subject.name or dataset.title[text.language]
    return " · ".join(part for part in (name, dataset.subject.subtitle[text.language]) if part)


def description(dataset: Dataset, text: Catalogue) -> str:
    """The page in a sentence, for search engines and links."""
    return text("page.description", name=dataset.subject.name or dataset.title[text.language])


def direction(language: str) -> str:
    """Which way a language is written."""
    return "rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"


def render_alternates(languages: Sequence[str]) -> str:
    """The same page in the other languages, for search engines and readers."""
    link = '<link rel="alternate" hreflang="{0}" href="../{0}/">'
    return "\n".join(link.format(html.escape(language)) for language in languages)


def render_json(value: Any) -> str:
    """JSON that is safe inside a script element: no `<` in it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def render_data(name: str, value: Any) -> str:
    """A block of JSON with the id *name*."""
    data = render_json(value)
    return f'<script type="application/json" id="{html.escape(name)}">{data}</script>'
