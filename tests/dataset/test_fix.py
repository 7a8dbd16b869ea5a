"""`check --fix`: what can be fixed in one way only is, and not a byte besides."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import NamedTuple
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from openpyxl import Workbook

from dashboard.dataset import load
from dashboard.dataset.fix import apply_edits, describe_fix, fix_dataset
from dashboard.dataset.problem import Edit, find_errors
from dashboard.dataset.tables.schema import SCHEMAS
from tests.dataset.test_no_silent_loss import folders
from tests.examples import examples
from tests.life import DATASETS

IN_LANE = "date,title,lane\n1820,Born,work\n"
EVENTS = "id,date,title\nbirth,1820,Born\n"
LINKS = {"links.csv": "event,passage\nbirth,sea\n"}
SERIES = "id,date,title,series,number,closes\n"


class Case(NamedTuple):
    """A file with a fault, the same one fixed, and what else is in the folder."""

    before: str
    after: str
    file: str = "events.csv"
    beside: Mapping[str, str] = MappingProxyType({})


def in_events(before: str, after: str, **beside: str) -> Case:
    """A fault of the events; *beside* are other tables."""
    return Case(before, after, beside={f"{name}.csv": text for name, text in beside.items()})


def in_table(name: str, before: str, after: str, events: str = EVENTS) -> Case:
    """A fault of another table than the events."""
    return Case(before, after, f"{name}.csv", {"events.csv": events})


def in_package(before: str, after: str) -> Case:
    """A fault of the descriptor."""
    return Case(before, after, "datapackage.json", {"events.csv": EVENTS})


def in_passage(before: str, after: str, column: str = "exact") -> Case:
    """A fault of a quote."""
    header = "id,exact\nsea," if column == "exact" else f"id,exact,{column}\nsea,The sea,"
    texts = (f"{header}{words}\n" for words in (before, after))
    return Case(*texts, "passages.csv", {"events.csv": EVENTS, **LINKS})


def in_source(column: str, before: str, after: str) -> Case:
    """A fault of a source that is cited."""
    texts = (f"id,title,{column}\nmemoir,Letters,{words}\n" for words in (before, after))
    cited = {"citations.csv": "event,source\nbirth,memoir\n", "events.csv": EVENTS}
    return Case(*texts, "sources.csv", cited)


def in_cell(column: str, before: str, after: str) -> Case:
    """A fault of a cell of an event."""
    return in_events(*(f"date,title,{column}\n1820,Born,{words}\n" for words in (before, after)))


# By the code that is told before, and no more after.
CASES: dict[str, list[Case]] = {
    "E102": [in_events("date,title\n1820,Bo\0rn\0\n", "date,title\n1820,Born\n")],
    "E103": [in_table("lanes", "", "id,title\n")],
    "E105": [
        in_events(
            'date,title,text\n1820,"Sails" away,"Ye""s"\n1821,Sinks,No\n',
            'date,title,text\n1820,"""Sails"" away","Ye""s"\n1821,Sinks,No\n',
        ),
    ],
    "E106": [
        in_events('date,title,text\n1820,"Born, here"\n', 'date,title,text\n1820,"Born, here",\n')
    ],
    "E107": [
        in_events(
            "date,title,date\n1820,Born,1820\n1821,Sails,\n",
            "date,title,\n1820,Born,\n1821,Sails,\n",
        )
    ],
    "E108": [in_events("date,title,wieght\n1820,Born,5\n", "date,title,weight\n1820,Born,5\n")],
    "E109": [in_table("lanes", "id,titel\nwork,Work\n", "id,title\nwork,Work\n", IN_LANE)],
    "W110": [
        in_table("lanes", '"Id", title\nwork,Work\n', '"id",title\nwork,Work\n', IN_LANE),
        in_package('{"Title" : "A"}', '{"title" : "A"}'),
    ],
    "E112": [
        in_package('{ "languages": "en, es" }\n', '{ "languages": ["en", "es"] }\n'),
        in_package('{"languages":["EN","en"]}', '{"languages":["en"]}'),
    ],
    "E113": [
        Case(
            "date,title,title_en\n1820,Born,Born\n1821,Sails,\n",
            "date,title,\n1820,Born,\n1821,Sails,\n",
            beside={"datapackage.json": '{"languages": ["en"]}'},
        ),
        Case(
            "date,title,text_en\n1820,Born,At home\n",
            "date,title,text\n1820,Born,At home\n",
            beside={"datapackage.json": '{"languages": ["en"]}'},
        ),
    ],
    "E120": [
        in_table(
            "lanes",
            "id,title\n,Family life\nwork,Work\n",
            "id,title\nfamily-life,Family life\nwork,Work\n",
            "date,title,lane\n1820,Born,work\n",
        )
    ],
    "E121": [
        in_events("id,date,title\nThe Birth,1820,Born\n", "id,date,title\nthe-birth,1820,Born\n"),
        in_table("links", "event,passage\nBirth,sea\n", "event,passage\nbirth,sea\n"),
    ],
    "E122": [
        in_events("date,title\n1820-00-00,Born\n", "date,title\n1820,Born\n"),
        in_events("date,title\n1820-05-00/1821,Born\n", "date,title\n1820-05/1821,Born\n"),
        in_events("date,title\nY1820,Born\n", "date,title\n1820,Born\n"),
    ],
    "E123": [
        in_cell("weight", "5.0", "5"),
        in_cell("weight", "#4", "4"),
        in_cell("weight", "3.", "3"),
    ],
    "E124": [
        in_cell("evidence", "Record", "record"),
        in_cell("evidence", "records", "record"),
        in_source("rights", "Public domain", "public-domain"),
    ],
    "E125": [
        in_source("url", "www.example.org/a?b", "https://www.example.org/a?b"),
        in_source("url", "<https://example.org>", "https://example.org"),
        in_source("url", "ana@example.org", "mailto:ana@example.org"),
    ],
    "E126": [
        in_source("sha256", "AB" * 32, "ab" * 32),
        in_source("language", "EN", "en"),
        in_source("language", "pt_BR", "pt-BR"),
        in_source("skip", '"2–4, 10"', '"2-4 10"'),
    ],
    "E127": [
        in_cell("text", "Born\x1b here", "Born here"),
        in_cell("text", "It\x92s", "It’s"),
        in_cell("text", "One\x0bTwo", '"One\nTwo"'),
    ],
    "W128": [
        in_table(
            "lanes",
            "id,title\nat-home,\n",
            "id,title\nat-home,At home\n",
            "date,title,lane\n1820,Born,at-home\n",
        )
    ],
    "E201": [
        in_events(f"{EVENTS}birth,1820,Born\n", EVENTS),
        in_events(
            f"{EVENTS}birth,1840,Sails\nbirth-2,1841,Sinks\n",
            f"{EVENTS}birth-3,1840,Sails\nbirth-2,1841,Sinks\n",
        ),
    ],
    "E202": [
        in_events(
            "date,title,lane\n1820,Born,famly\n",
            "date,title,lane\n1820,Born,family\n",
            lanes="id,title\nfamily,Family\nwork,Work\n",
        ),
    ],
    "E203": [
        in_table("links", "event,passage\nbirth,sea\nbirth,sea\n", "event,passage\nbirth,sea\n")
    ],
    "W210": [
        in_events(
            f"{SERIES}a,1830,A,row,1,\nb,1831,B,row,,\nc,1832,C,row,3,row\n",
            f"{SERIES}a,1830,A,row,1,\nb,1831,B,row,2,\nc,1832,C,row,3,row\n",
        ),
        in_events(
            f"{SERIES}a,1830,A,row,1,\nb,1831,B,row,1,\nc,1832,C,row,2,row\n",
            f"{SERIES}a,1830,A,row,1,\nb,1831,B,row,2,\nc,1832,C,row,3,row\n",
        ),
    ],
    "W211": [
        in_events(
            f"{SERIES}a,1830,A,row,1,row\nb,1831,B,row,2,row\nc,1831-05,C,,,\n",
            f"{SERIES}a,1830,A,row,1,\nb,1831,B,row,2,row\nc,1831-05,C,,,\n",
        )
    ],
    "W222": [in_passage('"The s"', '""', "prefix"), in_passage(" sea", "", "suffix")],
    "E303": [in_events("date,title\n[1822..1820],Born\n", "date,title\n[1820..1822],Born\n")],
    "W401": [
        Case(
            "id,title\nwork,Work\n",
            "",
            "lane.csv",
            {"events.csv": "date,title,lane\n1820,Born,work\n"},
        )
    ],
    "W409": [in_events("date,title\n1820,Born\n1820,Born\n", "date,title\n1820,Born\n")],
    "W413": [
        in_events(
            'date,title\n1820,"Born\r\n "\n 1821,Sails\n', 'date,title\n1820,"Born"\n1821,Sails\n'
        ),
        in_package('{"title": "A "}', '{"title": "A"}'),
    ],
    "W414": [in_cell("text", "Born\u202e here", "Born here")],
    "W417": [in_passage('"“The sea, late.”"', '"The sea, late."')],
    "W424": [in_cell("text", "Born in CÃ¡diz", "Born in Cádiz")],
    "W425": [
        in_events("date,typed,title\n,c. 1850,Born\n", "date,typed,title\n1850~,c. 1850,Born\n")
    ],
    "W426": [
        in_events(
            'title,date\nBorn,"May 3, 1820"\n"Sai\nls",1840\nX,c. 1841',
            'title,date,typed\nBorn,"1820-05-03","May 3, 1820"\n"Sai\nls",1840,\nX,1841~,c. 1841',
        ),
        in_events(
            "date,typed,title\n1820?,,Born\nc. 1821,,Sails\n",
            "date,typed,title\n1820?,,Born\n1821~,c. 1821,Sails\n",
        ),
    ],
}
# Line breaks that a fix brings are line feeds.
NEW_LINES = {"E103", "E127"}
ALL = [(code, case) for code, cases in CASES.items() for case in cases]


