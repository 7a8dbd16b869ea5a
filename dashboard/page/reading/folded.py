"""The reading list of the first document, in which links stand for evidence and for ages."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.i18n import Catalogue
from dashboard.page import html

WHOLE = "read.html"
"""The document of the whole list."""


def fold_evidence(part: Any, text: Catalogue, row: str = "") -> Any:
    """Return a part of the reading list in which all evidence unfolds a link to the whole list.

    *row* is the fragment of the row that it is in.
    """
    if part is None or isinstance(part, str | int | float):
        return part
    if not isinstance(part, html.Element):
        return [fold_evidence(child, text, row) for child in part]
    row = f"#{part.attributes['id']}" if part.tag == "li" and "id" in part.attributes else row
    if part.attributes.get("id") == "ages":
        link = html.A(text("read.ages"), href=f"{WHOLE}#ages")
        return html.P(link, className="read-ages")
    if part.tag == "details" and part.attributes.get("className") == "read-evidence":
        link = html.A(text("read.known"), href=f"{WHOLE}{row}", className="read-known")
        return replace(part, children=(part.children[0], link))
    return replace(part, children=tuple(fold_evidence(part.children, text, row)))
