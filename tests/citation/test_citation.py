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
from tests.golden import assert_table
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


def cite(*parts: str) -> str:
    """A source of type, title, author, publisher, date and address in each style and language."""
    *words, issued, url = parts
    source = Source("one", *words, parse(issued) if issued else None, url)
    texts = map(load_catalogue, ("en", "es"))
    return " | ".join(render(source, text) for text in texts for render in STYLES.values())


def test_styles() -> None:
    """A source is cited as its style says, whatever of it is not known."""
    assert_table("citations.txt", cite)


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.id)
def test_real_sources(source: Source) -> None:
    """A citation holds what is known once, and no trace of what is not; its type is one of CSL."""
    assert source.type in CSL_TYPES.split()
    for cited in (render(source, load_catalogue(language))
                  for render in STYLES.values() for language in ("en", "es")):  # fmt: skip
        plain = cited.replace(source.url, "URL") if source.url else cited
        # Outside abbreviations such as "n.d.)." no two signs stand side by side.
        assert not re.search(r"[.,:;?!][.,:;?!]| [.,:;]|\(\)|\[\]|\bNone\b|\{|\}|  |^ | $", plain)
        assert not re.search("“”|‘’|«»", plain)
        assert cited.count(source.url or cited) == 1
        assert plain.endswith(("URL", ".", "?", "!", "”"))
        assert re.sub(r"\W", "", source.title) in re.sub(r"\W", "", cited)


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
