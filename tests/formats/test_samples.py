"""Every format is read whole: each record of a file is an event, or is named as left out."""

import shlex
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from dashboard.dataset import load
from dashboard.dataset.problem import find_errors
from dashboard.formats.read import FORMATS, SPOKEN, describe_timeline, read_timeline
from dashboard.formats.write import write_dataset

SAMPLES = Path(__file__).parent / "samples"


class Sample(NamedTuple):
    """A file of ours, its format, and what is in it as counted by hand."""

    file: str
    format: str
    records: int
    events: int
    passages: int = 0
    eras: int = 0
    undated: int = 0


TABLE = [
    Sample("harbour.json", "timelinejs", 7, 6, passages=2, eras=2, undated=2),
    Sample("harbour-v1.jsonp", "timelinejs", 4, 4, eras=1, undated=1),
    Sample("bridge.xml", "simile", 7, 6, undated=1),
    Sample("bridge.js", "simile", 4, 4, passages=1, undated=1),
    Sample("anna.ged", "gedcom", 9, 9, passages=1, undated=3),
    Sample("painter.mw", "markwhen", 9, 9, undated=1),
    Sample("club.ics", "icalendar", 5, 4, undated=1),
    Sample("lesson.h5p", "h5p", 2, 2, eras=1),
    Sample("Q9999.json", "wikidata", 4, 4),
    Sample("harbour-sheet.csv", "timelinejs-sheet", 4, 3, eras=1, undated=1),
]


def test_every_format_has_a_sample() -> None:
    """No reader is without one."""
    assert {sample.format for sample in TABLE} == set(FORMATS)


@pytest.mark.parametrize("sample", TABLE, ids=[sample.file for sample in TABLE])
def test_sample(sample: Sample, tmp_path: Path) -> None:
    """It is recognised; its records are the events and those named; the folder loads as counted."""
    imported = read_timeline(SAMPLES / sample.file)
    named = sum(left.sort == "record" for left in imported.left)
    assert (imported.records, imported.records - named) == (sample.records, sample.events)
    write_dataset(imported, tmp_path / "life")
    dataset, problems = load(tmp_path / "life")
    assert len(dataset.events) == sample.events
    assert len(dataset.passages) == sample.passages
    assert len(dataset.eras) == sample.eras
    assert len(dataset.undated) == sample.undated
    # What can't be right stays as it is, undated, and `check` names it: no row is lost to it.
    assert {problem.code for problem in find_errors(problems)} <= {"E122", "E303"}


@pytest.mark.parametrize("sample", TABLE, ids=[sample.file for sample in TABLE])
def test_format_given(sample: Sample) -> None:
    """With the format given, the name of the file does not matter, and the same is read."""
    given = read_timeline(SAMPLES / sample.file, sample.format)
    assert given == read_timeline(SAMPLES / sample.file)


@pytest.mark.parametrize("sample", TABLE[:-1], ids=lambda sample: sample.file)
def test_a_timeline_is_named_with_its_command(sample: Sample, tmp_path: Path) -> None:
    """A folder that holds a timeline of another program says which, and how it becomes a life."""
    folder = tmp_path / "my life"
    folder.mkdir()
    shutil.copy(SAMPLES / sample.file, folder)
    line = describe_timeline(folder)
    assert line == describe_timeline(folder / sample.file)
    said, _, command = line.partition("; make a life of it with: ")
    assert said == f"{folder / sample.file} is {SPOKEN[sample.format]}"
    *_, file, name = shlex.split(command)
    assert (Path(file), name) == (folder / sample.file, f"{Path(sample.file).stem}-life")
    assert describe_timeline(tmp_path) == describe_timeline(tmp_path / "gone") == ""


def test_every_format_has_a_name() -> None:
    """Whatever can be imported is called by a name that people know."""
    assert SPOKEN.keys() == FORMATS.keys()
