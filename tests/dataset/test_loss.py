"""What a life loses when its files are cut, emptied, broken or taken away."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from dashboard.dataset import load
from dashboard.dataset.loss import Loaded, find_losses
from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem
from dashboard.paths import FIRST_LIFE
from tests.life import ROOT

FOLDER = ROOT / "data" / FIRST_LIFE
WHOLE = DATASET, _ = load(FOLDER)
FILES = sorted(path.name for path in FOLDER.iterdir() if path.suffix in (".csv", ".json"))
SONG = "date,title\n1950,Born\n1960,Sings\n1970,Sails\n1980,Returns\nsummer of 69,Guitar\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the built-in life that may be changed."""
    return Path(copytree(FOLDER, tmp_path / "life"))


def song(tmp_path: Path, text: str) -> Loaded:
    """A life of one file, with this text."""
    path = tmp_path / "song.csv"
    path.write_text(text, encoding="utf-8")
    return load(path)


@pytest.mark.parametrize(
    "text",
    [
        "", "\n", "date,title\n", "title\n1950,Born\n",
        "date,title\n1950,Bo", 'date,title\n1950,"Born', "date,title\n1950,Born\n196",
        "date,title\n1950,Born\n", SONG.encode("utf-16").decode("latin-1"), SONG[:-31],
        SONG.replace("Sings", "").replace("Sails", ""),
    ],
)  # fmt: skip
def test_a_broken_file_is_a_loss(tmp_path: Path, text: str) -> None:
    """A file that is cut, emptied or without its header is a loss; the old one never is."""
    whole = song(tmp_path, SONG)
    broken = song(tmp_path, text)
    assert find_losses(whole, broken)
    assert find_losses(broken, song(tmp_path, SONG)) == ()
    assert find_losses(whole, song(tmp_path, SONG)) == ()


@pytest.mark.parametrize(
    "text",
    [
        SONG.replace("Sings", "Sang"), SONG.replace("1960,Sings\n", ""), SONG + "1990,Rests\n",
        SONG.replace("summer of 69", "1969"), SONG.replace("1950", "1950~"), SONG + "later,Rests\n",
        SONG.replace("1960", "sixty").replace("1970", "seventy"), SONG.replace(",", ";"),
        SONG.replace("title", "titel"), SONG.removeprefix("date,title\n"),
    ],
)  # fmt: skip
def test_an_edit_is_none(tmp_path: Path, text: str) -> None:
    """An event that is fixed, added or deleted is no loss, and a new line with a fault is none."""
    assert find_losses(song(tmp_path, SONG), song(tmp_path, text)) == ()


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("way", ["emptied", "cut", "header", "gone", "renamed"])
def test_any_table(folder: Path, name: str, way: str) -> None:
    """Whichever file of a life is emptied, cut, renamed or taken away, that is a loss."""
    file = folder / name
    data = file.read_bytes()
    if name == "events.csv" and way in ("gone", "renamed"):
        return  # There is no life without it: `load` says so.
    if way == "gone":
        file.unlink()
    elif way == "renamed":
        file.rename(folder / f"{file.stem}-old.txt")
    else:
        parts = {"emptied": b"", "header": data.split(b"\n")[0], "cut": data[: len(data) // 2]}
        file.write_bytes(parts.get(way, data.decode().encode("utf-16")))
    after = load(folder)
    assert find_losses(WHOLE, after) or (
        way == "cut" and len(after[0].events) == len(WHOLE[0].events)
    )
    assert find_losses(after, WHOLE) == ()


def test_the_same_life_has_lost_nothing() -> None:
    """A life that is as it was has no loss, whatever else cannot be read now.

    One that is as it was earlier is taken again, whatever has been there meanwhile.
    """
    broken = Problem("notes.csv", 1, 1, "E103", "The file is empty", "Fill it in")
    assert find_losses((DATASET, []), (DATASET, [broken])) == ()
    assert find_losses((Dataset(), []), (DATASET, [broken])) != ()
    assert find_losses((DATASET, []), (Dataset(), [])) != ()
    assert find_losses((DATASET, []), (Dataset(), []), earlier=[Dataset()]) == ()
