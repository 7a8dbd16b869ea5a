"""Whatever is wrong with a folder: every row is in the dataset, or a problem says why it is not."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dashboard.dataset import load
from dashboard.dataset.checks.references import REFERENCES
from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem
from dashboard.dataset.tables.schema import SCHEMAS
from tests.examples import examples
from tests.life import DATASET, FOLDER, edited

IDS = st.sampled_from(["a", "b", "c", "d-e", "unknown", "No Id", ""])
CELLS = {
    "date": st.sampled_from(["1984", "1999~", "soon", ""]),
    "start": st.sampled_from(["1984", "1999-13", ""]),
    "weight": st.sampled_from(["", "3", "9"]),
    "number": st.sampled_from(["", "1", "2"]),
    "relation": st.sampled_from(["", "echo", "none"]),
}
# A column of each table that no rule looks into, so that a row is known again by it.
MARKED = {
    "subject": "subtitle", "headlines": "sentence_es", "lanes": "title_es", "kinds": "title_es",
    "eras": "title_es", "series": "note", "sources": "author", "events": "text",
    "passages": "locator", "citations": "locator", "prompts": "text_es",
    "story": "text_es",
}  # fmt: skip
COLUMNS = {
    "subject": ["name", "subtitle", "epigraph"],
    "headlines": ["sentence", "sentence_es", "event"],
    "lanes": ["id", "title", "title_es"],
    "kinds": ["id", "title", "title_es"],
    "eras": ["id", "title", "title_es", "start"],
    "series": ["id", "title", "note"],
    "sources": ["id", "title", "author"],
    "events": ["id", "date", "title", "text", "lane", "kind", "series", "closes", "number"],
    "passages": ["id", "source", "exact", "locator"],
    "links": ["event", "passage", "relation"],
    "citations": ["event", "source", "locator"],
    "prompts": ["id", "event", "text", "text_es"],
    "story": ["step", "text", "text_es", "event", "passage"],
}
REFERRING = {reference.column for reference in REFERENCES} | {"id"}
WHOLE_FILE = {"E101", "E102", "E103", "E109", "E114"}


class Line(NamedTuple):
    """A row of a table: its file's name without the ending, its number in the file, its cells."""

    table: str
    number: int
    cells: dict[str, str]


@st.composite
def folders(draw: st.DrawFn) -> dict[str, str]:
    """The files of a life of which anything may be wrong, a row to a line."""
    names = draw(st.lists(st.sampled_from([*COLUMNS]), unique=True))
    return {name: draw(table(name)) for name in {"events", *names}}


@st.composite
def table(draw: st.DrawFn, name: str) -> str:
    """A table, seldom without a column that it needs, or with a row that breaks the format."""
    file = io.StringIO(newline="")
    columns = [*COLUMNS[name]]
    if draw(st.integers(0, 20)) == 0:
        columns.remove(draw(st.sampled_from(SCHEMAS[name].required)))
    csv.writer(file).writerow(columns)
    for number in range(draw(st.integers(0, 6))):
        cells = [draw(cell(name, column, number)) for column in columns]
        fault = draw(st.integers(0, 25))
        cells = cells[:-1] if fault == 0 else [*cells, "more"] if fault == 1 else cells
        csv.writer(file).writerow(cells)
        if fault == 2:
            file.write('"bro"ken\r\n')
    return file.getvalue()


def cell(name: str, column: str, number: int) -> st.SearchStrategy[str]:
    """A cell, sound or not."""
    if column == MARKED.get(name):
        return st.just(f"{name} {number}")
    if column in REFERRING:
        return IDS
    return CELLS.get(column, st.sampled_from(["Words", "More words", ""]))


def lines_of(files: dict[str, str]) -> list[Line]:
    """Every row of the files that is not blank, as any program reads them."""
    found = []
    for name, text in files.items():
        header, *rows = csv.reader(io.StringIO(text, newline=""))
        for number, row in enumerate(rows, 2):
            cells = dict(zip(header, row, strict=False))
            found += [Line(name, number, cells)] if any(row) else []
    return found


