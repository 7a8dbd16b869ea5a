"""The order of a bibliography, after MLA's rules for alphabetizing."""

from __future__ import annotations

import pytest

from dashboard.citation.order import fold, sort_sources
from dashboard.dataset.model import Source
from dashboard.i18n import load_catalogue

WORKS = (
    Source("late", title="25 years ago", language="en"),
    Source("class", title="1995 class", language="en"),
    Source("house", title="A house by the sea", publisher="Coast Daily", language="en"),
    Source("harbour", title="“The harbour”", publisher="Coast Daily", language="en"),
    Source("nino", title="El niño", language="es"),
    Source("own", title="Oath", author="NASA", publisher="NASA", language="en"),
    Source("oberg", title="The tide", author="Öberg, Åsa", language="en"),
    Source("vega-b", title="The winds", author="Vega, Luis", language="en"),
    Source("vega-a", title="Letters", author="Vega, Luis", language="en"),
    Source("new", title="What’s new?", language="en"),
)
ORDER = ["late", "class", "harbour", "house", "nino", "own", "oberg", "vega-a", "vega-b", "new"]


def test_words_fold_to_letters() -> None:
    """Only letters and digits sort, without accents, numerals by their value."""
    assert [fold(words) for words in ("Łódź & Straße", "What’s new?", "7 up")] == [
        "lodzstrasse", "whatsnew", "000000000007up",
    ]  # fmt: skip


def test_an_article_counts_only_in_its_own_language() -> None:
    """A Spanish "El" is no article of an English title, and none is left of a title that is one."""
    for title, own, read, order in (("El Paso", "en", "es", "ef"), ("El mar", "es", "en", "fe")):
        sources = Source("e", title=title, language=own), Source("f", title="Fog")
        found = sort_sources(sources, load_catalogue(read))
        assert "".join(source.id for source in found) == order
    assert sort_sources([Source("a", title="A")], load_catalogue("en"))


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_bibliography_is_in_the_order_of_its_letters(language: str) -> None:
    """Accents, quotation marks and articles don't count; authors come first, titles without."""
    sorted_sources = sort_sources(reversed(WORKS), load_catalogue(language))
    assert [source.id for source in sorted_sources] == ORDER
