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

# A line has what was typed, one spelling after the other, and what all of them mean.
READINGS = """
1851 = 1851. = 1851年 = (1851) = in 1851 = im Jahre 1851 = el año 1851 = 1851 A.D. = 1851.0 = 1851,00 -> 1851
476 = AD 476 = 476 CE = 476 n. Chr. = 476 d. C. = 476 apr. J.-C. = 公元476年 -> 0476
79 AD = A.D. 79 -> 0079
44 BC = 44 BCE = 44 B.C. = 44 v. Chr. = 44 a. C. = 44 av. J.-C. = 紀元前44年 = 公元前44年 = 前44年 -> -0043
1 a. C. -> 0000
12 March 44 BC -> -0043-03-12
1851-5-3 = 1851/5/3 = 1851.5.3 = 3 May 1851 = 3rd of May, 1851 = May 3, 1851 = May 3rd, 1851 -> 1851-05-03
1851 May 3 = 3-May-1851 = 3 MAY 1851 = Saturday, 3 May 1851 = Sat. 3 May 1851 = 18510503 -> 1851-05-03
3. Mai 1851 = am 3. Mai 1851 = Samstag, 3. Mai 1851 = 3.5.1851 = 03.05.1851 = 3. 5. 1851 -> 1851-05-03
3 mai 1851 = le 3 mai 1851 = samedi 3 mai 1851 = 3 de mayo de 1851 = 3 maggio 1851 -> 1851-05-03
3 de maio de 1851 = 3º de maio de 1851 = 1851年5月3日 = 一八五一年五月三日 = 1851年05月03日 -> 1851-05-03
1er mai 1851 = 1º de mayo de 1851 = 1° maggio 1851 -> 1851-05-01
December 7, 1941 = Sunday, 7 December 1941 = Dec. 7, 1941 = Dez. 7, 1941 = 7 dic 1941 -> 1941-12-07
昭和20年8月15日 = 一九四五年八月十五日 = 15/8/1945 = 8/15/1945 -> 1945-08-15
昭和元年 -> 1926
民国三十四年 -> 1945
28/08/2009 = 08/28/2009 = 28-08-2009 = 2009-28-08 = 40053 = 40053,0 = 2009-08-28 00:00:00 -> 2009-08-28
5/5/2009 -> 2009-05-05
January 1944 = Jan 1944 = Jan. 1944 = enero de 1944 = Januar 1944 = Jänner 1944 -> 1944-01
janvier 1944 = gennaio 1944 = janeiro de 1944 = 1944年1月 = 1/1944 = 01.1944 = 1944/01 -> 1944-01
août 1914 = aout 1914 = agosto 1914 = Aug 1914 -> 1914-08
März 1848 = mars 1848 = marzo de 1848 = março de 1848 = im März 1848 -> 1848-03
2004/05/01 = 38108 = 2004-05-01 00:00:00 -> 2004-05
1840s = the 1840s = 1840's = 1840er = 1840er Jahre = années 1840 = los años 1840 = anni 1840 -> 184X
1840年代 = 184? = 184- = 184x = década de 1840 -> 184X
19?? = 19-- = 20th century = siglo XX = XXe siècle = 20. Jahrhundert = secolo XX = s. XX -> 19XX
20世紀 = século XX = 20th cent. = 20. Jh. -> 19XX
early 1840s = Anfang der 1840er Jahre = début des années 1840 = principios de los años 1840 -> [1840..1844]
mid-1840s = mid 1840s = Mitte der 1840er -> [1843..1847]
late 1840s = Ende der 1840er Jahre = fin des années 1840 = finales de los años 1840 -> [1845..1849]
late 19th century = second half of the 19th century = fin du XIXe siècle -> [1851..1900]
Mitte des 19. Jahrhunderts = mediados del siglo XIX = milieu du XIXe siècle -> [1826..1875]
5th century BC -> [-0499..-0400]
early 1851 -> [1851-01..1851-06]
late May 1851 -> [1851-05-16..1851-05-31]
c. 1850 = ca 1850 = circa 1850 = c1850 = about 1850 = ABT 1850 = EST 1850 = CAL 1850 -> 1850~
1850 or so = approx. 1850 = 1850 (approx.) = [c. 1850] = 1850 ~ = around 1850 = 1850 ca. -> 1850~
um 1850 = etwa 1850 = gegen 1850 = vers 1850 = hacia 1850 = h. 1850 = alrededor de 1850 -> 1850~
por volta de 1850 = cerca de 1850 = intorno al 1850 = 約1850年 = 1850年頃 = 约1850年 = 1850年左右 -> 1850~
c. May 1851 = around May 1851 -> 1851-05~
c. 1840s -> 184X~
1851? = 1851 (?) = possibly 1851 = vielleicht 1851 = probablemente 1851 = peut-être 1851 -> 1851?
c. 1851? -> 1851%
before 1850 = BEF 1850 = by 1850 = vor 1850 = antes de 1850 = avant 1850 = prima del 1850 -> [..1850]
1850年以前 = 1850 or earlier = not after 1850 = pre-1850 = < 1850 -> [..1850]
after 1850 = AFT 1850 = nach 1850 = después de 1850 = après 1850 = dopo il 1850 = depois de 1850 -> [1850..]
1850年以降 = 1850 or later = not before 1850 = post-1850 = 1850+ -> [1850..]
BET 1840 AND 1845 = between 1840 and 1845 = zwischen 1840 und 1845 = entre 1840 y 1845 -> [1840..1845]
entre 1840 et 1845 = tra il 1840 e il 1845 = entre 1840 e 1845 = between 1840 and 45 -> [1840..1845]
between 3 and 5 May 1945 -> [1945-05-03..1945-05-05]
1840 or 1841 = 1840 oder 1841 = 1840 o 1841 = 1840 ou 1841 = 1840または1841年 -> [1840,1841]
May or June 1851 -> [1851-05,1851-06]
1840 and 1845 = 1840 y 1845 -> {1840,1845}
1731/2 = 1731/32 -> [1731,1732]
11 February 1731/2 = February 11, 1731/2 = 11 February 1731/32 -> 1732-02-11
11 February 1711/12 -> 1712-02-11
1840-1845 = 1840–45 = 1840-45 = FROM 1840 TO 1845 = 1840 to 1845 = von 1840 bis 1845 -> 1840/1845
de 1840 à 1845 = de 1840 a 1845 = dal 1840 al 1845 = 1840〜1845年 = 从1840年到1845年 -> 1840/1845
1840年から1845年まで = 1840 / 1845 -> 1840/1845
c. 1840-1845 -> 1840~/1845
1840s-50s = 1840s to 1850s -> 184X/185X
since 1850 = from 1850 = FROM 1850 = seit 1850 = depuis 1850 = desde 1850 = 1850-present -> 1850/..
1850 bis heute = 1850- = 1850年から -> 1850/..
until 1850 = TO 1850 = bis 1850 = hasta 1850 = jusqu'en 1850 = 1850年まで -> ../1850
April-May 1945 = April to May 1945 = April/May 1945 = Apr–May 1945 = avril-mai 1945 -> 1945-04/1945-05
Dec 1944 - Jan 1945 -> 1944-12/1945-01
3-5 May 1945 = May 3-5, 1945 = 3.-5. Mai 1945 = 3. bis 5. Mai 1945 = 1945年5月3日〜5日 -> 1945-05-03/1945-05-05
del 3 al 5 de mayo de 1945 = du 3 au 5 mai 1945 -> 1945-05-03/1945-05-05
28 April – 3 May 1945 -> 1945-04-28/1945-05-03
spring of 1840 = spring 1840 = Frühjahr 1840 = printemps 1840 = primavera de 1840 = 1840年春 -> 1840-21
summer 1840 = Sommer 1840 = été 1840 = verano de 1840 = estate 1840 = verão de 1840 -> 1840-22
autumn 1840 = fall 1840 = Herbst 1840 = automne 1840 = otoño de 1840 = outono de 1840 -> 1840-23
winter 1851-52 = winter 1851/52 = winter of 1851-1852 = Winter 1851/1852 = hiver 1851-52 -> 1851-24
Q2 2001 -> 2001-34
1963-11-22T12:30 = 1963-11-22 12:30 = 22/11/1963 12:30 = November 22, 1963, 12:30 pm -> 1963-11-22T12:30
22. November 1963, 12.30 Uhr = 22 novembre 1963, 12h30 = 1963年11月22日12時30分 -> 1963-11-22T12:30
1963-11-22 12:30Z = 1963-11-22 12:30 UTC -> 1963-11-22T12:30Z
1984-10-12 09:15 = 12 Oct 1984 at 9:15 am -> 1984-10-12T09:15
22865.75 -> 1962-08-07T18:00
undated = n.d. = no date = s. f. = sin fecha = o. D. = ohne Datum = s. d. = sans date = ? = 不明 -> XXXX
170000 -> Y170000
١٩٨٤ -> 1984
１８５１年 -> 1851
"""  # noqa: E501
SPELLINGS = [
    (typed, edtf)
    for line in READINGS.strip().splitlines()
    for typeds, edtf in [line.split(" -> ")]
    for typed in typeds.split(" = ")
]
# What can mean several things, with all of them.
SEVERAL = {
    "1/2/2009": "2009-02-01 or 2009-01-02",
    "1-2-2009": "2009-02-01 or 2009-01-02",
    "-44": "-0044 or -0043",
    "84": "1984 or 2084 or 0084",
    "'62": "1962 or 2062 or 0062",
    "1900s": "190X or 19XX",
    "los años 90": "199X or 189X",
    "1905–07": "1905-07 or 1905/1907",
    "2001/2": "2001-02 or 2001/2002 or [2001,2002]",
    "1984/85": "1984/1985 or [1984,1985]",
    "1999/00": "1999/2000 or [1999,2000]",
    "1711/12": "1711-12 or [1711,1712]",
    "May-29": "2029-05 or 1929-05",
    "May-30": "1930-05 or 1830-05",
    "May-04": "2004-05 or 1904-05",
    "Mai 04": "2004-05 or 1904-05",
    "mag-04": "2004-05 or 1904-05",
    "Dez-62": "1962-12 or 1862-12",
    "août-62": "1962-08 or 1862-08",
    "1-Jun-62": "1962-06-01 or 1862-06-01",
    "28. Aug 09": "2009-08-28 or 1909-08-28",
    "7/13/62": "1962-07-13 or 1862-07-13",
    "8/7/62": "1962-07-08 or 1962-08-07 or 1862-07-08 or 1862-08-07",
    "3/5/1851 - 13/6/1851": "1851-05-03/1851-06-13 or 1851-03-05/1851-06-13",
}
REFUSED = {
    "February 30, 1941": "February 1941 has 28 days, not 30",
    "1941-13-45": "There is no month 13 in 1941-13-45",
    "2009-08-28 25:00": "There is no such time as in 2009-08-28T25:00",
    "1962 to 1961": "The interval ends before it starts: 1962 is after 1961",
    "15/15/1851": "15/15/1851 is not EDTF",
    "11 February 1731/20": "11 February 1731/20 is not EDTF",
    "11 February 1984/85": "11 February 1984/85 is not EDTF",
    "after the war": "after the war is not EDTF",
    "7 pm": "7 pm is not EDTF",
    "1840 to 1845 or 1850": "1840 to 1845 or 1850 is not EDTF",
}


@pytest.mark.parametrize(("typed", "edtf"), SPELLINGS)
def test_what_has_one_meaning_is_read(typed: str, edtf: str) -> None:
    """A date that can mean one thing only is read as that, and what was typed is kept."""
    read = read_date(typed)
    assert read.text == edtf
    assert read.typed == ("" if typed == edtf else typed)
    assert read == parse(edtf)


@pytest.mark.parametrize("typed", SEVERAL)
def test_what_has_several_meanings_is_asked_back(typed: str) -> None:
    """A date that can mean several things is not read, and the problem names them all."""
    with pytest.raises(EdtfError) as refusal:
        read_date(typed)
    assert refusal.value.message == f"{typed} can be read as {SEVERAL[typed]}"
    assert refusal.value.cure == f"Write {SEVERAL[typed]}"
    for edtf in SEVERAL[typed].split(" or "):
        assert parse(edtf).text == edtf


@pytest.mark.parametrize("typed", REFUSED)
def test_what_has_no_meaning_is_refused(typed: str) -> None:
    """A day that never was is named as that, and what is no date at all as a whole."""
    with pytest.raises(EdtfError) as refusal:
        read_date(typed)
    assert refusal.value.message == REFUSED[typed]


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
