"""One sheet is enough: whatever its columns are called, and however its program writes it."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dataset.load import load_with_remarks
from dashboard.dataset.sheet.names import NAMES, WORDS, choose_language
from dashboard.dataset.tables.schema import SCHEMAS
from tests.examples import examples
from tests.golden import assert_table


def test_columns(tmp_path: Path) -> None:
    """Dates and titles are found by their names, or by what stands in the columns."""

    def describe(text: str) -> str:
        (tmp_path / "life.csv").write_text(text, encoding="utf-8", newline="")
        loaded = load_with_remarks(tmp_path / "life.csv")
        events = [f"{event.date} {event.title.default}" for event in loaded.dataset.events]
        return " | ".join(events + [f"{at.line}:{at.column} {at.code}" for at in loaded.problems])

    assert_table("sheets.txt", describe)


@pytest.mark.parametrize("language", WORDS)
def test_names_of_a_language(language: str) -> None:
    """A language names every field that a life needs, each word once, and is known by them."""
    names = NAMES[language]
    assert {"date", "year", "month", "day", "title", "text", "lane", "quote", "source"} <= {
        *names.values()
    }
    assert WORDS[language].count(",") + WORDS[language].count(":") == len(names)
    firsts = tuple({field: name for name, field in reversed(names.items())}.values())
    assert choose_language(firsts) == language


CELLS = st.text(st.characters(codec="utf-8"), max_size=20) | st.sampled_from(
    ["1950", "c. 1950", "44 BC", "1/2/2009", "May-04", "soon", "", " ", "Born", "=1", "\u202e"]
)
HEADERS = st.sampled_from([
    *(name for names in NAMES.values() for name in names), *SCHEMAS["events"].columns,
    "", "Weather", "title_es",
])  # fmt: skip
TABLES = st.tuples(
    st.lists(st.lists(HEADERS, min_size=1, max_size=6), max_size=2),
    st.lists(st.lists(CELLS, min_size=1, max_size=7), max_size=6),
    st.sampled_from(",;\t|"),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
)


@settings(max_examples=examples(600))
@given(TABLES)
def test_any_table(table: tuple[list[list[str]], list[list[str]], str, str]) -> None:
    """Any table gives events or problems whose places are in it, and no row is lost unsaid."""
    headers, rows, delimiter, encoding = table
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter).writerows([*headers, *rows])
    with TemporaryDirectory() as folder:
        path = Path(folder) / "life.csv"
        path.write_bytes(file.getvalue().encode(encoding, "replace"))
        loaded = load_with_remarks(path)
    lines = len(file.getvalue().splitlines()) + 1
    assert loaded.dataset.events or loaded.problems
    assert all(event.id and event.title for event in loaded.dataset.events)
    for problem in loaded.problems:
        assert 1 <= problem.line <= max(lines, 1)
        assert str(problem).isprintable()
    if loaded.remarks and loaded.remarks[0].startswith("read"):
        _, read_rows, _, all_rows, *_ = loaded.remarks[0].split()
        errors = {problem.line for problem in loaded.problems if problem.is_error}
        assert int(all_rows) - int(read_rows) <= len(errors) + len(loaded.dataset.eras)
