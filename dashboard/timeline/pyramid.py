"""The windows of time that a life can be zoomed to: the whole, its halves, their halves, the eras.

At level n a window is a 2**n-th of the whole, and the next one begins half of that later. So each
stretch of time lies in a window that is less than four times as long.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import floor
from typing import NamedTuple

from dashboard.dataset.model import Dataset, Event
from dashboard.timeline.axis.eras import find_start
from dashboard.timeline.axis.window import Window, name_months, read_name
from dashboard.timeline.overview import WIDTH, find_whole

FEW = 8
"""The events that a window holds at most if nobody needs to be nearer."""
NEAR = 32.0
"""Px less than which two events are near: a window half as long parts them."""
DEEPEST, DECADES = 24, 20
"""The most levels, and the most decades that have windows of their own."""
WIDER = 0.04
"""How much longer the window of an era is than the era, at each side, as a share."""


class Beyond(NamedTuple):
    """What a lane has on one side of a window: how many events, and the nearest of them."""

    number: int
    nearest: Event


@dataclass(frozen=True)
class Pyramid(Mapping[str, Window]):
    """The windows of a life by their names: `0-0` is the whole, `3-5` the sixth one of level 3.

    A window is one of them if its events stand close to each other in the one twice as long. The
    windows of eras and of decades are named by their dates: `2004_2011`. Levels go down as long as
    none has more than *most* windows, where that is given.
    """

    dataset: Dataset
    most: int | None = None

    @cached_property
    def whole(self) -> Window:
        """The window of the whole life."""
        return find_whole(self.dataset)

    @cached_property
    def levels(self) -> list[list[int]]:
        """The numbers of the windows of each level."""
        moments = sorted(extent.x for extent in self.dataset.dated.extents.values())
        pairs = [(x, after) for x, after in pairwise(moments) if x < after]
        levels = [[0]]
        while pairs and len(levels) < DEEPEST:
            width = self.whole.width / 2 ** len(levels)
            pairs = [pair for pair in pairs if pair[1] - pair[0] < 2 * width * NEAR / WIDTH]
            levels.append(self._list_numbers(pairs, moments, width))
            if not levels[-1] or (self.most and len(levels[-1]) > self.most):
                return levels[:-1]
        return levels

    def _list_numbers(
        self, pairs: list[tuple[float, float]], moments: list[float], width: float
    ) -> list[int]:
        """List the windows of a *width* that part a pair of events, and are not nearly empty."""
        step, start, last = width / 2, self.whole.start, round(2 * self.whole.width / width) - 2
        halves = {int((x - start) / step) for x, _ in pairs}
        counts = Counter(int((x - start) / step) for x in moments)
        numbers = {half - back for half in halves for back in (0, 1)}
        return sorted(
            number for number in numbers
            if 0 <= number <= last
            and sum(counts[number + half] for half in range(-1, 3)) > FEW
        )  # fmt: skip

    @cached_property
    def dated(self) -> dict[str, Window]:
        """The windows of the eras and of the decades, in whole years or months, by their dates."""
        windows = (*self._list_eras(), *self._list_decades())
        names = [name_months(window, self.whole) for window in windows]
        found = {name: read_name(name, self.whole) for name in names}
        return {name: window for name, window in found.items() if window}

    def _list_decades(self) -> list[Window]:
        """List the decades of a life; none of one that lasts for centuries or has few events."""
        first, last = floor(self.whole.start / 10), floor(self.whole.end / 10)
        if last - first > DECADES or len(self.dataset.dated.events) <= FEW:
            return []
        return [Window(10.0 * decade, 10.0 * decade + 10) for decade in range(first, last + 1)]

    def _list_eras(self) -> list[Window]:
        """List the windows of the eras, each up to the next one, with some room beside it."""
        ordered = sorted(self.dataset.eras, key=lambda era: (find_start(era.start), era.id))
        starts = [find_start(era.start) for era in ordered] + [self.whole.end]
        return [
            Window(
                max(self.whole.start, start - (end - start) * WIDER),
                min(self.whole.end, end + (end - start) * WIDER),
            )
            for start, end in pairwise(starts)
            if end > start and start < self.whole.end
        ]

    def find_beyond(self, window: Window) -> tuple[dict[str, Beyond], dict[str, Beyond]]:
        """Find what each lane has before and after a window, by the marks of its events."""
        before, after = {}, {}
        for lane, (moments, events) in self._lanes.items():
            first, last = bisect_left(moments, window.start), bisect_right(moments, window.end)
            if first:
                before[lane] = Beyond(first, events[first - 1])
            if last < len(events):
                after[lane] = Beyond(len(events) - last, events[last])
        return before, after

    @cached_property
    def _lanes(self) -> dict[str, tuple[list[float], list[Event]]]:
        """The moments and the events of each lane in time order."""
        lanes: dict[str, tuple[list[float], list[Event]]] = {}
        for event in sorted(self.dataset.dated.events, key=lambda event: event.date.moment):
            moments, events = lanes.setdefault(event.lane, ([], []))
            moments.append(event.date.moment)
            events.append(event)
        return lanes

    @cached_property
    def _windows(self) -> dict[str, Window]:
        windows = {}
        for level, numbers in enumerate(self.levels):
            width = self.whole.width / 2**level
            for number in numbers:
                start = self.whole.start + number * width / 2
                windows[f"{level}-{number}"] = Window(start, start + width)
        return windows | self.dated

    def __getitem__(self, name: str) -> Window:
        return self._windows[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._windows)

    def __len__(self) -> int:
        return len(self._windows)
