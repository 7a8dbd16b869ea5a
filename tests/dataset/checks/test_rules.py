"""Every rule, with a dataset that breaks it: `datasets/broken-*`."""

import re
from cProfile import Profile
from pathlib import Path

import pytest

from dashboard.dataset import load
from dashboard.dataset.checks.rules import RULES
from dashboard.dataset.checks.word_count import count_words
from tests.dataset.faults import FAULTS, Files, write
from tests.golden import GOLDEN, assert_golden, assert_table
from tests.life import DATASET, DATASETS, ROOT

BROKEN = sorted(path.name.removeprefix("broken-") for path in DATASETS.glob("broken-*"))
# What is left of a dataset whose first event is sound, and whose second one is not.
LEFT_OUT = {
    "bad-date": ["birth", "voyage", "reply"],
    "bad-id": ["birth", "sails-away"], "doubled-id": ["birth"],
    "empty-title": ["birth"], "extra-cell": ["birth"], "missing-cell": ["birth"],
    "unclosed-quote": ["birth"], "dangling-lane": ["birth", "voyage"],
    "dangling-kind": ["birth", "voyage"], "dangling-series": ["birth", "voyage"],
    "bad-number": ["birth"], "bad-choice": ["birth"], "latin-1": [],
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_broken(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken dataset has the problem of its rule, at its place and in its words, and no other."""
    monkeypatch.chdir(DATASETS)
    _, problems = load(f"broken-{name}")
    assert_golden(f"check-{name}.txt", "".join(f"{problem}\n" for problem in problems))


@pytest.mark.parametrize("name", LEFT_OUT)
def test_left_out(name: str) -> None:
    """A record is left out only where it cannot be shown, and the others stay."""
    dataset, _ = load(DATASETS / f"broken-{name}")
    assert [event.id for event in dataset.events] == LEFT_OUT[name]


def test_every_code_has_an_example() -> None:
    """There is a broken dataset for every code, and no code but those."""
    sources = (ROOT / "dashboard" / "dataset").rglob("*.py")
    codes = {code for path in sources for code in re.findall('"([EW][0-9]{3})"', path.read_text())}
    shown = "".join((GOLDEN / f"check-{name}.txt").read_text() for name in BROKEN)
    assert set(re.findall(r"^\S+:\S+: ([EW]\d{3}) ", shown, re.MULTILINE)) == codes


def test_rules_are_documented() -> None:
    """Every rule says in one sentence what is true of a dataset that keeps it."""
    assert all(rule.__doc__ and rule.__doc__.endswith(".") for rule in RULES)


def test_words_are_counted() -> None:
    """Words are what spaces part; where none do, letters make words of a usual length."""
    assert_table("word-counts.txt", count_words)


def test_the_record_is_attested() -> None:
    """What the record says of an event of the built-in life rests on more than one citation."""
    told = [event for event in DATASET.events if event.record]
    assert len(told) >= 25
    for event in told:
        assert len(DATASET.citations_of(event.id)) > 1, event.id
        assert all(event.record.own(language) for language in DATASET.languages), event.id


def test_references_hold() -> None:
    """Whatever is broken, every reference of the dataset that is loaded leads to a record."""
    for path in DATASETS.glob("broken-*"):
        dataset, _ = load(path)
        for event in dataset.events:
            assert event.lane in {*dataset.lane, ""}
            assert event.kind in dataset.kind
            assert {event.series, event.closes} <= {series.id for series in dataset.series} | {""}
        for link in dataset.links:
            assert link.event in dataset.event
            assert link.passage in dataset.passage
        for citation in dataset.citations:
            assert citation.event in dataset.event
            assert citation.source in dataset.source


def calls(folder: Path, files: Files) -> int:
    """How many functions are called while a life of these files is read and checked."""
    profile = Profile()
    profile.runcall(load, write(files, folder))
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize("name", FAULTS)
def test_check_is_linear(tmp_path: Path, name: str) -> None:
    """A fault that stands four times as often takes four times the work, not sixteen times."""
    wrong = FAULTS[name].wrong
    few, many = calls(tmp_path / "few", wrong(150)), calls(tmp_path / "many", wrong(600))
    assert many < 5 * few


def test_every_event_has_a_place_in_a_source() -> None:
    """Each event of the built-in life cites a source with its locator; openings have six words."""
    placed = {citation.event for citation in DATASET.citations if citation.locator}
    assert placed == {event.id for event in DATASET.events}
    openings = [
        citation.locator for citation in DATASET.citations if citation.locator.startswith("“")
    ]
    assert all(opening.endswith("”") and len(opening.split()) <= 6 for opening in openings)
