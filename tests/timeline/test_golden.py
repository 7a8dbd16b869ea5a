"""Lives as they are laid out, word for word and px for px, in some windows."""

from __future__ import annotations

from dataclasses import fields, is_dataclass

import pytest

from dashboard.dataset.model import Dataset
from dashboard.timeline import PRINT, SIZES, STAGE, STRIP, Timeline, lay_out, lay_out_strip
from dashboard.timeline.axis.window import write_edtf
from dashboard.timeline.model import Strip
from dashboard.timeline.overview import Overview, build_overview
from dashboard.timeline.size import StripSize
from tests.golden import assert_golden, assert_table
from tests.timeline.lives import HERNANDEZ, climb, event, life, make, musician

BY_BOX = {(size.width, size.height): size for size in SIZES}
TABLET, LOW, LAPTOP, WIDE = (
    BY_BOX[box] for box in ((520, 460), (728, 445), (814, 545), (1130, 683))
)
WINDOWS = (TABLET, LOW, LAPTOP, WIDE, PRINT)
LAID = {
    **{f"hernandez-{s.name}-{s.width}x{s.height}": (HERNANDEZ, s) for s in WINDOWS},
    "musician-desktop": (musician(), BY_BOX[728, 498]),
    "climb-tablet": (climb(7), TABLET),
    "thousand-desktop": (make(1000), LAPTOP),
    "month-desktop": (life(*(event(f"day-{n}", f"2004-05-{n:02}") for n in (6, 8, 20))), LAPTOP),
}


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
    """Every mark, name, bar, step, era and year stands where it stood when it was looked at."""
    dataset, size = LAID[name]
    laid = lay_out(dataset, size, "es" if "print" in name else "en")
    assert_golden(f"timeline-{name}.txt", text(laid))


@pytest.mark.parametrize(
    ("name", "dataset"), [("hernandez", HERNANDEZ), ("thousand", make(1000)), ("climb", climb(7))]
)
def test_an_overview_is_as_it_was_found_good(name: str, dataset: Dataset) -> None:
    """Every dot or column of the strip under the years stands where it stood."""
    assert_golden(f"timeline-overview-{name}.txt", text(build_overview(dataset)))


def test_moments_are_written_as_edtf() -> None:
    """A decimal year is a day or a minute, also where its year has more than four digits."""
    assert_table("moments.txt", lambda year: [write_edtf(float(year), minutes=m) for m in (0, 1)])


@pytest.mark.parametrize("box", [STRIP, STAGE], ids=lambda box: box.name)
def test_a_strip_is_laid_out_as_it_was_found_good(box: StripSize) -> None:
    """Every mark, step, number and year of a strip stands where it stood."""
    strip = lay_out_strip(HERNANDEZ, box.width, box.height, box.radius)
    assert_golden(f"timeline-strip-{box.name}.txt", text(strip))
