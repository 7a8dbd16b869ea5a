"""Reads a row of each table as its record, which is used only if its cells lack nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, get_args

from dashboard.dataset import model
from dashboard.dataset.dates.value import Date
from dashboard.dataset.records.fields import Fields
from dashboard.dataset.tables.schema import COLOURS, SYMBOLS

EVIDENCE: tuple[model.Evidence, ...] = get_args(model.Evidence)[1:]
RELATIONS: tuple[model.Relation, ...] = get_args(model.Relation)
SUBJECTS: tuple[model.SubjectType, ...] = get_args(model.SubjectType)[1:]
ABOUT: tuple[model.About, ...] = get_args(model.About)[1:]
PRECISIONS: tuple[model.Precision, ...] = get_args(model.Precision)
RIGHTS: tuple[model.Rights, ...] = get_args(model.Rights)[1:]
PROMPTS = ("observe", "reflect", "question")
AUDIENCES = ("pupil", "teacher")
MOST_STEPS = 99
DEFAULT_WEIGHT = 3
PARAGRAPHS = "[0-9]{1,7}(-[0-9]{1,7})?( [0-9]{1,7}(-[0-9]{1,7})?)*"


def _read_era(cells: Fields) -> model.Era:
    """Read an era; an end before its start is left out."""
    start, end = cells.required_date("start"), cells.date("end")
    if end and end.bounds[1] <= start.bounds[0]:
        message = "The era ends before it starts; its end is left empty"
        cells.report("end", "E308", message, "Fix one of the two dates")
        end = None
    return model.Era(cells.slug("id"), cells.required_text("title"), start, end)


def _read_passage(cells: Fields) -> model.Passage:
    """Read a passage."""
    translations = [(tag, cells.plain(f"exact_{tag}")) for tag in cells.languages]
    return model.Passage(
        id=cells.required_slug("id"),
        exact=cells.required("exact"),
        source=cells.slug("source"),
        locator=cells.plain("locator"),
        speaker=cells.text("speaker"),
        question=cells.text("question"),
        language=cells.language("language"),
        prefix=cells.plain("prefix"),
        suffix=cells.plain("suffix"),
        translation=model.Text(tuple((tag, words) for tag, words in translations if words)),
    )


def _read_place(cells: Fields) -> model.Place:
    """Read a place; one that lacks a coordinate is on no map."""
    latitude, longitude = cells.degrees("latitude", 90), cells.degrees("longitude", 180)
    is_whole = latitude is not None and longitude is not None
    if not is_whole and (cells.row["latitude"] or cells.row["longitude"]):
        message = "A place has both a latitude and a longitude; it is on no map without them"
        cells.report("latitude", "W129", message, "Fill in both, or leave both empty")
    return model.Place(
        id=cells.required_slug("id"),
        title=cells.required_text("title"),
        latitude=latitude if is_whole else None,
        longitude=longitude if is_whole else None,
        precision=cells.choice("precision", PRECISIONS, PRECISIONS[0]),
        source=cells.slug("source"),
    )


def _read_event_date(cells: Fields) -> Date:
    """Read the date, and what was typed for it where the table has that in a column of its own."""
    date, typed = cells.wanted_date("date"), cells.plain("typed")
    return replace(date, typed=typed) if typed else date


READERS: dict[str, Callable[[Fields], Any]] = {
    "subject": lambda cells: model.Subject(
        name=cells.wanted("name"),
        subtitle=cells.text("subtitle"),
        lead=cells.text("lead"),
        born=cells.date("born"),
        died=cells.date("died"),
        epigraph=cells.slug("epigraph"),
        portrait=cells.slug("portrait"),
        type=cells.choice("type", SUBJECTS, ""),
    ),
    "headlines": lambda cells: model.Headline(
        cells.required_text("sentence"), cells.required_slug("event")
    ),
    "lanes": lambda cells: model.Lane(
        cells.required_slug("id"), cells.wanted_text("title"), cells.choice("about", ABOUT, "")
    ),
    "kinds": lambda cells: model.Kind(
        id=cells.required_slug("id"),
        title=cells.wanted_text("title"),
        symbol=cells.choice("symbol", SYMBOLS, ""),
        colour=cells.choice("colour", COLOURS, ""),
    ),
    "eras": _read_era,
    "series": lambda cells: model.Series(
        cells.required_slug("id"),
        cells.wanted_text("title"),
        cells.text("callout"),
        cells.text("note"),
    ),
    "sources": lambda cells: model.Source(
        id=cells.required_slug("id"),
        type=cells.plain("type"),
        title=cells.wanted("title"),
        author=cells.plain("author"),
        publisher=cells.plain("publisher"),
        issued=cells.date("issued"),
        url=cells.url("url"),
        language=cells.language("language"),
        words=cells.integer("words", 1, 100_000_000),
        sha256=cells.matching("sha256", "[0-9a-f]{64}", "64 digits from 0-9 and a-f"),
        skip=cells.matching("skip", PARAGRAPHS, "numbers of paragraphs such as 2-4 10"),
        rights=cells.choice("rights", RIGHTS, ""),
    ),
    "events": lambda cells: model.Event(
        id=cells.slug("id"),
        date=_read_event_date(cells),
        title=cells.required_text("title"),
        lane=cells.slug("lane"),
        kind=cells.slug("kind"),
        label=cells.text("label"),
        label_short=cells.text("label_short"),
        text=cells.text("text"),
        record=cells.text("record"),
        weight=cells.integer("weight", 1, 5) or DEFAULT_WEIGHT,
        series=cells.slug("series"),
        number=cells.integer("number", 1, 999),
        closes=cells.slug("closes"),
        evidence=cells.choice("evidence", EVIDENCE, ""),
        basis=cells.text("basis"),
        place=cells.text("place"),
    ),
    "passages": _read_passage,
    "links": lambda cells: model.Link(
        cells.required_slug("event"),
        cells.required_slug("passage"),
        cells.choice("relation", RELATIONS, RELATIONS[0]),
    ),
    "citations": lambda cells: model.Citation(
        cells.required_slug("event"),
        cells.required_slug("source"),
        cells.plain("locator"),
        cells.text("says"),
    ),
    "prompts": lambda cells: model.Prompt(
        id=cells.slug("id"),
        event=cells.required_slug("event"),
        kind=cells.choice("kind", PROMPTS, PROMPTS[-1]),
        text=cells.required_text("text"),
        audience=cells.choice("audience", AUDIENCES, AUDIENCES[0]),
    ),
    "places": _read_place,
    "story": lambda cells: model.Step(
        text=cells.required_text("text"),
        event=cells.required_slugs("event"),
        step=cells.integer("step", 1, MOST_STEPS),
        series=cells.slug("series"),
        passage=cells.slug("passage"),
        start=cells.date("start"),
        end=cells.date("end"),
    ),
    "pictures": lambda cells: model.Picture(
        id=cells.slug("id"),
        event=cells.slug("event"),
        file=cells.required("file"),
        alt=cells.required_text("alt"),
        caption=cells.text("caption"),
        credit=cells.plain("credit"),
        licence=cells.plain("licence"),
        source=cells.slug("source"),
        image=cells.image("file"),
    ),
}
"""What makes the record of a row, by the name of its table."""
