"""The alphabetical order of a bibliography.

Specification: MLA Handbook, 9th edition, sections 5.124 to 5.130: letter by letter, whatever the
accents and the punctuation; an article at the head of a title does not count. Numerals come before
letters, the lower first.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from dashboard.citation.authors import read_authors
from dashboard.dataset.model import Source
from dashboard.i18n import Catalogue, load_catalogue

# Letters that have no accent to be taken away.
PLAIN = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i"}
)
NUMBER = re.compile(r"\d+")
LONGEST = 12


def sort_sources(sources: Iterable[Source], text: Catalogue) -> list[Source]:
    """Sort sources as a bibliography in the language of *text* lists them."""
    return sorted(sources, key=lambda source: _find_key(source, text))


def _find_key(source: Source, text: Catalogue) -> tuple[str, str, str]:
    """Return what sorts a source: its authors, its title, and its id where both are the same."""
    title = fold(_drop_article(source.name, source.language or text.language))
    authors = source.author if source.author != source.publisher else ""
    names = ", ".join(author.inverted for author in read_authors(authors))
    return (fold(names) or title, title, source.id)


def _drop_article(title: str, language: str) -> str:
    """Drop the article at the head of a title: "The harbour" is "harbour"."""
    first, _, rest = re.sub(r"^\W+", "", title).partition(" ")
    articles = load_catalogue(language)("cite.articles").split()
    return rest if rest and first.casefold() in articles else title


def fold(words: str) -> str:
    """Fold words to the letters and digits that sort them; numerals sort by their value."""
    plain = unicodedata.normalize("NFKD", words.casefold().translate(PLAIN))
    letters = "".join(letter for letter in plain if letter.isalnum())
    return NUMBER.sub(lambda number: number[0].zfill(LONGEST), letters)