def write_case(case: Case, folder: Path, newline: str = "\n", mark: str = "") -> Path:
    """A folder with the files of a case."""
    folder.mkdir(exist_ok=True)
    for name, text in {**case.beside, case.file: case.before}.items():
        data = mark * (name == case.file) + text.replace("\n", newline)
        (folder / name).write_bytes(data.encode())
    return folder


def list_codes(folder: Path) -> list[str]:
    """The codes of what is wrong with a life."""
    return [problem.code for problem in load(folder)[1]]


@pytest.mark.parametrize(("code", "case"), ALL, ids=[code for code, _ in ALL])
@pytest.mark.parametrize(("newline", "mark"), [("\n", ""), ("\r\n", "\ufeff")])
def test_fix(tmp_path: Path, code: str, case: Case, newline: str, mark: str) -> None:
    """A fix takes its problem away, changes no other byte, and is done once."""
    mark = mark if case.file.endswith(".csv") else ""
    folder = write_case(case, tmp_path / "life", newline, mark)
    errors = len(find_errors(load(folder)[1]))
    assert code in list_codes(folder)
    fixed = fix_dataset(folder)
    assert code in [problem.code for problem in fixed]
    assert code not in list_codes(folder)
    assert len(find_errors(load(folder)[1])) <= errors
    for name, text in case.beside.items():
        assert (folder / name).read_bytes().decode() == text.replace("\n", newline)
    if case.after:
        found = (folder / case.file).read_bytes().decode()
        if code in NEW_LINES:
            newline, found = "\n", found.replace("\r\n", "\n")
        assert found == mark + case.after.replace("\n", newline)
    assert fix_dataset(folder) == []


