"""camino: a life on a timeline, in the words of the people who lived it.

Data flow in one direction: `dataset` (facts and rules) -> `timeline` (geometry) -> `figure`
(Plotly) -> `page` (component tree) -> `server`. Imports point only that way. In a notebook:

    import dashboard
    life, problems = dashboard.load("data/jose-hernandez")
    timeline = dashboard.lay_out(life, dashboard.SIZES[7], "en")
    dashboard.draw(timeline, dashboard.load_palette("light"), dashboard.load_catalogue("en"))
"""

from importlib import import_module
from typing import Any

HOMES = {
    "load": "dataset",
    "frames": "dataset.writing.frames",
    "SIZES": "timeline",
    "lay_out": "timeline",
    "draw": "figure",
    "load_palette": "theme",
    "load_catalogue": "i18n",
    "create_server": "server",
}

__all__ = list(HOMES)


def __getattr__(name: str) -> Any:
    """The public names, each loaded when it is asked for: `check` needs no Plotly and no Dash."""
    if name not in HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"dashboard.{HOMES[name]}"), name)
