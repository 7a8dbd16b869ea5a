"""`camino import` makes a folder, names what could not come along, and harms nothing."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dataset import load
from dashboard.dataset.writing.csv_files import to_zip
from dashboard.dataset.writing.json_form import to_json
from dashboard.formats.imported import FormatError, Imported
from dashboard.formats.read import FORMATS
from dashboard.formats.write import make_tables
from dashboard.paths import EXAMPLE
from tests.child import camino
from tests.examples import SHORT, examples, make_json
from tests.formats.test_samples import FORMAT_OF, SAMPLES
from tests.life import ROOT

HARBOUR = SAMPLES / "harbour.json"


def test_report(tmp_path: Path) -> None:
    """It counts what came along, names the rest by sort, all of it in a file of the folder."""
    folder = tmp_path / "life"
    done = camino("import", HARBOUR, folder)
    assert done.returncode == 1
    assert done.stderr == "1 errors in the dataset: see camino check\n"
    first, second, *rest = done.stdout.splitlines()
    assert first == (f"{folder}: 6 events, 2 passages, 2 eras, 2 lanes, 1 source; 1 without a date")
    assert second == f"Not carried, all of it in {folder / 'not-carried.txt'}:"
    assert "picture, film or sound (3):" in rest
    assert (
        "  event 1 “Leaves the island”: https://museum.example/1.jpg; On the quay; Museum" in rest
    )
    assert (folder / "not-carried.txt").read_text(encoding="utf-8").splitlines() == rest


def test_all_carried(tmp_path: Path) -> None:
    """Where all is carried and sound, the exit code is 0 and there is no such file."""
    file = tmp_path / "life.json"
    file.write_text('{"events": [{"start_date": {"year": 1950}, "text": {"headline": "Geboren"}}]}')
    done = camino("import", file, tmp_path / "life", "--language", "de")
    assert (done.returncode, done.stdout) == (0, f"{tmp_path / 'life'}: 1 event\n")
    assert not (tmp_path / "life" / "not-carried.txt").exists()
    assert '"de"' in (tmp_path / "life" / "datapackage.json").read_text()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.json", "{", "can't be read: it is no JSON"),
        ("a.json", "[1]", "can't be read: it has no events"),
        ("a.json", '{"events": []}', "holds no event of the format timelinejs"),
        ("a.xyz", "", "can't be read: its format is not known; name it with --from"),
    ],
)
def test_no_timeline(name: str, content: str, said: str, tmp_path: Path) -> None:
    """What is no timeline is refused in one line, with exit code 2, and nothing is made."""
    (tmp_path / name).write_text(content)
    done = camino("import", tmp_path / name, tmp_path / "life")
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "life").exists()


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_wrong_format(format: str) -> None:  # noqa: A002
    """A file that is read in a format it is not in is read or refused, whatever it is."""
    for file in [*SAMPLES.iterdir(), ROOT / "assets" / "pictures" / "explore.png"]:
        imported = Imported()
        try:
            FORMATS[format].read(file.read_bytes(), imported)
        except FormatError:
            continue
        make_tables(imported)


def test_a_sheet_of_anybody(tmp_path: Path) -> None:
    """A sheet with columns of somebody's own becomes a folder; what is not read is named."""
    file, folder = tmp_path / "family.csv", tmp_path / "life"
    file.write_text("Year,Event,Shoe size\n1881,Born,\n1901,Married,38\n", encoding="utf-8")
    done = camino("import", file, folder)
    assert done.returncode == 0
    assert "`Year` as the date; `Event` as the title" in done.stderr
    assert "`Shoe size` is not read" in done.stdout
    assert done.stdout.splitlines()[-1] == f"{folder}: 2 events"
    assert [event.title.default for event in load(folder)[0].events] == ["Born", "Married"]


@pytest.mark.parametrize("name", ["life.json", "life.zip"])
def test_our_downloads(name: str, tmp_path: Path) -> None:
    """A download of the page becomes the folder that it was made of; JSON only names pictures."""
    life, _ = load(ROOT / "data" / EXAMPLE)
    data = json.dumps(to_json(life)).encode() if name.endswith("json") else to_zip(life)
    (tmp_path / name).write_bytes(data)
    done = camino("import", tmp_path / name, tmp_path / "life")
    found = load(tmp_path / "life")[0]
    if name.endswith("json"):
        assert (done.returncode, "pictures" in done.stdout + done.stderr) == (1, True)
        found, life = replace(found, pictures=()), replace(life, pictures=())
    else:
        assert done.returncode == 0
    assert found == life


@pytest.mark.parametrize("sample", FORMAT_OF)
@settings(max_examples=examples(200))
@given(data=st.data())
def test_broken_files(sample: str, data: st.DataObject) -> None:
    """A file cut, overwritten or mixed up anywhere is read, each event with an id, or refused."""
    whole = (SAMPLES / sample).read_bytes()
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 60)))
    inserted = data.draw(st.binary(max_size=12) | st.sampled_from([whole[40:90], b"null", b"[]"]))
    imported = Imported()
    try:
        FORMATS[FORMAT_OF[sample]].read(whole[:start] + inserted + whole[end:], imported)
    except FormatError:
        return
    events = make_tables(imported)["events"]
    named = sum(left.sort == "record" for left in imported.left)
    assert imported.records == len(events) + named
    assert len({event["id"] for event in events}) == len(events)
    assert all(event["title"] for event in events)


TEXTS = ["1938", "<b>x", "<blockquote>q", "Q1", "P569", "+1938-01-01T00:00:00Z"]
KEYS = [
    "title", "events", "eras", "start_date", "year", "month", "text", "headline", "media", "url",
    "timeline", "date", "startDate", "asset", "start", "end", "entities", "claims", "labels",
    "mainsnak", "datavalue", "value", "time", "precision", "qualifiers", "P580",
]  # fmt: skip
VALUES = make_json(SHORT | st.sampled_from(TEXTS), st.sampled_from(KEYS))
SHAPES = {
    "timelinejs": st.fixed_dictionaries({"events": VALUES, "title": VALUES, "eras": VALUES})
    | st.fixed_dictionaries({"timeline": VALUES}),
    "simile": st.fixed_dictionaries({"events": VALUES}),
    "wikidata": st.fixed_dictionaries({"claims": st.fixed_dictionaries({"P569": VALUES}),
                                       "labels": VALUES}),
}  # fmt: skip


@pytest.mark.parametrize("format", SHAPES)
@settings(max_examples=examples(300))
@given(data=st.data())
def test_any_json(format: str, data: st.DataObject) -> None:  # noqa: A002
    """Whatever values stand where, JSON is read or refused."""
    imported = Imported()
    try:
        FORMATS[format].read(json.dumps(data.draw(SHAPES[format])).encode(), imported)
    except FormatError:
        return
    events = make_tables(imported)["events"]
    assert len({event["id"] for event in events}) == len(events) <= imported.records