def test_what_has_two_readings_is_left(tmp_path: Path) -> None:
    """What may mean two things, or be meant, is not touched."""
    left = [
        in_events("date,title\n1/2/2009,Born\n", ""),
        in_events("date,title\n1822/1820,Born\n", ""),
        in_events("date,title,colour\n1820,Born,red\n", ""),
        in_cell("evidence", "hearsay", ""),
        in_cell("weight", "6", ""),
        in_cell("weight", "1-2", ""),
        in_cell("text", "\u202bשלום\u202c", ""),
        in_source("url", "javascript:alert(1)", ""),
        in_events(f"{EVENTS}birth,1840,Sails\n", "", links=LINKS["links.csv"]),
        in_events("date,title,text\n1820,Born,a\n1820,Born,b\n", ""),
        in_events("date,title,date\n1820,Born,1821\n", ""),
        in_events('date,title\n1820,"Sails away\n1821,Sinks\n', ""),
        in_events('date,title\n1820,"Sails" away, far\n', ""),
        in_events(f"{SERIES}a,1830~,A,row,,\nb,1830,B,row,,\n", ""),
        in_events("id,date,title\nA b,1820,Born\na-b,1821,Sails\n", ""),
    ]
    for number, case in enumerate(left):
        folder = write_case(case, tmp_path / str(number))
        problems = load(folder)[1]
        assert problems
        assert fix_dataset(folder) == [], case
        assert (folder / case.file).read_text() == case.before


def test_every_fixable_code_is_tried() -> None:
    """Every code that has a fix in the examples of the rules has a case here."""
    fixable = {
        problem.code
        for folder in DATASETS.glob("broken-*")
        for problem in load(folder)[1]
        if problem.fix
    }
    assert fixable <= CASES.keys()
    assert len(CASES) >= 34


