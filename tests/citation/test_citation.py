"""Sources and quotes as text to paste."""

import re
from dataclasses import fields

import pytest

from dashboard.citation import (
    add_quotation_marks,
    render_apa,
    render_locator,
    render_mla,
    render_quote,
)
from dashboard.citation.authors import read_authors
from dashboard.dataset import load
from dashboard.dataset.dates.parse import parse
from dashboard.dataset.model import Passage, Source, Text
from dashboard.i18n import load_catalogue
from tests.life import FOLDER, TINY

LIVES = (FOLDER, TINY)
SOURCES = [source for life in LIVES for source in load(life)[0].sources]
STYLES = {"mla": render_mla, "apa": render_apa}

# Item types and variables: CSL 1.0.2, appendices III and IV.
CSL_TYPES = """
    article article-journal article-magazine article-newspaper bill book broadcast chapter
    classic collection dataset document entry entry-dictionary entry-encyclopedia event figure
    graphic hearing interview legal_case legislation manuscript map motion_picture
    musical_score pamphlet paper-conference patent performance periodical
    personal_communication post post-weblog regulation report review review-book software song
    speech standard thesis treaty webpage
"""
CSL_VARIABLES = frozenset(["title", "author", "publisher", "issued", "URL", "language"])
# What a source has besides: the type, and what only camino knows of it.
OTHER_FIELDS = frozenset(["id", "type", "rights", "words", "sha256", "skip"])


def source(given: str) -> Source:
    """A source of "type | title | author | publisher | issued | url"."""
    kind, title, author, publisher, issued, url = (part.strip() for part in given.split("|"))
    date = parse(issued) if issued else None
    return Source("one", kind, title, author, publisher, date, url)


