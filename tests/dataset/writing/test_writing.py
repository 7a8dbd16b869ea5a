"""A life that is written and read again is the same life."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile

import pytest
from frictionless import validate
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dataset import load
from dashboard.dataset.dates.parse import parse
from dashboard.dataset.model import Dataset, Event, Kind, Lane, Place, Text
from dashboard.dataset.tables.formula import guard, unguard
from dashboard.dataset.writing.csv_files import to_files, to_zip
from dashboard.dataset.writing.folder import write_folder
from dashboard.dataset.writing.json_form import to_json
from tests.dataset.lives import lives
from tests.examples import examples
from tests.golden import assert_table
from tests.life import DATASETS, FOLDER, TINY

WRITTEN = [FOLDER, TINY, DATASETS / "plain.csv"]
# What a spreadsheet takes for a formula when it stands first in a cell.
SIGNS = "=+-@\t\r＝＋－＠"


def event(title: str, **more: Any) -> Event:
    """An event of 1984."""
    said = Text((("en", title),))
    return Event("one", parse("1984"), said, "life", "event", said, said, **more)


def life(*events: Event) -> Dataset:
    """A life of these events, as `load` gives it."""
    only = Kind("event", Text(), "circle", "work")
    title = Text((("en", "A life"),))
    return Dataset(title, events=events, lanes=(Lane("life", Text()),), kinds=(only,))


def json_rows(dataset: Dataset) -> dict[str, list[dict[str, str]]]:
    """The rows of the JSON form by table, numbers as text, like those that CSV files hold."""
    value = json.loads(json.dumps(to_json(dataset)))
    return {
        resource["name"]: [
            {name: str(cell) for name, cell in row.items()} for row in resource["data"]
        ]
        for resource in value["resources"]
    }


def csv_rows(dataset: Dataset) -> dict[str, list[dict[str, str]]]:
    """The rows of the CSV files by table, without guards and empty cells."""
    return {
        name.removesuffix(".csv"): [
            {column: unguard(cell) for column, cell in row.items() if cell} for row in table
        ]
        for name, table in tables_of(dataset).items()
    }


def journey(dataset: Dataset) -> tuple[Dataset, list[str]]:
    """A dataset that was written to a folder and read from it, and its problems."""
    with TemporaryDirectory() as name:
        folder = Path(name) / "life"
        write_folder(folder, to_files(dataset))
        read, problems = load(folder)
    return read, [str(problem) for problem in problems]


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_real_lives(path: Path) -> None:
    """A real life comes back from its files without a problem, and JSON holds the same rows."""
    dataset, _ = load(path)
    assert journey(dataset) == (dataset, [])
    assert json_rows(dataset) == csv_rows(dataset)


@settings(max_examples=examples(60))
@given(lives())
def test_any_life(dataset: Dataset) -> None:
    """Any sound life comes back from its files and downloads, and JSON holds the same rows.

    No cell begins like a formula, but for dates of years before Christ.
    """
    assert journey(dataset) == (dataset, [])
    assert json_rows(dataset) == csv_rows(dataset)
    with TemporaryDirectory() as name:
        written, folder = json.dumps(to_json(dataset), ensure_ascii=False), Path(name)
        (folder / "life.zip").write_bytes(to_zip(dataset))
        (folder / "life.json").write_text(written, encoding="utf-8")
        assert load(folder / "life.zip") == load(folder / "life.json") == (dataset, [])
    for name, table in tables_of(dataset).items():
        for column, cell in (pair for row in table for pair in row.items()):
            if column not in ("date", "start", "end", "born", "issued"):
                assert not cell.lstrip().startswith(tuple(SIGNS)), (name, column, cell)
            assert "\0" not in cell


def tables_of(dataset: Dataset) -> dict[str, list[dict[str, str]]]:
    """The written tables as any program reads them."""
    return {
        name: list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
        for name, data in to_files(dataset).items()
        if name.endswith(".csv")
    }


def write_cell(cell: str) -> str:
    """A cell as it stands in a file."""
    (row,) = tables_of(life(event("One", text=Text((("en", cell),)))))["events.csv"]
    assert unguard(row["text"]) == cell
    return row["text"]


def test_guard() -> None:
    """A cell that looks like a formula has one apostrophe more in the file, any other has none."""
    assert_table("formula-guards.txt", write_cell)


@given(st.text("'=+-@ \ta＝"))
def test_guard_is_undone(cell: str) -> None:
    """Guarding loses nothing."""
    assert unguard(guard(cell)) == cell


def test_genuine_apostrophes(tmp_path: Path) -> None:
    """A file that people wrote keeps its apostrophes, and so do the files written of it."""
    (tmp_path / "events.csv").write_text("date,title\n1984,'@home' project\n")
    dataset, problems = load(tmp_path)
    assert problems == []
    assert dataset.events[0].title.default == "'@home' project"
    assert journey(dataset) == (dataset, [])


def test_guard_is_declared() -> None:
    """The descriptor tells of apostrophes where there are some, and only there."""
    plain = json.loads(to_files(life(event("One")))["datapackage.json"])
    odd = json.loads(to_files(life(event("=1+1")))["datapackage.json"])
    assert "formulaGuard" not in plain
    assert odd["formulaGuard"] == "'"


def test_dates_stay_edtf() -> None:
    """A date before Christ is no formula, and any program finds EDTF in its cell."""
    (row,) = tables_of(life(replace(event("One"), date=parse("-0043"))))["events.csv"]
    assert row["date"] == "-0043"


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_descriptor(path: Path, tmp_path: Path) -> None:
    """The descriptor is a Data Package of exactly the tables that are there, and they fit it."""
    dataset, _ = load(path)
    folder = tmp_path / "life"
    write_folder(folder, to_files(dataset))
    report = validate(str(folder / "datapackage.json"))
    assert report.flatten(["code", "message"]) == []
    descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    paths = {resource["path"] for resource in descriptor["resources"]}
    assert paths | {"datapackage.json"} == {file.name for file in folder.iterdir()}
    assert descriptor["title"] == dataset.title.default
    assert descriptor["languages"] == list(dataset.languages)


def test_nameless_kind_in_another_order(tmp_path: Path) -> None:
    """A kind without a name that its table must list is named after its id, no more."""
    (tmp_path / "events.csv").write_text("date,title,kind\n1990,Two,\n1984,One,work\n")
    dataset, _ = load(tmp_path)
    read, problems = journey(dataset)
    assert problems == []
    assert [kind.title.default for kind in dataset.kinds] == ["", "Work"]
    assert [kind.title.default for kind in read.kinds] == ["Event", "Work"]
    assert replace(read, kinds=dataset.kinds) == dataset


def test_rfc_4180() -> None:
    """Lines end with CRLF, and a cell with a line break stands in quotation marks."""
    data = to_files(life(event("One", text=Text((("en", 'a\nb "c", d'),)))))["events.csv"]
    _, line, rest = data.decode().split("\r\n")
    assert '"a\nb ""c"", d"' in line
    assert rest == ""


def test_zip() -> None:
    """The zip file is the folder: sorted, of one fixed time, and the same every time."""
    dataset, _ = load(TINY)
    data = to_zip(dataset)
    assert to_zip(load(TINY)[0]) == data
    entries = ZipFile(io.BytesIO(data)).infolist()
    assert [entry.filename for entry in entries] == sorted(to_files(dataset))
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.create_system, entry.external_attr) for entry in entries} == {
        (3, 0o100644 << 16)
    }


def test_a_folder_is_new_and_beside_what_is_there(tmp_path: Path) -> None:
    """A life is written into a folder that is made for it, in one that is there."""
    write_folder(tmp_path / "life", {"a.csv": b"x", "pictures/b.png": b"y"})
    files = [path for path in (tmp_path / "life").rglob("*") if path.is_file()]
    assert sorted(path.read_bytes() for path in files) == [b"x", b"y"]
    for folder, told in ((tmp_path / "life", "there already"), (tmp_path / "a" / "b", "no folder")):
        with pytest.raises(OSError, match=told):
            write_folder(folder, {})


def test_what_was_typed_is_kept(tmp_path: Path) -> None:
    """A folder that is written has EDTF, and beside it what was typed."""
    (tmp_path / "events.csv").write_text("date,title\nearly 1840s,Learns to weave\n1850,Sails\n")
    dataset, _ = load(tmp_path)
    assert journey(dataset) == (dataset, [])
    assert dataset.events[0].typed == "early 1840s"


def test_no_events() -> None:
    """A life without events has an empty table of them."""
    read, problems = journey(life())
    assert read.events == ()
    assert [problem.split()[1] for problem in problems] == ["W418"]


def test_warnings_are_no_losses() -> None:
    """A life with advice comes back whole."""
    dataset, problems = load(DATASETS / "same-moment")
    assert {problem.code for problem in problems} == {"W416"}
    assert journey(dataset)[0] == dataset


@pytest.mark.parametrize("degrees", [-121.29078, 0.0, 0.00001, 90.0])
def test_a_place_is_written_and_read_again(degrees: float, tmp_path: Path) -> None:
    """Degrees come back as they were, from tables and from JSON."""
    place = Place("pole", Text((("en", "Pole"),)), 90.0, degrees, "near")
    whole = replace(life(event("Arrives", place=Text((("en", "pole"),)))), places=(place,))
    (tmp_path / "life.zip").write_bytes(to_zip(whole))
    (tmp_path / "life.json").write_text(json.dumps(to_json(whole)), encoding="utf-8")
    for path in tmp_path.iterdir():
        dataset, problems = load(path)
        assert (dataset.places, [problem.code for problem in problems if problem.is_error]) == (
            (place,), []
        )  # fmt: skip
