"""The timeline as SVG, held against what Plotly draws of the same layout."""

from __future__ import annotations

from html import unescape
from typing import Any

import pytest

from dashboard import figure
from dashboard.dataset.model import Dataset
from dashboard.page.explore import picture
from dashboard.page.html import Element
from dashboard.page.symbol import scale_box
from dashboard.theme import load_palette
from dashboard.timeline import SIZES, Size, Timeline, Window
from tests.timeline.lives import HERNANDEZ, LAPTOP, LIVES, event, lay_out, life

ALL = {
    **LIVES,
    "soft": life(event("from", "2017~/.."), event("until", "/1990~"), event("sure", "1970/1980")),
}
WORDS = ("label", "number", "count", "tick", "age")
SIDES = {"left": None, "right": "end", "center": "middle"}
by_life = pytest.mark.parametrize("dataset", ALL.values(), ids=ALL)
by_size = pytest.mark.parametrize(
    "size", SIZES[1::3], ids=lambda size: f"{size.width}x{size.height}"
)


def drawn(laid: Timeline) -> dict[str, Element]:
    """The elements of a picture by their keys."""
    parts = [*picture.draw_shapes(laid, laid.size.name), *picture.draw_words(laid)]
    parts += [*picture.draw_era_names(laid), *picture.draw_axis(laid)]
    assert len({part.key for part in parts}) == len(parts)
    return {part.key: part for part in parts}


def sort_of(parts: dict[str, Element], sort: str) -> dict[str, Element]:
    """The elements whose key begins with *sort*, by what follows."""
    named = ((key.partition(":"), part) for key, part in parts.items())
    return {name: part for (begins, _, name), part in named if begins == sort}


def px(part: Element, laid: Timeline, name: str) -> float:
    """A place of an element in px of its layer; what is a share is one of the layer's box."""
    whole = laid.size.width if name.startswith("x") else laid.size.field
    return float(part.attributes[name].removesuffix("%")) / 100 * whole


def words_of(part: Element) -> str:
    """The text of an element."""
    return "".join(
        words_of(child) if isinstance(child, Element) else str(child) for child in part.children
    )


def ends(laid: Timeline, name: str) -> tuple[float, float]:
    """The first and the last year that the shapes of a name cover."""
    shapes = [shape for shape in plain(laid)["layout"]["shapes"] if shape["name"] == name]
    return min(shape["x0"] for shape in shapes), max(shape["x1"] for shape in shapes)


def plain(laid: Timeline) -> dict[str, Any]:
    """Return the figure that Plotly draws, with the words."""
    return figure.draw_json(laid, load_palette("light"))


def near(laid: Timeline, year: float) -> Any:
    """A decimal year in px, as exactly as a hundredth of a percent says it."""
    scale = laid.size.width / (laid.end - laid.start)
    return pytest.approx((year - laid.start) * scale, abs=laid.size.width / 1e4)


@by_size
@by_life
def test_every_mark_stands_where_plotly_draws_it(dataset: Dataset, size: Size) -> None:
    """Each event has one mark with the place, symbol, size and filling of Plotly's."""
    laid = lay_out(dataset, size, "en")
    marks = sort_of(drawn(laid), "mark")
    assert set(marks) == set(dataset.event)
    for trace in plain(laid)["data"]:
        looks, points = trace["marker"], zip(trace["customdata"], trace["x"], trace["y"])  # noqa: B905
        for (name, x, y), side in zip(points, looks["size"], strict=True):
            mark = marks[name]
            assert px(mark, laid, "x") == near(laid, x)
            assert px(mark, laid, "y") == pytest.approx(y, abs=laid.size.field / 1e4)
            assert mark.attributes["href"] == f"#mark-{looks['symbol']}"
            assert float(mark.attributes["width"]) == pytest.approx(scale_box(side), abs=0.06)
            hollow = mark.attributes["data_hollow"] == "true"
            assert hollow == trace["name"].endswith(":open")


