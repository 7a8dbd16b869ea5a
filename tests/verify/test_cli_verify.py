"""`camino verify`, run as people run it."""

from pathlib import Path
from shutil import copytree
from subprocess import CompletedProcess

import pytest

from tests.child import camino
from tests.life import ROOT

LIFE = "tests/datasets/interview"
TEXT = f"talk={LIFE}/interview.txt"


def verify(*arguments: str | Path) -> CompletedProcess[str]:
    """Run `camino verify` with these arguments from the top of the checkout."""
    return camino("verify", *arguments)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the life that may be changed."""
    return Path(copytree(ROOT / LIFE, tmp_path / "life"))


def test_difference(folder: Path) -> None:
    """A difference is a line with its place, and the exit code is 1."""
    file = folder / "passages.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("knees shake", "knees snake"), "utf-8")
    done = verify(folder, "--source", TEXT)
    assert (done.returncode, done.stderr) == (1, "")
    problem, last = done.stdout.splitlines()
    assert problem == (
        f"{file}:9:58: E250 arithmetic does not stand in talk letter for letter; the nearest is in "
        'paragraph 18, "It’s arithmetic, done slowly, while your knees shake.": character 49: the '
        "source has h (LATIN SMALL LETTER H), the dataset n (LATIN SMALL LETTER N), another "
        "character. Copy the words of the source."
    )
    assert last == "11 passages found letter for letter in talk, 1 problems"


def test_built_in_life() -> None:
    """Without a dataset, the built-in life is verified: another text holds none of its words."""
    done = verify("--source", f"interview-delos={LIFE}/interview.txt")
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1].startswith("0 passages found letter for letter in ")


def test_write(folder: Path) -> None:
    """`--write` fixes the word count, and then nothing is wrong."""
    file = folder / "sources.csv"
    before = file.read_bytes()
    file.write_bytes(before.replace(b",436,", b",4360,"))
    done = verify(folder, "--source", TEXT)
    assert (done.returncode, len(done.stdout.splitlines())) == (1, 2)
    assert "run verify with --write" in done.stdout
    done = verify(folder, "--source", TEXT, "--write")
    assert (done.returncode, done.stderr) == (0, "")
    assert file.read_bytes() == before
