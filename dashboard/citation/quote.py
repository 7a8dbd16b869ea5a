"""A quote with its speaker, source, date and link, ready to paste."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.citation.parts import titled
from dashboard.dataset.dates import in_words

if TYPE_CHECKING:
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


def quotation(exact: str, language: str) -> str:
    """Words letter for letter in the quotation marks of their language."""
    marks = MARKS.get(language) or MARKS.get(language.partition("-")[0], ENGLISH)
    return marks.replace("{}", exact)


def locator(place: str, text: Catalogue) -> str:
    """The place in a source: a number is a paragraph, words in “…” are how the passage begins.

    Anything else says itself what it is.
    """
    if opening := OPENING.fullmatch(place):
        return text("cite.opening", words=opening[1])
    found = NUMBERS.fullmatch(place)
    if not found:
        return place
    if not found[2]:
        return text("cite.paragraph", number=found[1])
    return text("cite.paragraphs", first=found[1], last=found[2])


def quote_with_source(passage: Passage, source: Source | None, link: str, text: Catalogue) -> str:
    """Three lines: the quote, who said it where and when, and the *link* to it.

    The quote stays in its own language; everything else is in that of *text*.
    """
    parts = [passage.speaker[text.language]]
    if source:
        issued = in_words.in_words(source.issued, text) if source.issued else ""
        parts += [titled(source.title, text) if source.title else "", source.publisher, issued]
    parts.append(locator(passage.locator, text))
    said = quotation(passage.exact, passage.language or text.language)
    return "\n".join(line for line in (said, ", ".join(filter(None, parts)), link) if line)
