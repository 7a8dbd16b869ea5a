"""Reading tables: every cell knows its place, and no file is too odd for an answer."""

import csv
import io
import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dataset import load
from dashboard.dataset.loss import find_losses
from dashboard.dataset.model import Text
from dashboard.dataset.problem import Problem
from dashboard.dataset.tables.decoding import read_text
from dashboard.dataset.tables.package import Package, read_package
from dashboard.dataset.tables.reader import Table, read_table
from dashboard.dataset.tables.schema import SCHEMAS
from dashboard.dataset.writing.csv_files import to_files
from tests.examples import examples, make_json
from tests.golden import assert_table
from tests.life import TINY

EVENTS = SCHEMAS["events"]


def table_of(path: Path, text: str) -> Table:
    """The table of a file with this text."""
    path.write_bytes(text.encode())
    table, problems = read_table(path, str(path), EVENTS, ("en",))
    assert problems == []
    assert table is not None
    return table


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_places(tmp_path: Path, newline: str, mark: str) -> None:
    """A cell's line and column count what stands before it in the file, quoted lines included."""
    lines = [
        "id,date,title,text",
        'birth,1820,"Born, above",At home',
        'voyage,1840,"Sails',
        'away",The end',
        "",
        'reply,"18""38",Answer,x',
    ]
    rows = table_of(tmp_path / "events.csv", mark + newline.join(lines)).rows
    places = [[row.record.position(index) for index in range(4)] for row in rows]
    assert places == [
        [(2, 1), (2, 7), (2, 12), (2, 26)],
        [(3, 1), (3, 8), (3, 13), (4, 7)],
        [(6, 1), (6, 7), (6, 16), (6, 23)],
    ]
    assert rows[1]["title"] == f"Sails{newline}away"
    assert rows[2]["date"] == '18"38'


@pytest.mark.parametrize("count", [1, 3, 16_382])
@pytest.mark.parametrize("row", ["1984,Born", "1984,Born{}"])
def test_empty_columns(tmp_path: Path, count: int, row: str) -> None:
    """Columns without a name and without a word are nothing, however many a spreadsheet leaves."""
    commas = "," * count
    text = f"date,title{commas}\n{row.format(commas)}\n{commas},\n"
    assert [row["title"] for row in table_of(tmp_path / "events.csv", text).rows] == ["Born"]


@settings(max_examples=examples(200))
@given(st.lists(st.lists(st.text("ab ,\"\n\r'é", max_size=6), min_size=2, max_size=2), max_size=5))
def test_round_trip(rows: list[list[str]]) -> None:
    """What `csv` writes is read back, each cell at the place where it was written."""
    from dashboard.dataset.tables.csv_records import _read_records

    file = io.StringIO(newline="")
    csv.writer(file).writerows(rows)
    text = file.getvalue()
    records = list(_read_records(text, "events.csv", ",", []))
    assert [list(record.cells) for record in records] == [
        row for row in rows if any(cell.strip() for cell in row)
    ]
    for record in records:
        for index, cell in enumerate(record.cells):
            line, column = record.position(index)
            rest = "".join(io.StringIO(text, newline="").readlines()[line - 1 :])[column - 1 :]
            assert rest.removeprefix('"').startswith(cell.replace('"', '""'))


@pytest.mark.parametrize(("more", "told"), [(0, "NUL"), (1, "The file is larger than 32 MB")])
def test_a_file_too_large(tmp_path: Path, more: int, told: str) -> None:
    """A file of more than 32 MB is not even read; one of exactly that is."""
    with (tmp_path / "events.csv").open("wb") as file:
        file.write(b"date,title\n")
        file.truncate(32 * 1024 * 1024 + more)
    (problem,) = load(tmp_path)[1]
    assert told in problem.message


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="no file that fails to be read")
def test_a_file_that_cannot_be_read() -> None:
    """What the system says of it is the one problem."""
    problem = read_text(Path("/proc/self/mem"), "mem")
    assert isinstance(problem, Problem)
    assert problem.code == "E114"
    assert problem.message.startswith("The file cannot be read: ")


TITLES = st.sampled_from(
    ["Moved", "moved!", "Родилась в Одессе", "Окончила школу", "東京", "…", "🌊", "Born", "Born 2"]
)
YEARS = st.integers(1950, 1953).map(str)
ROWS = st.lists(st.tuples(YEARS, TITLES), min_size=1, unique=True)


@settings(max_examples=examples(100))
@given(ROWS, st.data())
def test_made_up_ids_never_slide(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]], data: st.DataObject
) -> None:
    """Whatever row is inserted, a link by an id that camino made never shows another event."""
    path = tmp_path_factory.getbasetemp() / "ids.csv"

    def by_id(rows: list[tuple[str, str]]) -> dict[str, tuple[str, str]]:
        path.write_text("date,title\n" + "".join(f"{d},{t}\n" for d, t in rows), encoding="utf-8")
        dataset, _ = load(path)
        assert len(dataset.event) == len(rows)
        return {
            name: (event.date.text, event.title.default) for name, event in dataset.event.items()
        }

    before = by_id(rows)
    new = data.draw(st.tuples(YEARS, TITLES).filter(lambda n: n not in rows))
    place = data.draw(st.integers(0, len(rows)))
    after = by_id([*rows[:place], new, *rows[place:]])
    for name, event in before.items():
        assert after.get(name, event) == event


