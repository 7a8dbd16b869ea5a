"""Ordinary faults that come in great numbers, each with the same files without the fault."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

Files = dict[str, str]


class Fault(NamedTuple):
    """How often people meet it, at most, and the files of a life of that size with and without."""

    most: int
    wrong: Callable[[int], Files]
    right: Callable[[int], Files]


def columns(names: Callable[[int], str]) -> Callable[[int], Files]:
    """Ten events, and as many columns more as asked for."""

    def files(count: int) -> Files:
        header = "".join(f",{names(number)}" for number in range(count))
        rows = "".join(f"{1950 + n},Event {n}{',' * count}\n" for n in range(10))
        return {"events.csv": f"date,title{header}\n{rows}"}

    return files


def citations(name: str) -> Callable[[int], Files]:
    """Events, and a citation of each by this name and its number."""

    def files(count: int) -> Files:
        events = "".join(f"event-number-{n},{1900 + n % 100},Title {n}\n" for n in range(count))
        cited = "".join(f"{name}-{n},memoir,{n}\n" for n in range(count))
        return {
            "events.csv": f"id,date,title\n{events}",
            "citations.csv": f"event,source,locator\n{cited}",
            "sources.csv": "id,title\nmemoir,Letters\n",
        }

    return files


def titles(title: str) -> Callable[[int], Files]:
    """Events without ids, of this title."""

    def files(count: int) -> Files:
        rows = "".join(f"{1000 + n % 900},{title.format(n)}\n" for n in range(count))
        return {"events.csv": f"date,title\n{rows}"}

    return files


def closing(closes: str) -> Callable[[int], Files]:
    """Events of one series, each of which may close it."""

    def files(count: int) -> Files:
        rows = "".join(f"{1000 + n % 900},T{n},row,{n + 1},{closes}\n" for n in range(count))
        return {"events.csv": f"date,title,series,number,closes\n{rows}"}

    return files


def series(name: str) -> Callable[[int], Files]:
    """Events, each in a series of this name."""

    def files(count: int) -> Files:
        rows = "".join(f"{1000 + n % 900},T{n},{name.format(n)}\n" for n in range(count))
        return {"events.csv": f"date,title,series\n{rows}"}

    return files


def subjects(rows: Callable[[int], int]) -> Callable[[int], Files]:
    """Events, and so many lines of subjects."""

    def files(count: int) -> Files:
        events = "".join(f"{1850 + n % 60},T{n}\n" for n in range(count))
        people = f"Ana Prado,{1850}\n" * rows(count)
        return {"events.csv": f"date,title\n{events}", "subject.csv": f"name,born\n{people}"}

    return files


def dates(forms: tuple[str, ...]) -> Callable[[int], Files]:
    """Events whose dates have these forms in turn."""

    def files(count: int) -> Files:
        rows = (
            forms[n % len(forms)].format(year=1000 + n % 900, day=1 + n % 28) for n in range(count)
        )
        table = "".join(f'"{date}",T{n}\n' for n, date in enumerate(rows))
        return {"events.csv": f"date,title\n{table}"}

    return files


TYPED = (
    "May {day}, {year}",
    "{day}. März {year}",
    "c. {year}",
    "before {year}",
    "{year}年5月{day}日",
)
FAULTS = {
    "dates as typed": Fault(10_000, dates(TYPED), dates(("{year}-05-{day:02}",))),
    "empty columns": Fault(16_384, columns(lambda _: ""), lambda _: columns(str)(0)),
    "unknown columns": Fault(16_384, columns(lambda n: f"x{n}"), columns(lambda _: "")),
    "wrong ids": Fault(1_500, citations("event-nummer"), citations("event-number")),
    "equal titles": Fault(20_000, titles("Moved house"), titles("Moved house {}")),
    "titles without a letter": Fault(20_000, titles("…{}!"), titles("Moved house {}")),
    "series closed often": Fault(5_000, closing("row"), closing("")),
    "series of one": Fault(5_000, series("row-{}"), series("row")),
    "many subjects": Fault(5_000, subjects(lambda count: count), subjects(lambda _: 1)),
}


def write(files: Files, folder: Path) -> Path:
    """A new folder with these files."""
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
