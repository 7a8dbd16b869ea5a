"""Looks, when a wheel or a source archive is built, whether all that belongs in it is there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FETCHED = (
    Path("assets", "plotly", "plotly-basic.min.js"),
    Path("assets", "land", "countries-50m.json"),
)


class Whole(BuildHookInterface):  # type: ignore[type-arg]
    """Refuses to build what would serve a page of another size under another policy."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Looks before anything is built; a checkout that is used as it stands may lack it."""
        for path in FETCHED:
            if version != "editable" and not (Path(self.root) / path).is_file():
                raise SystemExit(f"{path} is missing: run `make {path.as_posix()}` first")
