"""The catalogues: every visible word is a key in every language, with the same placeholders."""

from __future__ import annotations

import json
import re
from functools import cache
from string import Formatter

import pytest

from dashboard.i18n import FORMS, Catalogue, find_plural, list_languages, load_catalogue
from dashboard.page.script_data import FIRST, WRITTEN, select_messages
from dashboard.paths import PACKAGE, home
from dashboard.site.bundle import READER, find_scripts
from tests.child import NODE, run

ENGLISH = load_catalogue("en").messages
REVIEWED = ("en", "es")
# Keys that are put together while running: the words before the changing part.
COMPOSED = (
    "view.", "language.", "key.", "evidence.", "grade.", "date.", "tool.theme.", "cite.", "prompt.",
    "prompts.", "share.copy-", "share.copied-", "sources.group.", "plural.", "voice.", "places.",
    "take.", "task.",
)  # fmt: skip


def placeholders(words: str) -> set[str]:
    """The names that a text has places for."""
    return {name for _, name, _, _ in Formatter().parse(words) if name}


COUNTED = {key[:-4] for key in ENGLISH if key.endswith(".one") and f"{key[:-4]}.other" in ENGLISH}


def forms(messages: dict[str, str]) -> set[str]:
    """The plural forms that a catalogue has a rule for, and the one of all other numbers."""
    return {form for form in FORMS if f"plural.{form}" in messages} | {"other"}


def counted(key: str) -> str:
    """The key of a counted text without its plural form, "" for any other key."""
    stem, _, form = key.rpartition(".")
    return stem if stem in COUNTED and form in (*FORMS, "other") else ""


@pytest.mark.parametrize("language", list_languages())
def test_a_catalogue_has_the_same_keys_and_placeholders(language: str) -> None:
    """Every catalogue has the keys of the English one, with the same placeholders, none empty.

    One that nobody has reviewed may lack some, which are then in English.
    """
    messages = load_catalogue(language, brought=True).messages
    own, english = (
        {key for key in keys if not counted(key) and not key.startswith("plural.")}
        for keys in (messages, ENGLISH)
    )
    assert own <= english
    assert own == english or language not in REVIEWED
    for key, words in messages.items():
        assert words.strip(), key
        if not key.startswith("plural."):
            stem = counted(key)
            like = ENGLISH[f"{stem}.other"] if stem else ENGLISH[key]
            assert placeholders(words) == placeholders(like), key


@pytest.mark.parametrize("language", list_languages())
def test_a_counted_text_has_every_plural_form_of_its_language(language: str) -> None:
    """Whatever is counted has a text for each form that the catalogue has a rule for."""
    messages = load_catalogue(language).messages
    assert COUNTED
    for stem in COUNTED:
        has = {key.rpartition(".")[2] for key in messages if counted(key) == stem}
        assert has == forms(messages), stem


@pytest.mark.parametrize("language", list_languages())
def test_a_catalogue_is_sorted(language: str) -> None:
    """The keys stand in order, so that two people's additions merge."""
    keys = list(load_catalogue(language, brought=True).messages)
    assert keys == sorted(keys)


@pytest.mark.parametrize("language", sorted({*list_languages()} - {*REVIEWED}))
def test_who_has_not_reviewed_a_catalogue_is_said(language: str) -> None:
    """It says so in its first line, which is no message."""
    file = PACKAGE / "locale" / f"{language}.json"
    first = next(iter(json.loads(file.read_text(encoding="utf-8"))))
    assert first == "// unreviewed"
    assert first not in load_catalogue(language).messages


def test_a_life_brings_words_of_its_own() -> None:
    """They come first; what they lack is in the life's default language, else in English."""
    words = (("qu", (("nav.next", "Qatiq"),)),)
    text = load_catalogue("qu", words, "es")
    assert text("nav.next") == "Qatiq"
    assert text("nav.previous") == load_catalogue("es")("nav.previous")
    assert load_catalogue("qu", words)("nav.previous") == ENGLISH["nav.previous"]
    assert load_catalogue("de-CH")("nav.next") == load_catalogue("de")("nav.next")


@cache
def read_sources() -> str:
    """All the code that asks for texts."""
    files = [*PACKAGE.rglob("*.py"), *home("assets").rglob("*.js")]
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def test_no_key_is_unused() -> None:
    """Every key is asked for somewhere, whole or put together."""
    code = read_sources()
    for key in ENGLISH:
        stem = re.sub(r"\.(one|other)$", "", key)
        assert f'"{stem}"' in code or key.startswith(COMPOSED), key


