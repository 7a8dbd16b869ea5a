"""A life as the page tells it: all of it, or of thousands of events those in its picture.

The rest is in documents of its own: windows of time, chapters of the reading list, data of events.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from dashboard.dataset.model import Dataset, Event
from dashboard.page.selection import select
from dashboard.timeline import SIZES, ZOOMED, Pyramid, Size, Timeline, lay_out

MOST = 300
"""The most events that a document tells of."""


@dataclass(frozen=True)
class Life:
    """A life, and what of it stands in the page.

    Of a level *most_windows* are made; with *any_window* whatever stretch of time is asked for.
    The page *is_alone* where it is one file, without documents beside it.
    """

    dataset: Dataset
    most_windows: int | None = None
    any_window: bool = False
    is_alone: bool = False
    _laid: dict[tuple[str, Size], Timeline] = field(default_factory=dict)
    _told: dict[str, Dataset] = field(default_factory=dict)

    @property
    def is_long(self) -> bool:
        """True if it has too many events for one document."""
        return len(self.dataset.events) > MOST

    def lay_out(self, language: str) -> list[Timeline]:
        """Lay out the pictures of the page in a language."""
        # Of a life with clusters a script gets the other sizes when it needs them.
        sizes = [size for size in SIZES if size in ZOOMED or not self.is_long]
        return [self.lay_out_size(language, size) for size in sizes]

    def lay_out_size(self, language: str, size: Size) -> Timeline:
        """Lay the life out for one size, once for the picture and for what Plotly draws."""
        if (language, size) not in self._laid:
            self._laid[language, size] = lay_out(self.dataset, size, language)
        return self._laid[language, size]

    def tell(self, language: str) -> Dataset:
        """Tell a life, of a long one the events that have a mark in the pictures of a language."""
        if not self.is_long:
            return self.dataset
        if language not in self._told:
            told = {line.event for line in self.dataset.headlines}
            told |= {event for step in self.dataset.story for event in step.events}
            told |= {mark.event for laid in self.lay_out(language) for mark in laid.marks}
            self._told[language] = select(self.dataset, told)
        return self._told[language]

    @cached_property
    def pyramid(self) -> Pyramid:
        """The windows of time."""
        return Pyramid(self.dataset, self.most_windows)

    @cached_property
    def chapters(self) -> dict[str, list[Event]]:
        """The events of a long life by the decade, or by the year where a decade has too many.

        They are named by their first year, a decade with an `s`; those without a date "undated".
        """
        decades: dict[int, list[Event]] = {}
        has_chapters = self.is_long and not self.is_alone
        for event in self.dataset.dated.events if has_chapters else ():
            decades.setdefault(int(event.date.moment // 10 * 10), []).append(event)
        chapters: dict[str, list[Event]] = {}
        for decade, events in decades.items():
            for event in events:
                name = f"{decade}s" if len(events) <= MOST else str(int(event.date.moment // 1))
                chapters.setdefault(name, []).append(event)
        if has_chapters and self.dataset.undated:
            chapters["undated"] = list(self.dataset.undated)
        return chapters
