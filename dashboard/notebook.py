"""A life in a notebook: its tables as pandas frames, its timeline as a Plotly figure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pandas as pd

from dashboard import dataset as reading
from dashboard.dataset.model import Dataset
from dashboard.dataset.writing.frames import frames
from dashboard.figure import draw
from dashboard.figure.hover import add_hover, name_lanes
from dashboard.theme import Theme, load_palette
from dashboard.timeline import PRINT, SIZES, Size, lay_out
from dashboard.timeline.letters import estimate_width

if TYPE_CHECKING:
    import plotly.graph_objects as go

NOTEBOOK = (960, 560)
"""The size of a figure in px if none is given."""
LEAST = (320, 300)
"""The least width and height of a figure in px."""
LANE_GAP, LANES_MOST = 16.0, 0.3
"""Px left free beside the names of the lanes, and the most of the width that both may take."""

PROBLEM = ["path", "line", "column", "code", "message", "cure", "is_error"]
"""The columns of the problems."""


@dataclass(frozen=True, repr=False, eq=False)
class Life:
    """A life with every table as a frame, a record a row, in the dataset's order.

    The columns are those of `data/README.md`; words stand in the default language, and in
    `<column>_<language>` in the others. Keys join the tables: `events.id` is `links.event`,
    `citations.event`, `headlines.event` and `prompts.event`; `passages.id` is `links.passage` and
    `story.passage`; `sources.id` is `citations.source` and `passages.source`; `lanes.id`,
    `kinds.id` and `series.id` are `events.lane`, `events.kind` and `events.series`.

    `events` has its dates in three forms. `date` is the EDTF text. `start` and `end` are the
    first and the last day that it can mean as datetime64, NaT where that is open, unknown, or
    outside of the years 1 to 9999. `earliest` and `latest` are the start of the first day and the
    end of the last in decimal years (0 is 1 BC), NaN where that is open or unknown. Besides there
    are `moment`, the decimal year of its mark, and `passages`, how many are linked to it. `eras`
    has `date`, `start` and `earliest`. Other dates are EDTF text.

    `problems` has the columns path, line, column, code, message and cure, sorted by place, and
    is_error; a record with an error may be absent from the tables.
    """

    dataset: Dataset
    problems: pd.DataFrame
    events: pd.DataFrame
    passages: pd.DataFrame
    links: pd.DataFrame
    citations: pd.DataFrame
    sources: pd.DataFrame
    headlines: pd.DataFrame
    lanes: pd.DataFrame
    kinds: pd.DataFrame
    eras: pd.DataFrame
    series: pd.DataFrame
    prompts: pd.DataFrame
    places: pd.DataFrame
    story: pd.DataFrame
    pictures: pd.DataFrame

    def __repr__(self) -> str:
        name = self.dataset.subject.name or self.dataset.title.default or "somebody"
        counts = f"{len(self.events)} events, {len(self.passages)} passages"
        return f"<Life of {name}: {counts}, {len(self.problems)} problems>"

    def figure(
        self,
        language: str = "",
        theme: Theme = "light",
        size: tuple[float, float] | str = NOTEBOOK,
    ) -> go.Figure:
        """Draw the timeline; a mark under the pointer shows its date, title and first quote.

        *language* is a tag such as `es`, the dataset's default if empty. *size* is (width,
        height) in px, or the name of the largest layout of the page's windows: `tablet`,
        `desktop`, `wide` or `print`. Every point carries (id, date, title, quote) in `customdata`.

        Raises:
            ValueError: the theme or the size has no such name, or the size is below 320 x 300 px.
        """
        if theme not in get_args(Theme):
            raise ValueError(f"theme must be light or dark, not {theme!r}")
        text = self.dataset.catalogue(language or self.dataset.language)
        text = replace(text, language=language or self.dataset.language)
        colours, box = load_palette(theme), _find_size(size)
        names = [lane.title[text.language] for lane in self.dataset.lanes]
        widest = max((estimate_width(name, box.font) for name in names), default=0.0)
        beside = min(widest + LANE_GAP, box.width * LANES_MOST)
        field = replace(box, width=box.width - beside, inside=False)
        timeline = lay_out(self.dataset, field, text.language)
        figure = draw(timeline, colours)
        add_hover(figure, self.dataset, colours, text)
        name_lanes(figure, timeline, beside, colours["ink2"])
        figure.update_layout(paper_bgcolor=colours["bg"], plot_bgcolor=colours["bg"])
        return figure


def load(path: Path | str) -> Life:
    """Load a dataset, a folder or one CSV file of events, as tables and a figure.

    Raises:
        DatasetError: nothing is there, or it cannot be read, or it has no `events.csv`.
    """
    dataset, problems = reading.load(path)
    rows = [[getattr(problem, column) for column in PROBLEM] for problem in problems]
    table = pd.DataFrame(rows, columns=PROBLEM)
    return Life(dataset, table, **frames(dataset))


def _find_size(size: tuple[float, float] | str) -> Size:
    """Find the largest layout of a name, or the largest that fits, stretched to *size* px."""
    if isinstance(size, str):
        named = [known for known in (*SIZES, PRINT) if known.name == size]
        if not named:
            names = ", ".join(dict.fromkeys(known.name for known in (*SIZES, PRINT)))
            raise ValueError(f"size must be (width, height) in px or one of {names}, not {size!r}")
        return max(named, key=lambda known: known.width * known.height)
    width, height = size
    if width < LEAST[0] or height < LEAST[1]:
        raise ValueError(f"size must be at least {LEAST[0]} x {LEAST[1]} px, not {size!r}")
    fitting = [known for known in SIZES if known.width <= width and known.height <= height]
    best = max(fitting, key=lambda known: known.width * known.height, default=SIZES[0])
    return replace(best, width=float(width), height=float(height))
