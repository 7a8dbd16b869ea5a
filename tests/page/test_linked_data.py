"""The life as linked data."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dashboard.dataset import load
from dashboard.dataset.dates.parse import parse
from dashboard.dataset.model import Dataset, Event, Passage, Source, Subject, Text
from dashboard.i18n import load_catalogue
from dashboard.page.document import description as describe
from dashboard.page.document import render_json
from dashboard.page.linked_data import build_linked_data, build_linked_sources
from tests.dataset.test_whole import load_files
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


def describe_life(*files: str) -> str:
    """The linked data of the life of some files, as JSON without its quotation marks."""
    nodes = graph(load_files(*files)[0].dataset)
    return json.dumps(nodes, ensure_ascii=False).replace(ADDRESS, "").replace('"', "")


def test_lives() -> None:
    """Subjects, speakers, authors and links are what they are, each node once, by its own id."""
    assert_table("linked-data.txt", describe_life)


def describe_date(edtf: str) -> str:
    """What the linked data of an event say of its date."""
    event = Event("one", parse(edtf), Text((("en", "One"),)), text=Text((("en", "It was so."),)))
    (node,) = graph(Dataset(events=(event,)))
    names = ("startDate", "endDate", "temporalCoverage", "description")
    return " | ".join(f"{name}: {node[name]}" for name in names if name in node)


def test_dates() -> None:
    """A date is in ISO 8601 where that says just as much, else in EDTF and in words."""
    assert_table("dates-linked.txt", describe_date)


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
