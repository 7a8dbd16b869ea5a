"""The Plotly figure: what a page may rely on, and a golden picture in numbers."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import plotly.graph_objects as go
import plotly.io as pio
import pytest

from dashboard import figure
from dashboard.dataset.model import Dataset
from dashboard.figure import drawings
from dashboard.theme import SERIF, TOKENS, load_palette
from dashboard.timeline import SIZES, STRIP, Size, Window, lay_out_strip
from tests.golden import assert_golden
from tests.timeline.lives import HERNANDEZ, LAPTOP, LIVES, event, lay_out, life, musician

TABLET = next(size for size in SIZES if (size.width, size.height) == (520, 460))
DESKTOP, LIGHT = LAPTOP, load_palette("light")
by_life = pytest.mark.parametrize("dataset", LIVES.values(), ids=LIVES)


def draw(dataset: Dataset, size: Size = DESKTOP, language: str = "en") -> dict[str, Any]:
    """Draw the figure as a browser gets it."""
    timeline = lay_out(dataset, size, language)
    return json.loads(json.dumps(figure.draw_json(timeline, LIGHT)))


def draw_strip(dataset: Dataset) -> dict[str, Any]:
    """Draw the strip of a phone as a browser gets it."""
    strip = lay_out_strip(dataset, STRIP.width, STRIP.height, STRIP.radius)
    return json.loads(json.dumps(figure.draw_strip_json(strip, LIGHT)))


def list_strings(value: Any) -> Iterator[str]:
    """List every string inside a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from list_strings(inner)


@by_life
def test_every_event_is_a_point_with_its_own_colours(dataset: Dataset) -> None:
    """A page can repaint one event: colours and sizes are lists as long as the ids."""
    traces = draw(dataset)["data"]
    ids = [event_id for trace in traces for event_id in trace["customdata"]]
    assert sorted(ids) == sorted(dataset.event)
    for trace in traces:
        marker, count = trace["marker"], len(trace["customdata"])
        lists = (trace["x"], trace["y"], marker["size"], marker["color"], marker["line"]["color"])
        assert [len(values) for values in lists] == [count] * 5
        assert trace["hoverinfo"] == "none"


@by_life
def test_a_trace_holds_one_kind_of_one_certainty(dataset: Dataset) -> None:
    """Hollow marks are filled with the ground; there are at most two traces a kind."""
    names = []
    for trace in draw(dataset)["data"]:
        kind, _, certainty = trace["name"].partition(":")
        names.append(trace["name"])
        assert {dataset.event[name].kind for name in trace["customdata"]} == {kind}
        assert {dataset.event[name].date.doubtful for name in trace["customdata"]} == {
            certainty == "open"
        }
        assert (certainty == "open") == (trace["marker"]["color"][0] == LIGHT["bg"])
    assert len(names) == len(set(names))


@by_life
def test_colours_are_the_palette_s_own(dataset: Dataset) -> None:
    """Every hex in a figure is a token, so a theme is changed by replacing hex by hex."""
    known = set(LIGHT.values())
    for made in (draw(dataset), draw_strip(dataset)):
        found = {text for text in list_strings(made) if text.startswith("#")}
        assert found <= known
        assert "bdata" not in json.dumps(made)


@by_life
def test_plotly_finds_nothing_to_fix(dataset: Dataset) -> None:
    """A figure is the same once Plotly has looked at every property of it."""
    timeline, strip = lay_out(dataset, DESKTOP, "en"), lay_out_strip(dataset, 358, 92, 14.5)
    for made in (
        figure.draw_json(timeline, LIGHT),
        figure.draw_json(timeline, LIGHT, words=False),
        figure.draw_strip_json(strip, LIGHT),
    ):
        assert go.Figure(made).to_plotly_json() == made


def test_plotly_looks_at_what_is_changed_later() -> None:
    """In a notebook a figure refuses what is wrong, and takes a title as any other does."""
    made = figure.draw(lay_out(HERNANDEZ, DESKTOP, "en"), LIGHT)
    made.update_layout(title="A life", xaxis_title="Years")
    made.update_annotations(bgcolor="white")
    assert made.layout.title.text == "A life"
    assert made.layout.xaxis.title.text == "Years"
    with pytest.raises(ValueError, match="width"):
        made.layout.width = "wide"


def test_the_template_is_plotly_s_none() -> None:
    """Plotly's own looks are left out, whatever the notebook has chosen for other figures."""
    made = figure.draw(lay_out(HERNANDEZ, DESKTOP, "en"), LIGHT)
    assert made.layout.template == pio.templates["none"]


def test_texts_hold_no_markup() -> None:
    """A title with markup is escaped, and no text has a tag: the CSP forbids their styles."""
    made = draw(life(event("a", "1984", kind="work", lane="x"), event("<b>&", "1990", kind="work")))
    texts = [annotation["text"] for annotation in made["layout"]["annotations"]]
    assert "&lt;b&gt;&amp;" in texts
    assert not [text for text in texts if re.search("<|style", text)]


