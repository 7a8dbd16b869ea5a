"""How an event is known: what the record says, how sure its date is, and the sources, folded."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.citation import render_locator
from dashboard.dataset.model import Citation, Dataset, Event
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.script_data import format_publication


def build_record(event: Event, text: Catalogue) -> html.Element | None:
    """Build what the published record says where it differs from what was told."""
    if not event.record:
        return None
    label = html.Strong(text("record.title"))
    words = html.link_addresses(event.record[text.language])
    return html.P(label, ": ", *words, className="read-record")


def build_evidence(
    dataset: Dataset, event: Event, citations: Sequence[Citation], text: Catalogue
) -> html.Element | None:
    """Build how sure the date is; why, and the sources, unfold from it; nothing if nobody says."""
    grade = format_grade(event, text)
    count = text.count("sources.count", len(citations)) if citations else ""
    basis = html.P(html.link_addresses(event.basis[text.language])) if event.basis else None
    cited = [build_citation(dataset, citation, text) for citation in citations]
    sources = html.Ul(cited, className="read-sources") if cited else None
    attributes = {"className": "read-evidence", "data_evidence": event.evidence}
    if not basis and not sources:
        return html.P(grade, **attributes) if grade else None
    summary = f"{grade} {count}".strip() or text("facts.show")
    return html.Details(html.Summary(summary), basis, sources, **attributes)


def format_grade(event: Event, text: Catalogue) -> str:
    """Say what the date rests on; "" where nobody says so."""
    if not event.evidence:
        return ""
    return text("evidence.date", grade=text(f"evidence.{event.evidence}"))


def build_citation(dataset: Dataset, citation: Citation, text: Catalogue) -> html.Element:
    """Build a source, the position in it, and what it says there."""
    source = dataset.source[citation.source]
    name = html.Cite(source.name, lang=source.language or None, translate="no")
    linked = html.A(name, href=source.url, rel="noopener") if source.url else name
    published = format_publication(source, text)
    tail = ", ".join(filter(None, [published, render_locator(citation.locator, text)]))
    says = citation.says[text.language]
    return html.Li(linked, f", {tail}" if tail else None, f": {says}" if says else None)