@settings(max_examples=examples(150))
@given(st.binary(max_size=200))
def test_any_bytes(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    """Any bytes at all give events or problems."""
    path = tmp_path_factory.getbasetemp() / "bytes.csv"
    path.write_bytes(data)
    dataset, problems = load(path)
    assert dataset.events or problems


FILES = {path.name: path.read_bytes() for path in TINY.iterdir()}
ODD_BYTES = st.binary(max_size=4) | st.sampled_from(
    [b"\0", b'"', b",,,", b"\xed\xa0\x80", b"9" * 5_000, b"\r", b"\xff\xfe", b"[" * 9, b"\xe2\x80"]
)


@settings(max_examples=examples(200))
@given(st.sampled_from(sorted(FILES)), st.integers(0), st.integers(0, 40), ODD_BYTES)
def test_any_damage(
    tmp_path_factory: pytest.TempPathFactory, name: str, start: int, length: int, odd: bytes
) -> None:
    """Any bytes in any file of a life, in place of others, give a dataset that can be written."""
    folder = tmp_path_factory.getbasetemp() / "damaged"
    folder.mkdir(exist_ok=True)
    for file, data in FILES.items():
        at = start % (len(data) + 1)
        changed = data[:at] + odd + data[at + length :]
        (folder / file).write_bytes(changed if file == name else data)
    dataset, problems = load(folder)
    assert all(str(problem).isprintable() for problem in problems)
    assert to_files(dataset)
    assert find_losses((dataset, problems), load(folder)) == ()


@pytest.mark.parametrize(
    "text", ["[" * 100_000, '{"x": ' + "1" * 4301 + "}", '{"title": "' + "a" * 20_001 + '"}']
)  # fmt: skip
def test_a_descriptor_too_large(tmp_path: Path, text: str) -> None:
    """A descriptor of any content is read or reported, and the events are still there."""
    (tmp_path / "events.csv").write_text("date,title\n1984,Born\n")
    (tmp_path / "datapackage.json").write_text(text)
    dataset, problems = load(tmp_path)
    assert [problem.code for problem in problems] == ["E112"]
    assert len(dataset.events) == 1


def test_descriptor(tmp_path: Path) -> None:
    """What is odd about a descriptor is told at its key; its title, and the events, are there."""
    folder = tmp_path / "life"
    folder.mkdir()
    (folder / "events.csv").write_text("date,title\n1984,Born\n")

    def describe(text: str) -> str:
        (folder / "datapackage.json").write_bytes(text.encode())
        dataset, problems = load(folder)
        assert len(dataset.events) == 1
        told = [f"{item.line}:{item.column} {item.code}" for item in problems]
        return " | ".join([dataset.title.default, *told])

    assert_table("descriptors.txt", describe)


def test_other_keys_of_the_descriptor() -> None:
    """Whatever else a Data Package may say of itself is nobody's fault."""
    known = {"name": "x", "licenses": [], "Version": "1", "x": {"title": 3}, "titles": []}
    package, problems = read_package_of(json.dumps(known))
    assert (package.title, package.languages, problems) == (Text(), (), [])


def read_package_of(text: str) -> tuple[Package, list[Problem]]:
    """A descriptor of this text."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "datapackage.json"
        path.write_text(text, encoding="utf-8")
        return read_package(path, str(path))


KEYS = st.sampled_from(["title", "Title", "title_es", "title_fr", "languages", "formulaGuard", "x"])


@given(st.dictionaries(KEYS, make_json() | st.just(["en", "es"]) | st.just("A")), st.booleans())
def test_any_descriptor(value: dict[str, object], escaped: bool) -> None:
    """Any descriptor gives a title that can be written anywhere, or a problem of one line."""
    package, problems = read_package_of(
        json.dumps(value, ensure_ascii=escaped).encode("utf-8", "replace").decode()
    )
    assert all(words.encode() for _, words in package.title.versions)
    assert all(str(problem).isprintable() for problem in problems)


@pytest.mark.parametrize(
    ("name", "target"),
    [("lanes.csv", "../secret"), ("events.csv", "../secret"), ("datapackage.json", "../secret"),
     ("lanes.csv", "lanes.csv")],
)  # fmt: skip
def test_a_link_that_leads_to_no_file_of_the_folder(tmp_path: Path, name: str, target: str) -> None:
    """A link to a file elsewhere, or to itself, is reported and not read; the rest is."""
    folder = tmp_path / "life"
    folder.mkdir()
    (folder / "events.csv").write_text("id,date,title\nbirth,1820,Born\n")
    (tmp_path / "secret").write_text("id,title\nsecret,Secret\n")
    (folder / name).unlink(missing_ok=True)
    (folder / name).symlink_to(target)
    dataset, problems = load(folder)
    assert [(problem.path, problem.code) for problem in problems] == [(str(folder / name), "E114")]
    assert "ecret" not in repr(dataset)
    assert len(dataset.events) == (name != "events.csv")


def test_link_within_the_folder(tmp_path: Path) -> None:
    """A link to a file of the same folder is read, also where the folder itself is a link."""
    (tmp_path / "life").mkdir()
    (tmp_path / "life" / "first.txt").write_text("id,date,title\nbirth,1820,Born\n")
    (tmp_path / "life" / "events.csv").symlink_to("first.txt")
    (tmp_path / "linked").symlink_to("life")
    for folder in ("life", "linked"):
        dataset, problems = load(tmp_path / folder)
        assert problems == []
        assert [event.id for event in dataset.events] == ["birth"]
