"""The words that somebody said in a row, and where they or the event stand: a source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.dataset.dates.words import fold
from dashboard.dataset.records.ids import make_id
from dashboard.dataset.tables.reader import Row

Rows = dict[str, list[Row]]
ADDRESS = re.compile(r"https?://\S+")
BETWEEN = re.compile(r";\s+|\n+")
# A page or the like at the end of a source, as "p. 12" and "S. 3-5".
LOCATOR = re.compile(r"[\s,:]+((?:pp?|pages?|págs?|S|fols?|nr|no|vol|ch)\.?\s*\d[\d\s,–-]*)$")


@dataclass(frozen=True, slots=True)
class Cited:
    """A source as a cell names it."""

    title: str
    url: str = ""
    locator: str = ""


def read_sources(cell: str) -> list[Cited]:
    """Read the sources of a cell, separated by semicolons or line breaks."""
    return [_read_source(part.strip()) for part in BETWEEN.split(cell) if part.strip()]


def _read_source(words: str) -> Cited:
    address = ADDRESS.search(words)
    url = address[0].rstrip(".,;)") if address else ""
    title = " ".join(words.replace(url, " ").split()).strip(" ,:()<>") if url else words
    page = LOCATOR.search(title)
    locator = page[1].strip() if page else ""
    title = title[: page.start()].strip() if page else title
    bare = url.partition("://")[2].removeprefix("www.").rstrip("/")
    return Cited(title or bare, url, locator)


def make_quotes(rows: Sequence[Row], known: Sequence[Row]) -> Rows:
    """Make the rows of passages, links, sources and citations that the rows of events hold.

    *rows* have an id, and may have `quote`, `speaker` and `source`; *known* are the sources that
    are there already.
    """
    ids = {fold(row["title"]): row["id"] for row in known} | {row["id"]: row["id"] for row in known}
    made: Rows = {"sources": [], "passages": [], "links": [], "citations": []}
    for row in rows:
        names = []
        for source in read_sources(row["source"]):
            key = fold(source.title)
            if key not in ids:
                ids[key] = _find_free_id(make_id(source.title, ""), ids)
                cells = {"id": ids[key], "title": source.title, "url": source.url}
                made["sources"].append(derive_row(row, cells, "source"))
            names.append(ids[key])
            cells = {"event": row["id"], "source": ids[key], "locator": source.locator}
            made["citations"].append(derive_row(row, cells, "source"))
        if row["quote"]:
            source_id = names[0] if names else ""
            cells = {"id": row["id"], "exact": row["quote"], "source": source_id}
            passage = {**cells, "speaker": row["speaker"]}
            made["passages"].append(derive_row(row, passage, "quote", speaker="speaker"))
            link = {"event": row["id"], "passage": row["id"]}
            made["links"].append(derive_row(row, link, "quote"))
    return {table: found for table, found in made.items() if found}


def derive_row(row: Row, cells: dict[str, str], column: str, **columns: str) -> Row:
    """Make a row of other cells, whose problems are those of a column, or of one for each cell."""
    origins = tuple(find_origin(row, columns.get(name, column)) for name in cells)
    record = replace(row.record, cells=tuple(cells.values()), origins=origins)
    return Row(record, {name: index for index, name in enumerate(cells)})


def find_origin(row: Row, column: str) -> int:
    """Find the cell of the file that a cell of a row was made of."""
    index = row.columns.get(column, 0)
    return row.record.origins[index] if row.record.origins else index


def _find_free_id(wanted: str, ids: dict[str, str]) -> str:
    taken = set(ids.values())
    while wanted in taken:
        wanted += "-2"
    return wanted
