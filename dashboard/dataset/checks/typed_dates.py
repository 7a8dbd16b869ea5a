"""Advice on dates that were read from words, and on EDTF that most people would read otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.dataset.dates.value import Date
from dashboard.dataset.problem import Edit, Problem
from dashboard.dataset.records.draft import Draft
from dashboard.dataset.tables.reader import Row

COLUMNS = {"subject": ("born", "died"), "eras": ("start",), "sources": ("issued",)}
COLUMNS["events"] = ("date",)
MOST_EXAMPLES = 3
# The last season of EDTF that has a name: beyond are quarters, thirds and halves of a year.
LAST_SEASON = 24


def date_in_words(draft: Draft) -> Iterator[Problem]:
    """A date is EDTF; what is written otherwise is read, and that is said once for a column."""
    for table, columns in COLUMNS.items():
        for column in columns:
            read = [
                (row, date) for row, date in _list_dates(draft, table, column)
                if date.typed == row[column] and not date.is_unknown
                and date.typed.strip() != date.text
            ]  # fmt: skip
            if read:
                shown = [f"{date.typed.strip()} as {date}" for _, date in read[:MOST_EXAMPLES]]
                rest = len(read) - MOST_EXAMPLES
                more = f" and {rest} more" if rest > 0 else ""
                count = "1 date is" if len(read) == 1 else f"{len(read)} dates are"
                message = f"{count} read from other spellings: {', '.join(shown)}{more}"
                cure = "Correct one that is read wrongly"
                problem = read[0][0].problem(column, "W426", message, cure)
                yield replace(problem, fix=_write_edtf(read, draft) if table == "events" else ())


def _write_edtf(read: list[tuple[Row, Date]], draft: Draft) -> tuple[Edit, ...]:
    """Write the dates of events as EDTF, and what was typed in the column `typed`."""
    events = draft.tables["events"]
    typed = {row.record.line: date.typed for row, date in read}
    if not all(row.can_edit("date") for row, _ in read):
        return ()
    edits = [row.edit("date", date.text) for row, date in read]
    if events.header.has("typed"):
        is_kept = all(row.can_edit("typed") for row, _ in read)
        return (*edits, *(row.edit("typed", date.typed) for row, date in read)) if is_kept else ()
    widths = {len(row.record.cells) for row in (events.header, *events.rows)}
    is_ours = not any(row.record.origins for row in events.rows)
    if len(widths) > 1 or not events.whole or not is_ours:
        return ()
    edits.append(events.header.record.append(["typed"]))
    return (*edits, *(row.record.append([typed.get(row.record.line, "")]) for row in events.rows))


def part_of_year_like_years(draft: Draft) -> Iterator[Problem]:
    """Two digits after a year are a month or a season, unless years are meant."""
    for table, columns in COLUMNS.items():
        for column in columns:
            for row, date in _list_dates(draft, table, column):
                year, _, end = date.text.partition("-")
                point = date.start if date.form == "point" else None
                if point and point.season > LAST_SEASON and year[2:] < end:
                    meant = f"{year}/{year[:2]}{end}"
                    message = f"{date} is EDTF for a part of the year {year}"
                    yield row.problem(column, "W427", message, f"Write {meant} if years are meant")


def _list_dates(draft: Draft, table: str, column: str) -> Iterator[tuple[Row, Date]]:
    for entry in getattr(draft, table):
        date = getattr(entry.record, column)
        if isinstance(date, Date):
            yield entry.row, date
