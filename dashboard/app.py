"""The Dash app of a life in one language: it holds the chart, and nothing else.

Everything that a reader meets stands in the document; Dash's renderer mounts the element into
which Plotly draws (`assets/js`). So the page is a file as well: what `create_app` adds may have
clientside callbacks, which work in a file too, but none in Python.
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
INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
CALLBACKS = "chart/callbacks.js"
OMITTED = (
    "dash_version",
    "python_version",
    "plotly_version",
    "ddk_version",
    "dash_version_url",
    "end_id",
)
"""Parts of the config that nobody needs; the last differs at every start."""


def create_app(dataset: Dataset, language: str) -> Dash:
    """Create the app, with the element of the chart as its layout.

    A `dcc.Graph` would cost a reader 70 ms and 370 kB more: its bundle needs a polyfill.
    """
    # Without `include_assets_files=False` Dash walks all that lies below the working directory.
    with dash_settings_hidden():
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
def dash_settings_hidden() -> Iterator[None]:
    """Hide the environment's settings of Dash, which are for other apps: `DASH_DEBUG` and so on."""
    hidden = {name: os.environ.pop(name) for name in [*os.environ] if name.startswith("DASH_")}
    try:
        yield
    finally:
        os.environ.update(hidden)


def answer_renderer(app: Dash) -> dict[str, Any]:
    """Answer what Dash's renderer asks its server: `layout`, `dependencies`, and its `config`.

    Where there are callbacks, `callbacks` is the path of their script.

    Raises:
        OSError: callbacks need Python, and no file could answer them; their outputs are named.
    """
    client = app.server.test_client()
    dependencies = parse_sorted(client.get("/_dash-dependencies").get_data())
    python = [item["output"] for item in dependencies if not item.get("clientside_function")]
    if python:
        outputs = " and ".join(python)
        raise OSError(f"a page can't ask Python for {outputs}; use app.clientside_callback")
    match = CONFIG.search(client.get("/").get_data(as_text=True))
    config = parse_sorted(match[1].encode()) if match else {}
    config = {key: value for key, value in config.items() if key not in OMITTED}
    return {
        "layout": parse_sorted(client.get("/_dash-layout").get_data()),
        "dependencies": dependencies,
        "config": {**config, "requests_pathname_prefix": "./"},
        **({"callbacks": CALLBACKS} if dependencies else {}),
    }


def read_callbacks(app: Dash) -> str:
    """Read the functions of the clientside callbacks out of Dash's own page."""
    page = app.server.test_client().get("/").get_data(as_text=True)
    return "\n".join(code for code in INLINE_SCRIPT.findall(page) if "dash_clientside" in code)


def parse_sorted(data: bytes) -> Any:
    """Parse JSON and sort its keys: Dash writes a component's in another order at every start."""
    return json.loads(data, object_pairs_hook=lambda pairs: dict(sorted(pairs)))
