"""Whoever follows the guide, file by file and command by command, comes to a page."""

import re
from pathlib import Path

import pytest

from dashboard.cli import main
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
def test_the_table_in_word_is_the_file(guide: str) -> None:
    """The cells of the table in Word are those of the file that it becomes."""
    text = (ROOT / "data" / guide).read_text(encoding="utf-8")
    table = re.search(r"\|---\|---\|---\|\n(.*?)\n\n", text, re.DOTALL)
    file = re.search(r"```csv events.csv\n.*?\n(.*?)```", text, re.DOTALL)
    assert table is not None
    assert file is not None
    cells = [line.strip("| ").split(" | ") for line in table[1].splitlines()]
    rows = [re.split(r",(?=\S|$)", line, maxsplit=2) for line in file[1].splitlines()]
    assert [[cell.strip(" |") for cell in row][:2] for row in cells] == [row[:2] for row in rows]
