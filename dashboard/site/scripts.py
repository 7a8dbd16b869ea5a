"""The scripts and styles of a page: our own joined and made small, Dash's and Plotly's as they are.

Of Dash only what is used: React, the renderer and the elements of HTML. Of Plotly the basic bundle
where the set-up has brought it in the version that plotly.py has, else the whole one of plotly.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import rcssmin
import rjsmin
from dash import _dash_renderer

from dashboard.places import home

HTML = "html/dash_html_components.min.js"
VERSION = re.compile(r"plotly\.js[^\n]{0,40}? v(\d+\.\d+\.\d+)")
HEAD = "theme.js"
"""The script that comes first: it chooses the theme before anything is painted."""


@cache
def libraries() -> dict[str, bytes]:
    """The scripts of others by a short name, in the order in which they run."""
    dependencies: Any = _dash_renderer._js_dist_dependencies
    react = dependencies[0]["relative_package_path"]["prod"]
    rendering: Any = _dash_renderer._js_dist
    renderer = rendering[0]["relative_package_path"]
    wanted = [path for path in react if "polyfill" not in path]
    paths = [*wanted, renderer, HTML]
    names = ("react.js", "react-dom.js", "prop-types.js", "dash-renderer.js", "dash-html.js")
    read = [(package("dash") / path).read_bytes() for path in paths]
    found = dict(zip(names, read, strict=True))
    return {**found, "plotly.js": plotly()}


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
def script() -> bytes:
    """All our scripts in one, without their comments; the order of their names is theirs."""
    return joined("js", rjsmin.jsmin)


@cache
def head() -> bytes:
    """The script that runs before the first paint."""
    return minified(HEAD)


@cache
def minified(name: str) -> bytes:
    """One of our scripts, made small."""
    text = (home("assets") / "js" / name).read_text(encoding="utf-8")
    return bytes(rjsmin.jsmin(text).encode())


@cache
def style() -> bytes:
    """All our style sheets in one, in the order of their numbers."""
    return joined("css", rcssmin.cssmin)


def joined(sort: str, smaller: Callable[[str], str]) -> bytes:
    """The files of a sort as one, each made smaller."""
    paths = sorted((home("assets") / sort).glob(f"*.{sort}"))
    return "\n".join(smaller(path.read_text(encoding="utf-8")) for path in paths).encode()
