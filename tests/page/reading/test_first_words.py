"""The first words of an event in a list: of its quote, or else of its text, never in mid-word."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dashboard.i18n import load_catalogue
from dashboard.page.html import render
from dashboard.page.reading.first_words import MOST, build_first_words, cut_words
from dashboard.page.reading.reading_list import build_reading_list
from tests.golden import assert_table
from tests.life import DATASET


def test_words_are_cut() -> None:
    """Words that fit stand whole, on one line; what is too long ends after a word, with " …"."""
    assert_table("first-words.txt", lambda words, end, most: cut_words(words, end, int(most)))


@given(st.text(alphabet="ab .,—", max_size=60), st.integers(5, 40))
def test_cut_words_are_a_beginning(words: str, most: int) -> None:
    """Cut words are no longer than asked for, and begin what they are cut from."""
    kept = cut_words(words, most=most).removesuffix(" …")
    assert len(kept) <= most
    assert " ".join(words.split()).startswith(kept)


def test_a_row_has_the_first_words_of_its_quote_in_their_language() -> None:
    """In both languages each row has words: of the quote in its own language, or of the text."""
    for language in ("en", "es"):
        text = load_catalogue(language)
        for event in DATASET.events:
            row = render(build_first_words(DATASET, event, text))
            quotes = DATASET.quotes(event.id)
            words = quotes[0].passage.exact if quotes else event.text[language]
            assert f"{'“' if quotes else ''}{words[:20]}" in row
            assert ('lang="en"' in row) is bool(quotes)
            assert len(re.sub("<[^>]+>", "", row)) <= MOST + len("≈ “ …")
            is_echo = bool(quotes) and quotes[0].relation == "echo"
            assert ("≈" in row) is is_echo


def test_the_words_of_a_row_are_no_second_blockquote() -> None:
    """A quote stands once in the reading list: its first words are none of its own."""
    alone = [event for event in DATASET.events if not event.series]
    dataset = replace(DATASET, events=tuple(alone))
    page = render(build_reading_list(dataset, load_catalogue("en")))
    assert page.count("<blockquote") == sum(len(dataset.quotes(event.id)) for event in alone)
