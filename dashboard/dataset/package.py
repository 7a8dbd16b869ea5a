"""The title and the languages of a dataset, from its `datapackage.json`.

Specification: Frictionless Data Package v2, with `languages` and `title_<language>` of our own.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dashboard.dataset.decoding import JSON, position, read_text
from dashboard.dataset.formula import GUARD, GUARDED
from dashboard.dataset.model import Text
from dashboard.dataset.problem import Problem
from dashboard.dataset.schema import LANGUAGE

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Package:
    """What the descriptor says of the whole dataset; no languages where it does not say.

    `guarded` tells that an apostrophe stands before the cells that look like formulas.
    """

    path: str
    text: str = ""
    title: Text = field(default_factory=Text)
    languages: tuple[str, ...] = ()
    guarded: bool = False

    def problem(self, key: str, code: str, message: str, cure: str) -> Problem:
        """A problem at the first place where *key* stands."""
        found = self.text.find(f'"{key}"')
        line, column = position(self.text[: max(found, 0)])
        return Problem(self.path, line, column, code, message, cure)


def read_package(path: Path, shown: str) -> tuple[Package, list[Problem]]:
    """The descriptor at *path*, an empty one where there is none, and its problems."""
    if not path.exists():
        return Package(shown), []
    text = read_text(path, shown, JSON)
    if isinstance(text, Problem):
        return Package(shown), [text]
    try:
        content = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        return Package(shown, text), [_broken(error, shown)]
    package = Package(shown, text)
    if not isinstance(content, dict):
        cure = 'Write { "title": "...", "languages": ["en"] }'
        return package, [Problem(shown, 1, 1, "E112", "This is not a JSON object", cure)]
    return _described(package, content)


def _broken(error: json.JSONDecodeError | RecursionError, shown: str) -> Problem:
    place, reason = (1, 1), "it is nested too deep"
    if isinstance(error, json.JSONDecodeError):
        place, reason = (error.lineno, error.colno), error.msg
    cure = "Mend the JSON; a comma or a quotation mark before this place is the usual cause"
    return Problem(shown, *place, "E112", f"This is not JSON: {reason}", cure)


def _described(package: Package, content: dict[str, Any]) -> tuple[Package, list[Problem]]:
    problems = []
    languages = content.get("languages", [])
    if not _are_languages(languages):
        cure = 'Write the default language first, such as ["en", "es"]'
        message = "The languages are not a list of different language codes"
        problems.append(package.problem("languages", "E112", message, cure))
        languages = []
    title = content.get("title", "")
    if not isinstance(title, str):
        problems.append(package.problem("title", "E112", "The title is no text", 'Write "..."'))
        title = ""
    versions = [(languages[0] if languages else "en", title)]
    versions += [(tag, content[key]) for tag in languages[1:] if (key := f"title_{tag}") in content]
    words = tuple((tag, text) for tag, text in versions if isinstance(text, str) and text)
    guarded = content.get(GUARDED) == GUARD
    return Package(package.path, package.text, Text(words), tuple(languages), guarded), problems


def _are_languages(value: object) -> bool:
    return (
        isinstance(value, list)
        and all(isinstance(tag, str) and re.fullmatch(LANGUAGE, tag) for tag in value)
        and len(set(value)) == len(value)
    )
