"""Ordinary faults that come in great numbers, each with the same files without the fault."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

Files = dict[str, str]
Make = Callable[[int], Files]


class Fault(NamedTuple):
    """How often people meet it, at most, and the files of a life of that size with and without."""

    most: int
    wrong: Make
    right: Make


def rows(header: str, *forms: str) -> Make:
    """A table of events in these forms in turn, with {n}, {number}, {year} and {day} in them."""

    def files(count: int) -> Files:
        lines = [
            forms[n % len(forms)].format(n=n, number=n + 1, year=1000 + n % 900, day=1 + n % 28)
            for n in range(count)
        ]
        return {"events.csv": "\n".join([header, *lines, ""])}

    return files


def columns(name: str, *, more: bool = True) -> Make:
    """Ten events, and as many columns more as asked for."""

    def files(count: int) -> Files:
        names = [name.format(n) for n in range(count)] if more else []
        commas = "," * len(names)
        lines = [f"{1950 + n},Event {n}{commas}" for n in range(10)]
        return {"events.csv": "\n".join([",".join(["date", "title", *names]), *lines, ""])}

    return files


def citations(name: str) -> Make:
    """Events, and a citation of each by this name and its number."""
    cited = rows("event,source,locator", f"{name}-{{n}},memoir,{{n}}")
    events = rows("id,date,title", "event-number-{n},{year},Title {n}")
    sources = {"sources.csv": "id,title\nmemoir,Letters\n"}
    return lambda count: events(count) | {"citations.csv": cited(count)["events.csv"]} | sources


def subjects(least: int, most: int) -> Make:
    """Events, and as many lines of subjects, within these bounds."""
    events = rows("date,title", *(f"{1850 + year},T{{n}}" for year in range(60)))

    def files(count: int) -> Files:
        people = "Ana Prado,1850\n" * max(least, min(count, most))
        return events(count) | {"subject.csv": f"name,born\n{people}"}

    return files


TYPED = (
    "May {day}, {year}",
    "{day}. März {year}",
    "c. {year}",
    "before {year}",
    "{year}年5月{day}日",
)
TITLES, SERIES = "date,title", "date,title,series"
CLOSED = f"{SERIES},number,closes"
FAULTS = {
    "dates as typed": Fault(10_000, rows(TITLES, *(f'"{date}",T{{n}}' for date in TYPED)),
                            rows(TITLES, "{year}-05-{day:02},T{n}")),
    "empty columns": Fault(16_384, columns(""), columns("", more=False)),
    "unknown columns": Fault(16_384, columns("x{}"), columns("")),
    "wrong ids": Fault(1_500, citations("event-nummer"), citations("event-number")),
    "equal titles": Fault(20_000, rows(TITLES, "{year},Moved house"),
                          rows(TITLES, "{year},Moved house {n}")),
    "titles without a letter": Fault(20_000, rows(TITLES, "{year},…{n}!"),
                                     rows(TITLES, "{year},Moved house {n}")),
    "series closed often": Fault(5_000, rows(CLOSED, "{year},T{n},row,{number},row"),
                                 rows(CLOSED, "{year},T{n},row,{number},")),
    "series of one": Fault(5_000, rows(SERIES, "{year},T{n},row-{n}"),
                           rows(SERIES, "{year},T{n},row")),
    "many subjects": Fault(5_000, subjects(1, 10**9), subjects(1, 1)),
}  # fmt: skip


def write(files: Files, folder: Path) -> Path:
    """A new folder with these files."""
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
