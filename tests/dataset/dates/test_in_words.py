"""Dates in words."""

import pytest

from dashboard.dataset.dates.in_words import in_words, iso, quote_typed, short
from dashboard.dataset.dates.parse import parse
from dashboard.dataset.dates.read import read_date
from dashboard.i18n import load_catalogue

# EDTF: in words and short in English, in words and short in Spanish.
WORDS = {
    "2004-05-06": ("6 May 2004", "2004", "6 de mayo de 2004", "2004"),
    "1963-11-22T12:30": (
        "22 November 1963, 12:30",
        "1963",
        "22 de noviembre de 1963, 12:30",
        "1963",
    ),
    "1963-11-22T06:15:30Z": (
        "22 November 1963, 06:15:30 UTC",
        "1963",
        "22 de noviembre de 1963, 06:15:30 UTC",
        "1963",
    ),
    "1963-11-22T12:30:00-06:00~": (
        "about 22 November 1963, 12:30 UTC-06:00",
        "c. 1963",
        "hacia el 22 de noviembre de 1963, 12:30 UTC-06:00",
        "h. 1963",
    ),
    "2004-05": ("May 2004", "2004", "mayo de 2004", "2004"),
    "1984": ("1984", "1984", "1984", "1984"),
    "2004-XX": ("2004", "2004", "2004", "2004"),
    "1985-04-XX": ("April 1985", "1985", "abril de 1985", "1985"),
    "1998~": ("about 1998", "c. 1998", "hacia 1998", "h. 1998"),
    "1998?": ("1998, uncertain", "1998?", "1998, dudoso", "1998?"),
    "1998%": ("about 1998, uncertain", "c. 1998?", "hacia 1998, dudoso", "h. 1998?"),
    "2004-05-06~": ("about 6 May 2004", "c. 2004", "hacia el 6 de mayo de 2004", "h. 2004"),
    "199X": ("the 1990s", "1990s", "los años 90", "años 90"),
    "199X~": ("about the 1990s", "c. 1990s", "hacia los años 90", "h. años 90"),
    "201X": ("the 2010s", "2010s", "la década de 2010", "déc. 2010"),
    "190X": ("between 1900 and 1909", "c. 1905", "entre 1900 y 1909", "h. 1905"),
    "19XX": ("between 1900 and 1999", "1900–1999?", "entre 1900 y 1999", "1900–1999?"),
    "19XX~": (
        "between 1900 and 1999, uncertain",
        "1900–1999?",
        "entre 1900 y 1999, dudoso",
        "1900–1999?",
    ),
    "XXXX": ("date unknown", "undated", "fecha desconocida", "sin fecha"),
    "1991-21": ("spring 1991", "1991", "primavera de 1991", "1991"),
    "1991-32": ("winter 1991", "1991", "invierno de 1991", "1991"),
    "1991-34": ("quarter 2 of 1991", "1991", "trimestre 2 de 1991", "1991"),
    "1991-37": ("third 1 of 1991", "1991", "cuatrimestre 1 de 1991", "1991"),
    "1991-41": ("half 2 of 1991", "1991", "semestre 2 de 1991", "1991"),
    "[1997,1998]": ("1997 or 1998", "1997/98", "1997 o 1998", "1997/98"),
    "[1999,2000]": ("1999 or 2000", "1999/2000", "1999 o 2000", "1999/2000"),
    "[1960,1965,1970]": (
        "1960, 1965 or 1970",
        "1960–1970?",
        "1960, 1965 o 1970",
        "1960–1970?",
    ),
    "[1900,1960]": ("1900 or 1960", "1900/1960", "1900 o 1960", "1900/1960"),
    "[0098,0099]": ("AD 98 or AD 99", "c. AD 99", "98 d. C. o 99 d. C.", "h. 99 d. C."),
    "[1969..1971]": ("between 1969 and 1971", "c. 1970", "entre 1969 y 1971", "h. 1970"),
    "[1972-12-11..1972-12-13]": (
        "between 11 December 1972 and 13 December 1972",
        "1972",
        "entre el 11 de diciembre de 1972 y el 13 de diciembre de 1972",
        "1972",
    ),
    "[..1984]": ("1984 or earlier", "–1984", "1984 o antes", "–1984"),
    "[1984..]": ("1984 or later", "1984–", "1984 o después", "1984–"),
    "{1960,1961-12}": ("1960 and December 1961", "1960", "1960 y diciembre de 1961", "1960"),
    "1987/2001": ("1987–2001", "1987", "1987–2001", "1987"),
    "2009-08-28/2009-09-11": (
        "28 August – 11 September 2009",
        "2009",
        "28 de agosto – 11 de septiembre de 2009",
        "2009",
    ),
    "2009-08-28/2009-08-30": ("28–30 August 2009", "2009", "28–30 de agosto de 2009", "2009"),
    "2004-05/2004-07": ("May–July 2004", "2004", "mayo–julio de 2004", "2004"),
    "2004-05/2005-07": ("May 2004 – July 2005", "2004", "mayo de 2004 – julio de 2005", "2004"),
    "2017~/..": ("about 2017 onwards", "c. 2017", "desde hacia 2017", "h. 2017"),
    "2009-08-28/..": ("28 August 2009 onwards", "2009", "desde el 28 de agosto de 2009", "2009"),
    "2017/": ("from 2017, end unknown", "2017", "desde 2017, final desconocido", "2017"),
    "../1990~": ("until about 1990", "–c. 1990", "hasta hacia 1990", "–h. 1990"),
    "../1985": ("until 1985", "–1985", "hasta 1985", "–1985"),
    "/1985": (
        "until 1985, start unknown",
        "?–1985",
        "hasta 1985, inicio desconocido",
        "?–1985",
    ),
    "1962/1971~": ("from 1962 to about 1971", "1962", "desde 1962 hasta hacia 1971", "1962"),
    "-0043": ("44 BC", "44 BC", "44 a. C.", "44 a. C."),
    "-0043-03-15": ("15 March 44 BC", "44 BC", "15 de marzo de 44 a. C.", "44 a. C."),
    "-0043/-0029": ("44 BC – 30 BC", "44 BC", "44 a. C. – 30 a. C.", "44 a. C."),
    "0014-08-19": ("19 August AD 14", "AD 14", "19 de agosto de 14 d. C.", "14 d. C."),
    "-0015/0004": ("16 BC – AD 4", "16 BC", "16 a. C. – 4 d. C.", "16 a. C."),
    "0012/0014": ("AD 12 – AD 14", "AD 12", "12 d. C. – 14 d. C.", "12 d. C."),
    "0850/0851": ("850–851", "850", "850–851", "850"),
    "Y12000": ("12000", "12000", "12000", "12000"),
}
ISO = {
    "2004-05-06": "2004-05-06", "2004-05": "2004-05", "2004": "2004", "0850~": "0850",
    "1991-21": "1991", "1985-04-XX": "1985-04", "2004-XX": "2004", "199X": "", "0000": "",
    "-0043-03-15": "", "Y12000": "",
}  # fmt: skip


@pytest.mark.parametrize("text", WORDS)
def test_words(text: str) -> None:
    """A date in words and its label claim no more than the date, in every language."""
    date = parse(text)
    english, spanish = load_catalogue("en"), load_catalogue("es")
    assert (in_words(date, english), short(date, english)) == WORDS[text][:2]
    assert (in_words(date, spanish), short(date, spanish)) == WORDS[text][2:]


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


@pytest.mark.parametrize("text", ISO)
def test_iso(text: str) -> None:
    """HTML's date string is the day, month or year, where HTML has one."""
    point = parse(text).start
    assert point is not None
    assert iso(point) == ISO[text]
