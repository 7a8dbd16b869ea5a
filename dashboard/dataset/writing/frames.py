"""The tables of a dataset for pandas; the only module here that loads it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import MAXYEAR, MINYEAR, datetime
from math import nan
from typing import get_args, get_type_hints

import pandas as pd

from dashboard.dataset.dates.value import Date, Day, to_decimal_year
from dashboard.dataset.model import Dataset, Event
from dashboard.dataset.tables.schema import SCHEMAS

TABLES = {
    name: get_args(hint)[0]
    for name, hint in get_type_hints(Dataset).items()
    if name in SCHEMAS and name != "subject"
}
"""The type of the records of each table."""


def frames(dataset: Dataset) -> dict[str, pd.DataFrame]:
    """Return every table of a dataset by name, a record a row, in the dataset's order.

    Words stand in the default language, and in `<column>_<language>` in the others; dates are
    EDTF text. `events` has besides `start` and `end`, the first and the last day of the date as
    datetime64, NaT where that is open, unknown or outside of the years 1 to 9999; `earliest`,
    `latest` and `moment` in decimal years, NaN where an end is open or unknown; and `passages`,
    the number of passages that are linked to it. An era's EDTF text is its `date`, and it has
    `start` and `earliest` likewise.
    """
    tables = {
        name: _make_frame(getattr(dataset, name), kind, dataset.languages)
        for name, kind in TABLES.items()
    }
    events = tables["events"]
    times = [_list_times(event) for event in dataset.events]
    events["start"] = _list_days(event.date.earliest for event in dataset.events)
    events["end"] = _list_days(event.date.latest for event in dataset.events)
    events[["earliest", "latest", "moment"]] = pd.DataFrame(times, columns=range(3), dtype=float)
    counts = tables["links"].groupby("event").size()
    events["passages"] = events["id"].map(counts).fillna(0).astype(int)
    eras = tables["eras"] = tables["eras"].rename(columns={"start": "date"})
    eras["start"] = _list_days(era.start.earliest for era in dataset.eras)
    starts = [_to_decimal(era.start.earliest, 0) for era in dataset.eras]
    eras["earliest"] = pd.Series(starts, dtype=float)
    return tables


def _list_days(days: Iterable[Day | None]) -> pd.Series[pd.Timestamp]:
    """List days as datetime64, NaT where there is none or the calendar has none."""
    dates = [datetime(*day) if day and MINYEAR <= day.year <= MAXYEAR else None for day in days]
    return pd.Series(dates, dtype="datetime64[us]")


def _list_times(event: Event) -> tuple[float, float, float]:
    date = event.date
    moment = nan if date.is_unknown else date.moment
    return _to_decimal(date.earliest, 0), _to_decimal(date.latest, 1), moment


def _to_decimal(day: Day | None, passed: int) -> float:
    return to_decimal_year(day, passed) if day else nan


def _make_frame(records: Sequence[object], kind: type, languages: Sequence[str]) -> pd.DataFrame:
    """Make a column of each field but for an image, of a text one for each language."""
    columns: dict[str, list[object]] = {}
    for field in fields(kind):
        values = [getattr(record, field.name) for record in records]
        if field.type == "Text":
            for tag in languages:
                name = field.name if tag == languages[0] else f"{field.name}_{tag}"
                columns[name] = [value.own(tag) for value in values]
        elif field.name != "image":
            columns[field.name] = [
                str(value) if isinstance(value, Date) else value for value in values
            ]
    return pd.DataFrame(columns, dtype=None if records else object)
