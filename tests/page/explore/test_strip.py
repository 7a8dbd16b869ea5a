"""The strip of all events as SVG, held against its layout and what Plotly draws of it."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard import figure
from dashboard.dataset.model import Dataset
from dashboard.i18n import load_catalogue
from dashboard.page.explore.strip import LETTER, draw_shapes, draw_words, to_em, to_px
from dashboard.page.html import Element
from dashboard.page.symbol import scale_box
from dashboard.theme import load_palette
from dashboard.timeline import STAGE, STRIP, Strip, StripSize, lay_out_strip
from tests.timeline.lives import HERNANDEZ, LIVES, life

ENGLISH = load_catalogue("en")
by_life = pytest.mark.parametrize("dataset", LIVES.values(), ids=LIVES)
by_size = pytest.mark.parametrize("size", [STRIP, STAGE], ids=lambda size: size.name)


def laid_out(dataset: Dataset, size: StripSize) -> Strip:
    """The strip of a life."""
    return lay_out_strip(dataset, size.width, size.height, size.radius)


def looks(parts: list[Element], look: str) -> list[dict[str, Any]]:
    """The attributes of the elements of a look."""
    return [part.attributes for part in parts if part.attributes["className"] == look]


def at(about: dict[str, Any], strip: Strip) -> Any:
    """Return the position of an element, in px of the strip."""
    x, y = (float(about[name].removesuffix("%")) / 100 for name in ("x", "y"))
    return pytest.approx((x * strip.width, y * strip.height), abs=strip.width / 1e4)


@by_size
@by_life
def test_every_mark_stands_where_plotly_draws_it(dataset: Dataset, size: StripSize) -> None:
    """Each event has one mark, its middle at Plotly's place."""
    strip = laid_out(dataset, size)
    marks = {
        mark["data_about"]: mark for mark in looks(list(draw_shapes(strip, to_px)), "strip-mark")
    }
    assert set(marks) == set(dataset.event)
    for trace in figure.draw_strip_json(strip, load_palette("light"))["data"]:
        sides = trace["marker"]["size"]
        points = zip(trace["customdata"], trace["x"], trace["y"], sides, strict=True)
        for name, x, y, side in points:
            assert (x, y) == at(marks[name], strip)
            assert float(marks[name]["data_side"]) == pytest.approx(scale_box(side), abs=0.02)


@by_size
@by_life
def test_years_and_numbers_stand_where_they_are_laid_out(dataset: Dataset, size: StripSize) -> None:
    """The years of eras stand under the first event of each, a number over its step."""
    strip = laid_out(dataset, size)
    drawn = list(draw_words(strip, ENGLISH, to_px))
    years = [part for part in drawn if part.attributes["className"] == "strip-year"]
    assert [part.children for part in years] == [(str(year.year),) for year in strip.years]
    for year, part in zip(strip.years, years, strict=True):
        assert part.attributes["data_year"] == year.event
        assert (year.x, strip.years_y) == at(part.attributes, strip)
    numbers = [number for stairs in strip.staircases for number in stairs.numbers]
    for number, about in zip(numbers, looks(drawn, "number"), strict=True):
        assert about["data_about"] == number.event
        assert (number.x, number.y) == at(about, strip)
        assert about["dy"] == to_px(-number.rise)


@by_size
@by_life
def test_each_step_is_a_box_that_rises(dataset: Dataset, size: StripSize) -> None:
    """Every member of a series has its area, from the step down to the floor, one after another."""
    strip = laid_out(dataset, size)
    steps = looks(list(draw_shapes(strip, to_em)), "tint")
    members = [event for stairs in strip.staircases for event in stairs.events]
    assert [step["data_about"] for step in steps] == members
    floors = {round(float(step["y"][:-1]) + float(step["height"][:-1]), 1) for step in steps}
    assert len(floors) == len(strip.staircases)
    tops = [float(step["y"][:-1]) for step in steps]
    assert tops == sorted(tops, reverse=True)


def test_the_edge_of_a_step_is_drawn_where_it_may_lie_ahead() -> None:
    """Present mode shows what comes by its edge alone; a phone has no need of it."""
    assert looks(list(draw_shapes(laid_out(HERNANDEZ, STAGE), to_em)), "tread")
    assert not looks(list(draw_shapes(laid_out(HERNANDEZ, STRIP), to_px)), "tread")


def test_a_strip_of_a_stage_grows_with_its_letters() -> None:
    """A length is in px on a phone, and on a stage in letters of 20 units each."""
    assert (to_px(14.5), to_em(LETTER), to_em(10)) == ("14.5", "1em", "0.5em")
    for part in draw_shapes(laid_out(HERNANDEZ, STAGE), to_em):
        assert str(part.attributes.get("stroke_width", "em")).endswith("em")


def test_an_empty_life_is_a_line() -> None:
    """Without events there is no mark, no step and no word."""
    strip = laid_out(life(), STRIP)
    drawn = [part.attributes["className"] for part in draw_shapes(strip, to_px)]
    assert drawn == ["baseline", "baseline-past"]
    assert list(draw_words(strip, ENGLISH, to_px)) == []
