"""Loads the texts of a language from its catalogue, `locale/<language>.json`.

A life may bring words of its own. A key that begins with `//` is a comment.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path

LOCALE = Path(__file__).parent / "locale"
BRIEF = "date.brief."
VOICE, SILENT = "voice.", "silent"
NO_QUOTE = ("quote.no", "quote.none")
COMMENT = "//"
Words = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
"""Texts by their keys, by language."""
FORMS = ("zero", "one", "two", "few", "many")
# An operand of CLDR: n and i are the number; the others tell of its decimals, and a count has none.
RELATION = re.compile(r"([nivwftce])(?: % (\d+))? (!?=) (\d+(?:(?:\.\.|,)\d+)*)")


@dataclass(frozen=True)
class Catalogue:
    """Every text of one language: `text("nav.next")`, `text.count("count.events", 7)`."""

    language: str
    messages: dict[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """Return the text for *key* with its placeholders filled; KeyError where there is none."""
        return self.messages[key].format(**values)

    def count(self, key: str, number: int, **values: object) -> str:
        """Return the text for *key* in the plural form of *number*: `key.one`, `key.other`."""
        form = f"{key}.{find_plural(self, number)}"
        return self(form if self.has(form) else f"{key}.other", number=number, **values)

    def has(self, key: str) -> bool:
        """True if the catalogue holds *key*."""
        return key in self.messages

    def speaking_of(self, voice: str) -> Catalogue:
        """The catalogue that speaks of letters, quotes or nothing, and not of an interview."""
        if not voice:
            return self
        silent = dict.fromkeys(NO_QUOTE, "") if voice == SILENT else {}
        own = f"{VOICE}{voice}."
        words = {key.removeprefix(own): message for key, message in self.messages.items()
                 if key.startswith(own)}  # fmt: skip
        return replace(self, messages={**self.messages, **silent, **words})

    @cached_property
    def brief(self) -> Catalogue:
        """The catalogue that says dates shorter: "14 Jan 2011", "c. 1990 – c. 1995"."""
        dates = {
            f"date.{key.removeprefix(BRIEF)}": message
            for key, message in self.messages.items()
            if key.startswith(BRIEF)
        }
        return replace(self, messages={**self.messages, **dates})


def find_plural(text: Catalogue, number: int) -> str:
    """Find the plural form of *number* by the catalogue's own rules: `"plural.one": "n = 1"`.

    The forms are zero, one, two, few and many, else it is other. A rule is written as Unicode's
    CLDR writes it; the browser has the same rules in `Intl.PluralRules`.
    """
    for form in FORMS:
        if text.has(f"plural.{form}") and is_rule_true(text(f"plural.{form}"), number):
            return form
    return "other"


def is_rule_true(rule: str, number: int) -> bool:
    """True if a whole number meets a CLDR plural rule, such as `n % 10 = 2..4 and n != 12`."""
    conditions = (condition.split(" and ") for condition in rule.split(" or "))
    return any(all(is_relation_true(part, number) for part in parts) for parts in conditions)


def is_relation_true(relation: str, number: int) -> bool:
    """True if *number* meets `n % 10 = 2..4,7` or the like. ValueError for another form."""
    match = RELATION.fullmatch(relation.strip())
    if not match:
        raise ValueError(relation)
    operand, modulus, sign, listed = match.groups()
    value = number if operand in "ni" else 0
    if modulus:
        value %= int(modulus)
    ranges = (part.split("..") for part in listed.split(","))
    return any(int(ends[0]) <= value <= int(ends[-1]) for ends in ranges) == (sign == "=")


def list_languages() -> tuple[str, ...]:
    """List the languages that the interface is written in."""
    return tuple(sorted(path.stem for path in LOCALE.glob("*.json")))


def find_placeholders(message: str) -> set[str]:
    """Find the names that a text leaves open, such as `number` in "{number} events"."""
    return set(re.findall(r"\{(\w+)\}", message))


@cache
def load_catalogue(
    language: str, words: Words = (), default: str = "en", *, brought: bool = False
) -> Catalogue:
    """Load the texts of *language*: a life's own *words*, else those that are brought with camino.

    What both lack is in the *default* language, or else in English; with *brought* it is left out.
    """
    names = [language, language.partition("-")[0]]
    if not brought:
        names += [default, default.partition("-")[0], "en"]
    messages: dict[str, str] = {}
    for name in reversed(names):
        messages |= _read_catalogue(name)
    return Catalogue(language, messages | dict(dict(words).get(language, ())))


@cache
def _read_catalogue(name: str) -> dict[str, str]:
    """Read a catalogue without its comments; nothing where there is none."""
    path = LOCALE / f"{name}.json"
    if not path.is_file():
        return {}
    messages: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return {key: text for key, text in messages.items() if not key.startswith(COMMENT)}