ARTICLE = source(
    "article-newspaper | The Sea | Prado, Ana | Daily Quay | 2009-09-11 | https://q.org/a"
)
BOOK = source("book | Letters | Prado, Ana; Gómez, Luis | Quay Press | 1871 |")
TABLE = [
    (ARTICLE, "mla", "en", "Prado, Ana. “The Sea.” Daily Quay, 11 Sept. 2009, https://q.org/a."),
    (ARTICLE, "mla", "es", "Prado, Ana. «The Sea». Daily Quay, 11 sept. 2009, https://q.org/a."),
    (ARTICLE, "apa", "en", "Prado, A. (2009, September 11). The Sea. Daily Quay. https://q.org/a"),
    (
        ARTICLE,
        "apa",
        "es",
        "Prado, A. (2009, 11 de septiembre). The Sea. Daily Quay. https://q.org/a",
    ),
    (BOOK, "mla", "en", "Prado, Ana, and Luis Gómez. Letters. Quay Press, 1871."),
    (BOOK, "mla", "es", "Prado, Ana, y Luis Gómez. Letters. Quay Press, 1871."),
    (BOOK, "apa", "en", "Prado, A., & Gómez, L. (1871). Letters. Quay Press."),
    (BOOK, "apa", "es", "Prado, A. y Gómez, L. (1871). Letters. Quay Press."),
    # No author, no date, no publisher, no address, no title.
    ("webpage | The Sea | | Quay | |", "mla", "en", "“The Sea.” Quay."),
    ("webpage | The Sea | | Quay | |", "apa", "en", "The Sea. (n.d.). Quay."),
    ("webpage | The Sea | | Quay | |", "apa", "es", "The Sea. (s. f.). Quay."),
    ("webpage | The Sea | | | | https://q.org", "mla", "en", "“The Sea.” https://q.org."),
    ("webpage | The Sea | | | | https://q.org", "apa", "en", "The Sea. (n.d.). https://q.org"),
    ("webpage | The Sea | | | |", "mla", "es", "«The Sea»."),
    ("webpage | | | Quay | 1984 |", "apa", "en", "Quay. (1984)."),
    ("webpage | | | Quay | 1984 |", "mla", "en", "Quay, 1984."),
    ("webpage | The Sea | | Quay | XXXX |", "apa", "en", "The Sea. (n.d.). Quay."),
    # A work without a title is described: without quotation marks, in APA in brackets.
    ("webpage | [Page on the sea] | | Quay | |", "mla", "en", "Page on the sea. Quay."),
    ("webpage | [Page on the sea] | | Quay | |", "apa", "en", "[Page on the sea]. (n.d.). Quay."),
    ("speech | [Talk of June] | | Quay | |", "apa", "en", "[Talk of June]. (n.d.). Quay."),
    # An organisation that publishes its own work is named once.
    ("report | Landing | NASA | NASA | 2009-08 |", "mla", "en", "Landing. NASA, Aug. 2009."),
    ("report | Landing | NASA | NASA | 2009-08 |", "apa", "en", "NASA. (2009, August). Landing."),
    ("report | Landing | NASA | NASA | 2009-08 |", "apa", "es", "NASA. (2009, agosto). Landing."),
    # Many authors.
    ("book | W | A, Bo; C, Di; E, Fi | P | 1871 |", "mla", "en", "A, Bo, et al. W. P, 1871."),
    ("book | W | A, Bo; C, Di; E, Fi | P | 1871 |", "apa", "en",
     "A, B., C, D., & E, F. (1871). W. P."),
    ("book | W | A, Bo; Ib, Di | P | 1871 |", "apa", "es", "A, B. e Ib, D. (1871). W. P."),
    ("book | W | A, Bo; Ib, Inés | P | 1871 |", "mla", "es", "A, Bo, e Inés Ib. W. P, 1871."),
    # Dates that are not sure.
    ("book | W | | P | 1998~ |", "mla", "en", "W. P, circa 1998."),
    ("book | W | | P | 1998~ |", "apa", "es", "W. (ca. 1998). P."),
    ("book | W | | P | 1998? |", "apa", "en", "W. (1998?). P."),
    ("book | W | | P | [2011,2012] |", "apa", "en", "W. (2011 or 2012). P."),
    ("book | W | | P | 2009/2011 |", "mla", "es", "W. P, 2009–2011."),
    ("book | W | | P | -0043 |", "mla", "en", "W. P, 44 BC."),
    # Titles that end or quote.
    ("webpage | Why? | | Quay | 1984 |", "mla", "en", "“Why?” Quay, 1984."),
    ("webpage | ¿Por qué? | | Muelle | 1984 |", "mla", "es", "«¿Por qué?». Muelle, 1984."),
    ("webpage | Why? | | Quay | 1984 |", "apa", "en", "Why? (1984). Quay."),
    ("webpage | On “Sea” | | Quay | 1984 |", "mla", "en", "“On ‘Sea.’” Quay, 1984."),
    ("webpage | On “Sea” | | Quay | 1984 |", "apa", "en", "On “Sea.” (1984). Quay."),
    ("webpage | Sobre «Mar» | | Muelle | 1984 |", "mla", "es", "«Sobre “Mar”». Muelle, 1984."),
    ("webpage | Quay Inc. | | Q. Co. | 1984 |", "apa", "en", "Quay Inc. (1984). Q. Co."),
    # The kind of work, where APA names it.
    ("speech | To you | | Quay | 2014 |", "apa", "en", "To you [Speech]. (2014). Quay."),
    ("speech | A ti | | Muelle | 2014 |", "apa", "es", "A ti [Discurso]. (2014). Muelle."),
]  # fmt: skip


@pytest.mark.parametrize(("given", "style", "language", "cited"), TABLE)
def test_styles(given: Source | str, style: str, language: str, cited: str) -> None:
    """A source is cited as its style says, whatever of it is not known."""
    listed = source(given) if isinstance(given, str) else given
    assert STYLES[style](listed, load_catalogue(language)) == cited


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.id)
def test_real_sources(source: Source, style: str, language: str) -> None:
    """A citation holds what is known once, and no trace of what is not."""
    cited = STYLES[style](source, load_catalogue(language))
    plain = cited.replace(source.url, "URL") if source.url else cited
    # Outside abbreviations such as "n.d.)." no two signs stand side by side.
    assert not re.search(r"[.,:;?!][.,:;?!]| [.,:;]|\(\)|\[\]|\bNone\b|\{|\}|  |^ | $", plain)
    assert not re.search("“”|‘’|«»", plain)
    assert cited.count(source.url or cited) == 1
    assert plain.endswith(("URL", ".", "?", "!", "”"))
    letters = re.sub(r"\W", "", source.title)
    assert letters in re.sub(r"\W", "", cited)


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.id)
def test_sources_are_csl(source: Source) -> None:
    """The type of a source is one of CSL 1.0.2."""
    assert source.type in CSL_TYPES.split()


def test_fields_are_csl() -> None:
    """Every field of a source is a CSL variable, or one that CSL has no name for."""
    names = {"URL" if field.name == "url" else field.name for field in fields(Source)}
    assert names == CSL_VARIABLES | OTHER_FIELDS


