"""The life as linked data for search engines and other programs: a graph in JSON-LD.

Specification: schema.org, the types Person, Place, Event, Quotation, CreativeWork and others.
"""

from __future__ import annotations

from typing import Any

from dashboard.citation.authors import Author, read_authors
from dashboard.dataset.dates import in_words
from dashboard.dataset.dates.value import Date, Point
from dashboard.dataset.model import Dataset, Event, Passage, Source, Subject
from dashboard.i18n import Catalogue

Node = dict[str, Any]

# The type of schema.org for that of a subject, with its names for the first and the last date.
# It knows no families.
PERSON = ("Person", "birthDate", "deathDate")
SUBJECT_TYPES = {
    "": PERSON,
    "person": PERSON,
    "family": ("Thing", "", ""),
    "group": ("Organization", "foundingDate", "dissolutionDate"),
    "place": ("Place", "", ""),
    "thing": ("Thing", "", ""),
}

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


def build_linked_data(dataset: Dataset, text: Catalogue, address: str) -> Node:
    """Build the subject, events and quotes: JSON-ready, in the language of *text*.

    *address* is that of the page in this language. A node's `@id` is the address with
    `#subject` (of others `#subject-2` and so on), `#event-<id>`, `#passage-<id>` or `#source-<id>`.
    """
    subjects = index_subjects(dataset, address)
    nodes = [build_subject(identifier, subject) for identifier, subject in subjects.items()]
    nodes += [build_event(dataset, event, text, address) for event in dataset.events]
    nodes += [build_quotation(dataset, passage, text, address) for passage in dataset.passages]
    return {"@context": "https://schema.org", "@graph": nodes}


def build_linked_sources(dataset: Dataset, address: str) -> Node:
    """Build the sources, to which events and quotes lead by their ids."""
    nodes = [build_source(dataset, source, address) for source in dataset.sources]
    return {"@context": "https://schema.org", "@graph": nodes}


def index_subjects(dataset: Dataset, address: str) -> dict[str, Subject]:
    """Index the subjects that have a name by their `@id`."""
    subjects = dataset.subject.members or (dataset.subject,)
    named = [subject for subject in subjects if subject.name]
    return {
        f"{address}#subject{f'-{number}' if number > 1 else ''}": subject
        for number, subject in enumerate(named, 1)
    }


def build_subject(identifier: str, subject: Subject) -> Node:
    """Build a subject; of the dates only those that are sure and have a name for its type."""
    kind, first, last = SUBJECT_TYPES[subject.type]
    dates = {first: format_date(subject.born), last: format_date(subject.died)}
    dates.pop("", None)
    return drop_empty({"@type": kind, "@id": identifier, "name": subject.name, **dates})


def build_event(dataset: Dataset, event: Event, text: Catalogue, address: str) -> Node:
    """Build an event; a date that ISO 8601 cannot say is in EDTF and in words instead.

    What happened is not said again: it stands in the page to which `url` leads.
    """
    start, end = format_dates(event.date)
    is_whole = bool(start) and (bool(end) or not event.date.is_period)
    when = text("structured.date", date=in_words.in_words(event.date, text))
    sources = dict.fromkeys(citation.source for citation in dataset.citations_of(event.id))
    about = [{"@id": identifier} for identifier in index_subjects(dataset, address)]
    return drop_empty(
        {
            "@type": "Event",
            "@id": f"{address}#event-{event.id}",
            "name": event.title[text.language],
            "url": f"{address}{'&' if '?' in address else '?'}event={event.id}",
            "startDate": start,
            "endDate": end,
            "temporalCoverage": "" if is_whole else str(event.date),
            "description": "" if is_whole else when,
            "location": dataset.name_place(event, text.language),
            "about": about[0] if len(about) == 1 else about,
            "subjectOf": [{"@id": f"{address}#source-{source}"} for source in sources],
        }
    )


def build_quotation(dataset: Dataset, passage: Passage, text: Catalogue, address: str) -> Node:
    """Build a passage, `about` the events that it speaks of; it `mentions` those that it echoes."""
    source = {"@id": f"{address}#source-{passage.source}"} if passage.source else None
    events: dict[str, list[Node]] = {"direct": [], "echo": []}
    for link in dataset.links_of(passage.id):
        events[link.relation].append({"@id": f"{address}#event-{link.event}"})
    return drop_empty(
        {
            "@type": "Quotation",
            "@id": f"{address}#passage-{passage.id}",
            "text": passage.exact,
            "inLanguage": passage.language,
            "spokenByCharacter": build_speaker(dataset, passage, text, address),
            "citation": source,
            "isPartOf": source,
            "about": events["direct"],
            "mentions": events["echo"],
        }
    )


def build_source(dataset: Dataset, source: Source, address: str) -> Node:
    """Build a source; its date only where it is sure."""
    by = [build_author(dataset, author, address) for author in read_authors(source.author)]
    publisher = {"@type": "Organization", "name": source.publisher} if source.publisher else None
    return drop_empty(
        {
            "@type": TYPES.get(source.type, "CreativeWork"),
            "@id": f"{address}#source-{source.id}",
            "name": source.name if source.title else "",
            "url": source.url,
            "inLanguage": source.language,
            "datePublished": format_date(source.issued),
            "author": by,
            "publisher": publisher,
        }
    )


def build_speaker(dataset: Dataset, passage: Passage, text: Catalogue, address: str) -> Node | None:
    """Build the speaker of a passage: a person, or the publisher where its own names are given."""
    name = passage.speaker[text.language]
    source = dataset.source.get(passage.source)
    if source and set(name.split(", ")) <= set(source.publisher.split(", ")):
        return {"@type": "Organization", "name": name}
    return build_person(dataset, name, address) if name else None


def build_author(dataset: Dataset, author: Author, address: str) -> Node:
    """Build an author: an organisation, unless a given name or the subject's tells a person."""
    person = build_person(dataset, author.natural, address)
    if author.given or "@id" in person:
        return person
    return {"@type": "Organization", "name": author.family}


def build_person(dataset: Dataset, name: str, address: str) -> Node:
    """Build a person by name; a subject is the one of the graph."""
    for identifier, subject in index_subjects(dataset, address).items():
        if subject.name == name:
            return {"@id": identifier}
    return {"@type": "Person", "name": name}


def format_dates(date: Date) -> tuple[str, str]:
    """Return the start and the end of an event in ISO 8601, each "" where it is not sure."""
    if date.form == "point":
        return format_date(date), ""
    if date.form == "interval":
        return format_point(date.start), format_point(date.end)
    return "", ""


def format_date(date: Date | None) -> str:
    """Return a date that is one sure day, month or year in ISO 8601, else ""."""
    return format_point(date.start) if date and date.form == "point" else ""


def format_point(point: Point | None) -> str:
    """Return a point without any doubt in ISO 8601, else ""; a season has no such form."""
    sure = point is not None and point.exact and point.precision != "season"
    return in_words.iso(point) if point and sure else ""


def drop_empty(node: Node) -> Node:
    """Return a node without its empty values."""
    return {name: value for name, value in node.items() if value}
