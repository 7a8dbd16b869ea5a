"""Subjects of every sort: the rules of a life hold for people, and for what is of their lives."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.dataset import load
from tests.dataset.test_loss import Loaded

HARBOUR = "date,title,lane\n1640,The pier is built,work\n1850,Born,work\n1990,It is filled,work\n"


def read(folder: Path, **tables: str) -> Loaded:
    """A life of these tables."""
    for name, text in tables.items():
        (folder / f"{name}.csv").write_text(text)
    return load(folder)


def list_codes(folder: Path, **tables: str) -> list[str]:
    """The codes of what is wrong with a life of these tables."""
    return [problem.code for problem in read(folder, **tables)[1]]


@pytest.mark.parametrize("kind", ["family", "group", "place", "thing"])
def test_rules_of_a_life_are_for_people(tmp_path: Path, kind: str) -> None:
    """What is no person is older and younger than any, and begins and ends as it likes."""
    subject = "name,type,born,died\nThe harbour,{},1700,1900\n"
    given = {"events": HARBOUR, "subject": subject.format(kind)}
    assert list_codes(tmp_path, **given) == []
    assert list_codes(tmp_path, events=HARBOUR, subject=subject.format("person")) == [
        "W301", "W307", "W411", "W421"
    ]  # fmt: skip
    unknown = f"name,type\nThe harbour,{kind}\n"
    assert list_codes(tmp_path, events=HARBOUR, subject=unknown) == []
    assert list_codes(tmp_path, events=HARBOUR, subject="name\nAna\n") == ["W423", "W423"]


def test_two_people(tmp_path: Path) -> None:
    """Two people share a subject of both names, from the first birth to the last death."""
    events = (
        "date,title\n1870,A war\n1879,Born in Porto\n1881,Born in Lima\n1885,Born at sea\n"
        "1944,Dies\n1949,Remembers her\n1951,Is remembered\n"
    )
    people = "name,born,died,subtitle\nAda Roy,1881,1944,\nBen Roy,1879,1950,Bakers\n"
    dataset, problems = read(tmp_path, events=events, subject=people)
    assert dataset.subject.name == "Ada Roy & Ben Roy"
    assert dataset.subject.subtitle.default == "Bakers"
    assert [member.name for member in dataset.subject.members] == ["Ada Roy", "Ben Roy"]
    assert [(problem.line, problem.code) for problem in problems] == [
        (2, "W301"), (5, "W422"), (8, "W411")
    ]  # fmt: skip
    half = people.replace("1879,1950", ",")
    assert list_codes(tmp_path, events=events, subject=half) == []


@pytest.mark.parametrize(
    ("lanes", "lane", "is_told"),
    [
        ("", "world", False), ("", "world-events", False), ("", "historia", False),
        ("", "worldly", True), ("", "work", True), ("world,The world,life", "world", True),
        ("art,Art,context", "art", False), ("art,Art,life", "art", True), ("art,Art,", "art", True),
    ],
)  # fmt: skip
def test_a_lane_of_context(tmp_path: Path, lanes: str, lane: str, *, is_told: bool) -> None:
    """A lane of what happened around a life may begin before it and go on after it."""
    events = f"date,title,lane\n1914,War begins,{lane}\n1920,Born,{lane}\n1970,A prize,{lane}\n"
    given = {"events": events, "subject": "name,born,died\nInes Faro,1920,1960\n"}
    given |= {"lanes": f"id,title,about\n{lanes}\n"} if lanes else {}
    assert list_codes(tmp_path, **given) == ["W301", "W411"] * is_told


@pytest.mark.parametrize(
    ("rights", "codes"),
    [
        ("", ["W220", "W221"]), ("quotation", ["E220", "E221"]), ("own", []),
        ("public-domain", []), ("permission", []), ("public domain", ["W220", "E124", "W221"]),
    ],
)  # fmt: skip
def test_the_budget_is_for_words_of_others(tmp_path: Path, rights: str, codes: list[str]) -> None:
    """A long quote is an error where the source is somebody else's, and nothing where it is not."""
    found = list_codes(
        tmp_path,
        events="id,date,title\nempty,1947,Finds the house empty\n",
        passages=f"id,source,exact\np,talk,{' '.join(['word'] * 46)}\n",
        links="event,passage\nempty,p\n",
        sources=f"id,title,words,rights\ntalk,A talk,90,{rights}\n",
    )
    assert sorted(found) == sorted(codes)


def test_a_quoted_event_has_a_source(tmp_path: Path) -> None:
    """An event whose quote has a source is attested; one whose quote has none is not."""
    codes = list_codes(
        tmp_path,
        events="id,date,title\na,1947,One\nb,1948,Two\n",
        passages="id,source,exact\np,letter,Words\nq,,More words\n",
        links="event,passage\na,p\nb,q\n",
        sources="id,title\nletter,A letter\n",
    )
    assert codes == ["W406"]


def test_who_types_about_is_not_asked_why(tmp_path: Path) -> None:
    """A doubt in EDTF asks for its basis, one in words does not."""
    assert list_codes(tmp_path, events="date,title\n1850~,One\nc. 1850,Two\n") == ["W405", "W426"]
