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


def write_authors(cell: str) -> str:
    """The authors of a cell, as MLA and as APA write them."""
    return "; ".join(f"{author.inverted} / {author.initialled}" for author in read_authors(cell))


def write_locator(place: str) -> str:
    """A locator in both languages."""
    return " / ".join(render_locator(place, load_catalogue(tag)) for tag in ("en", "es"))


def write_quote(name: str, language: str) -> str:
    """A passage of the small life, or "Ay" of nobody's, as text to paste."""
    life, _ = load(TINY)
    alone = Passage("one", "Ay", language="es", speaker=Text((("en", name),)))
    passage = life.passage.get(name, alone)
    link = f"https://example.org/{language}/" if name in life.passage else ""
    return render_quote(passage, life.source.get(passage.source), link, load_catalogue(language))


def test_parts_of_a_citation() -> None:
    """Authors, marks, locators and quotes to paste are as each language and style has them."""
    assert_table("authors.txt", write_authors)
    assert_table("quotation-marks.txt", add_quotation_marks)
    assert_table("locators.txt", write_locator)
    assert_table("quotes-to-paste.txt", write_quote)


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
