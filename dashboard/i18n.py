"""The text for a key in a language; the catalogues are `locale/<language>.json`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LOCALE = Path(__file__).parent / "locale"


@dataclass(frozen=True)
class Catalogue:
    """Every text of one language: `text("nav.next")`, `text.count("count.events", 7)`."""

    language: str
    messages: dict[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The text for *key* with its placeholders filled; KeyError where there is none."""
        return self.messages[key].format(**values)

    def count(self, key: str, number: int, **values: object) -> str:
        """The text for *key* in the plural form that *number* takes: `key.one` or `key.other`."""
        form = "one" if number == 1 else "other"
        return self(f"{key}.{form}", number=number, **values)

    def has(self, key: str) -> bool:
        """Whether the catalogue holds *key*."""
        return key in self.messages


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
