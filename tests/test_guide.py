"""Whoever follows the guide, file by file and command by command, comes to a page."""

import csv
import re
from pathlib import Path

import pytest
from openpyxl import Workbook

from dashboard.cli import main
from dashboard.dataset.load import load_with_remarks
from tests.life import ROOT

BLOCK = re.compile(r"```(?:(?:csv|json) (\S+))?\n(.*?)```", re.DOTALL)


@pytest.mark.parametrize(("guide", "life"), [("README.md", "my-life"), ("LEEME.md", "mi-vida")])
def test_the_guide(
    guide: str,
    life: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Each file is written as it is shown; each command answers what stands below it."""
    text = (ROOT / "data" / guide).read_text(encoding="utf-8").partition("# All files")[0]
    monkeypatch.chdir(tmp_path)
    Path(life).mkdir()
    commands = []
    for file, block in BLOCK.findall(text):
        if file:
            Path(life, file).write_text(block, encoding="utf-8")
            continue
        command, _, answer = block.partition("\n")
        commands.append(command.split()[2])
        main(command.split()[2:])
        said = capsys.readouterr().out
        assert [line for line in answer.splitlines() if line not in said.splitlines()] == []
        assert said.splitlines()[-1] == answer.splitlines()[-1]
    assert commands == ["new", "check", "check", "check", "export"]
    page = Path("rosa.html").read_text(encoding="utf-8")
    assert re.search("so proud|tan contenta", page)
    assert "Rosa Inca" in page


@pytest.mark.parametrize("guide", ["README.md", "LEEME.md"])
def test_the_table_in_word(guide: str, tmp_path: Path) -> None:
    """Pasted into a workbook it opens as it is; its cells are those of the file it becomes."""
    text = (ROOT / "data" / guide).read_text(encoding="utf-8")
    table = re.search(r"(\|[^\n]+\|)\n\|---\|---\|---\|\n(.*?)\n\n", text, re.DOTALL)
    file = re.search(r"```csv events.csv\n(.*?)```", text, re.DOTALL)
    assert table is not None
    assert file is not None
    lines = [table[1], *table[2].splitlines()]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    book = Workbook()
    assert book.active is not None
    for row in cells:
        book.active.append([cell or None for cell in row])
    book.save(tmp_path / "rosa.xlsx")
    dataset, _, remarks = load_with_remarks(tmp_path / "rosa.xlsx")
    assert remarks[0] == "read 5 of 5 rows as events"
    assert all(f"`{column}` as " in remarks[1] for column in cells[0])
    assert [*csv.reader(file[1].splitlines())][1:] == cells[1:]
    assert {event.title.default for event in dataset.events} == {row[1] for row in cells[1:]}
