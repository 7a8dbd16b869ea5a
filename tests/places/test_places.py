"""The map of places: where they are, which frame they are in, and the way between them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.dataset.dates.parse import parse
from dashboard.dataset.model import Dataset, Event, Place, Text
from dashboard.places import NARROW, STAGE, WIDE, atlas, lay_out
from dashboard.places.layout import Sheet
from dashboard.places.names import box_mark
from dashboard.places.outline import draw_lines, draw_rings
from dashboard.places.projection import find_middle, fit, measure
from dashboard.places.route import find_route, list_places
from dashboard.timeline.lanes.box import Box
from dashboard.timeline.letters import estimate_width
from tests.life import DATASET

SQUARE = {
    "transform": {"scale": [1, 1], "translate": [0, 0]},
    "arcs": [[[0, 0], [0, 10]], [[0, 10], [10, 0], [0, -10], [-10, 0]],
             [[0, 0], [-9, 0], [0, 10], [9, 0]]],
    "objects": {
        "countries": {"geometries": [
            {"type": "Polygon", "arcs": [[0, 1]]}, {"type": "MultiPolygon", "arcs": [[[2, -1]]]},
        ]},
        "land": {"geometries": [{"type": "MultiPolygon", "arcs": [[[1, 2]]]}]},
    },
}  # fmt: skip
"""Two countries beside each other, the border between them being one arc."""


@pytest.fixture
def small_atlas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A world of two countries."""
    (tmp_path / "land").mkdir()
    for detail in ("50m", "110m"):
        file = tmp_path / "land" / f"countries-{detail}.json"
        file.write_text(json.dumps(SQUARE), encoding="utf-8")
    monkeypatch.setattr(atlas, "home", lambda _: tmp_path)
    atlas.read_atlas.cache_clear()
    yield
    atlas.read_atlas.cache_clear()


def words(dataset: Dataset) -> dict[str, tuple[str, str]]:
    """The names of places, and years."""
    names = {place.id: place.title["en"].partition(",")[0] for place in dataset.places}
    return {**{name: (title, "1962–84") for name, title in names.items()},
            **{f"around {name}": (f"Around {name}", "") for name in names}}  # fmt: skip


def life(*places: Place, dates: tuple[str, ...] = ()) -> Dataset:
    """A life with an event at each place, a year after the other unless *dates* say when."""
    when = dates or tuple(str(1900 + number) for number in range(len(places)))
    events = tuple(
        Event(f"at-{number}", parse(date), Text((("en", "Is here"),)), "", "",
              place=Text((("en", place.id),)))
        for number, (place, date) in enumerate(zip(places, when, strict=True))
    )  # fmt: skip
    return replace(Dataset(), events=events, places=tuple(dict.fromkeys(places)))


def at(name: str, latitude: float | None, longitude: float | None, **more: str) -> Place:
    """A place."""
    return Place(name, Text((("en", name.title()),)), latitude, longitude, **more)  # type: ignore[arg-type]


def test_the_built_in_life_has_sixteen_places_with_a_source_each() -> None:
    """Each place has a title in both languages and names its source; one is on no map."""
    places = list_places(DATASET)
    assert list(places) == list(DATASET.places)
    assert len(places) == 16
    assert all(place.source in DATASET.source for place in places)
    assert all(place.title.own(language) for place in places for language in ("en", "es"))
    assert [place.id for place in places if place.latitude is None] == ["in-orbit"]
    assert [place.id for place in places if place.precision == "country"] == ["russia"]


@pytest.mark.parametrize("sheet", [WIDE, NARROW, STAGE])
def test_the_built_in_life_is_in_three_frames(sheet: Sheet) -> None:
    """The towns around Stockton are shown larger; Russia, far away, has no point."""
    drawn = lay_out(DATASET, words(DATASET), sheet)
    roles = {frame.role: {mark.place for mark in frame.marks} for frame in drawn.frames}
    assert roles["near"] == {"french-camp", "stockton", "livermore", "lodi", "modesto"}
    assert roles["far"] == set()
    assert len(roles["main"]) == 9
    assert [mark.place for mark in drawn.outside] == ["in-orbit"]
    assert {path.place for path in drawn.paths} == {"in-orbit", "edwards"}


