"""A life in a notebook: frames with dates and keys, a figure whose marks speak."""

import ast
from html import unescape
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go
import pytest

import dashboard
from dashboard import dataset
from dashboard.paths import PACKAGE
from dashboard.theme import load_palette
from dashboard.timeline import SIZES
from tests.life import DATASET, DATASETS, FOLDER, FOUND

LIFE = dashboard.load(FOLDER)


def write(folder: Path, *lines: str) -> dashboard.Life:
    """Load a life of some events."""
    (folder / "events.csv").write_text("\n".join(["date,title", *lines]), encoding="utf-8")
    return dashboard.load(folder)


def test_every_table_is_a_frame() -> None:
    """Each table has as many rows as the dataset, and the dataset is the one that is checked."""
    assert LIFE.dataset == DATASET
    assert len(LIFE.problems) == len(FOUND)
    for name, table in vars(LIFE).items():
        if isinstance(table, pd.DataFrame) and name != "problems":
            assert len(table) == len(getattr(DATASET, name)), name
    assert repr(LIFE) == "<Life of José M. Hernández: 42 events, 24 passages, 0 problems>"


def test_the_keys_join_the_tables() -> None:
    """Every key that is documented finds its record."""
    for table, key, other in (
        ("links", "event", "events"), ("links", "passage", "passages"),
        ("citations", "event", "events"), ("citations", "source", "sources"),
        ("headlines", "event", "events"), ("prompts", "event", "events"),
        ("passages", "source", "sources"), ("events", "lane", "lanes"),
        ("events", "kind", "kinds"),
    ):  # fmt: skip
        keys, ids = getattr(LIFE, table)[key], getattr(LIFE, other)["id"]
        assert len(keys), table
        assert keys.isin(ids).all(), (table, key)
        assert ids.is_unique


def test_dates_are_datetimes_where_they_fit(tmp_path: Path) -> None:
    """A date is a first and a last day; outside of the years 1 to 9999 only decimal years tell."""
    life = write(tmp_path, "-0043-03-15,a", "1998~,b", "2004-05-06,c", "2017/..,d", "Y12000,e",
                 "../1990,f")  # fmt: skip
    events = life.events.set_index("title")
    assert str(events["start"].dtype) == str(events["end"].dtype) == "datetime64[us]"
    assert events.loc["c", "start"] == events.loc["c", "end"] == pd.Timestamp(2004, 5, 6)
    assert list(events.loc["b", ["start", "end"]]) == [pd.Timestamp(1998, 1, 1),
                                                       pd.Timestamp(1998, 12, 31)]  # fmt: skip
    assert events.loc[["a", "e"], ["start", "end"]].isna().all(axis=None)
    assert events.loc["a", "earliest"] == pytest.approx(-43 + 73 / 365)
    assert events.loc["e", "latest"] == 12001
    assert events.loc["d", ["end", "latest"]].isna().all()
    assert events.loc["f", ["start", "earliest"]].isna().all()
    assert (events.loc["d", "earliest"], events.loc["f", "latest"]) == (2017, 1991)
    assert LIFE.eras["start"].dt.year.tolist() == [1962, 1970, 1992, 2004, 2011]


def test_problems_are_a_frame() -> None:
    """A row says where, which rule, what is wrong and how to fix it, and whether it is an error."""
    folder = DATASETS / "broken-bad-date"
    _, problems = dataset.load(folder)
    table = dashboard.load(folder).problems
    assert table["code"].tolist() == [problem.code for problem in problems]
    assert table["is_error"].tolist() == [problem.is_error for problem in problems]
    assert table["line"].tolist() == [problem.line for problem in problems]