@pytest.mark.parametrize(
    ("cell", "inverted", "initialled"),
    [
        ("Prado, Ana", ["Prado, Ana"], ["Prado, A."]),
        ("Hernández, José M.", ["Hernández, José M."], ["Hernández, J. M."]),
        ("Tolkien, J.R.R.", ["Tolkien, J.R.R."], ["Tolkien, J. R. R."]),
        ("Sartre, Jean-Paul", ["Sartre, Jean-Paul"], ["Sartre, J.-P."]),
        ("Cruz, Juana de la", ["Cruz, Juana de la"], ["Cruz, J. de la"]),
        ("King, Martin Luther, Jr.", ["King, Martin Luther, Jr."], ["King, M. L., Jr."]),
        ("Quay Press", ["Quay Press"], ["Quay Press"]),
        ("Prado, Ana;NASA ; ", ["Prado, Ana", "NASA"], ["Prado, A.", "NASA"]), ("", [], []),
    ],
)  # fmt: skip
def test_authors(cell: str, inverted: list[str], initialled: list[str]) -> None:
    """The authors of a cell are persons with a given name, or organisations."""
    assert [author.inverted for author in read_authors(cell)] == inverted
    assert [author.initialled for author in read_authors(cell)] == initialled


def test_more_than_twenty_authors() -> None:
    """APA names the first nineteen authors and the last."""
    names = "; ".join(f"Family{number}, Ana" for number in range(1, 23))
    cited = render_apa(Source("one", title="W", author=names), load_catalogue("en"))
    assert cited.endswith("Family19, A., . . . Family22, A. (n.d.). W.")
    assert "Family20" not in cited


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("en", "“Ay”"), ("es", "«Ay»"), ("es-MX", "«Ay»"), ("de", "„Ay“"), ("de-CH", "«Ay»"),
        ("fr", "«\u00a0Ay\u00a0»"), ("ja", "「Ay」"), ("qu", "“Ay”"),
    ],
)  # fmt: skip
def test_quotation_marks(language: str, marked: str) -> None:
    """A quote stands in the marks of its language, those inside it as they are."""
    assert add_quotation_marks("Ay", language) == marked
    assert add_quotation_marks("{} “no”", language) == marked.replace("Ay", "{} “no”")


@pytest.mark.parametrize(
    ("place", "english", "spanish"),
    [
        ("44", "paragraph 44", "párrafo 44"), ("44-46", "paragraphs 44–46", "párrafos 44–46"),
        ("p. 12", "p. 12", "p. 12"),
        ("“In 1987, he accepted”", "at “In 1987, he accepted …”", "en «In 1987, he accepted…»"),
        ("", "", ""),
    ],
)  # fmt: skip
def test_locators(place: str, english: str, spanish: str) -> None:
    """A number is a paragraph; words in quotation marks are how the passage begins."""
    assert render_locator(place, load_catalogue("en")) == english
    assert render_locator(place, load_catalogue("es")) == spanish


def test_quote_with_source() -> None:
    """A quote stays letter for letter; its source is said in the reader's language."""
    life, _ = load(LIVES[1])
    passage, link = life.passage["fourteen"], "https://example.org/es/?event=first-letter"
    assert render_quote(passage, life.source["memoir"], link, load_catalogue("es")) == (
        "“I was about fourteen, and the ink froze.”\n"
        "Ana Prado, «Letters to a Harbour», Quay Press, 1871, párrafo 3\n"
        "https://example.org/es/?event=first-letter"
    )


def test_quote_without_a_source() -> None:
    """What is not known about a quote leaves no gap."""
    passage = Passage("one", "Ay", language="es", speaker=Text((("en", "Ana"),)))
    assert render_quote(passage, None, "", load_catalogue("en")) == "«Ay»\nAna"
    assert render_quote(Passage("one", "Oh"), None, "", load_catalogue("en")) == "“Oh”"


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_quote_is_letter_for_letter(language: str) -> None:
    """Every passage of the built-in life stands in its text to paste, with its speaker and link."""
    life, _ = load(LIVES[0])
    for passage in life.passages:
        source = life.source[passage.source]
        pasted = render_quote(passage, source, "https://x.org/?quote=1", load_catalogue(language))
        first, second, link = pasted.rsplit("\n", 2)
        assert first[1:-1] == passage.exact
        assert second.startswith(passage.speaker[language])
        assert second.endswith(render_locator(passage.locator, load_catalogue(language)))
        assert link == "https://x.org/?quote=1"
