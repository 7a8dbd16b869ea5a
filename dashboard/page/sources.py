"""The bibliography: every source in full, the events that cite it, and the data to take along."""

from __future__ import annotations

from typing import Any

from dashboard.citation import render_apa, render_mla
from dashboard.dataset.model import Dataset, Source
from dashboard.i18n import Catalogue
from dashboard.page import html


def sources(dataset: Dataset, text: Catalogue) -> html.Element:
    """All sources in the order of their citations, and the downloads."""
    cited = sorted(dataset.sources, key=lambda source: render_mla(source, text).casefold())
    return html.Section(
        [
            html.H2(text("sources.title")),
            downloads(text),
            html.Ol([source_item(dataset, source, text) for source in cited]),
        ],
        id="sources",
        className="sources",
        tabIndex="-1",
        aria_label=text("sources.title"),
    )


def downloads(text: Catalogue) -> html.Element:
    """The whole dataset as a folder of tables and as one file."""
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


def source_item(dataset: Dataset, source: Source, text: Catalogue) -> html.Element:
    """A source in MLA form, in APA form on demand, and the events that rest on it."""
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
    listed = [part for event in events for part in (dot, event)][1:]
    return html.Li(
        [
            html.P(citation_line(source, render_mla(source, text)), className="source-full"),
            html.Details([html.Summary("APA"), html.P(render_apa(source, text))]),
            html.P([text("sources.cited-for"), " ", *listed], className="source-events")
            if listed
            else None,
        ],
        id=f"source-{source.id}",
    )


def citation_line(source: Source, citation: str) -> list[Any]:
    """A citation whose address, where it has one, is a link."""
    before, found, after = citation.partition(source.url) if source.url else (citation, "", "")
    return [before, html.A(found, href=source.url, rel="noopener") if found else None, after]
