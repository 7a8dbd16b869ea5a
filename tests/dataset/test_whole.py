"""What is made of files, whole: every cell, every problem in its words, and how it was read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dashboard.dataset import load
from dashboard.dataset.load import load_with_remarks
from dashboard.dataset.problem import Edit
from dashboard.dataset.records.ids import choose_ids
from dashboard.dataset.writing.csv_files import to_files
from dashboard.dataset.writing.frames import frames
from dashboard.dataset.writing.json_form import to_json
from dashboard.dataset.writing.rows import to_tables
from tests.golden import assert_golden, assert_table
from tests.life import DATASETS


def write_edit(edit: Edit) -> str:
    """An edit in a few signs."""
    return f" [{edit.line}:{edit.column} {edit.old} > {edit.new}]"


def test_sheets_become_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sheet, in files if it has several, becomes these tables, problems and remarks."""
    monkeypatch.chdir(tmp_path)

    def read(*files: str) -> str:
        path = Path(str(len(list(tmp_path.iterdir()))), "life")
        path.mkdir(parents=True)
        for file in files:
            name, _, text = file.partition(": ")
            (path / name).write_text(text, encoding="utf-8")
        loaded = load_with_remarks(path if files[1:] else path / name)
        rows = [
            f"{table}({', '.join(f'{name}={cell}' for name, cell in row.items())})"
            for table, rows in to_tables(loaded.dataset).items()
            for row in rows
        ]
        problems = [f"{problem}{''.join(map(write_edit, problem.fix))}"
                    for problem in loaded.problems]  # fmt: skip
        title, languages = loaded.dataset.title.default, " ".join(loaded.dataset.languages)
        lines = [f"{title} in {languages}", *rows, *problems, *loaded.remarks]
        return "; ".join(lines).replace(f"{path}/", "")

    assert_table("sheets-whole.txt", read)


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
