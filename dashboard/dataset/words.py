"""Reads the words of the page in the languages that a life brings: `locale/<language>.json`.

What is missing there is shown in the default language, or in English; `check` lists it.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path

from dashboard.dataset.problem import Problem
from dashboard.dataset.tables.decoding import JSON, find_position, read_text
from dashboard.dataset.tables.json_members import Member, read_members
from dashboard.i18n import COMMENT, Words, find_placeholders, is_rule_true, load_catalogue

FOLDER = "locale"
LISTED = 5
COUNTED = re.compile(r"\.(zero|one|two|few|many|other)$")


def read_words(
    folder: Path, shown: Path, languages: tuple[str, ...]
) -> tuple[Words, list[Problem]]:
    """Read the words of the *languages* of a life; problems name their files below *shown*."""
    words: list[tuple[str, tuple[tuple[str, str], ...]]] = []
    problems: list[Problem] = []
    for file in sorted((folder / FOLDER).glob("*.json")):
        path = str(shown / FOLDER / file.name)
        if file.stem not in languages:
            message = f"The life has no language {file.stem}; this file is not read"
            cure = f"Add {file.stem} to the languages of datapackage.json, or delete the file"
            problems.append(Problem(path, 1, 1, "W431", message, cure))
            continue
        found, more = _read_file(file, path)
        problems += more
        if found:
            words.append((file.stem, tuple(found.items())))
    return tuple(words), problems


def _read_file(file: Path, path: str) -> tuple[dict[str, str], list[Problem]]:
    text = read_text(file, path, JSON)
    if isinstance(text, Problem):
        return {}, [text]
    reason = "it is no object"
    try:
        members = read_members(text)
    except (ValueError, RecursionError) as error:
        members, reason = None, str(error)
    if members is None:
        cure = 'Write { "nav.next": "...", ... } as in dashboard/locale/en.json'
        return {}, [Problem(path, 1, 1, "E112", f"This is not JSON: {reason}", cure)]
    known = load_catalogue("en").messages
    found: dict[str, str] = {}
    problems = []
    for member in members:
        if fault := _find_fault(member, known):
            place = find_position(text[: member.position])
            problems.append(Problem(path, *place, *fault))
        elif not member.key.startswith(COMMENT):
            found[member.key] = str(member.value)
    return found, problems + _list_missing(path, file.stem, found, known)


def _find_fault(member: Member, known: dict[str, str]) -> tuple[str, str, str] | None:
    """Find what is wrong with a text: its key, its value or its placeholders."""
    key, value = member.key, member.value
    like = known.get(key) or known.get(_find_like(key, known))
    if key.startswith(COMMENT):
        return None
    if key.startswith("plural."):
        return None if _is_rule(value) else ("E135", f"{key} is no rule of CLDR", 'Write "n = 1"')
    if like is None:
        near = get_close_matches(key, known, n=1)
        cure = f"Write {near[0]}" if near else "Delete it"
        return "W432", f"The page has no text {key[:60]}", cure
    if not isinstance(value, str) or not value.strip():
        return "E135", f"{key} is no text; the page's own is shown", 'Write "..."'
    wanted = find_placeholders(like)
    if not _has_placeholders(value, wanted):
        names = ", ".join(f"{{{name}}}" for name in sorted(wanted)) or "no {...}"
        message = f"{key} does not have the placeholders of the page; the page's own text is shown"
        return "E135", message, f"Write it with {names}"
    return None


def _is_rule(value: object) -> bool:
    try:
        return isinstance(value, str) and is_rule_true(value, 1) is not None
    except ValueError:
        return False


def _has_placeholders(value: str, wanted: set[str]) -> bool:
    """True if a text has just these placeholders, and no other braces."""
    try:
        value.format(**dict.fromkeys(wanted, ""))
    except (ValueError, LookupError, AttributeError):
        return False
    return find_placeholders(value) == wanted


def _find_like(key: str, known: dict[str, str]) -> str:
    """Find the key of which another plural form is known; "" where there is none."""
    other = COUNTED.sub(".other", key)
    return other if other in known else ""


def _list_missing(
    path: str, language: str, found: dict[str, str], known: dict[str, str]
) -> list[Problem]:
    """List once what a language lacks that camino does not bring either."""
    brought = load_catalogue(language, brought=True).messages
    missing = [key for key in known if key not in found and key not in brought]
    if not missing:
        return []
    names = ", ".join(missing[:LISTED]) + (" ..." if len(missing) > LISTED else "")
    message = "Some texts of the page are missing and shown in another language"
    return [Problem(path, 1, 1, "W433", message, f"Add {names}")]
