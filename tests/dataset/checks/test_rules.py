"""Every rule, with a dataset that breaks it: `datasets/broken-*`."""

import re
import sys
from pathlib import Path

import pytest

from dashboard.dataset import load
from dashboard.dataset.checks.rules import RULES
from tests.dataset.faults import FAULTS, Files, write
from tests.golden import assert_golden

ROOT = Path(__file__).parents[3]
DATASETS = ROOT / "tests" / "datasets"
BROKEN = {
    "after-death": ["events.csv:3:7: W411"],
    "another-birth": ["events.csv:3:6: W422"],
    "another-death": ["events.csv:3:6: W422"],
    "bad-checksum": ["sources.csv:2:16: E126"],
    "bad-choice": ["events.csv:2:17: E124"],
    "bad-date": ["events.csv:3:8: E122", "events.csv:4:7: E122"],
    "bad-id": ["events.csv:3:1: E121"],
    "bad-number": ["events.csv:2:17: E123"],
    "bad-url": ["sources.csv:2:16: E125"],
    "before-birth": ["events.csv:3:8: E301"],
    "birth-disagrees": ["events.csv:2:7: E307"],
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
    "death-disagrees": ["events.csv:3:1: E307"],
    "default-language-column": ["events.csv:1:15: E113"],
    "doubled-column": ["events.csv:1:15: E107"],
    "doubled-event": ["events.csv:3:18: W409"],
    "doubled-id": ["events.csv:3:1: E201"],
    "doubled-link": ["links.csv:3:1: E203"],
    "empty": ["events.csv:1:1: E103"],
    "empty-title": ["events.csv:3:13: E120"],
    "extra-cell": ["events.csv:3:19: E106"],
    "fallout": ["events.csv:3:13: E120", "passages.csv:2:5: E120"],
    "folder-for-table": ["lanes.csv:1:1: E114"],
    "impossible-age": ["events.csv:3:8: E306"],
    "impossible-youth": ["events.csv:2:8: E306"],
    "interval-reversed": ["events.csv:3:8: E303"],
    "latin-1": ["events.csv:2:21: E101"],
    "left-over": ["events.csv:2:8: E301", "events.csv:4:8: W411"],
    "long-cell": ["events.csv:3:13: E111"],
    "long-label": ["events.csv:2:17: W403", "events.csv:2:53: W403"],
    "long-life": ["subject.csv:2:16: W421"],
    "long-quote": ["passages.csv:2:5: E220"],
    "long-text": ["events.csv:2:22: W419", "events.csv:3:24: W419"],
    "long-title": ["events.csv:2:12: W404"],
    "many-kinds": ["kinds.csv:12:1: W420"],
    "missing-cell": ["events.csv:3:8: E106"],
    "missing-column": ["events.csv:1:1: E109"],
    "nameless-column": ["events.csv:1:4: E108"],
    "no-basis": ["events.csv:2:25: W405", "events.csv:3:33: W405"],
    "no-citation": ["events.csv:3:1: W406"],
    "no-lane": ["events.csv:2:17: W412"],
    "no-rows": ["lanes.csv:1:1: W418"],
    "nul": ["events.csv:2:16: E102"],
    "misread": ["events.csv:2:12: W424"],
    "number-without-series": ["events.csv:2:17: W415"],
    "other-century": ["events.csv:2:1: W423", "events.csv:6:1: W423"],
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
    "untitled": ["lanes.csv:2:6: E128", "sources.csv:2:8: E128", "subject.csv:2:1: E128"],
    "untranslated": ["events.csv:1:24: W408", "events.csv:2:17: W408", "passages.csv:2:25: W408"],
    "utf-16": ["events.csv:1:1: E101"],
    "web-page": ["events.csv:1:1: E102"],
    "wide-quote": ["passages.csv:2:5: W402"],
}
# What is left of a dataset whose first event is sound, and whose second one is not.
LEFT_OUT = {
    "bad-date": ["birth"],
    "bad-id": ["birth", "sails-away"],
    "doubled-id": ["birth"],
    "empty-title": ["birth"],
    "extra-cell": ["birth"],
    "missing-cell": ["birth"],
    "unclosed-quote": ["birth"],
    "dangling-lane": ["birth", "voyage"],
    "dangling-kind": ["birth", "voyage"],
    "dangling-series": ["birth", "voyage"],
    "bad-number": ["birth"],
    "bad-choice": ["birth"],
    "latin-1": [],
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken(name: str) -> None:
    """A broken dataset has the problem of its rule, at its place, and no other."""
    _, problems = load(DATASETS / f"broken-{name}")
    places = [
        f"{Path(problem.path).name}:{problem.line}:{problem.column}: {problem.code}"
        for problem in problems
    ]
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
    sources = (ROOT / "dashboard" / "dataset").rglob("*.py")
    codes = {code for path in sources for code in re.findall('"([EW][0-9]{3})"', path.read_text())}
    assert {place[-4:] for places in BROKEN.values() for place in places} == codes


def test_rules_are_documented() -> None:
    """Every rule says in one sentence what is true of a dataset that keeps it."""
    assert all(rule.__doc__ and rule.__doc__.endswith(".") for rule in RULES)


def test_built_in_life() -> None:
    """The built-in life has no problem."""
    _, problems = load(ROOT / "data" / "jose-hernandez")
    assert problems == []


def test_the_record_is_attested() -> None:
    """What the record says of an event of the built-in life rests on more than one citation."""
    dataset, _ = load(ROOT / "data" / "jose-hernandez")
    told = [event for event in dataset.events if event.record]
    assert len(told) >= 25
    for event in told:
        assert len(dataset.citations_of(event.id)) > 1, event.id
        assert all(event.record.own(language) for language in dataset.languages), event.id


@pytest.mark.parametrize(
    ("born", "died", "events"),
    [
        ("1820", "1880", ["1820,Birth of the harbour", "1840,Muerte de su padre", "1880,Death"]),
        ("1820", "1880", ["1820~,Born", "1830,Born-again", "1870,Dies Irae", "1880~,Dies"]),
        ("1820", "", ["1820,Born", "1860,Nace su hija", "1939,Is the oldest of all"]),
        ("1875-02-21", "1997-08-04", ["1875-02-21,Born", "1988,Remembers a painter"]),
        ("", "1880", ["1761,Hears of the war", "1790,Born", "1880,Dies"]),
        ("", "", ["1500,A ship is built", "2009,Flies in space"]),
        ("", "", ["1950,Writes", "XXXX,Sleeps", "XXXX,Dreams", "1999,Reads"]),
        ("", "", [f"{year},Writes" for year in range(1000, 2000, 50)]),
    ],
)  # fmt: skip
def test_nothing_is_left_over(tmp_path: Path, born: str, died: str, events: list[str]) -> None:
    """A birth or death of others, a long life and a long history are no reason for a problem."""
    (tmp_path / "events.csv").write_text("\n".join(["date,title", *events]))
    (tmp_path / "subject.csv").write_text(f"name,born,died\nAna Prado,{born},{died}\n")
    problems = [problem for problem in load(tmp_path)[1] if problem.code not in ("W405", "W421")]
    assert problems == []


@pytest.mark.parametrize(
    ("address", "is_link"),
    [
        ("https://example.org/a?b=c#d", True), ("http://example.org", True),
        ("mailto:ana@example.org", True), ("mailto:ana@example.org?subject=Sea", True),
        ("MAILTO:ana@example.org", True), ("mailto:", False), ("mailto:ana", False),
        ("mailto://ana@example.org", False), ("mailto:ana@example.org\u202e", False),
        ("javascript:alert(1)", False), ("data:text/html", False), ("file:///etc/hosts", False),
        ("ftp://example.org", False), ("//example.org", False), ("example.org", False),
        ("https://", False), ("https://[", False), ("https://a b", False), ("vbscript:x", False),
    ],
)  # fmt: skip
def test_links(tmp_path: Path, address: str, is_link: bool) -> None:
    """A link leads to the web or to a mailbox; any other is reported and not kept."""
    (tmp_path / "events.csv").write_text("id,date,title\nbirth,1820,Born\n")
    (tmp_path / "citations.csv").write_text("event,source\nbirth,memoir\n")
    (tmp_path / "sources.csv").write_text(f"id,title,url\nmemoir,Letters,{address}\n")
    dataset, problems = load(tmp_path)
    assert dataset.sources[0].url == (address if is_link else "")
    assert ("E125" in [problem.code for problem in problems]) is not is_link


def test_kinds_of_events_alone(tmp_path: Path) -> None:
    """More than ten kinds are too many also where no table lists them."""
    rows = [f"{1830 + number},Event {number},kind-{number}\n" for number in range(11)]
    (tmp_path / "events.csv").write_text("date,title,kind\n" + "".join(rows))
    _, problems = load(tmp_path)
    places = [(problem.line, problem.column, problem.code) for problem in problems]
    assert places == [(12, len("1840,Event 10,") + 1, "W420")]


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


def calls(folder: Path, files: Files) -> int:
    """How many functions are called while a life of these files is read and checked."""
    count = 0

    def note(_frame: object, kind: str, _argument: object) -> None:
        nonlocal count
        count += kind in ("call", "c_call")

    write(files, folder)
    sys.setprofile(note)
    load(folder)
    sys.setprofile(None)
    return count


@pytest.mark.parametrize("name", FAULTS)
def test_check_is_linear(tmp_path: Path, name: str) -> None:
    """A fault that stands four times as often takes four times the work, not sixteen times."""
    wrong = FAULTS[name].wrong
    few, many = calls(tmp_path / "few", wrong(150)), calls(tmp_path / "many", wrong(600))
    assert many < 5 * few


def test_every_event_has_a_place_in_a_source() -> None:
    """Each event of the built-in life cites a source with its locator; openings have six words."""
    dataset, _ = load(ROOT / "data" / "jose-hernandez")
    placed = {citation.event for citation in dataset.citations if citation.locator}
    assert placed == {event.id for event in dataset.events}
    openings = [
        citation.locator for citation in dataset.citations if citation.locator.startswith("“")
    ]
    assert all(opening.endswith("”") and len(opening.split()) <= 6 for opening in openings)
