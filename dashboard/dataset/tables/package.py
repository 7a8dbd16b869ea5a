"""The title and the languages of a dataset, from its `datapackage.json`.

Specification: Frictionless Data Package v2, with `languages` and `title_<language>` of our own.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from dashboard.dataset.model import Text
from dashboard.dataset.problem import Edit, Problem
from dashboard.dataset.tables.characters import find_odd_characters, normalize_newlines
from dashboard.dataset.tables.decoding import JSON, find_position, read_text
from dashboard.dataset.tables.formula import GUARD, GUARDED
from dashboard.dataset.tables.header import describe_undeclared
from dashboard.dataset.tables.json_members import Member, read_members
from dashboard.dataset.tables.schema import LANGUAGE, LONGEST_CELL
from dashboard.i18n import Words

# The key of the codes of advice that the curator does not want to read.
SILENCED = "silenced"
KEYS = ("title", "languages", GUARDED, SILENCED)
ADVICE = re.compile("W[0-9]{3}")
TITLE = re.compile(f"title_({LANGUAGE})", re.IGNORECASE)
HALF_A_CHARACTER = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Package:
    """The title and languages of a descriptor; no languages where it gives none.

    With `guarded` an apostrophe stands before the cells that look like formulas. `silenced` are the
    codes of advice that is not given; `words` are the texts of the page that the life brings.
    """

    path: str
    text: str = ""
    title: Text = field(default_factory=Text)
    languages: tuple[str, ...] = ()
    guarded: bool = False
    silenced: tuple[str, ...] = ()
    members: tuple[Member, ...] = ()
    words: Words = ()

    def problem(self, position: int, code: str, message: str, cure: str) -> Problem:
        """Report a problem at a position of the text."""
        return Problem(self.path, *find_position(self.text[:position]), code, message, cure)

    def edit(self, member: Member, value: object) -> Edit:
        """Return the edit that gives a key another value."""
        return self._replace(member.start, member.end, value)

    def rename(self, member: Member, key: str) -> Edit:
        """Return the edit that writes a key in another way."""
        _, end = json.JSONDecoder().raw_decode(self.text, member.position)
        return self._replace(member.position, end, key)

    def _replace(self, start: int, end: int, value: object) -> Edit:
        place = find_position(self.text[:start])
        return Edit(self.path, *place, self.text[start:end], json.dumps(value, ensure_ascii=False))

    def position(self, key: str) -> int:
        """The position of a key of the descriptor; 0 where it has none."""
        return next((member.position for member in self.members if member.key == key), 0)


def read_package(path: Path, shown: str) -> tuple[Package, list[Problem]]:
    """Read the descriptor at *path*, an empty one where there is none, and its problems."""
    if not path.exists():
        return Package(shown), []
    text = read_text(path, shown, JSON)
    if isinstance(text, Problem):
        return Package(shown), [text]
    try:
        members = read_members(text)
    except (ValueError, RecursionError) as error:
        return Package(shown, text), [_describe_json_error(error, shown)]
    package = Package(shown, text, members=members or ())
    if members is None:
        cure = 'Write { "title": "...", "languages": ["en"] }'
        return package, [Problem(shown, 1, 1, "E112", "This is not a JSON object", cure)]
    return _read_keys(package)


def _describe_json_error(error: ValueError | RecursionError, shown: str) -> Problem:
    position, reason = (1, 1), "it is nested too deep"
    if isinstance(error, json.JSONDecodeError):
        position, reason = (error.lineno, error.colno), error.msg
    elif isinstance(error, ValueError):
        reason = "it holds a number that is too long, or none"
    cure = "Fix the JSON; a comma or a quotation mark before this place is the usual cause"
    return Problem(shown, *position, "E112", f"This is not JSON: {reason}", cure)


def _read_keys(package: Package) -> tuple[Package, list[Problem]]:
    members, problems = _index_keys(package)
    languages = _read_languages(package, members.get("languages"), problems)
    default = languages[0] if languages else "en"
    versions = []
    for key, member in members.items():
        if key == "title":
            versions.append((default, _read_title(package, member, problems)))
        elif translation := TITLE.fullmatch(key):
            tag = translation[1]
            if tag in languages[1:]:
                versions.append((tag, _read_title(package, member, problems)))
            else:
                undeclared = describe_undeclared(key, "title", tag, languages or (default,))
                problems.append(package.problem(member.position, *undeclared))
    versions.sort(key=lambda version: (default, *languages[1:]).index(version[0]))
    title = Text(tuple((tag, words) for tag, words in versions if words))
    guarded = GUARDED in members and _read_guard(package, members[GUARDED], problems)
    silenced = _read_silenced(package, members.get(SILENCED), problems)
    read = replace(package, title=title, languages=languages, guarded=guarded, silenced=silenced)
    return read, problems


def _index_keys(package: Package) -> tuple[dict[str, Member], list[Problem]]:
    """Index the keys that are read by their right names, and report odd ones."""
    members: dict[str, Member] = {}
    problems = []
    for member in package.members:
        key = next((key for key in KEYS if key.lower() == member.key.strip().lower()), member.key)
        if key not in KEYS and not TITLE.fullmatch(key):
            continue
        if key in members:
            message = f"The key {key} appears twice; the first one is used"
            problems.append(package.problem(member.position, "E107", message, "Delete one of them"))
        elif key != member.key:
            message = f"The key {key} is written with other capitals or with spaces around it"
            problem = package.problem(member.position, "W110", message, f"Write {key}")
            problems.append(replace(problem, fix=(package.rename(member, key),)))
        members.setdefault(key, member)
    return members, problems


def _read_languages(
    package: Package, member: Member | None, problems: list[Problem]
) -> tuple[str, ...]:
    if member is None:
        return ()
    if isinstance(member.value, list) and _are_languages(member.value):
        return tuple(member.value)
    if member.value != []:
        cure = 'Write the default language first, such as ["en", "es"]'
        message = "The languages are not a list of different language codes"
        problem = package.problem(member.position, "E112", message, cure)
        tags = _guess_languages(member.value)
        problems.append(replace(problem, fix=(package.edit(member, tags),) if tags else ()))
    return ()


def _guess_languages(value: object) -> list[str]:
    """Return the tags of a list of languages that is written as text or in capitals, or none."""
    words = re.findall(r"[\w-]+", value) if isinstance(value, str) else value
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        return []
    tags = [*dict.fromkeys(word.lower() for word in words)]
    return tags if _are_languages(tags) else []


def _are_languages(tags: list[object]) -> bool:
    """True for language tags that differ in more than capitals, at least one."""
    texts = [tag.lower() for tag in tags if isinstance(tag, str) and re.fullmatch(LANGUAGE, tag)]
    return 0 < len(tags) == len(texts) == len(set(texts))


def _read_title(package: Package, member: Member, problems: list[Problem]) -> str:
    """Read the words of a title; "" where no table could hold them."""
    if reason := _check_title(member.value):
        message = f"The {member.key} {reason}; it is not read"
        problems.append(package.problem(member.position, "E112", message, 'Write "..."'))
        return ""
    words = str(member.value)
    for *fault, fixed in find_odd_characters(f"The {member.key}", words):
        fix = () if fixed is None else (package.edit(member, fixed),)
        problems.append(replace(package.problem(member.position, *fault), fix=fix))
    return normalize_newlines(words)


def _check_title(value: object) -> str:
    if not isinstance(value, str):
        return "must be text"
    if HALF_A_CHARACTER.search(value) or "\0" in value:
        return "holds half a character or a NUL character"
    return f"is longer than {LONGEST_CELL:,} characters" if len(value) > LONGEST_CELL else ""


def _read_guard(package: Package, member: Member, problems: list[Problem]) -> bool:
    if member.value != GUARD:
        message = f"{GUARDED} is not {GUARD}; no apostrophe is taken off"
        cure = f'Write "{GUARD}", or delete the key'
        problems.append(package.problem(member.position, "E112", message, cure))
    return member.value == GUARD


def _read_silenced(
    package: Package, member: Member | None, problems: list[Problem]
) -> tuple[str, ...]:
    if member is None:
        return ()
    codes = member.value if isinstance(member.value, list) else [None]
    if all(isinstance(code, str) and ADVICE.fullmatch(code) for code in codes):
        return tuple(codes)
    message = f"{SILENCED} is not a list of codes of advice; nothing is silenced"
    cure = 'Write ["W404"]; an error, whose code begins with E, is always told'
    problems.append(package.problem(member.position, "E112", message, cure))
    return ()
