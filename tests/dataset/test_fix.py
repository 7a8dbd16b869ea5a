"""`check --fix`: what can be fixed in one way only is, and not a byte besides."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from dashboard.dataset import load
from dashboard.dataset.fix import apply_edits, fix_dataset
from dashboard.dataset.problem import Edit, find_errors
from dashboard.dataset.tables.schema import SCHEMAS
from tests.dataset.test_no_silent_loss import folders
from tests.examples import examples
from tests.golden import GOLDEN, assert_table
from tests.life import DATASETS

# Line breaks that a fix brings are line feeds.
NEW_LINES = {"E103", "E127", "W434"}


def write_files(folder: Path, files: dict[str, str], newline: str, mark: str) -> None:
    """A folder with these files, the first of which may begin with a byte order mark."""
    for number, (name, text) in enumerate(files.items()):
        first = mark if number == 0 and name.endswith(".csv") else ""
        (folder / name).write_bytes((first + text.replace("\n", newline)).encode())


def read_files(folder: Path) -> dict[str, str]:
    """The text of each file of a folder."""
    return {path.name: path.read_bytes().decode() for path in folder.iterdir()}


def fix(code: str, *cells: str) -> str:
    """What a fix makes of the files of a life, whatever ends their lines; done again, nothing."""
    files = dict(cell.split("=", 1) for cell in cells)
    plain, marked = (fix_files(code, files, *way) for way in (("\n", ""), ("\r\n", "\ufeff")))
    ends = "\n" if code in NEW_LINES else "\r\n"
    assert marked == {name: text.replace("\n", ends) for name, text in plain.items()}
    return " | ".join(f"{name}={text}" for name, text in plain.items())


def fix_files(code: str, files: dict[str, str], newline: str, mark: str) -> dict[str, str]:
    """The files that a fix changes, as they are then, those that are gone empty."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_files(folder, files, newline, mark)
        before, problems = read_files(folder), load(folder)[1]
        told = [str(problem) for problem in fix_dataset(folder)]
        assert len(set(told)) == len(told)
        after, left = read_files(folder), load(folder)[1]
        assert fix_dataset(folder) == []
    is_told, is_left = (code in {item.code for item in found} for found in (problems, left))
    is_fixed = any(f" {code} " in line for line in told)
    assert (is_told, is_fixed, is_left) == (code != "-", code != "-", False)
    assert problems
    assert len(find_errors(left)) <= len(find_errors(problems))
    changed = (name for name in sorted({*before, *after}) if after.get(name) != before.get(name))
    texts = {name: after.get(name, "").removeprefix(mark) for name in changed}
    return {name: text.replace("\r\n", "\n") for name, text in texts.items()} if (
        code in NEW_LINES) else texts  # fmt: skip


@pytest.mark.slow("it mends a broken life for each code")
def test_fix() -> None:
    """A fix takes its problem away, changes no other byte, and is done once."""
    assert_table("fixes.txt", fix)


def test_every_fixable_code_is_tried() -> None:
    """Every code that has a fix in the examples of the rules stands in the table."""
    fixable = {
        problem.code
        for folder in DATASETS.glob("broken-*")
        for problem in load(folder)[1]
        if problem.fix
    }
    table = (GOLDEN / "fixes.txt").read_text(encoding="utf-8")
    assert fixable <= {line.partition(" | ")[0] for line in table.split("\n")}


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252"])
def test_a_sheet_keeps_its_form(tmp_path: Path, encoding: str) -> None:
    """Delimiter and encoding of a file stay, and columns that are not ours stay where they are."""
    before = "Fecha;Título;Ignorado\r\n1820;Nació en Málaga;x\r\n1840; Zarpa;y\r\n1850;It\x0bs;z"
    (tmp_path / "vida.csv").write_bytes(before.encode(encoding))
    fix_dataset(tmp_path)
    after = before.replace("It\x0bs", '"It\ns"')
    assert (tmp_path / "vida.csv").read_bytes() == after.encode(encoding)


def test_an_id_that_is_given_twice_is_mended_once(tmp_path: Path) -> None:
    """It is an event's alone, though lanes are made of the same rows where their table has none."""
    (tmp_path / "lanes.csv").write_text("id,title\n")
    (tmp_path / "events.csv").write_text("id,date,title,lane\na,1984,One,b\na,1985,Two,c\n")
    fixes = [problem.fix for problem in fix_dataset(tmp_path) if problem.code == "E201"]
    assert fixes == [(Edit(str(tmp_path / "events.csv"), 3, 1, "a", "a-2"),)]


@settings(max_examples=examples(60))
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


def test_a_file_that_has_changed_is_not_damaged() -> None:
    """An edit of what does not stand there any more is left out."""
    edits = [Edit("a.csv", 2, 1, "old", "new"), Edit("a.csv", 2, 5, "x", "y")]
    assert apply_edits("a,b\nold,x\n", edits) == "a,b\nnew,y\n"
    assert apply_edits("a,b\nodd,x\n", edits) == "a,b\nodd,y\n"
