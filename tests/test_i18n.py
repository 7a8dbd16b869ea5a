"""The catalogues: every visible word is a key in every language, with the same placeholders."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from dashboard.i18n import catalogue, languages
from dashboard.page.content import WRITTEN
from dashboard.places import PACKAGE, home

ENGLISH = catalogue("en").messages
# Keys that are put together while running: the words before the changing part.
COMPOSED = (
    "view.", "language.", "key.", "evidence.", "date.", "tool.theme.", "cite.", "prompts.",
    "share.copy-",
)  # fmt: skip


def placeholders(words: str) -> set[str]:
    """The names that a text has places for."""
    return {name for _, name, _, _ in Formatter().parse(words) if name}


@pytest.mark.parametrize("language", languages())
def test_a_catalogue_has_the_same_keys_and_placeholders(language: str) -> None:
    """Every catalogue has the keys of the English one, with the same placeholders, none empty."""
    messages = catalogue(language).messages
    assert sorted(messages) == sorted(ENGLISH)
    for key, words in messages.items():
        assert words.strip(), key
        assert placeholders(words) == placeholders(ENGLISH[key]), key


@pytest.mark.parametrize("language", languages())
def test_a_catalogue_is_sorted(language: str) -> None:
    """The keys stand in order, so that two people's additions merge."""
    assert list(catalogue(language).messages) == sorted(catalogue(language).messages)


def sources() -> str:
    """All the code that asks for texts."""
    files = [*PACKAGE.rglob("*.py"), *home("assets").rglob("*.js")]
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def test_no_key_is_unused() -> None:
    """Every key is asked for somewhere, whole or put together."""
    code = sources()
    for key in ENGLISH:
        stem = re.sub(r"\.(one|other)$", "", key)
        assert f'"{stem}"' in code or key.startswith(COMPOSED), key


def test_no_key_is_missing() -> None:
    """Every key that the scripts ask for by name is there."""
    asked = set(re.findall(r'say\(\s*"([a-z.-]+)"', sources()))
    assert asked
    assert asked <= set(ENGLISH)


def test_a_language_without_a_catalogue_gets_english() -> None:
    """A dataset in a language that the interface doesn't speak is shown with English words."""
    assert catalogue("qu")("nav.next") == ENGLISH["nav.next"]
    assert catalogue("es-MX")("nav.next") == catalogue("es")("nav.next")


def test_plurals() -> None:
    """One is said in the singular, every other number in the plural."""
    text = catalogue("en")
    assert text.count("count.events", 1) == "1 event"
    assert text.count("count.events", 0) == "0 events"


def test_locale_files_are_where_they_are_looked_for() -> None:
    """A third language is one file in one folder."""
    assert {path.stem for path in (Path(PACKAGE) / "locale").glob("*.json")} == {"en", "es"}


def test_the_scripts_say_only_what_they_are_given() -> None:
    """No script names a message of the families that stay in Python."""
    for path in (home("assets") / "js").glob("*.js"):
        assert not re.findall(rf"[\"`](?:{'|'.join(WRITTEN)})", path.read_text(encoding="utf-8"))
