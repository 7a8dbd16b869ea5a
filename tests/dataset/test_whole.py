"""What is made of files, whole: every cell, every problem in its words, and how it was read."""

from __future__ import annotations

import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from dashboard.dataset import load
from dashboard.dataset.load import Loaded, load_with_remarks
from dashboard.dataset.problem import Edit
from dashboard.dataset.records.ids import choose_ids
from dashboard.dataset.writing.csv_files import to_files
from dashboard.dataset.writing.frames import frames
from dashboard.dataset.writing.json_form import to_json
from dashboard.dataset.writing.rows import to_tables
from tests.golden import assert_golden, assert_table
from tests.life import DATASETS

STAMP = DATASETS / "pictures" / "pictures" / "stamp.png"


def write_edit(edit: Edit) -> str:
    """An edit in a few signs."""
    return f" [{edit.line}:{edit.column} {edit.old} > {edit.new}]"


def load_files(*files: str) -> tuple[Loaded, str]:
    """The life of a sheet, or of the folder of several files, and where that was.

    A file is `name: text`, or `name in encoding: text`; one without a text is a picture.
    """
    with TemporaryDirectory() as temporary:
        folder = Path(temporary) / "life"
        for file in files:
            given, _, text = file.partition(": ")
            name, _, encoding = given.partition(" in ")
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode(encoding or "utf-8") if text else STAMP.read_bytes())
        tables = [folder / re.split(" in |: ", file)[0] for file in files if ": " in file]
        return load_with_remarks(folder if tables[1:] else tables[0]), f"{folder}/"


def read_whole(*files: str) -> str:
    """All that is made of such files: tables, problems, remarks."""
    loaded, folder = load_files(*files)
    return "; ".join(describe(loaded)).replace(folder, "")


def describe(loaded: Loaded) -> list[str]:
    """A life in lines: its title and languages, its rows, its problems and how it was read."""
    title, languages = loaded.dataset.title.default, " ".join(loaded.dataset.languages)
    rows = [
        f"{table}({', '.join(f'{name}={cell}' for name, cell in row.items())})"
        for table, rows in to_tables(loaded.dataset).items()
        for row in rows
    ]
    problems = [f"{item}{''.join(map(write_edit, item.fix))}" for item in loaded.problems]
    return [f"{title} in {languages}", *rows, *problems, *loaded.remarks]


@pytest.mark.parametrize("table", ["sheets-whole.txt", "lives-whole.txt"])
def test_files_become_a_life(table: str) -> None:
    """A sheet, or a folder of several files, becomes these tables, problems and remarks."""
    assert_table(table, read_whole)


@pytest.mark.parametrize("name", ["tiny", "pictures", "plain.csv"])
def test_a_life_is_written_as_it_was_found_good(name: str) -> None:
    """Each of its files, its JSON and its frames are what they were."""
    dataset, _ = load(DATASETS / name)
    files = {name: data for name, data in to_files(dataset).items() if "/" not in name}
    parts = [f"{name}\n{data.decode()}" for name, data in files.items()]
    parts += [f"{name}\n{frames(dataset)[name].to_csv()}" for name in ("events", "eras")]
    parts.append(json.dumps(to_json(dataset), ensure_ascii=False).replace("{", "\n{") + "\n")
    assert_golden(f"life-{name.partition('.')[0]}.txt", "\n".join(parts).replace("\r\n", "\n"))


def test_ids_are_made_of_words_and_dates() -> None:
    """Records get ids: by their words, with the date where words are shared, or a hash."""

    def choose(taken: str, *records: str) -> list[str]:
        words, _, dates = zip(*(record.partition("@") for record in records), strict=True)
        return list(choose_ids(list(zip(words, dates, strict=True)), set(taken.split())))

    assert_table("ids.txt", choose)
