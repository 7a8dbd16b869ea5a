"""The Dash app of a life in one language: it holds the chart, and nothing else.

Everything that a reader meets stands in the document; Dash's renderer mounts the element into
which Plotly draws (`assets/js`). So the page is a file as well: no callback needs a server.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from dash import Dash, html

from dashboard.dataset.model import Dataset

CONFIG = re.compile(r'<script id="_dash-config"[^>]*>(.*?)</script>', re.DOTALL)
UNSAID = (
    "dash_version",
    "python_version",
    "plotly_version",
    "ddk_version",
    "dash_version_url",
    "end_id",
)
"""What neither the renderer nor a reader needs; the last differs at every start."""


def create_app(dataset: Dataset, language: str) -> Dash:
    """The app, with the element of the chart as its layout.

    A `dcc.Graph` would cost a reader 70 ms and 370 kB more: its bundle needs a polyfill.
    """
    # Without `include_assets_files=False` Dash walks all that lies below the working directory.
    with undirected():
        app = Dash(
            f"{__name__}.{language}",
            title=dataset.title[language],
            assets_folder="",
            update_title="",
            include_assets_files=False,
        )
    app.layout = html.Div(id="chart", className="chart-graph")
    return app


@contextmanager
def undirected() -> Iterator[None]:
    """Hides what the environment tells Dash, as `DASH_URL_BASE_PATHNAME`: it is for other apps."""
    hidden = {name: os.environ.pop(name) for name in [*os.environ] if name.startswith("DASH_")}
    try:
        yield
    finally:
        os.environ.update(hidden)


def answers(app: Dash) -> dict[str, Any]:
    """What Dash's renderer asks its server for: `layout`, `dependencies`, and its `config`.

    Raises:
        RuntimeError: a callback needs Python, and no file could answer it.
    """
    client = app.server.test_client()
    dependencies = _sorted(client.get("/_dash-dependencies").get_data())
    served = [one["output"] for one in dependencies if not one.get("clientside_function")]
    if served:
        raise RuntimeError(f"a callback in Python keeps the page from being a file: {served}")
    found = CONFIG.search(client.get("/").get_data(as_text=True))
    config = _sorted(found[1].encode()) if found else {}
    said = {key: value for key, value in config.items() if key not in UNSAID}
    layout = _sorted(client.get("/_dash-layout").get_data())
    return {
        "layout": layout,
        "dependencies": dependencies,
        "config": {**said, "requests_pathname_prefix": "./"},
    }


def _sorted(data: bytes) -> Any:
    """JSON with its keys sorted: Dash writes a component's in another order at every start."""
    return json.loads(data, object_pairs_hook=lambda pairs: dict(sorted(pairs)))
