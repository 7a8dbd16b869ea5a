"""Dates in words."""

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


def test_what_was_typed_is_shown() -> None:
    """After the date stands what was typed, unless it is the same words."""
    english = load_catalogue("en")
    assert_table("dates-shown.txt", lambda typed: quote_typed(read_date(typed), english))
