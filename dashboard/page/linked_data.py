"""The life as linked data for search engines and other programs: a graph in JSON-LD.

Specification: schema.org, the types Person, Event, Quotation and CreativeWork.
"""

from __future__ import annotations

from typing import Any

from dashboard.citation.authors import Author, read_authors
from dashboard.dataset.dates import in_words
from dashboard.dataset.dates.value import Date, Point
from dashboard.dataset.model import Dataset, Event, Passage, Source
from dashboard.i18n import Catalogue

Node = dict[str, Any]

# The type of schema.org for a CSL type; any other is a CreativeWork.
TYPES = {
    "article": "Article",
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "book": "Book",
    "chapter": "Chapter",
    "entry-encyclopedia": "Article",
    "map": "Map",
    "motion_picture": "Movie",
    "post-weblog": "BlogPosting",
    "report": "Report",
    "thesis": "Thesis",
    "webpage": "WebPage",
}


def structured(dataset: Dataset, text: Catalogue, address: str) -> Node:
    """Whose life it is, its events, quotes and sources: JSON-ready, in the language of *text*.

    *address* is that of the page in this language. A node's `@id` is the address with
    `#subject`, `#event-<id>`, `#passage-<id>` or `#source-<id>`.
    """
    nodes = [subject_node(dataset, address)] if dataset.subject.name else []
    nodes += [event_node(dataset, event, text, address) for event in dataset.events]
    nodes += [quotation_node(dataset, passage, text, address) for passage in dataset.passages]
    nodes += [source_node(dataset, source, address) for source in dataset.sources]
    return {"@context": "https://schema.org", "@graph": nodes}


def subject_node(dataset: Dataset, address: str) -> Node:
    """The person; of the dates only those that are sure."""
    subject = dataset.subject
    return filled(
        {
            "@type": "Person",
            "@id": f"{address}#subject",
            "name": subject.name,
            "birthDate": point_date(subject.born),
            "deathDate": point_date(subject.died),
        }
    )


def event_node(dataset: Dataset, event: Event, text: Catalogue, address: str) -> Node:
    """An event; a date that ISO 8601 cannot say is in EDTF and in words instead."""
    start, end = iso_dates(event.date)
    is_whole = bool(start) and (bool(end) or not event.date.is_period)
    when = text("structured.date", date=in_words.in_words(event.date, text))
    said = [event.text[text.language], "" if is_whole else when]
    sources = dict.fromkeys(citation.source for citation in dataset.citations_of(event.id))
    return filled(
        {
            "@type": "Event",
            "@id": f"{address}#event-{event.id}",
            "name": event.title[text.language],
            "url": f"{address}{'&' if '?' in address else '?'}event={event.id}",
            "startDate": start,
            "endDate": end,
            "temporalCoverage": "" if is_whole else str(event.date),
            "description": " ".join(part for part in said if part),
            "location": event.place[text.language],
            "about": {"@id": f"{address}#subject"} if dataset.subject.name else None,
            "subjectOf": [{"@id": f"{address}#source-{source}"} for source in sources],
        }
    )


def quotation_node(dataset: Dataset, passage: Passage, text: Catalogue, address: str) -> Node:
    """A passage: `about` the events that it speaks of, and `mentions` those that it echoes."""
    source = {"@id": f"{address}#source-{passage.source}"} if passage.source else None
    events: dict[str, list[Node]] = {"direct": [], "echo": []}
    for link in dataset.links_of(passage.id):
        events[link.relation].append({"@id": f"{address}#event-{link.event}"})
    return filled(
        {
            "@type": "Quotation",
            "@id": f"{address}#passage-{passage.id}",
            "text": passage.exact,
            "inLanguage": passage.language,
            "spokenByCharacter": speaker(dataset, passage, text, address),
            "citation": source,
            "isPartOf": source,
            "about": events["direct"],
            "mentions": events["echo"],
        }
    )


def source_node(dataset: Dataset, source: Source, address: str) -> Node:
    """A source; its date only where it is sure."""
    by = [author_node(dataset, author, address) for author in read_authors(source.author)]
    publisher = {"@type": "Organization", "name": source.publisher} if source.publisher else None
    return filled(
        {
            "@type": TYPES.get(source.type, "CreativeWork"),
            "@id": f"{address}#source-{source.id}",
            "name": source.title,
            "url": source.url,
            "inLanguage": source.language,
            "datePublished": point_date(source.issued),
            "author": by,
            "publisher": publisher,
        }
    )


def speaker(dataset: Dataset, passage: Passage, text: Catalogue, address: str) -> Node | None:
    """Who says a passage: a person, or the publisher where its own names are given."""
    name = passage.speaker[text.language]
    source = dataset.source.get(passage.source)
    if source and set(name.split(", ")) <= set(source.publisher.split(", ")):
        return {"@type": "Organization", "name": name}
    return person(dataset, name, address) if name else None


def author_node(dataset: Dataset, author: Author, address: str) -> Node:
    """An author: an organisation, unless a given name or the subject's tells a person."""
    if author.given or author.natural == dataset.subject.name:
        return person(dataset, author.natural, address)
    return {"@type": "Organization", "name": author.family}


def person(dataset: Dataset, name: str, address: str) -> Node:
    """A person by name; the subject is the one of the graph."""
    if name == dataset.subject.name:
        return {"@id": f"{address}#subject"}
    return {"@type": "Person", "name": name}


def iso_dates(date: Date) -> tuple[str, str]:
    """The start and the end of an event in ISO 8601, each empty where it is not sure."""
    if date.form == "point":
        return point_date(date), ""
    if date.form == "interval":
        return exact(date.start), exact(date.end)
    return "", ""


def point_date(date: Date | None) -> str:
    """A date that is one sure day, month or year, in ISO 8601; else ""."""
    return exact(date.start) if date and date.form == "point" else ""


def exact(point: Point | None) -> str:
    """A point without any doubt in ISO 8601; a season has no such form."""
    sure = point is not None and point.exact and point.precision != "season"
    return in_words.iso(point) if point and sure else ""


def filled(node: Node) -> Node:
    """A node without what is empty."""
    return {name: value for name, value in node.items() if value}
