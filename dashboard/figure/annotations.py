"""Draws words as annotations: labels, era names, years, the numbers and count of a staircase."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from dashboard.theme import SANS, SERIF, Colours
from dashboard.timeline.model import Era, FirstWords, Label, Staircase, Timeline

Item = dict[str, Any]

REGULAR, BOLD, HEAVY = 400, 700, 800
SMALL = 12.0
"""The least type size in px."""


def draw_words(timeline: Timeline, palette: Colours) -> Iterator[Item]:
    """Draw all words of a timeline, labels last: their ground covers what lies under them."""
    for staircase in timeline.staircases:
        yield from _draw_callout(staircase, timeline.size.font, palette)
        yield from _draw_numbers(staircase, palette)
    for era in timeline.eras:
        if era.title:
            yield _draw_era(era, timeline.size.era, timeline.size.font, palette)
    yield from _draw_ticks(timeline, palette)
    for label in timeline.labels:
        yield from _draw_label(label, timeline.size.font, palette)
    for words in timeline.first_words:
        yield _draw_first_words(words, palette)


def _draw(name: str, words: str, size: float, colour: str, weight: int, **position: Any) -> Item:
    return {
        "name": name,
        "text": escape(words, quote=False),
        "showarrow": False,
        "font": {"family": SANS, "size": size, "color": colour, "weight": weight},
        "borderpad": 0,
        "yanchor": "middle",
        **position,
    }


def _draw_label(label: Label, font: float, palette: Colours) -> Iterator[Item]:
    """Draw the year and the title. The outer of the two is moved by the width of the inner one."""
    right = label.side == "right"
    year_shift = label.offset if right else -label.offset - label.title_px
    title_shift = label.offset + label.year_px if right else -label.offset
    position = {
        "x": label.x,
        "y": label.y,
        "xanchor": "left" if right else "right",
        "align": "left",
        "bgcolor": palette["bg"],
    }
    ink, ink2, weight = palette["ink"], palette["ink2"], BOLD if label.bold else REGULAR
    year, title = f"year:{label.event}", f"label:{label.event}"
    if label.year:
        yield _draw(year, label.year, font, ink2, REGULAR, xshift=year_shift, **position)
    yield _draw(title, label.title, font, ink, weight, xshift=title_shift, **position)


def _draw_first_words(words: FirstWords, palette: Colours) -> Item:
    right = words.side == "right"
    position = {"x": words.x, "y": words.y, "xanchor": "left" if right else "right"}
    shift = {"xshift": words.offset if right else -words.offset, "yshift": -words.down}
    item = _draw(f"words:{words.event}", words.text, words.size, palette["ink2"], REGULAR)
    return {**item, **position, **shift, "font": {**item["font"], "family": SERIF}}


def _draw_era(era: Era, height: float, font: float, palette: Colours) -> Item:
    shift = {"xshift": 6, "yshift": height / 2}
    position = {"x": era.x, "y": 1, "yref": "paper", "xanchor": "left", **shift}
    return _draw(f"era:{era.id}", era.title, font, palette["ink"], BOLD, **position)


def _draw_ticks(timeline: Timeline, palette: Colours) -> Iterator[Item]:
    font, axis = timeline.size.font, timeline.size.axis
    for tick in timeline.ticks:
        position = {"x": tick.x, "y": 0, "yref": "paper", "xanchor": "center"}
        name, shift = f"tick:{tick.name}", -axis * 0.42
        yield _draw(name, tick.text, font, palette["ink"], BOLD, yshift=shift, **position)
        if tick.note:
            name, ink, small = f"age:{tick.name}", palette["ink2"], max(SMALL, font - 1)
            yield _draw(name, tick.note, small, ink, REGULAR, yshift=-axis * 0.8, **position)


def _draw_numbers(staircase: Staircase, palette: Colours) -> Iterator[Item]:
    """Draw the numbers of the steps, their right edge at their x."""
    for number in staircase.numbers:
        position = {"x": number.x, "y": number.y, "xanchor": "right"}
        shift = {"xshift": -number.offset, "yshift": number.rise}
        name, colour = f"number:{number.event}", palette[staircase.colour]
        yield _draw(name, number.text, number.size, colour, BOLD, **position, **shift)


def _draw_callout(staircase: Staircase, font: float, palette: Colours) -> Iterator[Item]:
    callout = staircase.callout
    if callout is None:
        return
    left = callout.offset + callout.text_px
    position = {"x": callout.x, "y": callout.y, "xanchor": "right", "xshift": -left - callout.gap}
    name, colour = f"count:{staircase.series}", palette[staircase.colour]
    if callout.size:
        yield _draw(name, str(callout.count), callout.size, colour, HEAVY, **position)
    counts = {"callout": 0, "note": 0}
    for line in callout.lines:
        sort, ink = ("callout", "ink") if line.bold else ("note", "ink2")
        ink = ink if callout.size else staircase.colour
        counts[sort] += 1
        name = f"{sort}:{staircase.series}" + f":{counts[sort]}" * (counts[sort] > 1)
        weight = BOLD if line.bold else REGULAR
        position = {"x": callout.x, "y": callout.y, "xanchor": "left", "bgcolor": palette["bg"]}
        shift = {"xshift": -left, "yshift": -line.down}
        yield _draw(name, line.text, font, palette[ink], weight, **position, **shift)
