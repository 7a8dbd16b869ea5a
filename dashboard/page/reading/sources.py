"""The bibliography: every source in full, the events that cite it, and the data to take along."""

from __future__ import annotations

from typing import Any

from dashboard.citation import render_apa, render_mla
from dashboard.dataset.model import Dataset, Source
from dashboard.i18n import Catalogue
from dashboard.page import html


def build_sources(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build the list of all sources in the order of their citations, and the downloads."""
    sources = sorted(dataset.sources, key=lambda source: render_mla(source, text).casefold())
    return html.Section(
        [
            html.H2(text("sources.title")),
            build_downloads(text),
            html.Ol([build_source(dataset, source, text) for source in sources]),
        ],
        id="sources",
        className="sources",
        tabIndex="-1",
        aria_label=text("sources.title"),
    )


def build_downloads(text: Catalogue) -> html.Element:
    """Build the links to the whole dataset, as a folder of tables and as one file."""
    return html.P(
        [
            text("sources.data"),
            " ",
            html.A(text("sources.csv"), href="../data/life.zip"),
            " · ",
            html.A(text("sources.json"), href="../data/life.json"),
        ],
        className="sources-data",
    )


def build_source(dataset: Dataset, source: Source, text: Catalogue) -> html.Element:
    """Build a source in MLA form, in APA form on demand, and the events that rest on it."""
    events = [
        html.A(
            dataset.event[citation.event].title[text.language],
            href=f"?event={citation.event}",
            data_event=citation.event,
        )
        for citation in dataset.citations
        if citation.source == source.id
    ]
    dot = html.Span(" · ", aria_hidden="true")
    cited = [part for event in events for part in (dot, event)][1:]
    return html.Li(
        [
            html.P(build_citation(source, render_mla(source, text)), className="source-full"),
            html.Details([html.Summary("APA"), html.P(render_apa(source, text))]),
            html.P([text("sources.cited-for"), " ", *cited], className="source-events")
            if cited
            else None,
        ],
        id=f"source-{source.id}",
    )


def build_citation(source: Source, citation: str) -> list[Any]:
    """Build a citation whose address, where it has one, is a link."""
    before, address, after = citation.partition(source.url) if source.url else (citation, "", "")
    return [before, html.A(address, href=source.url, rel="noopener") if address else None, after]
