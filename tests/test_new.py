"""The lives that `camino new` makes are sound, whole, and never written over anything."""

from pathlib import Path

import pytest

from dashboard.dataset import load
from dashboard.dataset.tables.schema import SCHEMAS
from dashboard.paths import EXAMPLE, FIRST_LIFE
from tests.child import camino
from tests.life import ROOT


def list_files(folder: Path) -> dict[Path, bytes]:
    """The files of a folder and of those in it."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder): file.read_bytes() for file in files}


@pytest.mark.parametrize(
    ("options", "name"), [((), FIRST_LIFE), (("--example",), EXAMPLE)], ids=["first", "example"]
)
def test_new(tmp_path: Path, options: tuple[str, ...], name: str) -> None:
    """The folder is a copy of a life of ours, has no problem, and the command says what is next."""
    folder = tmp_path / "life"
    done = camino("new", folder, *options)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == f"camino serve {folder}"
    life = ROOT / "data" / name
    assert list_files(folder) == list_files(life)
    dataset, problems = load(folder)
    assert problems == []
    assert dataset.languages == ("en", "es")


def test_the_first_life_shows_everything() -> None:
    """It has every table, and each column of its events is filled in somewhere."""
    folder = ROOT / "data" / FIRST_LIFE
    assert set(SCHEMAS) == {path.stem for path in folder.glob("*.csv")}
    dataset, _ = load(folder)
    columns = [name for name in SCHEMAS["events"].columns if name not in ("typed", "label_short")]
    empty = [name for name in columns if not any(getattr(event, name) for event in dataset.events)]
    assert empty == []
    assert {event.date.form for event in dataset.events} == {"point", "interval", "one-of"}
    assert dataset.undated


def test_the_example_is_a_family_in_letters() -> None:
    """Fifteen events in two lanes, doubtful and undated ones, letters, and nobody's interview."""
    dataset, _ = load(ROOT / "data" / EXAMPLE)
    assert (len(dataset.events), len(dataset.lanes), len(dataset.undated)) == (15, 2, 3)
    assert sum(event.date.doubtful for event in dataset.dated.events) >= 4
    assert not any(event.evidence for event in dataset.events)
    spoken = {passage.source for passage in dataset.passages}
    assert {dataset.source[name].type for name in spoken} == {"personal_communication"}
