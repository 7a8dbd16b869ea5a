"""The title and the languages of a dataset, from its `datapackage.json`.

Specification: Frictionless Data Package v2, with `languages` and `title_<language>` of our own.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dashboard.dataset.model import Text
from dashboard.dataset.problem import Problem
from dashboard.dataset.tables.characters import odd_signs, one_newline
from dashboard.dataset.tables.decoding import JSON, position, read_text
from dashboard.dataset.tables.formula import GUARD, GUARDED
from dashboard.dataset.tables.header import undeclared
from dashboard.dataset.tables.json_members import Member, read_members
from dashboard.dataset.tables.schema import LANGUAGE, LONGEST_CELL

if TYPE_CHECKING:
    from pathlib import Path

KEYS = ("title", "languages", GUARDED)
TITLE = re.compile(f"title_({LANGUAGE})", re.IGNORECASE)
HALF = re.compile("[\ud800-\udfff]")


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
    members: tuple[Member, ...] = ()

    def problem(self, place: int, code: str, message: str, cure: str) -> Problem:
        """A problem at a place of the text."""
        return Problem(self.path, *position(self.text[:place]), code, message, cure)

    def place(self, key: str) -> int:
        """Where a key of the descriptor stands."""
        return next((each.place for each in self.members if each.key == key), 0)


def read_package(path: Path, shown: str) -> tuple[Package, list[Problem]]:
    """The descriptor at *path*, an empty one where there is none, and its problems."""
    if not path.exists():
        return Package(shown), []
    text = read_text(path, shown, JSON)
    if isinstance(text, Problem):
        return Package(shown), [text]
    try:
        found = read_members(text)
    except (ValueError, RecursionError) as error:
        return Package(shown, text), [_broken(error, shown)]
    package = Package(shown, text, members=found or ())
    if found is None:
        cure = 'Write { "title": "...", "languages": ["en"] }'
        return package, [Problem(shown, 1, 1, "E112", "This is not a JSON object", cure)]
    return _described(package)


def _broken(error: ValueError | RecursionError, shown: str) -> Problem:
    place, reason = (1, 1), "it is nested too deep"
    if isinstance(error, json.JSONDecodeError):
        place, reason = (error.lineno, error.colno), error.msg
    elif isinstance(error, ValueError):
        reason = "it holds a number that is too long, or none"
    cure = "Fix the JSON; a comma or a quotation mark before this place is the usual cause"
    return Problem(shown, *place, "E112", f"This is not JSON: {reason}", cure)


def _described(package: Package) -> tuple[Package, list[Problem]]:
    found, problems = _by_key(package)
    languages = _languages(package, found.get("languages"), problems)
    default = languages[0] if languages else "en"
    versions = []
    for key, member in found.items():
        if key == "title":
            versions.append((default, _title(package, member, problems)))
        elif translation := TITLE.fullmatch(key):
            tag = translation[1]
            if tag in languages[1:]:
                versions.append((tag, _title(package, member, problems)))
            else:
                told = undeclared(key, "title", tag, languages or (default,))
                problems.append(package.problem(member.place, *told))
    versions.sort(key=lambda version: (default, *languages[1:]).index(version[0]))
    title = Text(tuple((tag, words) for tag, words in versions if words))
    guarded = GUARDED in found and _is_guard(package, found[GUARDED], problems)
    return replace(package, title=title, languages=languages, guarded=guarded), problems


def _by_key(package: Package) -> tuple[dict[str, Member], list[Problem]]:
    """What is read of the descriptor, by the names that are meant, and what is odd about them."""
    found: dict[str, Member] = {}
    problems = []
    for member in package.members:
        key = next((key for key in KEYS if key.lower() == member.key.strip().lower()), member.key)
        if key not in KEYS and not TITLE.fullmatch(key):
            continue
        if key in found:
            message = f"The key {key} appears twice; the first one is used"
            problems.append(package.problem(member.place, "E107", message, "Delete one of them"))
        elif key != member.key:
            message = f"The key {key} is written with other capitals or with spaces around it"
            problems.append(package.problem(member.place, "E110", message, f"Write {key}"))
        found.setdefault(key, member)
    return found, problems


def _languages(package: Package, member: Member | None, problems: list[Problem]) -> tuple[str, ...]:
    if member is None:
        return ()
    if isinstance(member.value, list) and are_languages(member.value):
        return tuple(member.value)
    if member.value != []:
        cure = 'Write the default language first, such as ["en", "es"]'
        message = "The languages are not a list of different language codes"
        problems.append(package.problem(member.place, "E112", message, cure))
    return ()


def are_languages(tags: list[object]) -> bool:
    """Whether they are language tags that differ in more than capitals, at least one."""
    known = [tag.lower() for tag in tags if isinstance(tag, str) and re.fullmatch(LANGUAGE, tag)]
    return 0 < len(tags) == len(known) == len(set(known))


def _title(package: Package, member: Member, problems: list[Problem]) -> str:
    """The words of a title; "" where they are none, or such as no table can hold."""
    if reason := _no_words(member.value):
        message = f"The {member.key} {reason}; it is not read"
        problems.append(package.problem(member.place, "E112", message, 'Write "..."'))
        return ""
    words = str(member.value)
    where = f"The {member.key}"
    problems += [package.problem(member.place, *found) for found in odd_signs(where, words)]
    return one_newline(words)


def _no_words(value: object) -> str:
    if not isinstance(value, str):
        return "must be text"
    if HALF.search(value) or "\0" in value:
        return "holds half a character or a NUL character"
    return f"is longer than {LONGEST_CELL:,} characters" if len(value) > LONGEST_CELL else ""


def _is_guard(package: Package, member: Member, problems: list[Problem]) -> bool:
    if member.value != GUARD:
        message = f"{GUARDED} is not {GUARD}; no apostrophe is taken off"
        cure = f'Write "{GUARD}", or delete the key'
        problems.append(package.problem(member.place, "E112", message, cure))
    return member.value == GUARD
