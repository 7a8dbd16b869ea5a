"""A long life in chapters: documents with all events of a decade or a year, and their words."""

from __future__ import annotations

from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.long.life import Life
from dashboard.page.reading.reading_list import build_sections
from dashboard.page.selection import select


def build_chapter(life: Life, name: str, text: Catalogue) -> list[html.Element | None]:
    """Build a chapter: the way to the others, and its own events as the reading list has them."""
    dataset = select(life.dataset, {event.id for event in life.chapters[name]})
    sections = build_sections(dataset, text)
    return [
        build_chapter_links(life, text, name),
        html.Section(sections, id="read", className="read", aria_label=text("read.label")),
    ]


def build_chapter_links(life: Life, text: Catalogue, here: str = "") -> html.Element | None:
    """Build the links to all chapters of a long life, but for the one that is shown *here*."""
    if not life.is_long:
        return None
    shown, total = len(life.tell(text.language).events), len(life.dataset.events)
    if life.is_alone:
        return html.P(text("long.alone", shown=shown, total=total), className="chapters")
    links = [
        html.Li(
            html.A(
                title_chapter(name, text),
                href=f"years-{name}.html",
                aria_current="page" if name == here else None,
            )
        )
        for name in life.chapters
    ]
    note = None if here else html.P(text("long.note", shown=shown, total=total))
    return html.Nav(note, html.Ul(links), className="chapters", aria_label=text("long.label"))


def title_chapter(name: str, text: Catalogue) -> str:
    """Name a chapter: "1960s", "1963", or the events without a date."""
    return text("undated.title") if name == "undated" else name
