"""A quote with its speaker, source, date and link, ready to paste."""

from __future__ import annotations

import re

from dashboard.citation.parts import quote_title
from dashboard.dataset.dates import in_words
from dashboard.dataset.model import Passage, Source
from dashboard.i18n import Catalogue

# The outer quotation marks of languages, after Unicode CLDR; other languages take the English.
ENGLISH = "“{}”"
MARKS = {
    "bg": "„{}“", "ca": "«{}»", "cs": "„{}“", "da": "“{}”", "de": "„{}“", "de-CH": "«{}»",
    "el": "«{}»", "es": "«{}»", "eu": "«{}»", "fi": "”{}”", "fr": "«\u00a0{}\u00a0»",
    "fr-CH": "«{}»", "gl": "«{}»", "hr": "„{}“", "hu": "„{}”", "it": "«{}»", "ja": "「{}」",
    "no": "«{}»", "nb": "«{}»", "nn": "«{}»", "nl": "‘{}’", "pl": "„{}”", "pt-PT": "«{}»",
    "ro": "„{}”", "ru": "«{}»", "sk": "„{}“", "sl": "„{}“", "sv": "”{}”", "uk": "«{}»",
}  # fmt: skip
NUMBERS = re.compile("([0-9]+)(?:[-–]([0-9]+))?")
OPENING = re.compile("“(.+)”")


def add_quotation_marks(exact: str, language: str) -> str:
    """Put words, letter for letter, in the quotation marks of their language."""
    marks = MARKS.get(language) or MARKS.get(language.partition("-")[0], ENGLISH)
    return marks.replace("{}", exact)


def render_locator(locator: str, text: Catalogue) -> str:
    """Write a locator: a number as a paragraph, words in “…” as how the passage begins.

    Any other locator is returned as it is.
    """
    if opening := OPENING.fullmatch(locator):
        return text("cite.opening", words=opening[1])
    paragraphs = NUMBERS.fullmatch(locator)
    if not paragraphs:
        return locator
    if not paragraphs[2]:
        return text("cite.paragraph", number=paragraphs[1])
    return text("cite.paragraphs", first=paragraphs[1], last=paragraphs[2])


def render_quote(passage: Passage, source: Source | None, link: str, text: Catalogue) -> str:
    """Write three lines: the quote, its speaker and source, and the *link* to it.

    The quote stays in its own language; everything else is in that of *text*.
    """
    parts = [passage.speaker[text.language]]
    if source:
        issued = in_words.in_words(source.issued, text) if source.issued else ""
        has_title = source.title and not source.is_described
        title = quote_title(source.title, text) if has_title else source.name
        parts += [title, source.publisher if title != source.publisher else "", issued]
    parts.append(render_locator(passage.locator, text))
    quote = add_quotation_marks(passage.exact, passage.language or text.language)
    return "\n".join(line for line in (quote, ", ".join(filter(None, parts)), link) if line)
