"""The scripts and styles of a page: our own joined and made small, Dash's and Plotly's as they are.

Of Dash only what is used: React, the renderer and the elements of HTML. Of Plotly the basic bundle
where the set-up has brought it in the version that plotly.py has, else the whole one of plotly.py.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

import rcssmin
import rjsmin

from dashboard.paths import home

VERSION = re.compile(r"plotly\.js[^\n]{0,40}? v(\d+\.\d+\.\d+)")
NUMBER = re.compile(r"@(\d+)\.(\d+)\.(\d+)")
READER = (
    "memory", "theme", "dom", "text", "state", "letters", "hand", "keyboard", "filter", "life",
    "late",
    "commands", "geometry", "glyph", "picture", "chosen", "tooltip", "fit", "hero", "content",
    "zone", "panel", "room", "sheet", "language", "sight", "address", "walk", "page", "listen",
    "reader",
)  # fmt: skip
"""What answers a hand from the first paint on, in the order in which it runs, in the head."""
DASH = {
    "react": "deps/react@*.min.js",
    "react-dom": "deps/react-dom@*.min.js",
    "prop-types": "deps/prop-types@*.min.js",
    "dash-renderer": "dash-renderer/build/dash_renderer.min.js",
    "dash-html": "html/dash_html_components.min.js",
}
"""The files of Dash in its package, in the order in which they run."""


@cache
def libraries() -> dict[str, bytes]:
    """The scripts of others by a short name, in the order in which they run."""
    folder = package("dash")
    found = {name: newest(folder, pattern).read_bytes() for name, pattern in DASH.items()}
    found["dash-renderer"] = licence() + found["dash-renderer"]
    return {"plotly": plotly(), **found}


def licence() -> bytes:
    """Dash's licence as a comment: its scripts, unlike React's and Plotly's, have none in them."""
    dash = metadata.distribution("dash")
    text = dash.read_text("licenses/LICENSE") or dash.read_text("LICENSE")
    if not text:
        raise FileNotFoundError("the licence of Dash is not in its package")
    return f"/*! Dash {dash.version}\n{text.strip()}\n*/\n".encode()


def newest(folder: Path, pattern: str) -> Path:
    """The file of a pattern with the highest version in its name."""
    return max(folder.glob(pattern), key=lambda path: [*map(int, NUMBER.findall(path.name)[0])]
               if NUMBER.search(path.name) else [])  # fmt: skip


def plotly() -> bytes:
    """Plotly's smallest bundle that draws our figures, of the version that plotly.py writes for."""
    whole = package("plotly") / "package_data" / "plotly.min.js"
    basic = home("assets") / "plotly" / "plotly-basic.min.js"
    if basic.is_file() and version(basic) == version(whole):
        return basic.read_bytes()
    return whole.read_bytes()


def version(bundle: Path) -> str:
    """The version that a bundle of plotly.js says it has, "" where it says none."""
    with bundle.open("rb") as file:
        found = VERSION.search(file.read(400).decode("utf-8", "replace"))
    return found[1] if found else ""


def package(name: str) -> Path:
    """The folder of an installed package, without importing it."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(name)
    return Path(spec.origin).parent


@cache
def sources() -> dict[str, Path]:
    """Our scripts by their names, each the one file of its name below `assets/js`."""
    return {path.stem: path for path in sorted((home("assets") / "js").rglob("*.js"))}


@cache
def script(*names: str) -> bytes:
    """Some of our scripts in one, without their comments, in that order."""
    texts = [sources()[name].read_text(encoding="utf-8") for name in names]
    return "\n".join(map(rjsmin.jsmin, texts)).encode()


@cache
def later() -> tuple[str, ...]:
    """Our scripts that come when they are first wanted; they depend on `READER` alone."""
    return tuple(sorted(sources().keys() - set(READER)))


@cache
def style() -> bytes:
    """All our style sheets in one, in the order of their numbers."""
    paths = sorted((home("assets") / "css").glob("*.css"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    return "\n".join(map(rcssmin.cssmin, texts)).encode()
