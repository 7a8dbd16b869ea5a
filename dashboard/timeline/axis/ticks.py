"""The ticks of the axis: round years, months, days or minutes, as its window asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from dashboard.dataset.dates.in_words import write_year
from dashboard.dataset.dates.value import Day
from dashboard.dataset.model import Subject
from dashboard.i18n import Catalogue
from dashboard.timeline.axis.scale import Scale
from dashboard.timeline.axis.window import (
    MINUTES,
    Moment,
    find_moment,
    find_next_day,
    write_moment,
)
from dashboard.timeline.letters import estimate_width
from dashboard.timeline.model import Tick

GAP, SPACE = 6.0, 0.6
"""The least distance between two ticks, and between the notes under them, in em."""
YEAR = 365.25
"""The days of a year, on the average."""
WEEKS = (1, 8, 15, 22)
"""The days of a month on which its weeks begin."""


class Step(NamedTuple):
    """The time from tick to tick: so many units, `days` long."""

    unit: str
    size: int
    days: float


STEPS = (
    *(Step("time", minutes, minutes / MINUTES) for minutes in (1, 5, 15, 30, 60, 120, 180, 360)),
    Step("day", 1, 1),
    Step("week", 1, 7),
    Step("month", 1, 28),
    Step("month", 3, 90),
)
"""The steps shorter than a year."""


def build_ticks(scale: Scale, font: float, subject: Subject, text: Catalogue) -> tuple[Tick, ...]:
    """Build the ticks of an axis, with the subject's age where it helps; *font* is in px.

    A tick is named by what begins there: 1970 by 1 January, August by its first day.
    """
    gap = GAP * font
    step = next((step for step in STEPS if step.days * scale.per_year / YEAR >= gap), None)
    if step is None:
        years = tuple(_build_years(scale, gap, subject, text))
        return _thin_out_notes(years, scale, font)
    edge = gap / 2 / scale.per_year
    moments = [
        *_list_moments(step, find_moment(scale.start), scale.end + 2 * edge + step.days / 300)
    ]
    pairs = [pair for pair in pairwise(moments)
             if scale.start + edge <= pair[0].year <= scale.end - edge]  # fmt: skip
    return tuple(
        Tick(
            write_moment(moment, step.unit), moment.year, after.year,
            _name_moment(moment, step.unit, text),
            _note_moment(moment, pairs[index - 1][0] if index else None, step.unit, subject, text),
        )
        for index, (moment, after) in enumerate(pairs)
    )  # fmt: skip


def _build_years(scale: Scale, gap: float, subject: Subject, text: Catalogue) -> Iterator[Tick]:
    """Build a tick for each round year, with the subject's age in each from birth to death."""
    years = scale.find_ticks(gap)
    step = min((after - before for before, after in pairwise(years)), default=1)
    for index, year in enumerate(years):
        note = _write_age(year, step, subject, text)
        if index and years[index - 1] <= 0 < year:
            note = note or text("axis.after")
        yield Tick(str(year), year, year + step, write_year(year, text), note, year)


def _thin_out_notes(ticks: tuple[Tick, ...], scale: Scale, font: float) -> tuple[Tick, ...]:
    """Leave out notes, every second or more of them, where one would touch the next."""
    widest = max((estimate_width(tick.note, font) for tick in ticks), default=0.0) + SPACE * font
    least = min((after.x - tick.x for tick, after in pairwise(ticks)), default=1.0)
    every = max(1, ceil(widest / (least * scale.per_year)))
    return tuple(
        tick if index % every == 0 else replace(tick, note="") for index, tick in enumerate(ticks)
    )


def _write_age(year: int, step: int, subject: Subject, text: Catalogue) -> str:
    """Write the age in a year, as both that it has where every year has a tick; else ""."""
    born, died = subject.born, subject.died
    if not subject.is_person or not born or not born.earliest or year < born.earliest.year:
        return ""
    if died and died.latest and year > died.latest.year:
        return ""
    age = year - born.earliest.year
    return text("axis.age", age=f"{age - 1}–{age}" if step == 1 and age else age)


def _list_moments(step: Step, first: Moment, end: float) -> Iterator[Moment]:
    """List the moments of a step, from the day of the *first* to after the *end*."""
    day = first.day
    while Moment(day).year <= end:
        if step.unit == "time":
            yield from (Moment(day, minute) for minute in range(0, MINUTES, step.size))
        elif _has_tick(day, step):
            yield Moment(day)
        day = find_next_day(day)


def _has_tick(day: Day, step: Step) -> bool:
    """True if a step of days, weeks or months begins on a day."""
    if step.unit == "month":
        return day.day == 1 and (day.month - 1) % step.size == 0
    return step.unit == "day" or day.day in WEEKS


def _name_moment(moment: Moment, unit: str, text: Catalogue) -> str:
    """Name a tick by what differs from tick to tick: "Aug", "14 Aug", "28", "14:00"."""
    if unit == "time":
        return f"{moment.minute // 60:02}:{moment.minute % 60:02}"
    if unit == "day":
        return str(moment.day.day)
    month = text.brief(f"date.month.{moment.day.month}")
    if unit == "month":
        return month
    return text.brief("date.day_of_month", day=moment.day.day, month=month)


def _note_moment(
    moment: Moment, before: Moment | None, unit: str, subject: Subject, text: Catalogue
) -> str:
    """Note under a tick what it has not in common with the one before: year, month or day."""
    day, last = moment.day, before.day if before else None
    year, month = write_year(day.year, text), text.brief(f"date.month.{day.month}")
    if unit == "time":
        return "" if last == day else text.brief("date.day", day=day.day, month=month, year=year)
    if unit == "day":
        is_same = last is not None and last[:2] == day[:2]
        return "" if is_same else text.brief("date.month", month=month, year=year)
    if last is None or last.year != day.year:
        return year
    return _note_birthday(last, day, subject, text)


def _note_birthday(before: Day, day: Day, subject: Subject, text: Catalogue) -> str:
    """Note the age that was reached between two ticks of one year."""
    born = subject.born if subject.is_person else None
    if not born or not born.start or born.start.precision not in ("day", "time"):
        return ""
    birthday = (born.start.earliest.month, born.start.earliest.day)
    if not (before.month, before.day) < birthday <= (day.month, day.day):
        return ""
    died = subject.died
    age = day.year - born.start.earliest.year
    is_alive = age > 0 and not (died and died.latest and died.latest < day)
    return text("axis.age", age=age) if is_alive else ""
