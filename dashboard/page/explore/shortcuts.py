"""The buttons over what is large in the picture: eras, years, and the count of a series.

The script lays each over its words, which stay those of the picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import MAXYEAR, datetime, timedelta
from itertools import pairwise

from dashboard.dataset.dates.in_words import write_year
from dashboard.dataset.dates.value import Date
from dashboard.dataset.model import Dataset
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.button import build_button
from dashboard.page.explore.pictures import Picture
from dashboard.timeline.axis.window import Moment, write_moment


def build_era_shortcuts(dataset: Dataset, text: Catalogue) -> Iterator[html.Element]:
    """Build a button over the name of each era: it zooms to the era, which the next one may end."""
    eras = sorted(dataset.eras, key=lambda era: era.start.moment)
    for era, following in pairwise([*eras, None]):
        if era and era.title:
            name, end = era.title[text.language], format_end(era.end) if era.end else ""
            yield build_button(
                name,
                "shortcut shortcut-era",
                "zoom-era",
                data_over=f'[data-era="{era.id}"]',
                data_start=format_day(era.start),
                data_end=end or (format_day(following.start) if following else ""),
                title=text("zoom.to", name=name),
            )


def format_end(date: Date) -> str:
    """Return the day after a date as EDTF, "" where it is open."""
    year, part = divmod(date.bounds[1], 1)
    if not date.latest or not 0 < year < MAXYEAR:
        return ""
    return str(datetime(int(year), 1, 1) + timedelta(round(part * 365)))[:10]


def format_day(date: Date) -> str:
    """Return the start of a boundary as EDTF, as fine as it is known, "" where it is open."""
    if not date.start:
        return ""
    unit = date.start.precision if date.start.precision in ("month", "day") else "year"
    return write_moment(Moment(date.start.earliest), unit)


def build_series_shortcuts(dataset: Dataset, text: Catalogue) -> Iterator[html.Element]:
    """Build a button over the count of each series that has one: it leads to its first member."""
    for series in dataset.series:
        if count := len(dataset.members(series.id)):
            words = series.callout[text.language] or series.title[text.language]
            yield build_button(
                None,
                "shortcut shortcut-series",
                "climb",
                data_over=f'[data-box][data-series="{series.id}"]',
                data_series=series.id,
                aria_label=f"{count} {words}",
                title=text("series.climb"),
            )


def build_year_shortcuts(pictures: Sequence[Picture], text: Catalogue) -> Iterator[html.Element]:
    """Build a button over each year of the axis: it zooms to what lasts up to the next one."""
    for year in sorted(frozenset().union(*(picture.years for picture in pictures))):
        yield build_button(
            write_year(year, text),
            "shortcut shortcut-year",
            "zoom-year",
            data_over=f'text[data-tick="{year}"]',
            data_year=year,
            title=text("zoom.to", name=write_year(year, text)),
        )
