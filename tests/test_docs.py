"""What the README documents is true."""

from __future__ import annotations

import json
import re
import shutil
import struct
from pathlib import Path
from typing import Any

import pytest
from pandas import DataFrame

from dashboard.cli import COMMANDS
from dashboard.dataset import load
from tests.life import DATASET, ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
LEEME = (ROOT / "README.es.md").read_text(encoding="utf-8")


def test_the_readme_opens_with_a_picture_and_the_two_commands() -> None:
    """A picture that exists comes first, then the commands of make, all of them in the Makefile."""
    picture = re.search(r"!\[[^\]]{40,}\]\(([^)]+)\)", README)
    assert picture is not None
    head = (ROOT / picture[1]).read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", head[16:24]) == (1366, 768)
    assert README.index("make run") < README.index("make test") < 1000
    one = re.search(r"-m pytest (\S+) -k (\w+)`", README)
    assert one is not None
    assert one[2] in (ROOT / one[1]).read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in ("run", "test", "quick", "coverage", "mutants", "bench"):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)


def test_every_command_is_in_the_readme_and_nothing_else() -> None:
    """The table of commands is the table of the program."""
    assert set(re.findall(r"`camino ([a-z]+)", README)) == {command.name for command in COMMANDS}


def test_the_figures_of_the_readme_are_those_of_the_data() -> None:
    """It counts the events, passages and sources that there are."""
    text = " ".join(README.split())
    assert f"{len(DATASET.events)} events" in text
    assert f"{len(DATASET.passages)} passages" in text
    assert f"{len(DATASET.sources)} sources" in text


def test_the_spanish_readme_says_as_much() -> None:
    """It has the same picture, commands with their options, figures, and ways to read."""
    for find in (r"\]\(([^)]+\.png)\)", r"`(camino [a-z]+ [^`]+)` \|", r"```\n(make run|uv run)"):
        assert re.findall(find, LEEME) == re.findall(find, README)
    text = " ".join(LEEME.split())
    assert f"{len(DATASET.events)} hechos" in text
    assert f"{len(DATASET.passages)} pasajes" in text
    assert f"{len(DATASET.sources)} fuentes" in text
    reading, leer = (re.findall(r"^\| [^`|]+ \|", one, re.MULTILINE) for one in (README, LEEME))
    assert len(reading) == len(leer)


def test_every_link_of_the_readme_leads_to_a_file() -> None:
    """What the README points to, in both languages, stands in the project."""
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README + LEEME):
        assert (ROOT / target).exists(), target


def test_every_path_that_the_documents_name_exists() -> None:
    """Whoever follows ARCHITECTURE.md or CONTRIBUTING.md finds each file, folder and command."""
    for name in ("ARCHITECTURE.md", "CONTRIBUTING.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        pattern = r"\b((?:dashboard|assets|tests|data)/[\w./-]*\w/?)"
        assert [path for path in re.findall(pattern, text) if not (ROOT / path).exists()] == []
        makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
        assert [
            word for word in re.findall(r"`make (\w+)", text) if f"\n{word}:" not in makefile
        ] == []


def test_the_example_dataset_of_the_readme_is_sound(tmp_path: object) -> None:
    """The three lines that the README shows load without an error."""
    from pathlib import Path

    example = re.search(r"```csv\n(.*?)```", README, re.DOTALL)
    assert example is not None
    path = Path(str(tmp_path)) / "events.csv"
    path.write_text(example[1], encoding="utf-8")
    dataset, problems = load(path)
    assert len(dataset.events) == 3
    assert not [problem for problem in problems if problem.is_error]


@pytest.mark.parametrize("readme", [README, LEEME], ids=["en", "es"])
def test_the_readmes_python_runs(
    readme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lines for a notebook work as they stand, and every table that is named is there."""
    example = re.search(r"```python\n(.*?)```\n(.*?)\n\n?(?=##|Cómo)", readme, re.DOTALL)
    assert example is not None
    (tmp_path / "data").symlink_to(ROOT / "data")
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    exec(compile(example[1], "README.md", "exec"), names)  # noqa: S102
    assert names["life"].problems.empty
    assert (tmp_path / "timeline.html").stat().st_size > 1_000_000
    tables = set(re.findall(r"`(?:life)?\.([a-z]+)`", example[2]))
    kinds = {name for name, value in vars(names["life"]).items() if isinstance(value, DataFrame)}
    assert tables == kinds - {"problems"}


def test_the_notebook_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every cell of the notebook works, in order, in the folder it stands in."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path / "data")
    cells = json.loads(Path("notebook.ipynb").read_text(encoding="utf-8"))["cells"]
    names: dict[str, Any] = {}
    for cell in cells:
        if cell["cell_type"] == "code":
            assert not cell["outputs"], "the notebook is kept without outputs"
            code = compile("".join(cell["source"]), cell["id"], "exec")
            exec(code, names)  # noqa: S102
    assert len(names["spoken"]) == len({link.event for link in DATASET.links})
    page = Path("timeline.html").read_text(encoding="utf-8")
    assert not re.search(r"<(script|link)[^>]+(src|href)=", page)