def test_a_line_with_many_faults(tmp_path: Path) -> None:
    """Several faults of one line are fixed one after another, and each is told."""
    (tmp_path / "events.csv").write_text("date,title,text,evidence\n 1820,Born , here,Record\n")
    fixed = fix_dataset(tmp_path)
    assert (
        tmp_path / "events.csv"
    ).read_text() == "date,title,text,evidence\n1820,Born,here,record\n"
    assert [problem.code for problem in fixed] == ["W413", "W413", "W413", "E124"]
    assert re.search(
        r":2:1: W413 The cell .* Fixed: “ 1820” is now “1820”\.$", describe_fix(fixed[0])
    )


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252"])
def test_a_sheet_keeps_its_form(tmp_path: Path, encoding: str) -> None:
    """Delimiter and encoding of a file stay, and columns that are not ours stay where they are."""
    before = "Fecha;Título;Ignorado\r\n1820;Nació en Málaga;x\r\n1840; Zarpa;y\r\n1850;It\x0bs;z"
    (tmp_path / "vida.csv").write_bytes(before.encode(encoding))
    fix_dataset(tmp_path)
    after = before.replace("It\x0bs", '"It\ns"')
    assert (tmp_path / "vida.csv").read_bytes() == after.encode(encoding)


@settings(max_examples=examples(60), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(folders())
def test_nothing_is_lost(files: dict[str, str]) -> None:
    """Whatever is wrong with a folder, fixing costs no record, and is done once."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for table, text in files.items():
            (folder / f"{table}.csv").write_text(text, encoding="utf-8", newline="")
        before, _ = load(folder)
        fix_dataset(folder)
        after, _ = load(folder)
        # Lanes, kinds and series are made of the events where their tables have no sound row.
        for table in SCHEMAS.keys() - {"subject", "lanes", "kinds", "series"}:
            assert len(getattr(after, table)) >= len(getattr(before, table)), table
        assert fix_dataset(folder) == []


def test_ids_are_those_of_rows(tmp_path: Path) -> None:
    """Events of one id and of one series are told once each, and get different ids."""
    rows = "a,1984,One,row\na,1985,Two,row\na,1986,Three,other\n"
    (tmp_path / "events.csv").write_text(f"id,date,title,series\n{rows}")
    assert list_codes(tmp_path).count("E201") == 2
    fix_dataset(tmp_path)
    dataset, _ = load(tmp_path)
    assert [event.id for event in dataset.events] == ["a", "a-2", "a-3"]


def test_downloads_and_spreadsheets_are_left(tmp_path: Path) -> None:
    """What is no text file is not written, whatever is wrong in it."""
    (tmp_path / "events.csv").write_text("date,title\n1820,Born \n")
    with ZipFile(tmp_path / "life.zip", "w") as archive:
        archive.write(tmp_path / "events.csv", "events.csv")
    book = Workbook()
    for row in (["date", "title"], ["1820", "Born "], ["1820", "Born "]):
        book.active.append(row)
    book.save(tmp_path / "life.xlsx")
    for name in ("life.zip", "life.xlsx"):
        data = (tmp_path / name).read_bytes()
        assert load(tmp_path / name)[1]
        assert fix_dataset(tmp_path / name) == []
        assert (tmp_path / name).read_bytes() == data


def test_made_cells_are_left(tmp_path: Path) -> None:
    """A date that was made of several columns is not written into one of them."""
    before = "Year,Month,Event\n1820,May,Born\n1821,June,Walks\n"
    (tmp_path / "life.csv").write_text(before)
    fix_dataset(tmp_path)
    assert (tmp_path / "life.csv").read_text() == before


def test_guarded_cells_are_left(tmp_path: Path) -> None:
    """A cell with an apostrophe against spreadsheets keeps it."""
    (tmp_path / "events.csv").write_text("date,title\n1820,' =1+1\n")
    (tmp_path / "datapackage.json").write_text('{"formulaGuard": "\'"}')
    assert list_codes(tmp_path) == ["W413"]
    assert fix_dataset(tmp_path) == []


def test_a_file_that_has_changed_is_not_damaged() -> None:
    """An edit of what does not stand there any more is left out."""
    edits = [Edit("a.csv", 2, 1, "old", "new"), Edit("a.csv", 2, 5, "x", "y")]
    assert apply_edits("a,b\nold,x\n", edits) == "a,b\nnew,y\n"
    assert apply_edits("a,b\nodd,x\n", edits) == "a,b\nodd,y\n"
