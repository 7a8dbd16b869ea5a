"""The tables of a dataset for pandas."""

from math import isnan

from dashboard.dataset import load
from dashboard.dataset.dates.parse import parse
from dashboard.dataset.model import Dataset, Event, Text
from dashboard.dataset.writing.frames import frames
from tests.life import TINY


def test_frames() -> None:
    """Every record is a row, and every text has a column for each language."""
    dataset, _ = load(TINY)
    tables = frames(dataset)
    for name, table in tables.items():
        assert len(table) == len(getattr(dataset, name))


def test_open_ends() -> None:
    """An open or unknown end is not a number."""
    dates = ["2017/..", "../1990"]
    events = tuple(Event(text, parse(text), Text((("en", text),))) for text in dates)
    table = frames(Dataset(events=events))["events"]
    assert [isnan(value) for value in table["earliest"]] == [False, True]
    assert [isnan(value) for value in table["latest"]] == [True, False]


def test_empty() -> None:
    """A table without rows still has its columns."""
    table = frames(Dataset(languages=("en", "es")))["events"]
    assert table.empty
    assert {"id", "title", "title_es", "earliest", "passages"} <= set(table.columns)
