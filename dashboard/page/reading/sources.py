"""The bibliography: every source in full, the events that cite it, and the data to take along."""

from __future__ import annotations

from collections import Counter
from typing import Any

from dashboard.citation import find_italics, render_apa, render_mla, sort_sources
from dashboard.dataset.model import Dataset, Event, Source
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.button import build_button
from dashboard.page.series import find_series

SHORT = 12
"""The most sources that are listed without being parted into groups."""
OWN = 6
"""The least sources of one publisher that are a group of their own."""
GROUPS = {
    "press": {"article", "article-newspaper", "article-magazine", "broadcast", "post-weblog"},
    "works": {"book", "chapter", "classic", "collection", "motion_picture", "pamphlet", "thesis"},
    "spoken": {"interview", "speech", "personal_communication"},
}
"""The groups of a long bibliography by the CSL types in them; whatever else is `other`."""


def build_sources(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build all sources in alphabetical order, a long list in groups, and the downloads."""
    return html.Section(
        html.H2(text("sources.title")),
        build_downloads(text),
        [build_group(dataset, *group, text) for group in group_sources(dataset, text).items()],
        id="sources",
        className="sources",
        tabIndex="-1",
        aria_label=text("sources.title"),
    )


def group_sources(dataset: Dataset, text: Catalogue) -> dict[str, list[Source]]:
    """Part the sources by the titles of their groups; those that are quoted from come first."""
    sources = sort_sources(dataset.sources, text)
    if len(sources) <= SHORT:
        return {"": sources}
    quoted = {passage.source for passage in dataset.passages}
    publishers = Counter(source.publisher for source in sources if source.id not in quoted)
    own = [name for name, number in publishers.most_common() if name and number >= OWN]
    titles = [text(f"sources.group.{group}") for group in ("quoted", *GROUPS, "other")]
    groups: dict[str, list[Source]] = {title: [] for title in [titles[0], *own, *titles[1:]]}
    for source in sources:
        is_own = source.publisher in own
        named = source.publisher if is_own else text(f"sources.group.{find_group(source)}")
        groups[titles[0] if source.id in quoted else named].append(source)
    return {title: members for title, members in groups.items() if members}


def find_group(source: Source) -> str:
    """Find the group of a source by its type."""
    return next((group for group, types in GROUPS.items() if source.type in types), "other")


def build_group(
    dataset: Dataset, title: str, sources: list[Source], text: Catalogue
) -> list[html.Element | None]:
    """Build the sources of a group under its title, if it has one."""
    rows = html.Ol([build_source(dataset, source, text) for source in sources])
    return [html.H3(title) if title else None, rows]


def build_downloads(text: Catalogue) -> html.Element:
    """Build the links to the whole dataset, as a folder of tables and as one file."""
    return html.P(
        text("sources.data"),
        " ",
        html.A(text("sources.csv"), href="../data/life.zip"),
        " · ",
        html.A(text("sources.json"), href="../data/life.json"),
        className="sources-data",
    )


def build_source(dataset: Dataset, source: Source, text: Catalogue) -> html.Element:
    """Build a source in MLA form, in APA form on demand, and the events that rest on it."""
    apa = [html.Summary("APA"), html.P(render_apa(source, text), translate="no")]
    return html.Li(
        html.P(build_citation(source, text), className="source-full", translate="no"),
        build_copy(source, text),
        html.Details(apa),
        build_events(dataset, source, text),
        id=f"source-{source.id}",
    )


def build_copy(source: Source, text: Catalogue) -> html.Element:
    """Build the button that copies the citation."""
    name = text("sources.copy-of", title=source.name)
    done = text("sources.copied")
    return build_button(
        text("sources.copy"), "source-copy", "copy-source", aria_label=name, data_done=done
    )


def build_events(dataset: Dataset, source: Source, text: Catalogue) -> html.Element | None:
    """List the events that rest on a source, each once."""
    cited = {citation.event for citation in dataset.citations if citation.source == source.id}
    groups: dict[str, list[Event]] = {}
    for event in dataset.events:
        if event.id in cited:
            groups.setdefault(event.series or event.id, []).append(event)
    links = [build_link(dataset, events, text) for events in groups.values()]
    dot = html.Span(" · ", aria_hidden="true")
    parted = [part for link in links for part in (dot, link)][1:]
    content = [text("sources.cited-for"), " ", *parted]
    return html.P(content, className="source-events") if cited else None


def build_link(dataset: Dataset, events: list[Event], text: Catalogue) -> html.Element:
    """Build the link to an event, or to the first of several of one series, with their numbers."""
    first = events[0]
    series = find_series(dataset, first.series)
    title = first.title[text.language]
    if series and len(events) > 1:
        title = f"{series.title[text.language]}, {join_numbers(events, text)}"
    return html.A(title, href=f"?event={first.id}", data_event=first.id)


def join_numbers(events: list[Event], text: Catalogue) -> str:
    """Join the numbers of events of a series: "1–11", or "1, 3" where one is missing."""
    numbers = [event.number or 0 for event in events]
    if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return text("date.range.tight", start=numbers[0], end=numbers[-1])
    return ", ".join(map(str, numbers))


def build_citation(source: Source, text: Catalogue) -> list[Any]:
    """Build a citation in MLA form: its work or its container in italics, its address a link."""
    citation = render_mla(source, text)
    before, address, after = citation.rpartition(source.url) if source.url else (citation, "", "")
    head, italics, tail = before.rpartition(find_italics(source) or "\n")
    return [
        head,
        html.I(italics) if italics else None,
        tail,
        html.A(address, href=source.url, rel="noopener") if address else None,
        after,
    ]
