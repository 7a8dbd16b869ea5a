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

TEMPLATE = Template((Path(__file__).parent / "document.html").read_text(encoding="utf-8"))
RIGHT_TO_LEFT = {"ar", "fa", "he", "ur", "yi"}


def fill(dataset: Dataset, text: Catalogue, parts: Mapping[str, str], view: str) -> str:
    """The whole document as *view* starts; *parts* are HTML by name, ready made."""
    name = dataset.subject.name or dataset.title[text.language]
    subtitle = dataset.subject.subtitle[text.language]
    return TEMPLATE.substitute(
        parts,
        view=html.escape(view),
        language=html.escape(text.language),
        direction="rtl" if text.language.partition("-")[0] in RIGHT_TO_LEFT else "ltr",
        title=html.escape(" · ".join(part for part in (name, subtitle) if part)),
        description=html.escape(text("page.description", name=name)),
        alternates=alternates(dataset.languages),
        skips=html.escape(text("skip.label")),
        skip=html.escape(text("skip.main")),
        skip_read=html.escape(text("skip.read")),
    )


def alternates(languages: Sequence[str]) -> str:
    """The same page in the other languages, for search engines and readers."""
    link = '<link rel="alternate" hreflang="{0}" href="../{0}/">'
    return "\n".join(link.format(html.escape(language)) for language in languages)


def data_block(value: Mapping[str, Any]) -> str:
    """JSON that is safe inside a script element: no `<` in it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
