"""Dates in words."""

import pytest

from dashboard.dataset.dates.in_words import in_words, iso, quote_typed, short
from dashboard.dataset.dates.parse import parse
from dashboard.dataset.dates.read import read_date
from dashboard.i18n import load_catalogue
from tests.golden import assert_table


def describe(text: str) -> str:
    """A date in words and short in both languages, and what HTML has for its start."""
    date = parse(text)
    said = [words(date, load_catalogue(tag)) for tag in ("en", "es") for words in (in_words, short)]
    return " | ".join([*said, *([iso(date.start) or "-"] if date.start else [])])


def test_words() -> None:
    """A date in words and its label claim no more than the date, in every language."""
    assert_table("dates-in-words.txt", describe)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("1941-12-07", "7 December 1941"),
        ("December 7, 1941", "7 December 1941"),
        ("early 1840s", "between 1840 and 1844 (“early 1840s”)"),
        ("1731/2", "1731 or 1732 (“1731/2”)"),
        ("3. Mai 1851", "3 May 1851 (“3. Mai 1851”)"),
        ("n.d.", "date unknown"),
        ("date unknown", "date unknown"),
    ],
)
def test_what_was_typed_is_shown(typed: str, words: str) -> None:
    """After the date stands what was typed, unless it is the same words."""
    assert quote_typed(read_date(typed), load_catalogue("en")) == words
