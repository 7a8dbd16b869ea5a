"""Every rule, with a dataset that breaks it: `datasets/broken-*`."""

import re
import time
from pathlib import Path

import pytest

from dashboard.dataset import load
from dashboard.dataset.rules import RULES
from dashboard.dataset.schema import COLOURS, SYMBOLS
from tests.golden import assert_golden

ROOT = Path(__file__).parents[2]
DATASETS = ROOT / "tests" / "datasets"
BROKEN = {
    "after-death": ["events.csv:3:7: W411"],
    "bad-checksum": ["sources.csv:2:16: E126"],
    "bad-choice": ["events.csv:2:17: E124"],
    "bad-date": ["events.csv:3:8: E122", "events.csv:4:7: E122"],
    "bad-id": ["events.csv:3:1: E121"],
    "bad-number": ["events.csv:2:17: E123"],
    "bad-url": ["sources.csv:2:16: E125"],
    "before-birth": ["events.csv:3:8: E301"],
    "context-in-quote": ["passages.csv:2:27: E222", "passages.csv:2:35: E222"],
    "control-character": ["events.csv:2:12: E127"],
    "dangling-epigraph": ["subject.csv:2:11: E202"],
    "dangling-headline": ["headlines.csv:2:13: E202"],
    "dangling-kind": ["events.csv:3:24: E202"],
    "dangling-lane": ["events.csv:3:24: E202"],
    "dangling-link": ["links.csv:3:1: E202", "links.csv:4:7: E202"],
    "dangling-series": ["events.csv:2:19: E202", "events.csv:3:24: E202"],
    "dangling-source": ["citations.csv:3:7: E202", "passages.csv:2:5: E202"],
    "death-before-birth": ["subject.csv:2:16: E302"],
    "default-language-column": ["events.csv:1:15: E113"],
    "doubled-column": ["events.csv:1:15: E107"],
    "doubled-event": ["events.csv:3:18: W409"],
    "doubled-id": ["events.csv:3:1: E201"],
    "doubled-link": ["links.csv:3:1: E203"],
    "empty": ["events.csv:1:1: E103"],
    "empty-title": ["events.csv:3:13: E120"],
    "extra-cell": ["events.csv:3:19: E106"],
    "folder-for-table": ["lanes.csv:1:1: E114"],
    "interval-reversed": ["events.csv:3:8: E303"],
    "latin-1": ["events.csv:2:21: E101"],
    "long-cell": ["events.csv:3:13: E111"],
    "long-label": ["events.csv:2:17: W403", "events.csv:2:53: W403"],
    "long-quote": ["passages.csv:2:5: E220"],
    "long-title": ["events.csv:2:12: W404"],
    "missing-cell": ["events.csv:3:8: E106"],
    "missing-column": ["events.csv:1:1: E109"],
    "nameless-column": ["events.csv:1:4: E108"],
    "no-basis": ["events.csv:2:25: W405", "events.csv:3:33: W405"],
    "no-citation": ["events.csv:3:1: W406"],
    "no-lane": ["events.csv:2:17: W412"],
    "no-rows": ["events.csv:2:1: E202", "lanes.csv:1:1: W418"],
    "nul": ["events.csv:2:16: E102"],
    "number-without-series": ["events.csv:2:17: W415"],
    "package-languages": ["datapackage.json:2:3: E112"],
    "package-not-json": ["datapackage.json:3:3: E112"],
    "quotation-marks": ["passages.csv:2:5: W417"],
    "quote-inside-cell": ["events.csv:3:13: E105"],
    "second-subject": ["subject.csv:3:1: E204"],
    "semicolons": ["events.csv:1:1: E104"],
    "series-backwards": ["events.csv:3:3: E304"],
    "series-closed-early": ["events.csv:4:26: E305"],
    "series-closed-twice": ["events.csv:4:29: E211"],
    "series-number-doubled": ["events.csv:3:23: E210"],
    "series-number-gap": ["events.csv:3:23: E210"],
    "series-number-missing": ["events.csv:3:23: E210"],
    "series-open": ["events.csv:2:14: W416"],
    "spaced-column": ["events.csv:1:4: E110", "events.csv:1:10: E110"],
    "spreadsheet": ["events.csv:1:1: E102"],
    "stray-space": ["events.csv:2:12: W413", "events.csv:3:8: E122"],
    "too-much-quoted": ["sources.csv:2:16: E221"],
    "turned-text": ["events.csv:2:12: W414"],
    "uncited-source": ["sources.csv:3:1: W407"],
    "unclosed-quote": ["events.csv:3:13: E105"],
    "undeclared-language": ["events.csv:1:15: E113"],
    "unknown-column": ["events.csv:1:15: E108"],
    "unknown-file": ["lane.csv:1:1: W401", "portrait.png:1:1: W401"],
    "unspoken-language": ["datapackage.json:2:3: W410"],
    "untranslated": ["events.csv:1:24: W408", "events.csv:2:17: W408", "passages.csv:2:25: W408"],
    "utf-16": ["events.csv:1:1: E101"],
    "web-page": ["events.csv:1:1: E102"],
    "wide-quote": ["passages.csv:2:5: W402"],
}
# What is left of a dataset whose first event is sound, and whose second one is not.
LEFT_OUT = {
    "bad-date": ["birth"],
    "bad-id": ["birth"],
    "doubled-id": ["birth"],
    "empty-title": ["birth"],
    "extra-cell": ["birth"],
    "missing-cell": ["birth"],
    "unclosed-quote": ["birth"],
    "dangling-lane": ["birth"],
    "dangling-kind": ["birth"],
    "dangling-series": ["birth", "voyage"],
    "bad-number": ["birth"],
    "bad-choice": ["birth"],
    "latin-1": [],
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken(name: str) -> None:
    """A broken dataset has the problem of its rule, at its place, and no other."""
    _, problems = load(DATASETS / f"broken-{name}")
    places = [f"{Path(each.path).name}:{each.line}:{each.column}: {each.code}" for each in problems]
    assert places == BROKEN[name]


@pytest.mark.parametrize("name", BROKEN)
def test_golden(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The words of a problem are as they were read and found good."""
    monkeypatch.chdir(DATASETS)
    _, problems = load(f"broken-{name}")
    assert_golden(f"check-{name}.txt", "".join(f"{problem}\n" for problem in problems))


@pytest.mark.parametrize("name", LEFT_OUT)
def test_left_out(name: str) -> None:
    """A record is left out only where it cannot be shown, and the others stay."""
    dataset, _ = load(DATASETS / f"broken-{name}")
    assert [event.id for event in dataset.events] == LEFT_OUT[name]


def test_every_broken_dataset_is_listed() -> None:
    """The table above has every broken dataset."""
    assert {path.name for path in DATASETS.glob("broken-*")} == {
        f"broken-{name}" for name in BROKEN
    }


def test_every_code_has_an_example() -> None:
    """There is a broken dataset for every code, and no code but those."""
    sources = (ROOT / "dashboard" / "dataset").glob("*.py")
    codes = {code for path in sources for code in re.findall('"([EW][0-9]{3})"', path.read_text())}
    assert {place[-4:] for places in BROKEN.values() for place in places} == codes


def test_rules_are_documented() -> None:
    """Every rule says in one sentence what is true of a dataset that keeps it."""
    assert all(rule.__doc__ and rule.__doc__.endswith(".") for rule in RULES)


def test_symbols_and_colours_exist() -> None:
    """A kind can only choose what the style sheet draws."""
    tokens = (ROOT / "assets" / "css" / "00-tokens.css").read_text(encoding="utf-8")
    marks = {path.stem for path in (ROOT / "assets" / "marks").glob("*.svg")}
    assert set(SYMBOLS) <= marks
    assert all(f"--{colour}:" in tokens for colour in COLOURS)


def test_built_in_life() -> None:
    """The built-in life has no problem."""
    _, problems = load(ROOT / "data" / "jose-hernandez")
    assert problems == []


def test_references_hold() -> None:
    """Whatever is broken, every reference of the dataset that is loaded leads to a record."""
    for path in DATASETS.glob("broken-*"):
        dataset, _ = load(path)
        for event in dataset.events:
            assert event.lane in dataset.lane
            assert event.kind in dataset.kind
            assert {event.series, event.closes} <= {series.id for series in dataset.series} | {""}
        for link in dataset.links:
            assert link.event in dataset.event
            assert link.passage in dataset.passage
        for citation in dataset.citations:
            assert citation.event in dataset.event
            assert citation.source in dataset.source


def test_speed(tmp_path: Path) -> None:
    """Two thousand events are checked within a second."""
    rows = [f"{1000 + n // 2}-05-06,Event {n},Some words and more,1\n" for n in range(2000)]
    (tmp_path / "events.csv").write_text("date,title,text,weight\n" + "".join(rows))
    start = time.perf_counter()
    dataset, problems = load(tmp_path)
    assert time.perf_counter() - start < 1
    assert len(dataset.events) == 2000
    assert problems == []