@pytest.mark.parametrize("sheet", [WIDE, NARROW, STAGE])
def test_names_cover_nothing(sheet: Sheet) -> None:
    """No name on the map of the built-in life covers another, a mark, or the edge of its frame."""
    font = sheet.font
    for frame in lay_out(DATASET, words(DATASET), sheet).frames:
        boxes = [box_mark(mark) for mark in frame.marks]
        for label in frame.labels:
            width = estimate_width(label.name, font, bold=True)
            width += estimate_width(f" {label.years}", font) if label.years else 0
            left = label.at[0] - {"start": 0, "middle": width / 2, "end": width}[label.anchor]
            box = Box(left, label.at[1] - 0.85 * font, left + width, label.at[1] + 0.3 * font)
            assert not any(box.hits(other) for other in boxes), label
            assert left >= 0
            assert left + width <= frame.width
            boxes.append(box)


def test_the_way_begins_where_somebody_still_is() -> None:
    """Houston is reached from Livermore, where he still works, and not from a wedding between."""
    legs = {(leg.event.id, leg.start.id, leg.end.id) for leg in find_route(DATASET)}
    assert ("johnson-space-center", "livermore", "houston") in legs
    assert ("sts-128", "kennedy-space-center", "in-orbit") in legs
    assert ("sts-128", "in-orbit", "edwards") in legs
    assert "russia" not in {end for _, _, end in legs}
    assert all(start != end for _, start, end in legs)


def test_a_life_without_places_has_no_map() -> None:
    """Without a place there is no frame; with places on no map there is only their row."""
    assert lay_out(Dataset(), {}).frames == ()
    space = life(at("moon", None, None))
    assert [mark.place for mark in lay_out(space, words(space)).outside] == ["moon"]


def test_regions_that_are_many_share_a_map() -> None:
    """Two regions have a frame each; five are one map of the world."""
    two = life(at("vigo", 42.2, -8.7), at("porto", 41.1, -8.6), at("havana", 23.1, -82.4))
    assert [frame.role for frame in lay_out(two, words(two)).frames] == ["main", "far"]
    five = life(*(at(name, y, x) for name, y, x in (
        ("vigo", 42, -8), ("lima", -12, -77), ("tokyo", 35, 139), ("perth", -32, 116),
        ("cairo", 30, 31))))  # fmt: skip
    (frame,) = lay_out(five, words(five)).frames
    assert len(frame.marks) == 5


@pytest.mark.usefixtures("small_atlas")
def test_outlines_are_read_and_cut() -> None:
    """A shared arc is a border, the land goes around both, and a point finds its country."""
    world = atlas.read_atlas("50m")
    assert world.borders == [[(0, 0), (0, 10)]]
    assert atlas.find_country(world.countries, (5, 5)) == world.countries[0]
    assert atlas.find_country(world.countries, (-5, 5)) == world.countries[1]
    assert atlas.find_country(world.countries, (50, 5)) == []
    assert draw_rings(world.land, 200, 200).count("M") == 1
    assert draw_lines([[(0, 0), (50, 50), (900, 50), (60, 60), (9, 9)]], 100, 100).count("M") == 2
    hatched = life(at("land", 5.0, 5.0, precision="country"), at("sea", 6.0, 40.0))
    (frame, *_) = lay_out(hatched, words(hatched)).frames
    assert [place for place, _ in frame.hatched] == ["land"]
    assert [mark.place for mark in frame.marks] == ["sea"]


@given(st.lists(st.tuples(st.floats(-179, 179), st.floats(-80, 80)), min_size=1, max_size=6))
def test_every_point_lies_in_its_box(points: list[tuple[float, float]]) -> None:
    """Wherever places lie on the earth, all of them are in the frame."""
    project = fit(points, (20, 30, 620, 430), 30.0)
    for east, (x, y) in zip(points, map(project, points), strict=True):
        assert 19 <= x <= 621, east
        assert 29 <= y <= 431, east


def test_the_middle_and_the_way_cross_the_edge_of_maps() -> None:
    """Fiji lies on both sides of 180°, 425 km apart, and not on the other side of the earth."""
    assert abs(find_middle([(178, -17), (-178, -17)])) == pytest.approx(180)
    assert measure((178, -17), (-178, -17)) == pytest.approx(425, abs=5)