def test_no_key_is_missing() -> None:
    """Every key that the scripts ask for by name is there, and every family that they put together.

    A counted text has its plural forms.
    """
    asked, tallied, families = (
        set(re.findall(pattern, read_sources()))
        for pattern in (
            r'say\(\s*"([a-z.-]+)"', r'say\.count\(\s*"([a-z.-]+)"', r"say\(\s*`([a-z.-]+)\$",
        )
    )  # fmt: skip
    assert all((asked, tallied, families))
    assert asked <= set(ENGLISH)
    assert tallied <= COUNTED
    assert all(any(key.startswith(family) for key in ENGLISH) for family in families)


def test_what_the_first_scripts_say_comes_with_the_document() -> None:
    """No message of a script of the head waits, but for the headings of what is asked later."""
    code = "\n".join(find_scripts()[name].read_text(encoding="utf-8") for name in READER)
    said = set(re.findall(r"(?:say|phrase)(?:\.count)?\(\s*[^\"`)]*[\"`]([a-z][a-z.-]+)", code))
    assert {"nav.next", "rest.count", "count.events"} <= said
    assert {key for key in said if not key.startswith(FIRST)} <= {"prompts."}


@pytest.mark.parametrize("language", list_languages())
def test_every_message_for_the_scripts_is_given_to_them_once(language: str) -> None:
    """A message comes first or later, or it only stands in the page: never twice."""
    text = load_catalogue(language)
    first, later = select_messages(text, first=True), select_messages(text, first=False)
    assert not set(first) & set(later)
    left = set(text.messages) - set(first) - set(later)
    assert all(key.startswith(WRITTEN) for key in left)


def test_plurals() -> None:
    """One is said in the singular, every other number in the plural."""
    text = load_catalogue("en")
    assert text.count("count.events", 1) == "1 event"
    assert text.count("count.events", 0) == "0 events"


# As CLDR 45 writes them.
RULES = {
    "ar": {
        "zero": "n = 0",
        "one": "n = 1",
        "two": "n = 2",
        "few": "n % 100 = 3..10",
        "many": "n % 100 = 11..99",
    },
    "pl": {
        "one": "i = 1 and v = 0",
        "few": "v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
        "many": "v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 "
        "or v = 0 and i % 100 = 12..14",
    },
    "lt": {
        "one": "n % 10 = 1 and n % 100 != 11..19",
        "few": "n % 10 = 2..9 and n % 100 != 11..19",
        "many": "f != 0",
    },
    "cy": {"zero": "n = 0", "one": "n = 1", "two": "n = 2", "few": "n = 3", "many": "n = 6"},
}
for name in list_languages():
    rules = {form: f"plural.{form}" for form in FORMS if load_catalogue(name).has(f"plural.{form}")}
    RULES[name] = {form: load_catalogue(name)(key) for form, key in rules.items()}


def test_a_catalogues_rules_agree_with_the_browsers() -> None:
    """Python and `Intl.PluralRules` choose the same form for every number from 0 to 250."""
    ask = (
        f"for (const rules of {[*RULES]}.map((language) => new Intl.PluralRules(language)))"
        "console.log(Array.from({ length: 251 }, (_, n) => rules.select(n)).join(' '))"
    )
    answers = run(*NODE, "-e", ask).stdout.splitlines()
    for (language, rules), answer in zip(RULES.items(), answers, strict=True):
        texts = Catalogue(language, {f"plural.{form}": rule for form, rule in rules.items()})
        found = [find_plural(texts, number) for number in range(251)]
        assert found == answer.split(), language


def test_a_rule_that_cannot_be_read_is_named() -> None:
    """A slip in a catalogue's rule is an error, not a wrong plural."""
    with pytest.raises(ValueError, match="n is 1"):
        find_plural(Catalogue("xx", {"plural.one": "n is 1"}), 1)


def test_the_scripts_say_only_what_they_are_given() -> None:
    """No script names a message of the families that only ever stand in the page."""
    for path in (home("assets") / "js").rglob("*.js"):
        assert not re.findall(
            rf"[\"`](?:{'|'.join(map(re.escape, WRITTEN))})", path.read_text(encoding="utf-8")
        )
