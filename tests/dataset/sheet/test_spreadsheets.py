"""Spreadsheets are read as they are shown, and no file is too odd for an answer."""

from __future__ import annotations

import io
import random
import re
import sys
from datetime import date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from odf import number, opendocument, style, table, text
from openpyxl import Workbook

from dashboard.dataset.load import load_with_remarks
from dashboard.dataset.spreadsheets.number_format import read_format, show_date, show_number
from tests.dataset.test_whole import describe
from tests.examples import examples
from tests.golden import assert_table

ROWS = [["Jahr", "Ereignis", "Notiz"], [1881, "Geboren", "Im Haus"], ["c. 1920", "Umzug", None]]


def save(path: Path, *sheets: tuple[str, list[list[Any]]], form: str = "") -> Path:
    """A workbook with these sheets; dates are in this number format."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for cells in sheet.iter_rows():
            for cell in cells:
                if cell.is_date and form:
                    cell.number_format = form
    book.save(path)
    return path


def save_ods(path: Path, rows: list[list[Any]], *, parts: str = "") -> Path:
    """An OpenDocument spreadsheet; dates show these parts."""
    document = opendocument.OpenDocumentSpreadsheet()
    shown = number.DateStyle(name="shown")
    for part in parts.split():
        shown.addElement(getattr(number, part)())
    document.automaticstyles.addElement(shown)
    document.automaticstyles.addElement(
        style.Style(name="date", family="table-cell", datastylename="shown")
    )
    sheet = table.Table(name="Leben")
    for row in rows:
        line = table.TableRow()
        for value in row:
            line.addElement(make_cell(value))
        line.addElement(table.TableCell(numbercolumnsrepeated=16_380))
        sheet.addElement(line)
    sheet.addElement(table.TableRow(numberrowsrepeated=1_000_000))
    document.spreadsheet.addElement(sheet)
    document.save(str(path))
    return path


def make_cell(value: object) -> table.TableCell:
    """A cell as LibreOffice writes it."""
    if isinstance(value, date):
        cell = table.TableCell(valuetype="date", datevalue=value.isoformat(), stylename="date")
    elif isinstance(value, int):
        cell = table.TableCell(valuetype="float", value=str(value))
    else:
        cell = table.TableCell(valuetype="string")
    for line in str("" if value is None else value).split("\n"):
        cell.addElement(text.P(text=line))
    return cell


def read_cell(words: str, form: str) -> object:
    """A cell of a table of questions: a date where there is a *form* for it, a number, or words."""
    if form and words.startswith("@"):
        return datetime.fromisoformat(words[1:])
    if re.fullmatch(r"\d\d:\d\d", words):
        return time.fromisoformat(words)
    if words == "TRUE":
        return True
    return int(words) if re.fullmatch(r"-?\d+", words) else words or None


def read_book(*parts: str) -> str:
    """What is read of `name, number format: rows`, one part a sheet or a file of a folder."""
    with TemporaryDirectory() as temporary:
        folder, books = Path(temporary), dict[str, list[tuple[str, list[list[Any]]]]]()
        for part in parts:
            given, _, text = part.partition(": ")
            file, sheet, form = (*given.split(", "), "", "")[:3]
            rows = [[read_cell(cell, form) for cell in line.split(",")]
                    for line in text.split("\n")]  # fmt: skip
            if file.endswith("csv"):
                (folder / file).write_text(text, encoding="utf-8")
            elif file.endswith("ods"):
                save_ods(folder / file, rows, parts=form)
            else:
                books.setdefault(file, []).append((sheet, rows))
                save(folder / file, *books[file], form=form)
        names = [path.name for path in folder.iterdir()]
        loaded = load_with_remarks(folder if names[1:] else folder / names[0])
    return "; ".join(describe(loaded)[1:]).replace(f"{folder}/", "")


def test_books() -> None:
    """The number format of a cell says how much of a date is meant; a problem names its cell."""
    assert_table("workbooks.txt", read_book)
    sheet = "life.xlsx, Home: Year,Event\n1950,Born\n1/2/2009,Moves"
    assert "life.xlsx:Home!A3: E122" in read_book(sheet)
    macros = read_book(sheet.replace("xlsx", "xlsm"))  # A workbook with macros is read as any.
    assert macros == read_book(sheet).replace("xlsx", "xlsm")
    assert [show_number(value) for value in (1881.0, 1.5, -44)] == ["1881", "1.5", "-44"]


def test_a_date_as_it_is_shown() -> None:
    """A month stays a month, a year a year, whatever day the program keeps for it."""
    assert_table("number-formats.txt", lambda form, day: show_date(day, read_format(form)))


def test_cells_that_are_repeated(tmp_path: Path) -> None:
    """Rows and cells that a program writes once for several stand where they belong."""
    document = opendocument.OpenDocumentSpreadsheet()
    sheet = table.Table(name="Life")
    header = table.TableRow(numberrowsrepeated=1)
    for name in ("Year", "Event"):
        header.addElement(make_cell(name))
    sheet.addElement(table.TableRow(numberrowsrepeated=3))
    sheet.addElement(header)
    row = table.TableRow(numberrowsrepeated=2)
    row.addElement(make_cell("soon"))
    row.addElement(make_cell("Sails\nagain"))
    sheet.addElement(row)
    document.spreadsheet.addElement(sheet)
    document.save(str(tmp_path / "life.ods"))
    loaded = load_with_remarks(tmp_path / "life.ods")
    assert [event.title.default for event in loaded.dataset.events] == ["Sails\nagain"] * 2
    assert [problem.place for problem in loaded.problems if problem.is_error] == [
        "Life!A5", "Life!A6",
    ]  # fmt: skip


def test_without_odfpy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the library for .ods the one problem says what to install."""
    path = save_ods(tmp_path / "life.ods", ROWS)
    monkeypatch.setitem(sys.modules, "odf", None)
    (problem,) = load_with_remarks(path).problems
    assert (problem.code, "camino[ods]" in problem.message) == ("E102", True)


