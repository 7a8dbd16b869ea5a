"""The text for a key in a language; the catalogues are `locale/<language>.json`."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LOCALE = Path(__file__).parent / "locale"
FORMS = ("zero", "one", "two", "few", "many")
# An operand of CLDR: n and i are the number; the others tell of its decimals, and a count has none.
RELATION = re.compile(r"([nivwftce])(?: % (\d+))? (!?=) (\d+(?:(?:\.\.|,)\d+)*)")


@dataclass(frozen=True)
class Catalogue:
    """Every text of one language: `text("nav.next")`, `text.count("count.events", 7)`."""

    language: str
    messages: dict[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The text for *key* with its placeholders filled; KeyError where there is none."""
        return self.messages[key].format(**values)

    def count(self, key: str, number: int, **values: object) -> str:
        """The text for *key* in the plural form that *number* takes: `key.one`, `key.other`."""
        form = f"{key}.{plural(self, number)}"
        return self(form if self.has(form) else f"{key}.other", number=number, **values)

    def has(self, key: str) -> bool:
        """Whether the catalogue holds *key*."""
        return key in self.messages


def plural(text: Catalogue, number: int) -> str:
    """The plural form of *number*, by the catalogue's own rules: `"plural.one": "n = 1"`.

    The forms are zero, one, two, few and many, else it is other. A rule is written as Unicode's
    CLDR writes it; the browser has the same rules in `Intl.PluralRules`.
    """
    for form in FORMS:
        if text.has(f"plural.{form}") and holds(text(f"plural.{form}"), number):
            return form
    return "other"


def holds(rule: str, number: int) -> bool:
    """Whether a CLDR plural rule holds for a whole number, as in `n % 10 = 2..4 and n != 12`."""
    ways = (way.split(" and ") for way in rule.split(" or "))
    return any(all(compares(relation, number) for relation in way) for way in ways)


def compares(relation: str, number: int) -> bool:
    """Whether `n % 10 = 2..4,7` or the like is true. ValueError where it is written otherwise."""
    found = RELATION.fullmatch(relation.strip())
    if not found:
        raise ValueError(relation)
    operand, modulus, sign, listed = found.groups()
    value = number if operand in "ni" else 0
    if modulus:
        value %= int(modulus)
    ranges = (part.split("..") for part in listed.split(","))
    return any(int(ends[0]) <= value <= int(ends[-1]) for ends in ranges) == (sign == "=")


def languages() -> tuple[str, ...]:
    """The languages the interface is written in."""
    return tuple(sorted(path.stem for path in LOCALE.glob("*.json")))


@cache
def catalogue(language: str) -> Catalogue:
    """The texts of *language*, or of its base language, or English where it has no catalogue."""
    for name in (language, language.partition("-")[0], "en"):
        path = LOCALE / f"{name}.json"
        if path.is_file():
            return Catalogue(language, json.loads(path.read_text(encoding="utf-8")))
    raise FileNotFoundError(LOCALE / "en.json")