@by_size
@by_life
def test_every_word_stands_where_plotly_writes_it(dataset: Dataset, size: Size) -> None:
    """Labels, numbers, counts and ticks have the text, the anchor and the side of Plotly's."""
    laid = lay_out(dataset, size, "en")
    parts = drawn(laid)
    words = {key: part for key, part in parts.items() if key.split(":")[0] in WORDS}
    written = {words["name"]: words for words in plain(laid)["layout"]["annotations"]}
    assert {key for key in written if key.split(":")[0] in WORDS} == set(words)
    for key, part in words.items():
        other = written[key]
        assert px(part, laid, "x") == near(laid, other["x"])
        assert SIDES[other["xanchor"]] == part.attributes["text_anchor"]
        year = written.get(key.replace("label", "year")) if key[:5] == "label" else None
        said = str(year["text"]) if year else ""
        assert words_of(part) == unescape(said + other["text"])
        if "yref" not in other:
            assert px(part, laid, "y") == pytest.approx(other["y"], abs=laid.size.field / 1e4)


@by_life
def test_bars_and_staircases_cover_what_plotly_fills(dataset: Dataset) -> None:
    """A bar starts, ends and lies where Plotly's does, and so does the area under a staircase."""
    laid = lay_out(dataset, LAPTOP, "en")
    parts = drawn(laid)
    for span in laid.spans:
        (bar,) = [part for part in parts[f"bar:{span.event}"].children if "fill" in part.attributes
                  or "fill_opacity" in part.attributes]  # fmt: skip
        left, right = ends(laid, f"{'bar' if span.period else 'whisker'}:{span.event}")
        x, wide = px(bar, laid, "x"), float(bar.attributes["width"][:-1]) / 100 * laid.size.width
        assert x == near(laid, left)
        assert x + wide == near(laid, right)
        assert px(bar, laid, "y") == pytest.approx(span.y, abs=laid.size.field / 1e4)
    for stairs in laid.staircases:
        area = parts[f"stairs:{stairs.series}"]
        years, heights = zip(*stairs.tint, strict=True)
        assert px(area, laid, "x") == near(laid, min(years))
        assert px(area, laid, "y") == pytest.approx(min(heights), abs=laid.size.field / 1e4)


@by_life
def test_a_bar_fades_at_its_soft_ends_alone(dataset: Dataset) -> None:
    """A gradient is nothing at an end of which nobody knows, and whole at one that is sure."""
    laid = lay_out(dataset, LAPTOP, "en")
    parts = drawn(laid)
    for span in laid.spans:
        soft = [span.start < span.solid_start, span.solid_end < span.end]
        gradients = [part for part in parts[f"bar:{span.event}"].children if part.tag[0] == "l"]
        assert len(gradients) == any(soft)
        for gradient in gradients:
            stops = [stop.attributes for stop in gradient.children]
            offsets = [float(stop["offset"]) for stop in stops]
            strong = [float(stop["stop_opacity"]) for stop in stops]
            assert offsets == sorted(offsets)
            assert (offsets[0], offsets[-1]) == (0, 1)
            assert [strong[0] == 0, strong[-1] == 0] == soft
            assert set(strong[1:-1]) <= {span.opacity}


def test_a_bar_that_goes_on_beyond_a_window_has_an_arrow_head() -> None:
    """At each edge that cuts it, and its name stands in it on a ground of its own."""
    laid = lay_out(life(event("work", "1950/2001")), LAPTOP, "en", Window(1980, 1990))
    parts = drawn(laid)
    assert {"cut:work:0%", "cut:work:100%", "ground:work"} <= parts.keys()
    whole = drawn(lay_out(life(event("work", "1950/2001")), LAPTOP, "en"))
    assert not [key for key in whole if key.startswith("cut:")]


def test_a_bar_with_an_exact_end_has_a_cap() -> None:
    """A third element ends the bar where its end is sure."""
    laid = lay_out(HERNANDEZ, LAPTOP, "en")
    parts = drawn(laid)
    for span in laid.spans:
        bodies = [part for part in parts[f"bar:{span.event}"].children if part.tag == "rect"]
        assert len(bodies) == 1 + span.cap


def test_places_are_shares_so_that_a_picture_stretches() -> None:
    """The x and y of all that stands in the field are percents, whatever its size."""
    for part in drawn(lay_out(HERNANDEZ, LAPTOP, "en")).values():
        for name in ("x", "y", "x1", "x2"):
            assert str(part.attributes.get(name, "%")).endswith("%"), part.key
