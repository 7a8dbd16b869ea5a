"""Reads a row of each table as its record, which is used only if its cells lack nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from dashboard.dataset.dates.value import Date
from dashboard.dataset.model import (
    About,
    Citation,
    Era,
    Event,
    Evidence,
    Headline,
    Kind,
    Lane,
    Link,
    Passage,
    Picture,
    Place,
    Precision,
    Prompt,
    Relation,
    Rights,
    Series,
    Source,
    Step,
    Subject,
    SubjectType,
    Text,
)
from dashboard.dataset.records.fields import Fields
from dashboard.dataset.tables.schema import COLOURS, SYMBOLS

EVIDENCE: tuple[Evidence, ...] = get_args(Evidence)[1:]
RELATIONS: tuple[Relation, ...] = get_args(Relation)
SUBJECTS: tuple[SubjectType, ...] = get_args(SubjectType)[1:]
ABOUT: tuple[About, ...] = get_args(About)[1:]
PRECISIONS: tuple[Precision, ...] = get_args(Precision)
RIGHTS: tuple[Rights, ...] = get_args(Rights)[1:]
PROMPTS = ("observe", "reflect", "question")
AUDIENCES = ("pupil", "teacher")
MOST_STEPS = 99
DEFAULT_WEIGHT = 3
PARAGRAPHS = "[0-9]{1,7}(-[0-9]{1,7})?( [0-9]{1,7}(-[0-9]{1,7})?)*"


def read_subject(cells: Fields) -> Subject:
    """Read the subject."""
    return Subject(
        name=cells.wanted("name"),
        subtitle=cells.text("subtitle"),
        lead=cells.text("lead"),
        born=cells.date("born"),
        died=cells.date("died"),
        epigraph=cells.slug("epigraph"),
        portrait=cells.slug("portrait"),
        type=cells.choice("type", SUBJECTS, ""),
    )


def read_headline(cells: Fields) -> Headline:
    """Read a sentence of the hero line."""
    return Headline(cells.required_text("sentence"), cells.required_slug("event"))


def read_lane(cells: Fields) -> Lane:
    """Read a lane; one without a title gets one made of its id later."""
    return Lane(
        cells.required_slug("id"), cells.wanted_text("title"), cells.choice("about", ABOUT, "")
    )


def read_kind(cells: Fields) -> Kind:
    """Read a kind; one without a symbol or a colour gets them later."""
    return Kind(
        id=cells.required_slug("id"),
        title=cells.wanted_text("title"),
        symbol=cells.choice("symbol", SYMBOLS, ""),
        colour=cells.choice("colour", COLOURS, ""),
    )


def read_era(cells: Fields) -> Era:
    """Read an era; an end before its start is left out."""
    start, end = cells.required_date("start"), cells.date("end")
    if end and end.bounds[1] <= start.bounds[0]:
        message = "The era ends before it starts; its end is left empty"
        cells.report("end", "E308", message, "Fix one of the two dates")
        end = None
    return Era(cells.slug("id"), cells.required_text("title"), start, end)


def read_series(cells: Fields) -> Series:
    """Read a series."""
    return Series(
        cells.required_slug("id"),
        cells.wanted_text("title"),
        cells.text("callout"),
        cells.text("note"),
    )


def read_source(cells: Fields) -> Source:
    """Read a source."""
    return Source(
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
    )


def read_event(cells: Fields) -> Event:
    """Read an event; one without an id gets it later."""
    return Event(
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
    )


def _read_event_date(cells: Fields) -> Date:
    """Read the date, and what was typed for it where the table has that in a column of its own."""
    date, typed = cells.wanted_date("date"), cells.plain("typed")
    return replace(date, typed=typed) if typed else date


def read_passage(cells: Fields) -> Passage:
    """Read a passage."""
    translations = [(tag, cells.plain(f"exact_{tag}")) for tag in cells.languages]
    return Passage(
        id=cells.required_slug("id"),
        exact=cells.required("exact"),
        source=cells.slug("source"),
        locator=cells.plain("locator"),
        speaker=cells.text("speaker"),
        question=cells.text("question"),
        language=cells.language("language"),
        prefix=cells.plain("prefix"),
        suffix=cells.plain("suffix"),
        translation=Text(tuple((tag, words) for tag, words in translations if words)),
    )


def read_link(cells: Fields) -> Link:
    """Read the link of an event and a passage."""
    return Link(
        cells.required_slug("event"),
        cells.required_slug("passage"),
        cells.choice("relation", RELATIONS, RELATIONS[0]),
    )


def read_citation(cells: Fields) -> Citation:
    """Read a citation."""
    return Citation(
        cells.required_slug("event"),
        cells.required_slug("source"),
        cells.plain("locator"),
        cells.text("says"),
    )


def read_prompt(cells: Fields) -> Prompt:
    """Read a question to put to the class."""
    return Prompt(
        id=cells.slug("id"),
        event=cells.required_slug("event"),
        kind=cells.choice("kind", PROMPTS, PROMPTS[-1]),
        text=cells.required_text("text"),
        audience=cells.choice("audience", AUDIENCES, AUDIENCES[0]),
    )


def read_place(cells: Fields) -> Place:
    """Read a place; one that lacks a coordinate is on no map."""
    latitude, longitude = cells.degrees("latitude", 90), cells.degrees("longitude", 180)
    is_whole = latitude is not None and longitude is not None
    if not is_whole and (cells.row["latitude"] or cells.row["longitude"]):
        message = "A place has both a latitude and a longitude; it is on no map without them"
        cells.report("latitude", "W129", message, "Fill in both, or leave both empty")
    return Place(
        id=cells.required_slug("id"),
        title=cells.required_text("title"),
        latitude=latitude if is_whole else None,
        longitude=longitude if is_whole else None,
        precision=cells.choice("precision", PRECISIONS, PRECISIONS[0]),
        source=cells.slug("source"),
    )


def read_step(cells: Fields) -> Step:
    """Read a step of the story."""
    return Step(
        text=cells.required_text("text"),
        event=cells.required_slugs("event"),
        step=cells.integer("step", 1, MOST_STEPS),
        series=cells.slug("series"),
        passage=cells.slug("passage"),
        start=cells.date("start"),
        end=cells.date("end"),
    )


def read_picture(cells: Fields) -> Picture:
    """Read a picture, and its file from the folder of the table; without words it is left out."""
    return Picture(
        id=cells.slug("id"),
        event=cells.slug("event"),
        file=cells.required("file"),
        alt=cells.required_text("alt"),
        caption=cells.text("caption"),
        credit=cells.plain("credit"),
        licence=cells.plain("licence"),
        source=cells.slug("source"),
        image=cells.image("file"),
    )