def test_first_words_stand_under_their_names_in_letters_of_quotes() -> None:
    """Where a window has first words, each has an annotation in the type of the style sheet."""
    laid = lay_out(HERNANDEZ, DESKTOP, "en", Window(2004, 2013))
    words = [
        annotation
        for annotation in figure.draw(laid, LIGHT)["layout"]["annotations"]
        if annotation["name"].startswith("words:")
    ]
    assert [annotation["text"] for annotation in words] == [w.text for w in laid.first_words]
    assert {annotation["font"]["family"] for annotation in words} == {SERIF}
    assert f"--serif: {SERIF};" in TOKENS.read_text("utf-8")


@by_life
def test_what_a_page_looks_for_has_a_name(dataset: Dataset) -> None:
    """Labels come in pairs of year and title, and each name of an annotation is there once."""
    made = draw(dataset)
    names = [annotation["name"] for annotation in made["layout"]["annotations"]]
    assert len(names) == len(set(names))
    labels = {name.partition(":")[2] for name in names if name.startswith("label:")}
    assert labels == {name.partition(":")[2] for name in names if name.startswith("year:")}
    assert labels
    shapes = {shape["name"] for shape in made["layout"]["shapes"]}
    assert "axis" in shapes
    assert {f"lane:{event.lane}" for event in dataset.events} <= shapes


def round_numbers(value: Any) -> Any:
    """Round a JSON value to two decimals, paths included."""
    if isinstance(value, float):
        return round(value, 2)
    if isinstance(value, str):
        return re.sub(r"\d+\.\d+", lambda match: f"{float(match[0]):.2f}", value)
    if isinstance(value, dict):
        return {key: round_numbers(inner) for key, inner in value.items() if key != "template"}
    return [round_numbers(inner) for inner in value] if isinstance(value, list) else value


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("hernandez-en", draw(HERNANDEZ)), ("hernandez-es-tablet", draw(HERNANDEZ, TABLET, "es")),
        ("musician", draw(musician())), ("strip", draw_strip(HERNANDEZ)),
    ],
)  # fmt: skip
def test_the_picture_is_the_one_that_was_approved(name: str, made: dict[str, Any]) -> None:
    """Every number of the figure is as in the golden file."""
    lines = [json.dumps(part, ensure_ascii=False) for part in list_parts(round_numbers(made))]
    assert_golden(f"figure-{name}.json", "[\n" + ",\n".join(lines) + "\n]\n")


def list_parts(made: dict[str, Any]) -> Iterator[Any]:
    """List the traces, shapes and annotations one by one, then the rest of the layout."""
    yield from made["data"]
    layout = dict(made["layout"])
    yield from layout.pop("shapes")
    yield from layout.pop("annotations", [])
    yield layout


@by_life
def test_a_drawing_of_the_page_is_the_figure_without_its_words(dataset: Dataset) -> None:
    """The words of the page are its own; marks and shapes are those of the whole figure."""
    made = figure.draw_json(lay_out(dataset, DESKTOP, "en"), LIGHT, words=False)
    whole = draw(dataset)
    assert "annotations" not in made["layout"]
    assert json.loads(json.dumps(made["data"])) == whole["data"]
    assert json.loads(json.dumps(made["layout"]["shapes"])) == whole["layout"]["shapes"]


@cache
def draw_named(name: str) -> dict[str, Any]:
    """The drawing of the built-in life in English that has this name."""
    return drawings.draw(HERNANDEZ, name, lambda size: lay_out(HERNANDEZ, size, "en"))


def test_every_size_of_window_has_a_drawing() -> None:
    """Each size has one name, the strip of a phone too; for another name there is none."""
    names = drawings.list_names()
    assert len(names) == len(set(names)) == len(SIZES) + 1
    assert {"desktop-814x545", "phone-358x92"} <= set(names)
    for name in names:
        made = draw_named(name)
        width, height = name.rpartition("-")[2].split("x")
        assert (made["layout"]["width"], made["layout"]["height"]) == (int(width), int(height))
    with pytest.raises(KeyError):
        draw_named("desktop-1x1")


def test_a_drawing_names_its_colours() -> None:
    """It is the same in both themes: every colour is a token, which a script puts in."""
    tokens = {f"var(--{name})" for name in LIGHT}
    for name in drawings.list_names():
        made = list(list_strings(draw_named(name)))
        assert not [text for text in made if text.startswith("#")]
        assert {text for text in made if text.startswith("var(")} <= tokens
    assert drawings.TOKENS["ink"] == "var(--ink)"


def test_numbers_keep_what_can_be_seen() -> None:
    """A number of a drawing has three decimals at most, and a whole one has none."""
    made = json.dumps(draw_named("desktop-814x545"))
    assert not re.search(r"[ \[]-?\d+\.(\d{4,}|0)[,\]}]", made)
    assert re.search(r"[ \[]-?\d+\.\d{1,3}[,\]}]", made)
