"""Dash: the component tree of a page as JSON, and what Dash's renderer wants to know."""

from __future__ import annotations

import json
from typing import Any

from dash import Dash

from dashboard import page
from dashboard.dataset.model import Dataset

# What the renderer does not need and a reader need not be told; the last differs at every start.
UNSAID = (
    "dash_version",
    "python_version",
    "plotly_version",
    "ddk_version",
    "dash_version_url",
    "end_id",
)


class Tree(Dash):
    """The Dash app of one language, without a callback in Python: it can leave the server."""

    def __init__(self, dataset: Dataset, language: str) -> None:
        # Without the last word Dash walks every file below the folder it is started in.
        super().__init__(
            name=f"{__package__}.{language}",
            assets_folder="",
            update_title="",
            include_assets_files=False,
        )
        self.pieces: dict[str, str] = {}
        self.layout = page.build(dataset, language)

    def interpolate_index(self, **pieces: str) -> str:  # type: ignore[override]
        """Keeps the pieces that Dash has made; the document around them is ours."""
        self.pieces = pieces
        return "".join(pieces.values())

    def parts(self) -> tuple[Any, dict[str, Any]]:
        """The layout and the configuration, as the renderer takes them.

        RuntimeError where a callback needs Python: no file could answer it.
        """
        client = self.server.test_client()
        if json.loads(client.get("/_dash-dependencies").get_data()):
            raise RuntimeError("a callback in Python keeps the page from being a file")
        client.get("/")
        text = self.pieces["config"].partition(">")[2].rpartition("<")[0]
        config = {key: value for key, value in ordered(text.encode()).items() if key not in UNSAID}
        config["requests_pathname_prefix"] = "./"
        return ordered(client.get("/_dash-layout").get_data()), config


def ordered(data: bytes) -> Any:
    """JSON with its keys sorted: Dash writes a component's in another order at every start."""
    return json.loads(data, object_pairs_hook=lambda pairs: dict(sorted(pairs)))
