"""camino: a life on a timeline, in the words of the people who lived it.

Data flow in one direction: `dataset` (facts and rules) -> `timeline` (geometry) -> `figure`
(Plotly) -> `page` (component tree) -> `server`. Imports point only that way. In a notebook:

    import dashboard
    life = dashboard.load("data/jose-hernandez")
    life.problems, life.events, life.figure()
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dashboard.dataset.writing.frames import frames
    from dashboard.figure import draw
    from dashboard.i18n import load_catalogue
    from dashboard.notebook import Life, load
    from dashboard.server import create_server
    from dashboard.theme import load_palette
    from dashboard.timeline import SIZES, lay_out

HOMES = {
    "Life": "notebook",
    "load": "notebook",
    "frames": "dataset.writing.frames",
    "SIZES": "timeline",
    "lay_out": "timeline",
    "draw": "figure",
    "load_palette": "theme",
    "load_catalogue": "i18n",
    "create_server": "server",
}

__all__ = [
    "SIZES",
    "Life",
    "create_server",
    "draw",
    "frames",
    "lay_out",
    "load",
    "load_catalogue",
    "load_palette",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is asked for: `check` needs no Plotly, pandas or Dash."""
    if name not in HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"dashboard.{HOMES[name]}"), name)
