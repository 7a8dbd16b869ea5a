"""The authors of a source: how each is read, shortened and joined to the others."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dashboard.i18n import Catalogue

# Spanish turns "y" into "e" before the sound of i, but not before "hie" or "io".
I_SOUND = re.compile("h?[ií](?![aeo])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Author:
    """A person, or an organisation: then `family` is its whole name and `given` is empty."""

    family: str
    given: str = ""
    suffix: str = ""

    @property
    def inverted(self) -> str:
        """The name as a list sorts it: "Prado, Ana", "King, Martin Luther, Jr."."""
        return ", ".join(filter(None, (self.family, self.given, self.suffix)))

    @property
    def natural(self) -> str:
        """The name in the order of speech: "Ana Prado"."""
        return " ".join(filter(None, (self.given, self.family, self.suffix)))

    @property
    def initialled(self) -> str:
        """The name as APA lists it: "Prado, A. M."."""
        return ", ".join(filter(None, (self.family, abbreviate(self.given), self.suffix)))


def read_authors(cell: str) -> tuple[Author, ...]:
    """Read the authors of a cell: "Family, Given; Family, Given, Suffix; Organisation"."""
    names = (name.strip() for name in cell.split(";"))
    return tuple(_read_author(name) for name in names if name)


def _read_author(name: str) -> Author:
    family, given, suffix = (part.strip() for part in [*name.split(",", 2), "", ""][:3])
    return Author(family, given, suffix)


def abbreviate(given: str) -> str:
    """Shorten given names to initials: "José M." to "J. M.", "Jean-Paul" to "J.-P."."""
    return " ".join(_abbreviate_word(word) for word in given.replace(".", ". ").split())


def _abbreviate_word(word: str) -> str:
    """Shorten a name to its initial; keep a particle such as "de"."""
    if word[0].islower():
        return word
    return "-".join(f"{part[0]}." for part in word.split("-") if part)


def join_names(style: str, first: str, last: str, text: Catalogue) -> str:
    """Join names by the conjunction of a style: "A, and B", "A y B", "A e Inés"."""
    sound = "i" if I_SOUND.match(last) else "other"
    return text(f"cite.{style}.and.{sound}", first=first, last=last)
