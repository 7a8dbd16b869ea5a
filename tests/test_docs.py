"""What the README documents is true."""

from __future__ import annotations

import re
import struct

from dashboard.cli import COMMANDS
from dashboard.dataset import load
from tests.life import DATASET, FOLDER, ROOT

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


def test_the_python_of_the_readme_runs() -> None:
    """The lines for a notebook work as they stand."""
    example = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert example is not None
    names: dict[str, object] = {}
    code = example[1].replace('"data/jose-hernandez"', repr(str(FOLDER)))
    exec(compile(code, "README.md", "exec"), names)  # noqa: S102
    assert names["problems"] == []
