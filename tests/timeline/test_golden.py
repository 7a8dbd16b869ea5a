"""Lives as they are laid out, word for word and px for px, in some windows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import partial
from zlib import crc32

import pytest

from dashboard.timeline import PRINT, SIZES, STAGE, STRIP, ZOOMED, Pyramid, Timeline, lay_out_strip
from dashboard.timeline.axis.window import Window
from dashboard.timeline.model import Strip
from dashboard.timeline.overview import Overview, build_overview
from tests.golden import assert_golden
from tests.timeline.lives import HERNANDEZ, ODD, climb, event, lay_out, life, make, musician

BY_BOX = {(size.width, size.height): size for size in SIZES}
TABLET, LOW, LAPTOP, WIDE = (
    BY_BOX[box] for box in ((520, 460), (728, 445), (814, 545), (1130, 683))
)
WINDOWS = (TABLET, LOW, LAPTOP, WIDE, PRINT)
OVERVIEWS = {"hernandez": HERNANDEZ, "thousand": make(1000), "climb": climb(7)}
MONTH = life(*(event(f"day-{n}", f"2004-05-{n:02}") for n in (6, 8, 20)))
LAID: dict[str, Callable[[], Timeline | Strip | Overview]] = {
    **{f"hernandez-{size.name}-{size.width}x{size.height}":
       partial(lay_out, HERNANDEZ, size, "es" if size is PRINT else "en") for size in WINDOWS},
    "musician-desktop": partial(lay_out, musician(), BY_BOX[728, 498], "en"),
    "climb-tablet": partial(lay_out, climb(7), TABLET, "en"),
    "thousand-desktop": partial(lay_out, make(1000), LAPTOP, "en"),
    "month-desktop": partial(lay_out, MONTH, LAPTOP, "en"),
    **{f"overview-{name}": partial(build_overview, life) for name, life in OVERVIEWS.items()},
    **{f"strip-{box.name}": partial(lay_out_strip, HERNANDEZ, box.width, box.height, box.radius)
       for box in (STRIP, STAGE)},
}  # fmt: skip


def text(laid: Timeline | Strip | Overview) -> str:
    """What was laid out, a part to a line."""
    found = ((field.name, getattr(laid, field.name)) for field in fields(laid))
    parts = ((name, value if isinstance(value, tuple) else (value,)) for name, value in found)
    return "".join(f"{name}: {words(part)}\n" for name, value in parts for part in value)


def words(value: object) -> str:
    """A part in one line; numbers to a hundredth."""
    if isinstance(value, float):
        return f"{value:.2f}"
    if isinstance(value, tuple):
        return f"({' '.join(map(words, value))})"
    if is_dataclass(value):
        return " ".join(words(getattr(value, field.name)) for field in fields(value))
    return repr(value) if isinstance(value, str) and (" " in value or not value) else str(value)


def test_the_windows_are_those_that_the_styles_know() -> None:
    """Every window that a life is laid out for has the size that it had."""
    windows = (*SIZES, PRINT, STRIP, STAGE)
    assert_golden("timeline-windows.txt", "".join(f"{words(size)}\n" for size in windows))


@pytest.mark.parametrize("name", LAID)
def test_a_life_is_laid_out_as_it_was_found_good(name: str) -> None:
    """All of a timeline, an overview or a strip stands where it stood when it was looked at."""
    assert_golden(f"timeline-{name}.txt", text(LAID[name]()))


def list_leaves(value: object) -> Iterator[object]:
    """List the numbers and words of what was laid out, in their order."""
    if is_dataclass(value):
        value = tuple(getattr(value, field.name) for field in fields(value))
    if isinstance(value, tuple):
        for part in value:
            yield from list_leaves(part)
    else:
        yield value


def add_up(laid: Timeline | Strip) -> str:
    """What was laid out in a line: of each kind how many, their numbers added up, their words."""
    sums = []
    for field in fields(laid):
        leaves = list(list_leaves(getattr(laid, field.name)))
        numbers = [leaf for leaf in leaves if isinstance(leaf, int | float) and abs(leaf) < 1e9]
        total = sum(place * number for place, number in enumerate(numbers, 1))
        said = " ".join(str(leaf) for leaf in leaves if not isinstance(leaf, float))
        sums.append(f"{field.name} {len(numbers)} {total:.3f} {crc32(said.encode()) % 10_000}")
    return "; ".join(sums)


SPANS = (90, 20, 4, 0.5)
MANY: dict[str, Callable[[], list[Timeline] | list[Strip]]] = {
    "every size": lambda: [lay_out(HERNANDEZ, size, "en") for size in SIZES],
    "every window": lambda: [
        lay_out(HERNANDEZ, size, "es", window)
        for size in (ZOOMED[0], ZOOMED[-1])
        for window in Pyramid(HERNANDEZ).values()
    ],
    "odd lives": lambda: [
        lay_out(dataset, size, "en") for size in (ZOOMED[0], WIDE) for dataset in ODD.values()
    ],
    "climbs": lambda: [lay_out(climb(n, when), LOW, "en") for n in (4, 5, 9, 30, 99)
                       for when in ("{}", "[{0}..{0}]", "[1980..2000]")],
    "a thousand": lambda: [
        lay_out(make(1000), size, "en", Window(1950 - years / 2, 1950 + years / 2))
        for size in (ZOOMED[0], LAPTOP)
        for years in SPANS
    ],
    "strips": lambda: [
        lay_out_strip(dataset, width, 90, radius, middle)
        for dataset in (HERNANDEZ, musician(), climb(5), climb(70), make(99))
        for width, radius in ((300, 14.5), (1184, 36.5))
        for middle in ("", "no-45")
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", MANY)
def test_many_layouts_add_up_to_what_they_did(name: str) -> None:
    """Lives at every size, in every window, crowded or climbing: not a number is another."""
    lines = [f"{add_up(laid)}\n" for laid in MANY[name]()]
    assert_golden(f"timeline-sums-{name.replace(' ', '-')}.txt", "".join(lines))
