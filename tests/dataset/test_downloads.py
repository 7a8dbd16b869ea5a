"""Our own downloads, a zip of tables and one JSON, are opened as they are."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dataset import DatasetError, load
from dashboard.dataset.fix import fix_dataset
from dashboard.dataset.writing.csv_files import to_zip
from dashboard.dataset.writing.json_form import to_json
from dashboard.verify import verify_files
from tests.dataset.sheet.test_spreadsheets import save
from tests.examples import examples, make_json
from tests.life import DATASET, TINY


def write_json(value: object, folder: Path, indent: int | None = 2) -> Path:
    """A JSON file with this value."""
    path = folder / "life.json"
    path.write_text(json.dumps(value, ensure_ascii=False, indent=indent), encoding="utf-8")
    return path


def test_the_built_in_life(tmp_path: Path) -> None:
    """The downloads of the built-in life give it again, and its quotes can be verified in them."""
    (tmp_path / "life.zip").write_bytes(to_zip(DATASET))
    json_path = write_json(to_json(DATASET), tmp_path)
    assert load(tmp_path / "life.zip")[0] == load(json_path)[0] == DATASET
    (tmp_path / "talk.txt").write_text("Nobody said this.\n", encoding="utf-8")
    source = DATASET.passages[0].source
    for path in (tmp_path / "life.zip", json_path):
        found, problems = verify_files(path, {source: tmp_path / "talk.txt"})
        assert (found, bool(problems)) == (0, True)
        with pytest.raises(DatasetError, match="no folder"):
            verify_files(path, {source: tmp_path / "talk.txt"}, write=True)


def test_silenced_advice_stays_silenced(tmp_path: Path) -> None:
    """What the curator does not want to read is not told of a download of the life either."""
    folder = tmp_path / "life"
    folder.mkdir()
    (folder / "events.csv").write_text(f"date,title\n1950,{'A long title' * 5}\n1951,Born \n")
    (folder / "datapackage.json").write_text('{"silenced": ["W404"]}')
    dataset, problems = load(folder)
    (tmp_path / "life.zip").write_bytes(to_zip(dataset))
    assert [problem.code for problem in problems] == ["W413"]
    for path in (tmp_path / "life.zip", write_json(to_json(dataset), tmp_path)):
        assert dataset.silenced == load(path)[0].silenced == ("W404",)
        assert "W404" not in {problem.code for problem in load(path)[1]}


def test_a_zip_of_a_folder(tmp_path: Path) -> None:
    """A zip file may hold the folder itself, and places in it are named as within a folder."""
    with ZipFile(tmp_path / "life.zip", "w") as archive:
        archive.writestr("__MACOSX/._life", b"")
        for file in TINY.iterdir():
            archive.writestr(f"tiny/{file.name}", file.read_bytes().replace(b"1838", b"soon"))
    dataset, problems = load(tmp_path / "life.zip")
    assert len(dataset.events) == len(load(TINY)[0].events)
    assert {problem.path for problem in problems} == {str(tmp_path / "life.zip" / "events.csv")}


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"no zip", to_zip(DATASET)[:-40]])
def test_a_zip_that_is_none(tmp_path: Path, data: bytes) -> None:
    """A damaged zip file is refused in one line."""
    (tmp_path / "life.zip").write_bytes(data)
    with pytest.raises(DatasetError, match="is no zip file"):
        load(tmp_path / "life.zip")


def test_a_zip_of_too_many_files(tmp_path: Path) -> None:
    """A zip file of more files than any life has is refused before it is unpacked."""
    with ZipFile(tmp_path / "life.zip", "w") as archive:
        for number in range(10_001):
            archive.writestr(str(number), b"")
    with pytest.raises(DatasetError, match="more than 256 MB or 10,000 files"):
        load(tmp_path / "life.zip")


def test_a_zip_never_leaves_its_folder(tmp_path: Path) -> None:
    """An entry with a path out of the folder is unpacked within it, or not at all."""
    with ZipFile(tmp_path / "life.zip", "w") as archive:
        archive.writestr("../../escaped.csv", "date,title\n1950,Born\n")
    assert [event.id for event in load(tmp_path / "life.zip")[0].events] == ["born"]
    assert not list(tmp_path.parent.glob("escaped.csv"))


KEYS = st.sampled_from(["camino", "languages", "resources", "name", "data", "title", "date"])


def rows(*events: object) -> dict[str, Any]:
    """A life in JSON with these rows of events."""
    return {"camino": 1, "languages": ["en"], "resources": [{"name": "events", "data": [*events]}]}


@settings(max_examples=examples(200))
@given(make_json(keys=KEYS), st.booleans())
def test_any_json(value: object, dressed: bool) -> None:
    """Any JSON at all gives a life or problems."""
    with TemporaryDirectory() as name:
        path = write_json(rows(value) if dressed else value, Path(name))
        dataset, problems = load(path)
    assert dataset.events or problems or dressed


def test_nothing_is_written_into_a_download(tmp_path: Path) -> None:
    """`check --fix` leaves downloads and spreadsheets as they are, whatever is wrong in them."""
    faulty = "id,date,title,title\nThe Birth,1820,Born ,Born \n"
    with ZipFile(tmp_path / "life.zip", "w") as archive:
        archive.writestr("events.csv", faulty)
        archive.writestr("lane.csv", "id,title\n")
    write_json(rows({"id": "The Birth", "date": "1820", "title": "Born "}), tmp_path)
    save(tmp_path / "life.xlsx", ("Life", [row.split(",") for row in faulty.splitlines()]))
    save(tmp_path / "empty.xlsx", ("Life", []))
    for name in ("life.zip", "life.json", "life.xlsx", "empty.xlsx"):
        before = (tmp_path / name).read_bytes()
        assert load(tmp_path / name)[1]
        assert fix_dataset(tmp_path / name) == []
        assert (tmp_path / name).read_bytes() == before