@pytest.mark.parametrize(("language", "title"), [("en", "Leaves NASA"), ("es", "Deja la NASA")])
def test_a_mark_under_the_pointer_speaks(language: str, title: str) -> None:
    """Every event is a point with its id, date, title and first quote, none without a template."""
    figure = LIFE.figure(language=language, theme="dark")
    assert isinstance(figure, go.Figure)
    label, colours = figure.layout.hoverlabel, load_palette("dark")
    assert (label.bgcolor, label.font.color) == (colours["surface"], colours["ink"])
    rows = {row[0]: row for trace in figure.data for row in trace.customdata}
    assert sorted(rows) == sorted(LIFE.events["id"])
    for trace in figure.data:
        assert trace.hoverinfo is None
        assert all(f"customdata[{index}]" in trace.hovertemplate for index in (1, 2, 3))
    assert "2011" in rows["leaving-nasa"][1]
    assert rows["leaving-nasa"][2] == title
    for event, row in rows.items():
        quotes = LIFE.dataset.quotes(event)
        words = row[3].replace("<br>", " ")[1:-1]
        assert words == (" ".join(quotes[0].passage.exact.split()) if quotes else ""), event


def test_a_hover_label_holds_no_markup_of_the_data(tmp_path: Path) -> None:
    """A title with markup is escaped."""
    figure = write(tmp_path, "1998,<b>&").figure()
    assert figure.data[0].customdata[0][2] == "&lt;b&gt;&amp;"


@pytest.mark.parametrize("size", [(320, 300), (814, 545), (1400.5, 800)])
def test_a_figure_is_as_large_as_asked(size: tuple[float, float]) -> None:
    """Width and height are in px, the names of the lanes included."""
    figure = LIFE.figure(size=size)
    assert (figure.layout.width, figure.layout.height) == pytest.approx(size)
    assert figure.layout.width > figure.layout.margin.l
    names = [unescape(name).replace("<br>", " ") for name in figure.layout.yaxis.ticktext]
    assert names == [lane.title["en"] for lane in LIFE.dataset.lanes]


def test_a_size_has_a_name() -> None:
    """A name means the largest layout of that name."""
    for name in {size.name for size in SIZES}:
        figure = LIFE.figure(size=name)
        boxes = [(size.width, size.height) for size in SIZES if size.name == name]
        assert (figure.layout.width, figure.layout.height) == max(boxes)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"size": "huge"}, "tablet, desktop, wide, print"),
        ({"size": (319, 300)}, "at least 320 x 300"),
        ({"theme": "blue"}, "light or dark"),
    ],
)
def test_a_wrong_size_or_theme_is_named(asked: dict[str, object], message: str) -> None:
    """The error says what would be right."""
    with pytest.raises(ValueError, match=message):
        LIFE.figure(**asked)


def test_long_names_of_lanes_leave_room(tmp_path: Path) -> None:
    """They take three tenths of the width at most, in lines."""
    (tmp_path / "lanes.csv").write_text(f"id,title\na,{'long name ' * 20}", encoding="utf-8")
    (tmp_path / "events.csv").write_text("date,title,lane\n1998,Born,a", encoding="utf-8")
    layout = dashboard.load(tmp_path).figure(size=(400, 300)).layout
    assert layout.margin.l == pytest.approx(120)
    lines = layout.yaxis.ticktext[0].split("<br>")
    assert max(len(line) * layout.yaxis.tickfont.size * 0.56 for line in lines) < 120


def test_any_life_has_a_figure(tmp_path: Path) -> None:
    """One event without a lane is enough, and so is a life of no event, which has its columns."""
    assert len(write(tmp_path, "1998,a").figure().data) == 1
    empty = write(tmp_path)
    assert not empty.figure().data
    assert {"id", "title", "earliest", "passages"} <= set(empty.events.columns)


def test_the_public_names_are_typed() -> None:
    """Editors see the same names, from the same modules, that are imported when asked for."""
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    homes = {alias.name: str(node.module) for node in imports for alias in node.names}
    assert {name: f"dashboard.{home}" for name, home in dashboard.HOMES.items()} == {
        name: module for name, module in homes.items() if module.startswith("dashboard.")
    }
    assert sorted(dashboard.__all__) == sorted(dashboard.HOMES)
    assert all(getattr(dashboard, name) for name in dashboard.__all__)
    assert (PACKAGE / "py.typed").is_file()
