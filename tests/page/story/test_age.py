"""What a script needs to walk a life by its ages."""

from __future__ import annotations

from dataclasses import replace

from dashboard.dataset.dates.parse import parse
from dashboard.page.reading.by_age import find_ages
from dashboard.page.story.age import build_birth, find_when
from tests.golden import assert_table
from tests.life import DATASET


def test_the_built_in_life_has_a_birthday_and_an_end() -> None:
    """He was born on 7 August 1962, and is 61 when the film opens."""
    assert build_birth(DATASET) == {"name": DATASET.subject.name, "day": [1962, 8, 7], "most": 61}


def find_day(born: str) -> object:
    """The birthday that a script reckons ages from."""
    birth = build_birth(replace(DATASET, subject=replace(DATASET.subject, born=parse(born))))
    return birth and birth["day"]


def test_dates_give_ages() -> None:
    """A birth in doubt gives none, an event has no narrower ones than its date allows."""
    assert_table("birthdays.txt", find_day)
    assert_table("ages.txt", lambda date, born: find_ages(parse(date), parse(born)))
    assert_table("whens.txt", lambda date: find_when(replace(DATASET.events[0], date=parse(date))))


def test_only_a_person_has_ages() -> None:
    """A family or a place has none, nor has who has no birth."""
    for change in ({"type": "family"}, {"type": "place"}, {"born": None}):
        assert build_birth(replace(DATASET, subject=replace(DATASET.subject, **change))) is None


def test_the_death_ends_the_ages() -> None:
    """Whatever is dated after it."""
    subject = replace(DATASET.subject, died=parse("2005-01-02"))
    birth = build_birth(replace(DATASET, subject=subject))
    assert birth is not None
    assert birth["most"] == 42
