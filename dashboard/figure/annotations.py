"""Words as annotations: labels, era names, years, the numbers and the count of a staircase."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from dashboard.theme import SANS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.i18n import Catalogue
    from dashboard.theme import Colours
    from dashboard.timeline.model import Era, Label, Staircase, Timeline

Item = dict[str, Any]

REGULAR, MEDIUM, BOLD, HEAVY = 400, 500, 700, 800
SMALL = 12.0
"""The least type size in px."""


def texts(timeline: Timeline, palette: Colours, text: Catalogue) -> Iterator[Item]:
    """All words of a timeline; labels last, so that their ground covers what lies under them."""
    for stairs in timeline.staircases:
        yield from _callout(stairs, timeline.size.font, palette)
        yield from numbers(stairs, palette)
    for era in timeline.eras:
        if era.title:
            yield _era_name(era, timeline.size.era, timeline.size.font, palette)
    yield from _ticks(timeline, palette, text)
    for label in timeline.labels:
        yield from _label(label, timeline.size.font, palette)


def _words(name: str, words: str, size: float, colour: str, weight: int, **place: Any) -> Item:
    return {
        "name": name,
        "text": escape(words, quote=False),
        "showarrow": False,
        "font": {"family": SANS, "size": size, "color": colour, "weight": weight},
        "borderpad": 0,
        "yanchor": "middle",
        **place,
    }


def _label(label: Label, font: float, palette: Colours) -> Iterator[Item]:
    """The year and the title. The outer of the two is moved by the width of the inner one."""
    right = label.side == "right"
    year_shift = label.offset if right else -label.offset - label.title_px
    title_shift = label.offset + label.year_px if right else -label.offset
    place = {
        "x": label.x,
        "y": label.y,
        "xanchor": "left" if right else "right",
        "align": "left",
        "bgcolor": palette["bg"],
    }
    year, ink, weight = palette["ink2"], palette["ink"], BOLD if label.bold else MEDIUM
    yield _words(f"year:{label.event}", label.year, font, year, REGULAR, xshift=year_shift, **place)
    yield _words(
        f"label:{label.event}", label.title, font, ink, weight, xshift=title_shift, **place
    )


def _era_name(era: Era, height: float, font: float, palette: Colours) -> Item:
    shift = {"xshift": 6, "yshift": height / 2}
    place = {"x": era.x, "y": 1, "yref": "paper", "xanchor": "left", **shift}
    return _words(f"era:{era.id}", era.title, font, palette["ink"], BOLD, **place)


def _ticks(timeline: Timeline, palette: Colours, text: Catalogue) -> Iterator[Item]:
    font, axis = timeline.size.font, timeline.size.axis
    for tick in timeline.ticks:
        place = {"x": tick.year, "y": 0, "yref": "paper", "xanchor": "center"}
        year = year_text(tick.year, text)
        yield _words(
            f"tick:{tick.year}", year, font, palette["ink"], BOLD, yshift=-axis * 0.42, **place
        )
        if tick.age is not None:
            age, small = text("axis.age", age=tick.age), max(SMALL, font - 1)
            yield _words(
                f"age:{tick.year}",
                age,
                small,
                palette["ink2"],
                REGULAR,
                yshift=-axis * 0.8,
                **place,
            )


def year_text(year: int, text: Catalogue) -> str:
    """A year on the axis; the astronomical year 0 is 1 BC."""
    return str(year) if year > 0 else text("axis.before-christ", year=1 - year)


def numbers(stairs: Staircase, palette: Colours) -> Iterator[Item]:
    """The numbers of the steps, their right edge at their x."""
    for number in stairs.numbers:
        place = {"x": number.x, "y": number.y, "xanchor": "right"}
        shift = {"xshift": -number.offset, "yshift": number.rise}
        colour = palette[stairs.colour]
        yield _words(
            f"number:{number.event}", number.text, number.size, colour, BOLD, **{**place, **shift}
        )


def _callout(stairs: Staircase, font: float, palette: Colours) -> Iterator[Item]:
    callout = stairs.callout
    if callout is None:
        return
    left = callout.offset + callout.text_px
    place = {"x": callout.x, "y": callout.y, "xanchor": "right", "xshift": -left - callout.gap}
    colour = palette[stairs.colour]
    yield _words(f"count:{stairs.series}", str(callout.count), callout.size, colour, HEAVY, **place)
    places = {"callout": 0, "note": 0}
    for line in callout.lines:
        sort, ink = ("callout", "ink") if line.bold else ("note", "ink2")
        places[sort] += 1
        name = f"{sort}:{stairs.series}" + f":{places[sort]}" * (places[sort] > 1)
        weight = BOLD if line.bold else REGULAR
        place = {"x": callout.x, "y": callout.y, "xanchor": "left", "bgcolor": palette["bg"]}
        shift = {"xshift": -left, "yshift": -line.down}
        yield _words(name, line.text, font, palette[ink], weight, **place, **shift)
