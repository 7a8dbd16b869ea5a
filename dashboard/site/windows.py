"""The files of the windows of time, of one language; there may be thousands of them.

`windows.json` lists the windows. `windows/SIZE/NAME.html` is one in one size, with its picture and
its data; `windows/SIZE/NAME.json` is the same as a figure of Plotly.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from dashboard.figure.drawings import draw_window
from dashboard.page import document
from dashboard.page.html import render
from dashboard.page.long.windows import SIZES, Windows
from dashboard.site.files import File

PAGE = (
    '<!DOCTYPE html><html lang="{language}"><meta charset="utf-8">'
    '<meta name="robots" content="noindex"><title>{title}</title>{picture}{data}</html>'
)


@dataclass(frozen=True)
class WindowFiles(Mapping[str, Callable[[], File]]):
    """The makers of the files of all windows of a language, by their paths."""

    windows: Windows

    def __getitem__(self, path: str) -> Callable[[], File]:
        folder, _, rest = path.partition("/windows/")
        size, _, file = rest.partition("/")
        name, _, ending = file.rpartition(".")
        if folder != self.windows.text.language or size not in SIZES:
            raise KeyError(path)
        make = {"html": self._make_document, "json": self._make_figure}[ending]
        self.windows[name]
        return partial(make, name, size)

    def _make_document(self, name: str, size: str) -> File:
        picture, data = self.windows.build_document(name, SIZES[size])
        words = {"picture": render(picture), "data": document.render_data("window", data)}
        title = f"{data['from']} – {data['until']}"
        text = PAGE.format(language=self.windows.text.language, title=title, **words)
        return File(text.encode(), "html")

    def _make_figure(self, name: str, size: str) -> File:
        figure = draw_window(self.windows.lay_out(name, SIZES[size]))
        return File(json.dumps(figure, separators=(",", ":")).encode(), "json")

    def __iter__(self) -> Iterator[str]:
        for name in self.windows.life.pyramid:
            for size in SIZES:
                for ending in ("html", "json"):
                    yield f"{self.windows.text.language}/windows/{size}/{name}.{ending}"

    def __len__(self) -> int:
        return len(self.windows.life.pyramid) * len(SIZES) * 2
