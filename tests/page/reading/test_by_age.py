"""The life by its ages, in the reading list."""

from __future__ import annotations

import pytest

from dashboard.dataset.dates.parse import parse
from dashboard.page.reading.by_age import find_ages


@pytest.mark.parametrize(
    ("date", "born", "ages"),
    [
        ("2004-05-06", "1962-08-07", (41, 41)),
        ("2004-08-07", "1962-08-07", (42, 42)),
        ("[1969..1971]", "1962-08-07", (6, 9)),
        ("1976~/1980", "1962-08-07", (13, 14)),
        ("1962-08-07", "1962-08-07", (0, 0)),
        ("1984", "1962", (21, 22)),
        ("1950", "1962-08-07", None),
        ("../1990", "1962-08-07", None),
    ],
)
def test_an_age_is_no_narrower_than_the_dates(
    date: str, born: str, ages: tuple[int, int] | None
) -> None:
    """Between the least and the greatest age at which something can have begun lies its own."""
    assert find_ages(parse(date), parse(born)) == ages