def is_kept(line: Line, dataset: Dataset) -> bool:
    """Whether the dataset has the record of a row."""
    if line.table == "links":
        pair = line.cells.get("event"), line.cells.get("passage")
        return pair in {(link.event, link.passage) for link in dataset.links}
    column = MARKED[line.table]
    subjects = dataset.subject.members or [dataset.subject]
    records = subjects if line.table == "subject" else getattr(dataset, line.table)
    base, _, language = column.partition("_")
    marks = (getattr(record, base) for record in records)
    words = {mark if isinstance(mark, str) else mark.own(language or "en") for mark in marks}
    if line.table == "events" and "title" not in line.cells:
        words |= {event.title.default for event in dataset.events}  # Made of the first words.
    return line.cells.get(column) in words


def says_so(problem: Problem, line: Line) -> bool:
    """Whether a problem tells that a row is not read or left out."""
    if Path(problem.path).stem != line.table:
        return False
    if problem.code in WHOLE_FILE or "the rest of the file is not read" in problem.message:
        return problem.line <= line.number
    return problem.line == line.number and "the row is left out" in problem.message


def goes_with(line: Line, lines: list[Line], problems: list[Problem]) -> bool:
    """Whether the problem of a row that this one refers to counts it among what goes with it."""
    for reference in REFERENCES:
        if reference.table == line.table and reference.required:
            name = line.cells.get(reference.column)
            targets = [
                line for line in lines
                if line.table == reference.target and name and line.cells.get("id") == name
            ]  # fmt: skip
            pattern = rf"left out, and with it .*\b[0-9]+ {reference.loss}"
            if any(re.search(pattern, problem.message) for target in targets
                   for problem in problems if says_so(problem, target)):  # fmt: skip
                return True
    return False


def assert_all_told(files: dict[str, str], folder: Path) -> None:
    """Load a folder of these files and look for every row."""
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8", newline="")
    dataset, problems = load(folder)
    lines = lines_of(files)
    lost = [line for line in lines if not is_kept(line, dataset)]
    silent = [line for line in lost if not any(says_so(problem, line) for problem in problems)]
    assert all(goes_with(line, lines, problems) for line in silent), silent
    counts = [re.findall(r"\b([0-9]+) [a-z]", found.message.partition("and with it")[2])
              for found in problems]  # fmt: skip
    assert sum(int(count) for found in counts for count in found) >= len(silent)


@settings(max_examples=examples(300))
@given(folders())
@example({"events": "id,date,text\r\na,1984,events 0\r\na,1984,events 1\r\n"})
def test_every_row_is_kept_or_told(files: dict[str, str]) -> None:
    """Every row is in the dataset, or a problem names it or counts it with the row it refers to."""
    with TemporaryDirectory() as folder:
        assert_all_told(files, Path(folder))


def emptied(tmp_path: Path, table: str, column: str, name: str) -> tuple[Dataset, list[Problem]]:
    """The built-in life with one cell emptied in the row of this id."""
    folder = Path(copytree(FOLDER, tmp_path / "life"))
    with edited(folder / f"{table}.csv") as rows:
        next(row for row in rows if row["id"] == name)[column] = ""
    return load(folder)


@pytest.mark.parametrize(
    ("table", "name", "codes"),
    [("sources", "interview-delos", {"W128"}), ("lanes", "family", {"W128", "W408"})],
)
def test_no_row_is_lost_without_a_title(
    tmp_path: Path, table: str, name: str, codes: set[str]
) -> None:
    """An empty title of the interview, or of a lane, costs the built-in life not one row."""
    dataset, problems = emptied(tmp_path, table, "title", name)
    assert {problem.code for problem in problems} == codes
    assert dataset.events == DATASET.events
    for kept in ("passages", "links", "citations", "sources", "lanes"):
        assert len(getattr(dataset, kept)) == len(getattr(DATASET, kept))


def test_what_goes_with_an_event_is_told_in_numbers(tmp_path: Path) -> None:
    """An event without a title takes its links, citations and prompts with it, and says so."""
    dataset, problems = emptied(tmp_path, "events", "title", "selection")
    (message,) = (problem.message for problem in problems if problem.code == "E120")
    told = {what: int(count) for count, what in re.findall("([0-9]+) ([a-z]+)", message)}
    for table, what in (("links", "link"), ("citations", "citation"), ("prompts", "prompt")):
        lost = len(getattr(DATASET, table)) - len(getattr(dataset, table))
        assert told.get(what, told.get(f"{what}s", 0)) == lost, message
