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
from dashboard.site.selectors import spread_choices

VERSION = re.compile(r"plotly\.js[^\n]{0,40}? v(\d+\.\d+\.\d+)")
NUMBER = re.compile(r"@(\d+)\.(\d+)\.(\d+)")
READER = (
    "memory", "theme", "dom", "text", "state", "hand", "keyboard", "filter", "life", "late",
    "commands", "letters", "geometry", "glyph", "cluster", "picture", "chosen", "tooltip", "fit",
    "hero", "content", "zone", "panel", "lead", "sheet", "language", "sight", "address", "walk",
    "page", "intent", "listen", "reader",
)  # fmt: skip
"""The scripts in the head, in the order in which they run: the page answers with them alone."""
STYLES = ("css", "css/later")
"""The folders of the style sheets: what the first view needs, and what waits, as scripts do."""
DASH = {
    "react": "deps/react@*.min.js",
    "react-dom": "deps/react-dom@*.min.js",
    "prop-types": "deps/prop-types@*.min.js",
    "dash-renderer": "dash-renderer/build/dash_renderer.min.js",
    "dash-html": "html/dash_html_components.min.js",
}
"""The files of Dash in its package, in the order in which they run."""


@cache
def read_libraries() -> dict[str, bytes]:
    """Read the scripts of others by a short name, in the order in which they run."""
    folder = find_package("dash")
    scripts = {name: find_newest(folder, pattern).read_bytes() for name, pattern in DASH.items()}
    scripts["dash-renderer"] = read_licence() + scripts["dash-renderer"]
    return {"plotly": read_plotly(), **scripts}


def read_licence() -> bytes:
    """Return Dash's licence as a comment: its scripts have none in them, unlike React's."""
    dash = metadata.distribution("dash")
    text = dash.read_text("licenses/LICENSE") or dash.read_text("LICENSE")
    if not text:
        raise FileNotFoundError("the licence of Dash is not in its package")
    return f"/*! Dash {dash.version}\n{text.strip()}\n*/\n".encode()


def find_newest(folder: Path, pattern: str) -> Path:
    """Find the file of a pattern with the highest version in its name."""
    return max(folder.glob(pattern), key=lambda path: [*map(int, NUMBER.findall(path.name)[0])]
               if NUMBER.search(path.name) else [])  # fmt: skip


def read_plotly() -> bytes:
    """Read Plotly's smallest bundle that draws our figures and has the version of plotly.py."""
    whole = find_package("plotly") / "package_data" / "plotly.min.js"
    basic = home("assets") / "plotly" / "plotly-basic.min.js"
    if basic.is_file() and read_version(basic) == read_version(whole):
        return basic.read_bytes()
    return whole.read_bytes()


def read_version(bundle: Path) -> str:
    """Read the version in the head of a bundle of plotly.js, "" where it has none."""
    with bundle.open("rb") as file:
        match = VERSION.search(file.read(400).decode("utf-8", "replace"))
    return match[1] if match else ""


def find_package(name: str) -> Path:
    """Find the folder of an installed package, without importing it."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(name)
    return Path(spec.origin).parent


def find_scripts() -> dict[str, Path]:
    """Find our scripts by their names, each the one file of its name below `assets/js`."""
    return {path.stem: path for path in sorted((home("assets") / "js").rglob("*.js"))}


def join_scripts(*names: str, minify: bool = True) -> bytes:
    """Join some of our scripts in that order, without their comments unless *minify* is false."""
    scripts = find_scripts()
    texts = [scripts[name].read_text(encoding="utf-8") for name in names]
    return "\n".join(map(rjsmin.jsmin, texts) if minify else texts).encode()


def list_late_scripts() -> tuple[str, ...]:
    """List our scripts that load when they are first needed; they depend on `READER` alone."""
    return tuple(sorted(find_scripts().keys() - set(READER)))


def join_styles(*folders: str, minify: bool = True) -> bytes:
    """Join our style sheets of some `STYLES` in the order of their numbers, like `join_scripts`."""
    paths = [path for name in folders for path in sorted((home("assets") / name).glob("*.css"))]
    texts = [path.read_text(encoding="utf-8") for path in paths]
    texts = [spread_choices(rcssmin.cssmin(text)) for text in texts] if minify else texts
    return "\n".join(texts).encode()
