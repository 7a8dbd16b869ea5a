"""One row of each table as its record; it counts only if its cells lack nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from dashboard.dataset.model import (
    Citation,
    Era,
    Event,
    Evidence,
    Headline,
    Kind,
    Lane,
    Link,
    Passage,
    Prompt,
    Relation,
    Series,
    Source,
    Subject,
    Text,
)
from dashboard.dataset.tables.schema import COLOURS, SYMBOLS

if TYPE_CHECKING:
    from dashboard.dataset.records.fields import Fields

EVIDENCE: tuple[Evidence, ...] = get_args(Evidence)
RELATIONS: tuple[Relation, ...] = get_args(Relation)
PROMPTS = ("observe", "reflect", "question")
AUDIENCES = ("pupil", "teacher")
DEFAULT_WEIGHT = 3
PARAGRAPHS = "[0-9]{1,7}(-[0-9]{1,7})?( [0-9]{1,7}(-[0-9]{1,7})?)*"


def subject(cells: Fields) -> Subject:
    """Whose life it is."""
    return Subject(
        name=cells.wanted("name"),
        subtitle=cells.text("subtitle"),
        born=cells.date("born"),
        died=cells.date("died"),
        epigraph=cells.slug("epigraph"),
    )


def headline(cells: Fields) -> Headline:
    """A sentence of the hero line."""
    return Headline(cells.required_text("sentence"), cells.required_slug("event"))


def lane(cells: Fields) -> Lane:
    """A row of the timeline; without a title the folder makes one of its id."""
    return Lane(cells.required_slug("id"), cells.wanted_text("title"))


def kind(cells: Fields) -> Kind:
    """A sort of event; the folder gives it the symbol and colour that its row does not."""
    return Kind(
        id=cells.required_slug("id"),
        title=cells.wanted_text("title"),
        symbol=cells.choice("symbol", SYMBOLS, ""),
        colour=cells.choice("colour", COLOURS, ""),
    )


def era(cells: Fields) -> Era:
    """A stretch of the life."""
    return Era(cells.slug("id"), cells.required_text("title"), cells.required_date("start"))


def series(cells: Fields) -> Series:
    """What stands by numbered events."""
    return Series(
        cells.required_slug("id"),
        cells.wanted_text("title"),
        cells.text("callout"),
        cells.text("note"),
    )


def source(cells: Fields) -> Source:
    """A thing one can cite."""
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
    )


def event(cells: Fields) -> Event:
    """Something that happened; the folder gives it the id that its row does not."""
    return Event(
        id=cells.slug("id"),
        date=cells.required_date("date"),
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
        evidence=cells.choice("evidence", EVIDENCE, EVIDENCE[0]),
        basis=cells.text("basis"),
        place=cells.text("place"),
    )


def passage(cells: Fields) -> Passage:
    """Verbatim words."""
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


def link(cells: Fields) -> Link:
    """An event and a passage."""
    return Link(
        cells.required_slug("event"),
        cells.required_slug("passage"),
        cells.choice("relation", RELATIONS, RELATIONS[0]),
    )


def citation(cells: Fields) -> Citation:
    """A place in a source."""
    return Citation(
        cells.required_slug("event"),
        cells.required_slug("source"),
        cells.plain("locator"),
        cells.text("says"),
    )


def prompt(cells: Fields) -> Prompt:
    """A question to put to the class."""
    return Prompt(
        id=cells.slug("id"),
        event=cells.required_slug("event"),
        kind=cells.choice("kind", PROMPTS, PROMPTS[-1]),
        text=cells.required_text("text"),
        audience=cells.choice("audience", AUDIENCES, AUDIENCES[0]),
    )