def damage(data: bytes, chance: random.Random) -> bytes:
    """The bytes of a spreadsheet, broken in one of the ways in which files break."""
    way = chance.randrange(4)
    if way == 0:
        return data[: chance.randrange(len(data))]
    if way == 1:
        place = chance.randrange(len(data))
        return data[:place] + chance.randbytes(chance.randrange(1, 40)) + data[place + 20 :]
    parts = {}
    with ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice([name for name in parts if name.endswith(".xml")])
    if way == 2:
        del parts[name]
    else:
        parts[name] = spoil(parts[name], chance)
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return buffer.getvalue()


def spoil(xml: bytes, chance: random.Random) -> bytes:
    """An XML part with something in it replaced."""
    odd = b'r="ZZZZ9"|r="A0"|r="A99999999999"|t="s"><v>99</v>|<v>NaN</v>|<v>-99999999</v>'.split(
        b"|"
    )
    odd += b'repeated="x"|repeated="99999999"|<!DOCTYPE x>|&x;'.split(b"|")
    old = b'r="A2"|r="B2"|<v>1881</v>|<row|t="n"|"1.0"|office:|>'.split(b"|")
    there = [piece for piece in old if piece in xml] or [xml[:4]]
    return xml.replace(chance.choice(there), chance.choice(odd), chance.randrange(1, 3))


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_malformed_spreadsheets(tmp_path: Path, kind: str) -> None:
    """A spreadsheet that is broken in any way gives events or a problem of it, and no failure."""
    path = tmp_path / f"life.{kind}"
    save(path, ("Leben", ROWS)) if kind == "xlsx" else save_ods(path, ROWS)
    data = path.read_bytes()
    for seed in range(examples(60)):
        path.write_bytes(damage(data, random.Random(seed)))  # noqa: S311
        loaded = load_with_remarks(path)
        assert loaded.dataset.events or loaded.problems, seed
        for problem in loaded.problems:
            assert problem.path == str(path)
            assert str(problem).isprintable()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "has a password"), (b"date,title\n", "it is not one"),
        (b"", "it is not one"), (b"<html>", "it is not one"), (b"PK\3\4", "not saved to its end"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_what_is_no_spreadsheet(tmp_path: Path, data: bytes, told: str, kind: str) -> None:
    """An old, locked or cut file, or one of another kind, is refused in one line."""
    (tmp_path / f"life.{kind}").write_bytes(data)
    (problem,) = load_with_remarks(tmp_path / f"life.{kind}").problems
    assert (problem.code, problem.line, told in problem.message) == ("E102", 1, True)


@pytest.mark.slow("it packs hundreds of megabytes")
def test_a_file_that_would_fill_the_memory(tmp_path: Path) -> None:
    """A small file of gigabytes is refused before it is unpacked."""
    with ZipFile(tmp_path / "life.xlsx", "w", ZIP_DEFLATED) as archive:
        for part in range(9):
            archive.writestr(f"xl/{part}.xml", bytes(32 * 1024 * 1024))
    (problem,) = load_with_remarks(tmp_path / "life.xlsx").problems
    assert "more than 256 MB" in problem.message
