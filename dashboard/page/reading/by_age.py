"""The life by its ages: what began at each, for readers without scripts too."""

from __future__ import annotations

from dashboard.dataset.dates.value import Date, Day
from dashboard.dataset.model import Dataset, Event
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.story.age import build_birth


def build_ages(dataset: Dataset, text: Catalogue) -> html.Element | None:
    """Build a row for each age at which something began; None where no birth is known."""
    born = dataset.subject.born
    if not born or not build_birth(dataset):
        return None
    rows: dict[tuple[int, int], list[Event]] = {}
    for event in dataset.dated.events:
        ages = find_ages(event.date, born)
        if ages:
            rows.setdefault(ages, []).append(event)
    items = [build_age(ages, rows[ages], text) for ages in sorted(rows)]
    return html.Section(html.H2(text("read.ages")), html.Ol(items), className="read-ages",
                        id="ages") if items else None  # fmt: skip


def find_ages(date: Date, born: Date) -> tuple[int, int] | None:
    """Find the least and the greatest age at which a date can have begun; None before the birth."""
    if not date.start or date.is_unknown or not born.earliest or not born.latest:
        return None
    last = date.end if date.form == "one-of" and date.end else date.start
    most = count_years(born.earliest, last.latest)
    return (max(0, count_years(born.latest, date.start.earliest)), most) if most >= 0 else None


def count_years(born: Day, day: Day) -> int:
    """Count the birthdays from one day to another, without the first."""
    return day.year - born.year - (day[1:] < born[1:])


def build_age(ages: tuple[int, int], events: list[Event], text: Catalogue) -> html.Element:
    """Build an age, or the two between which it is, and the events that began then."""
    first, last = ages
    age = str(first) if first == last else text("date.range.tight", start=first, end=last)
    links = [
        html.Li(html.A(event.title[text.language], href=f"#read-{event.id}", data_event=event.id))
        for event in events
    ]
    return html.Li(html.Strong(age), html.Ul(links))
