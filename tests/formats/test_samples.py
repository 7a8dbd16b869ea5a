"""Every format is read whole: each record of a file is an event, or is named as left out."""

import shlex
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from dashboard.dataset import load
from dashboard.dataset.problem import find_errors
from dashboard.formats.imported import Imported
from dashboard.formats.read import FORMATS, describe_timeline, read_timeline
from dashboard.formats.readers.simile import read_point
from dashboard.formats.readers.wikidata_value import read_time
from dashboard.formats.write import make_tables, write_dataset
from tests.golden import assert_table

SAMPLES = Path(__file__).parent / "samples"
FORMAT_OF = {
    "harbour.json": "timelinejs", "harbour-v1.jsonp": "timelinejs", "bridge.xml": "simile",
    "bridge.js": "simile", "anna.ged": "gedcom", "painter.mw": "markwhen", "club.ics": "icalendar",
    "lesson.h5p": "h5p", "Q9999.json": "wikidata", "harbour-sheet.csv": "timelinejs-sheet",
}  # fmt: skip


def read(file: str, person: str = "") -> str:
    """What is read of a sample: how much is in it, and the dates and titles of its events."""
    imported, again = Imported(person=person), Imported(person=person)
    for each in (imported, again):
        FORMATS[FORMAT_OF[file]].read((SAMPLES / file).read_bytes(), each)
    rows = make_tables(again)["events"]
    with TemporaryDirectory() as name:
        write_dataset(imported, Path(name) / "life")
        dataset, problems = load(Path(name) / "life")
    left = sum(item.sort == "record" for item in imported.left)
    assert imported.records - left == len(dataset.events)
    counts = {"records": imported.records, "events": len(dataset.events), "eras": len(dataset.eras),
              "passages": len(dataset.passages), "undated": len(dataset.undated)}  # fmt: skip
    said = [f"{number} {what}" for what, number in counts.items() if number]
    said += sorted({problem.code for problem in find_errors(problems)})
    events = "; ".join(f"{row.get('date', '')} {row['title']}" for row in rows)
    return f"{', '.join(said)}: {events}"


def test_samples() -> None:
    """Each format has dates, ranges, lengths and what is left out in its own way.

    What can't be right stays as it is, undated, and `check` names it: no row is lost to it.
    """
    assert {*FORMAT_OF.values()} == FORMATS.keys()
    assert_table("samples.txt", read)


def read_moment(form: str, words: str, precision: str = "") -> str:
    """A moment as a format writes it."""
    wikidata = {"time": words, "precision": int(precision or 0)}
    return read_time(wikidata) if form == "wikidata" else read_point(words)


def test_moments() -> None:
    """Midnight is the whole day, a time as fine as its precision; Wikidata has no year 0."""
    assert_table("dates-of-readers.txt", read_moment)


@pytest.mark.parametrize("sample", FORMAT_OF)
def test_a_timeline_is_named_with_its_command(sample: str, tmp_path: Path) -> None:
    """A file is recognised, whatever its name where its format is given.

    A folder that holds one of another program says which, and how it becomes a life.
    """
    given = FORMAT_OF[sample]
    assert read_timeline(SAMPLES / sample, given) == read_timeline(SAMPLES / sample)
    folder = tmp_path / "my life"
    folder.mkdir()
    shutil.copy(SAMPLES / sample, folder)
    line = describe_timeline(folder)
    assert describe_timeline(tmp_path) == describe_timeline(tmp_path / "gone") == ""
    if sample.endswith(".csv"):  # A sheet of anybody's, which is read as it is.
        return
    assert line == describe_timeline(folder / sample)
    said, _, command = line.partition("; make a life of it with: ")
    assert said == f"{folder / sample} is {FORMATS[given].spoken}"
    *_, file, name = shlex.split(command)
    assert (Path(file), name) == (folder / sample, f"{Path(sample).stem}-life")
