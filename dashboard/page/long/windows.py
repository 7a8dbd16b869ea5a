"""The windows of time that the timeline can be zoomed to, each a small document with its picture.

The page takes the picture out of it, which has the same elements as that of the whole life.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from dashboard.dataset.dates.in_words import in_words
from dashboard.dataset.model import Dataset
from dashboard.i18n import Catalogue
from dashboard.page.explore.pictures import build_window
from dashboard.page.html import Element
from dashboard.page.long.life import Life
from dashboard.page.script_data import build_events
from dashboard.timeline import ZOOMED, Beyond, Size, Timeline, Window, lay_out
from dashboard.timeline.axis.window import read_name

SIZES = {f"{size.name}-{size.width:g}x{size.height:g}": size for size in ZOOMED}
"""The sizes of the pictures by their names: `desktop-814x589`."""


@dataclass(frozen=True)
class Windows:
    """The windows of a life in one language.

    A window tells of the events that it shows and the page does not tell. With `any_window` of the
    life there is a picture of every stretch of time, not only of those of the pyramid.
    """

    life: Life
    text: Catalogue
    _last: dict[tuple[str, Size], Timeline] = field(default_factory=dict)

    def build_index(self, sizes: Iterable[str] = tuple(SIZES)) -> dict[str, Any]:
        """Build what tells a script which windows there are, in which *sizes*; any or those."""
        pyramid, is_any = self.life.pyramid, self.life.any_window
        return {
            "start": pyramid.whole.start,
            "end": pyramid.whole.end,
            "sizes": {name: [SIZES[name].width, SIZES[name].height] for name in sizes},
            "levels": [] if is_any else pyramid.levels,
            "dated": [] if is_any else list(pyramid.dated),
            "any": is_any,
        }

    def __getitem__(self, name: str) -> Window:
        """The window of a name. KeyError where there is none."""
        pyramid = self.life.pyramid
        found = read_name(name, pyramid.whole) if self.life.any_window else None
        return found or pyramid[name]

    def lay_out(self, name: str, size: Size) -> Timeline:
        """Lay a window out; on a phone all events stand in one lane."""
        if (name, size) not in self._last:
            dataset = self._in_one_lane if size.name == "phone" else self.life.dataset
            window = None if name == "0-0" else self[name]
            self._last.clear()
            self._last[name, size] = lay_out(dataset, size, self.text.language, window)
        return self._last[name, size]

    @cached_property
    def _in_one_lane(self) -> Dataset:
        events = tuple(replace(event, lane="") for event in self.life.dataset.events)
        return replace(self.life.dataset, events=events, lanes=())

    def build_document(self, name: str, size: Size) -> tuple[Element, dict[str, Any]]:
        """Build the picture of a window, and what there is to say of it."""
        laid, dataset = self.lay_out(name, size), self.life.dataset
        told = self.life.tell(self.text.language)
        before, after = self.life.pyramid.find_beyond(Window(laid.start, laid.end))
        first, last = Window(laid.start, laid.end).write_edtf()
        unknown = [dataset.event[mark.event] for mark in laid.marks
                   if mark.event not in told.event]  # fmt: skip
        return build_window(laid), {
            "start": laid.start, "end": laid.end, "from": first, "until": last,
            "count": len(laid.marks) + sum(len(cluster.events) for cluster in laid.clusters),
            "named": len(laid.labels),
            "before": {lane: self._say(beyond) for lane, beyond in before.items()},
            "after": {lane: self._say(beyond) for lane, beyond in after.items()},
            **build_events(dataset, unknown, self.text),
        }  # fmt: skip

    def _say(self, beyond: Beyond) -> dict[str, Any]:
        """Say how many events a lane has beyond the window, and which one is the nearest."""
        event, text = beyond.nearest, self.text
        return {
            "count": beyond.number,
            "event": event.id,
            "date": in_words(event.date, text.brief),
            "title": (event.label or event.title)[text.language],
        }
