"""Dates as people type them, in many languages: each is read where it has one meaning only."""

from contextlib import suppress
from datetime import date
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dashboard.dataset.dates.in_words import in_words
from dashboard.dataset.dates.parse import EdtfError, parse
from dashboard.dataset.dates.read import read_date
from dashboard.dataset.dates.shapes import SHAPES
from dashboard.dataset.dates.tokens import VOCABULARY
from dashboard.dataset.dates.words import MONTHS, SEASONS, fold
from dashboard.i18n import load_catalogue
from tests.golden import assert_table


def understand(typed: str) -> str:
    """The date that was typed, or why it is not clear."""
    try:
        read = read_date(typed)
    except EdtfError as refusal:
        return f"{refusal.message}. {refusal.cure}"
    assert read == parse(read.text)
    assert read.typed == ("" if typed == read.text else typed)
    return read.text


def test_what_has_one_meaning_is_read() -> None:
    """A date that can mean one thing only is read, of any other all meanings are named."""
    assert_table("dates-typed.txt", understand)


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_camino_says_is_understood(language: str) -> None:
    """Dates in the words in which the page tells them are read as the same dates."""
    text = load_catalogue(language)
    year = [f"1991-{number:02}" for number in (*range(1, 13), *range(21, 25))]
    others = ["1991-05-06", "1991~", "1991?", "1991%", "[1990,1991]", "[..1991]", "[1991..]"]
    for edtf in [*year, *others, "1987/2001", "2004-05/2004-07", "1987/..", "../1987", "-0043"]:
        assert read_date(in_words(parse(edtf), text)).text == edtf


def test_a_space_around_a_date_is_no_part_of_it() -> None:
    """A date with a space around it is read, and kept as it was typed."""
    assert read_date(" 1984 ").text == "1984"
    assert read_date(" 1984 ").typed == " 1984 "


def test_no_word_has_two_meanings() -> None:
    """The months and the seasons of all languages are in the vocabulary under their own number."""
    for table, first, sign in ((MONTHS, 1, "M"), (SEASONS, 21, "S")):
        for line in table.strip().splitlines():
            for number, word in enumerate(line.split(), first):
                assert VOCABULARY[fold(word)] == (sign, number)


TYPED = st.lists(st.sampled_from([*VOCABULARY, *"0123456789", "1850", "12", " ", "/", ".", ","]))


@given(st.one_of(TYPED.map(" ".join), TYPED.map("".join), st.text(max_size=80)))
@example("between")
@example("from")
@example("199X / circa")
def test_any_text_is_read_or_refused(text: str) -> None:
    """Any text is a date that EDTF has, or refused with a message and a cure."""
    try:
        read = read_date(text)
    except EdtfError as refusal:
        words = refusal.message, refusal.cure
        assert all(words)
    else:
        assert parse(read.text) == read


@given(
    st.dates(date(1000, 1, 1)),
    st.sampled_from(["%d.%m.%Y", "%d %B %Y", "%B %d, %Y", "%Y年%m月%d日", "%Y/%m/%d"]),
)
def test_any_day_is_read_in_every_order(day: date, form: str) -> None:
    """A day is never read as another one; of a first day a slashed form may give the month."""
    assert read_date(f"{day:{form}}").text in (f"{day:%Y-%m-%d}", f"{day:%Y-%m}")


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_is_read_or_refused(shape: str) -> None:
    """Whatever its numbers are, no shape breaks the reading."""
    random = Random(shape)  # noqa: S311 - nothing is kept secret
    said = {"n": list(map(str, range(100))), "Y": ["1050", "1731", "1984", "1999"]}
    said |= {
        sign: [word for word in VOCABULARY if VOCABULARY[word].sign == sign] for sign in "MSCDPV"
    }
    for _ in range(100):
        with suppress(EdtfError):
            read_date(" ".join(random.choice(said.get(sign, [sign])) for sign in shape))


def test_every_shape_is_made_of_known_signs() -> None:
    """No shape is unreachable: its signs are those of the vocabulary and of numbers."""
    signs = {token.sign for token in VOCABULARY.values()} | set("nY/.")
    assert all(set(shape) <= signs for shape in SHAPES)
