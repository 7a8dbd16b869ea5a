"""What a reader gives: rows of our tables, and all that has no place in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from dashboard.dataset.records.defaults import shorten
from dashboard.dataset.records.ids import choose_ids
from dashboard.dataset.writing.rows import Cells
from dashboard.formats.dates import read_date_cells
from dashboard.formats.markup import Quote, Words

LONGEST_TITLE = 44
UNTITLED = "Untitled"


class FormatError(Exception):
    """A file is not in the format that it is read in; the message says why, in part of a line."""


class Left(NamedTuple):
    """Something that was not carried: of which sort, of what, and its words."""

    sort: str
    of: str
    words: str


@dataclass
class Imported:
    """A timeline as it is read: tables, what was left, and the number of its records.

    Every record of the file that stands for an event is either a row of `events` or `left` as a
    "record": `records` counts both. `person` says whose events are wanted, where there are several.
    """

    language: str = ""
    person: str = ""
    title: str = ""
    subject: Cells = field(default_factory=dict)
    tables: dict[str, list[Cells]] = field(default_factory=dict)
    quotes: list[tuple[Cells, Quote]] = field(default_factory=list)
    cited: list[tuple[Cells, str, str]] = field(default_factory=list)
    groups: dict[str, dict[str, str]] = field(default_factory=dict)
    left: list[Left] = field(default_factory=list)
    records: int = 0

    def leave(self, sort: str, of: str, words: str) -> None:
        """Name something that is not carried, if it says anything."""
        if words := " ".join(words.split()):
            self.left.append(Left(sort, of, words))

    def add(self, table: str, **cells: str) -> Cells:
        """Add a row to a table, without its empty cells."""
        row: Cells = {name: cell for name, cell in cells.items() if cell}
        self.tables.setdefault(table, []).append(row)
        return row

    def add_event(
        self, of: str, date: str, words: Words, *, title: str = "", typed: str = "", **cells: str
    ) -> Cells | None:
        """Add an event of a title and a text, or leave an empty record, named *of*.

        Without a title it gets the first words of its text or of its quote. A date that can't be
        read stays as it is, and the event undated. `lane` and `kind` are given by their titles.
        """
        self.records += 1
        text = words.text
        if not title and len(text) <= LONGEST_TITLE and "\n" not in text:
            title, text = text, ""
        quoted = next((quote.exact for quote in words.quotes), "")
        title = title or shorten(" ".join((text or quoted).split()), LONGEST_TITLE)
        if not (title or date or typed or words.media):
            self.left.append(Left("record", of, "it is empty"))
            return None
        title = " ".join(title.split()) or UNTITLED
        event = self.add("events", title=title, text=text, **cells)
        event |= read_date_cells(date, typed)
        for column in ("lane", "kind"):
            if column in event:
                event[column] = self._name_group(f"{column}s", str(event[column]))
        self.quotes += [(event, quote) for quote in words.quotes]
        for medium in words.media:
            self.leave("picture, film or sound", name_event(of, title), medium)
        return event

    def add_source(self, title: str, url: str = "", **cells: str) -> Cells:
        """Return the source of this title and address, which is added if it is new.

        An address without a title is the source that has it, whatever its title.
        """
        for source in self.tables.get("sources", []):
            if url != source.get("url", ""):
                continue
            if title in ("", source["title"]) or source["title"] == url:
                source["title"] = title or source["title"]
                return source
        source = self.add("sources", title=title or url, url=url, **cells)
        taken = {str(row["id"]) for row in self.tables["sources"] if "id" in row}
        source["id"] = next(choose_ids([(title or url, "")], taken))
        return source

    def cite(self, event: Cells, source: Cells, locator: str = "") -> None:
        """Note that a source attests an event; the event gets its id later."""
        self.cited.append((event, str(source["id"]), locator))

    def _name_group(self, table: str, title: str) -> str:
        """Return the id of the lane or kind of this title."""
        groups = self.groups.setdefault(table, {})
        if title not in groups:
            groups[title] = next(choose_ids([(title, "")], set(groups.values())))
        return groups[title]


def name_event(of: str, title: str) -> str:
    """Name an event for whoever looks for it: its place in the file, and its title."""
    return f"{of} “{shorten(title, LONGEST_TITLE)}”"
