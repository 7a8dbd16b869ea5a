"""Reads the sheets of an .ods spreadsheet, each cell as it is shown.

Specification: OpenDocument 1.3, part 3, read by odfpy, which is installed by `camino[ods]`.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from dashboard.dataset.spreadsheets.book import Book, Cells, FormatError, Sheet
from dashboard.dataset.spreadsheets.number_format import WHOLE, show_date, show_number

Styles = dict[str, frozenset[str]]
CELLS = ("table-cell", "covered-table-cell")
# As many rows and columns as a sheet has; the last ones are often repeated to its end.
MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384
# So many cells with words may be the repetition of one.
MOST_REPEATED = 100_000


def read_opendocument(data: bytes) -> Book:
    """Read every sheet of a spreadsheet.

    Raises:
        FormatError: odfpy is not installed, or a sheet has too much.
        Exception: anything that odfpy meets in a file that is none.
    """
    try:
        from odf import opendocument, table
    except ImportError:
        raise FormatError("install camino[ods] for .ods, or save it as .xlsx") from None
    document = opendocument.load(io.BytesIO(data))
    styles = _read_styles(document)
    for sheet in document.spreadsheet.getElementsByType(table.Table):
        yield Sheet(sheet.getAttribute("name") or "Sheet", dict(_read_rows(sheet, styles)))


def _read_styles(document: Any) -> Styles:
    """Read the parts of a date that each style of cells shows."""
    elements = [*document.styles.childNodes, *document.automaticstyles.childNodes]
    parts = {
        _get(element, "name"): frozenset(map(_name, element.childNodes)) for element in elements
    }
    return {
        _get(element, "name"): parts.get(_get(element, "data-style-name"), WHOLE)
        for element in elements
        if _name(element) == "style"
    }


def _read_rows(sheet: Any, styles: Styles) -> Iterator[tuple[int, Cells]]:
    """Read the rows that have words."""
    number = 1
    for row in _list_elements(sheet, ("table-row",)):
        repeated = int(_get(row, "number-rows-repeated") or 1)
        cells = _read_cells(row, styles)
        if any(cells):
            if repeated * len(cells) > MOST_REPEATED:
                raise FormatError("a row is repeated too often")
            for offset in range(repeated):
                yield number + offset, cells
        number += repeated
        if number > MOST_ROWS + 1:
            raise FormatError("a sheet has more rows than there can be")


def _read_cells(row: Any, styles: Styles) -> Cells:
    """Read the cells of a row up to the last that has words."""
    cells: Cells = []
    blank = 0
    for cell in _list_elements(row, CELLS):
        repeated = int(_get(cell, "number-columns-repeated") or 1)
        words = _show(cell, styles) if _name(cell) == "table-cell" else ""
        if not words:
            blank += repeated
            continue
        if len(cells) + blank + repeated > MOST_COLUMNS:
            raise FormatError("a row has more cells than there can be")
        cells += [""] * blank + [words] * repeated
        blank = 0
    return cells


def _list_elements(parent: Any, names: tuple[str, ...]) -> Iterator[Any]:
    """Yield the elements of these names, also within groups of rows or columns."""
    for element in parent.childNodes:
        if _name(element) in names:
            yield element
        elif _name(element).startswith("table-") and _name(element) != "table-cell":
            yield from _list_elements(element, names)


def _show(cell: Any, styles: Styles) -> str:
    """Write a cell as it is shown."""
    from odf import teletype

    kind = _get(cell, "value-type")
    if kind == "date":
        return show_date(_get(cell, "date-value"), styles.get(_get(cell, "style-name"), WHOLE))
    if kind == "float":
        return show_number(float(_get(cell, "value")))
    return "\n".join(teletype.extractText(part) for part in cell.childNodes if _name(part) == "p")


def _name(element: Any) -> str:
    """The name of an element without its namespace; "" of a text."""
    return str(element.qname[1]) if hasattr(element, "qname") else ""


def _get(element: Any, name: str) -> str:
    """An attribute of an element, in whichever namespace; "" where it has none."""
    attributes = getattr(element, "attributes", None) or {}
    return next((str(value) for (_, key), value in attributes.items() if key == name), "")
