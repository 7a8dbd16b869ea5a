"""Advice: a dataset is sound without it, and better with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dashboard import i18n
from dashboard.dataset.problem import Problem
from dashboard.dataset.records.correct import correct_markup
from dashboard.dataset.records.defaults import LONGEST_LABEL, LONGEST_SHORT_LABEL
from dashboard.dataset.records.draft import Draft
from dashboard.dataset.records.fields import describe_fallback
from dashboard.dataset.tables.reader import Row, Table
from dashboard.dataset.tables.schema import SCHEMAS

LONGEST_TITLE = 44
LONGEST_TEXT = 300
MOST_KINDS = 10
MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:[a-zA-Z]{2,8}|#[0-9]{1,6});")
# Columns of names, which most languages leave as they are.
NAMES = frozenset({"speaker", "place"})


def long_label(draft: Draft) -> Iterator[Problem]:
    """A label has at most 24 characters, a short one 12."""
    yield from _find_long(draft, "label", LONGEST_LABEL, "W403")
    yield from _find_long(draft, "label_short", LONGEST_SHORT_LABEL, "W403")


def long_title(draft: Draft) -> Iterator[Problem]:
    """A title that is the label of its event, too, has at most 44 characters."""
    yield from _find_long(draft, "title", LONGEST_TITLE, "W404")


def long_text(draft: Draft) -> Iterator[Problem]:
    """The text of an event, and what the record says of it, have at most 300 characters each."""
    yield from _find_long(draft, "text", LONGEST_TEXT, "W419")
    yield from _find_long(draft, "record", LONGEST_TEXT, "W419")


def many_kinds(draft: Draft) -> Iterator[Problem]:
    """A life has at most ten kinds of events, each with a colour of its own."""
    if len(draft.kinds) > MOST_KINDS:
        message = f"There are {len(draft.kinds)} kinds; from here on colours are used twice"
        cure = f"Put some together, so that there are at most {MOST_KINDS}"
        row = draft.kinds[MOST_KINDS].row
        yield row.problem("kind" if row.has("kind") else "id", "W420", message, cure)


def missing_translation(draft: Draft) -> Iterator[Problem]:
    """Words in one of the dataset's languages are translated into all."""
    for name, table in draft.tables.items():
        for column in (text for text in SCHEMAS[name].translated if text not in NAMES):
            for language in draft.languages[1:]:
                yield from _find_untranslated(table, column, language)
    for passage in draft.passages:
        spoken, row = passage.record.language, passage.row
        for language in draft.languages:
            name = f"exact_{language}"
            if language != spoken and not row[name].strip():
                message = f"The quotation is in {spoken} and has no translation into {language}"
                cell = name if row.has(name) else "exact"
                yield row.problem(cell, "W408", message, f"Fill in {name}")


def doubled_event(draft: Draft) -> Iterator[Problem]:
    """Two events of one date and title are most likely one."""
    first: dict[tuple[str, str], Row] = {}
    for event in draft.events:
        date = event.record.date
        said = date.typed if date.is_unknown else date.text
        row = first.setdefault((said, event.record.title.default), event.row)
        if row is not event.row:
            message = f"Line {row.record.line} has the same date and title"
            problem = event.row.problem("title", "W409", message, "Delete one of the two lines")
            yield replace(problem, fix=event.row.record.delete_if_like(row.record))


def language_without_catalogue(draft: Draft) -> Iterator[Problem]:
    """The interface speaks the languages of the dataset."""
    known = [*i18n.list_languages(), *dict(draft.package.words)]
    for language in draft.package.languages:
        if language not in known and language.partition("-")[0] not in known:
            message = f"The interface does not speak {language}; it is English there"
            cure = f"Use {' or '.join(i18n.list_languages())}, or add locale/{language}.json"
            yield draft.package.problem(draft.package.position("languages"), "W410", message, cure)


def no_lane_or_kind(draft: Draft) -> Iterator[Problem]:
    """An event names its lane and kind if there are several."""
    for column, table in (("lane", draft.lanes), ("kind", draft.kinds)):
        if f"{column}s" in draft.tables and len(table) > 1:
            for event in draft.events:
                if not event.row[column]:
                    instead = describe_fallback(column)
                    message = f"The event has no {column}; {instead}"
                    cure = f"Name one of the {column}s"
                    yield event.row.problem(column, "W412", message, cure)


def _find_long(draft: Draft, column: str, length: int, code: str) -> Iterator[Problem]:
    """Report cells with more characters than this; of titles those that are labels, too."""
    is_title = column == "title"
    for suffix in ("", *(f"_{language}" for language in draft.languages[1:])):
        name = column + suffix
        cells = f"{name}s" if name.isalpha() else f"cells of {name}"
        plural = f"{{count}} {cells} have more than {length} characters and may not fit"
        cure = f"Use fewer words{', or write a short label' * is_title}"
        for row in (event.row for event in draft.events):
            count = len(row[name])
            if count > length and not (is_title and row[f"label{suffix}"]):
                message = f"{name} has {count} characters; more than {length} may not fit"
                yield row.problem(name, code, message, cure, plural)


def _find_untranslated(table: Table, column: str, language: str) -> Iterator[Problem]:
    """Report each cell, or the header where the whole column is missing."""
    name = f"{column}_{language}"
    rows = [row for row in table.rows if bool(row[column].strip()) != bool(row[name].strip())]
    if rows and not table.header.has(name):
        message, cure = f"There is no column {name}", f"Add it with the words in {language}"
        yield table.header.problem(column, "W408", message, cure)
        return
    for row in rows:
        empty, full = (column, name) if row[name].strip() else (name, column)
        message = f"{full} has words and {empty} has none"
        yield row.problem(empty, "W408", message, f"Translate {full}")


def markup(draft: Draft) -> Iterator[Problem]:
    """A cell holds words and no HTML, which is shown as it stands."""
    for name, table in draft.tables.items():
        for column in table.header.columns:
            base = (SCHEMAS[name].translation(column) or (column,))[0]
            if base in SCHEMAS[name].translated + SCHEMAS[name].verbatim:
                for row in table.rows:
                    if found := MARKUP.search(row[column]):
                        message = f"The cell holds HTML ({found[0][:20]}); it is shown as it stands"
                        cure = "Write it without: addresses become links, empty lines paragraphs"
                        plain = None if base in SCHEMAS[name].verbatim else _read(row[column])
                        yield row.problem(column, "W434", message, cure, words=plain)


def _read(words: str) -> str | None:
    """Read HTML as words, if it is no more than paragraphs, emphasis, links and characters."""
    plain = correct_markup(words)
    return None if MARKUP.search(plain) else plain
