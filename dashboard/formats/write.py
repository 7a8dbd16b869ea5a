"""Writes what was read as a dataset folder: rows get ids, quotes passages, events their sources."""

from __future__ import annotations

from pathlib import Path

from dashboard.dataset.records.correct import make_slug
from dashboard.dataset.records.defaults import shorten
from dashboard.dataset.records.fields import SLUG
from dashboard.dataset.records.ids import choose_ids
from dashboard.dataset.tables.schema import SCHEMAS
from dashboard.dataset.writing.csv_files import render_files
from dashboard.dataset.writing.descriptor import PROFILE
from dashboard.dataset.writing.folder import write_folder
from dashboard.dataset.writing.rows import Cells, Tables
from dashboard.formats.imported import Imported
from dashboard.formats.report import FILE, list_left

LONGEST_ID = 40


def write_dataset(imported: Imported, folder: Path) -> Tables:
    """Write a folder that is not there yet, and return the tables that are in it.

    Raises:
        OSError: it can't be made; nothing is left behind.
    """
    tables = make_tables(imported)
    title = imported.title or folder.resolve().name
    languages = (imported.language or "en",)
    described = {"$schema": PROFILE, "name": make_slug(title) or "life", "title": title}
    files = render_files(tables, languages, {**described, "languages": [*languages]})
    if imported.left:
        files[FILE] = ("\n".join(list_left(imported)) + "\n").encode()
    write_folder(folder, files)
    return tables


def make_tables(imported: Imported) -> Tables:
    """Return the tables of a timeline, once; what no table has a column for is left."""
    _add_ids(imported.tables.get("events", []))
    _add_quotes(imported)
    for event, source, locator in imported.cited:
        imported.add("citations", event=str(event["id"]), source=source, locator=locator)
    if imported.subject:
        imported.tables["subject"] = [imported.subject]
    for name, groups in imported.groups.items():
        imported.tables[name] = [{"id": slug, "title": title} for title, slug in groups.items()]
    rows = {name: _fit(name, imported) for name in SCHEMAS}
    return {name: table for name, table in rows.items() if table or name == "events"}


def _add_ids(events: list[Cells]) -> None:
    """Give each event its own id; one that is no id, or is taken, is made anew."""
    taken: set[str] = set()
    for event in events:
        wanted = str(event.pop("id", ""))
        if SLUG.fullmatch(wanted) and wanted not in taken:
            event["id"] = wanted
            taken.add(wanted)
    unnamed = [event for event in events if "id" not in event]
    names = [(str(event["title"]), str(event.get("date", ""))) for event in unnamed]
    for event, chosen in zip(unnamed, choose_ids(names, taken), strict=True):
        event["id"] = chosen


def _add_quotes(imported: Imported) -> None:
    """Make a passage of every quote, and link it to its event."""
    known: dict[tuple[str, str], str] = {}
    for event, quote in imported.quotes:
        key = quote.exact, quote.speaker
        if key not in known:
            words = shorten(quote.exact, LONGEST_ID), ""
            known[key] = next(choose_ids([words], {*known.values()}))
            is_sourced = quote.source or quote.url
            source = imported.add_source(quote.source, quote.url)["id"] if is_sourced else ""
            imported.add(
                "passages", id=known[key], source=str(source),
                locator=quote.locator, speaker=quote.speaker, exact=quote.exact,
            )  # fmt: skip
        imported.add("links", event=str(event["id"]), passage=known[key])


def _fit(table: str, imported: Imported) -> list[Cells]:
    """Return the rows of a table without cells that it has no column for; those are left."""
    rows = imported.tables.get(table, [])
    for row in rows:
        for name in row.keys() - {*SCHEMAS[table].columns}:
            imported.leave(f"{name} of {table}", str(row.get("title", "")), str(row.pop(name)))
    return rows
