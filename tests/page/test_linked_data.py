"""The life as linked data."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dashboard.dataset import load
from dashboard.dataset.dates.parse import parse
from dashboard.dataset.model import (
    Dataset,
    Event,
    Passage,
    Source,
    Subject,
    SubjectType,
    Text,
)
from dashboard.dataset.records.assemble import join_subjects
from dashboard.i18n import load_catalogue
from dashboard.page.document import description as describe
from dashboard.page.document import render_json
from dashboard.page.linked_data import Node, build_linked_data, build_linked_sources
from tests.golden import assert_table
from tests.life import DATASETS, FOLDER, TINY

FOLDERS = FOLDER, TINY
PLAIN = DATASETS / "plain.csv"
ADDRESS = "https://example.org/en/"

DATE = re.compile("[0-9]{4}(-[0-9]{2}){0,2}")
WORKS = {"Article", "Book", "BlogPosting", "CreativeWork", "NewsArticle", "Report", "WebPage"}
AGENTS = {"Person", "Organization"}
WORK = {
    "name": "text", "url": "url", "inLanguage": "language", "datePublished": "date",
    "author": AGENTS, "publisher": {"Organization"},
}  # fmt: skip
# The properties of each type at schema.org that may be used, and what their values are: a form
# of text, or the types of a node. Only `temporalCoverage` of an event is not in its definition.
ALLOWED: dict[str, dict[str, Any]] = {
    "Person": {"name": "text", "birthDate": "date", "deathDate": "date"},
    "Organization": {"name": "text"},
    "Event": {
        "name": "text", "url": "url", "startDate": "date", "endDate": "date",
        "temporalCoverage": "text", "description": "text", "location": "text",
        "about": {"Person"}, "subjectOf": WORKS,
    },
    "Quotation": {
        "text": "text", "inLanguage": "language", "spokenByCharacter": AGENTS,
        "citation": WORKS, "isPartOf": WORKS, "about": {"Event"}, "mentions": {"Event"},
    },
    **dict.fromkeys(WORKS, WORK),
}  # fmt: skip
FORMS = {
    "text": re.compile(r"\S(.*\S)?", re.DOTALL),
    "url": re.compile(r"https?://\S+"),
    "language": re.compile("[a-z]{2,3}(-[A-Za-z0-9]+)*"),
    "date": DATE,
}


def graph(dataset: Dataset, language: str = "en", address: str = ADDRESS) -> list[dict[str, Any]]:
    """The nodes of a life in its two documents, after a journey through JSON."""
    text = load_catalogue(language)
    nodes: list[dict[str, Any]] = []
    for value in (
        build_linked_data(dataset, text, address), build_linked_sources(dataset, address)
    ):  # fmt: skip
        value = json.loads(render_json(value))
        assert list(value) == ["@context", "@graph"]
        assert value["@context"] == "https://schema.org"
        nodes += value["@graph"]
    return nodes


def values(value: Any) -> list[Any]:
    """One value or several as a list."""
    return value if isinstance(value, list) else [value]


def faults(node: dict[str, Any], known: dict[str, str]) -> Iterator[str]:
    """List what is wrong with a node; *known* are the types by id."""
    allowed = ALLOWED.get(node["@type"], {})
    for name in node.keys() - {"@type", "@id"} - allowed.keys():
        yield f"{node['@type']} has {name}"
    for name in node.keys() & allowed.keys():
        for value in values(node[name]):
            if isinstance(allowed[name], str):
                if not (isinstance(value, str) and FORMS[allowed[name]].fullmatch(value)):
                    yield f"{name} is {value}"
            elif list(value) == ["@id"]:
                if known.get(value["@id"]) not in allowed[name]:
                    yield f"{name} leads to {value}"
            elif value["@type"] not in allowed[name]:
                yield f"{name} is a {value['@type']}"
            else:
                yield from faults(value, known)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("path", [*FOLDERS, PLAIN], ids=lambda path: path.name)
def test_vocabulary(path: Path, language: str) -> None:
    """Every type and property is known, every value of its kind, and every id leads somewhere."""
    nodes = graph(load(path)[0], language)
    known = {node["@id"]: node["@type"] for node in nodes}
    assert len(known) == len(nodes)
    assert [fault for node in nodes for fault in faults(node, known)] == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("path", FOLDERS, ids=lambda path: path.name)
def test_nothing_is_missing(path: Path, language: str) -> None:
    """Every event, passage and source of the life has its node, with its words."""
    life, _ = load(path)
    nodes = {node["@id"].removeprefix(ADDRESS): node for node in graph(life, language)}
    assert nodes["#subject"]["name"] == life.subject.name
    for event in life.events:
        assert nodes[f"#event-{event.id}"]["name"] == event.title[language]
    for passage in life.passages:
        assert nodes[f"#passage-{passage.id}"]["text"] == passage.exact
    for source in life.sources:
        assert nodes[f"#source-{source.id}"].get("url", "") == source.url
    assert len(nodes) == 1 + len(life.events) + len(life.passages) + len(life.sources)


def test_same_every_time() -> None:
    """The same life gives the same bytes."""
    text = load_catalogue("es")
    blocks = {render_json(build_linked_data(load(FOLDERS[0])[0], text, ADDRESS)) for _ in range(3)}
    assert len(blocks) == 1


def describe_date(edtf: str) -> str:
    """What the linked data of an event say of its date."""
    event = Event("one", parse(edtf), Text((("en", "One"),)), text=Text((("en", "It was so."),)))
    (node,) = graph(Dataset(events=(event,)))
    names = ("startDate", "endDate", "temporalCoverage", "description")
    return " | ".join(f"{name}: {node[name]}" for name in names if name in node)


def test_dates() -> None:
    """A date is in ISO 8601 where that says just as much, else in EDTF and in words."""
    assert_table("dates-linked.txt", describe_date)


def test_dates_of_the_subject() -> None:
    """A doubtful birth or death is left out."""
    subject = Subject("Ana", born=parse("1820-03-04"), died=parse("1880~"))
    (node,) = graph(Dataset(subject=subject))
    assert node == {
        "@type": "Person", "@id": f"{ADDRESS}#subject", "name": "Ana", "birthDate": "1820-03-04"
    }  # fmt: skip
    (node,) = graph(Dataset(subject=replace(subject, born=None, died=parse("1880"))))
    assert "birthDate" not in node
    assert node["deathDate"] == "1880"


@pytest.mark.parametrize(
    ("kind", "node"),
    [
        ("person", {"@type": "Person", "birthDate": "1820", "deathDate": "1880"}),
        ("group", {"@type": "Organization", "foundingDate": "1820", "dissolutionDate": "1880"}),
        ("family", {"@type": "Thing"}), ("thing", {"@type": "Thing"}),
        ("place", {"@type": "Place"}),
    ],
)  # fmt: skip
def test_subjects_of_other_types(kind: SubjectType, node: Node) -> None:
    """Only a person is born and dies; what is founded is so, and of others no date is claimed."""
    subject = Subject("The harbour", born=parse("1820"), died=parse("1880"), type=kind)
    (found,) = graph(Dataset(subject=subject))
    assert found == {**node, "@id": f"{ADDRESS}#subject", "name": "The harbour"}


def test_two_subjects() -> None:
    """Two people are two nodes, events are about both, and either may speak."""
    both = join_subjects((Subject("Ada Roy"), Subject("Ben Roy")))
    said = Passage("p", "x", speaker=Text((("en", "Ben Roy"),)))
    event = Event("one", parse("1984"), Text((("en", "One"),)))
    first, second, happening, quotation = graph(
        Dataset(subject=both, events=(event,), passages=(said,))
    )
    ids = [{"@id": f"{ADDRESS}#subject"}, {"@id": f"{ADDRESS}#subject-2"}]
    assert (first["name"], second["name"]) == ("Ada Roy", "Ben Roy")
    assert [first["@id"], second["@id"]] == [node["@id"] for node in ids]
    assert happening["about"] == ids
    assert quotation["spokenByCharacter"] == ids[1]


def test_links() -> None:
    """A quotation is about the events that it speaks of, and mentions those that it echoes."""
    nodes = {node["@id"]: node for node in graph(load(FOLDERS[1])[0])}
    quotation = nodes[f"{ADDRESS}#passage-fourteen"]
    assert quotation["about"] == [{"@id": f"{ADDRESS}#event-first-letter"}]
    assert quotation["mentions"] == [{"@id": f"{ADDRESS}#event-second-letter"}]
    assert quotation["isPartOf"] == quotation["citation"] == {"@id": f"{ADDRESS}#source-memoir"}


def test_speakers() -> None:
    """The subject is one node, the paper that speaks is an organisation, anybody else a person."""
    paper = Source("paper", title="P", publisher="Los Angeles Times, De Los")
    voices = {"a": "De Los, Los Angeles Times", "b": "Ana Prado", "c": "Luis Gómez"}
    passages = [Passage(id_, "x", "paper", speaker=Text((("en", v),))) for id_, v in voices.items()]
    subject = Subject("Ana Prado")
    life = Dataset(subject=subject, passages=tuple(passages), sources=(paper,))
    speakers = [node["spokenByCharacter"] for node in graph(life) if node["@type"] == "Quotation"]
    assert speakers == [
        {"@type": "Organization", "name": voices["a"]},
        {"@id": f"{ADDRESS}#subject"},
        {"@type": "Person", "name": "Luis Gómez"},
    ]


def test_authors() -> None:
    """An author with a given name is a person, the subject the one of the graph."""
    source = Source("one", title="T", author="Gómez, Luis; NASA; Ana Prado; Prado, Ana")
    _, node = graph(Dataset(subject=Subject("Ana Prado"), sources=(source,)))
    assert node["author"] == [
        {"@type": "Person", "name": "Luis Gómez"},
        {"@type": "Organization", "name": "NASA"},
        {"@id": f"{ADDRESS}#subject"},
        {"@id": f"{ADDRESS}#subject"},
    ]


def test_ids_never_meet() -> None:
    """An event, a passage and a source of the same id, even "subject", are different nodes."""
    words = Text((("en", "x"),))
    life = Dataset(
        subject=Subject("Ana"),
        events=(Event("subject", parse("1984"), words), Event("one", parse("1985"), words)),
        passages=(Passage("one", "x"), Passage("subject", "y")),
        sources=(Source("one", title="z"), Source("subject", title="w")),
    )
    assert len({node["@id"] for node in graph(life)}) == 7


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("https://x.org/en/", "https://x.org/en/?event=one"),
        ("https://x.org/life.html?lang=es", "https://x.org/life.html?lang=es&event=one"),
    ],
)
def test_addresses(address: str, url: str) -> None:
    """An event leads to itself on the page."""
    life = Dataset(events=(Event("one", parse("1984"), Text((("en", "One"),))),))
    (node,) = graph(life, address=address)
    assert node["url"] == url
    assert node["@id"] == f"{address}#event-one"


def test_nothing_ends_the_script() -> None:
    """Words that look like the end of a script stay words inside the block."""
    evil = "</script><script>alert(1)</script><!-- & \u2028"
    life = Dataset(
        subject=Subject(evil),
        passages=(Passage("one", evil, speaker=Text((("en", evil),))),),
        sources=(Source("one", title=evil, publisher=evil),),
    )
    blocks = (
        render_json(build_linked_data(life, load_catalogue("en"), ADDRESS)),
        render_json(build_linked_sources(life, ADDRESS)),
    )
    assert all("<" not in block for block in blocks)
    subject, quotation, source = [node for block in blocks for node in json.loads(block)["@graph"]]
    assert {subject["name"], quotation["text"], source["name"]} == {evil}


def test_a_description_claims_no_life() -> None:
    """A page is of the life of a person, and of anything else by its name."""
    text = load_catalogue("en")
    person = Dataset(subject=Subject("Ana"))
    harbour = Dataset(subject=Subject("The harbour", type="place"))
    assert describe(person, text).startswith("The life of Ana on a timeline")
    assert describe(harbour, text).startswith("The harbour on a timeline")
