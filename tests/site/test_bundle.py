"""What a page runs: our scripts in an order that holds, and of Dash what Dash itself would load."""

from __future__ import annotations

import json
import re
from functools import cache

import pytest

from dashboard.app import create_app
from dashboard.paths import home
from dashboard.site.bundle import (
    DASH,
    READER,
    find_newest,
    find_package,
    find_scripts,
    join_scripts,
    list_late_scripts,
    read_libraries,
    read_licence,
)
from tests import child
from tests.life import DATASET

SCRIPTS = home("assets") / "js"
MOST_SCRIPTS = 12
# The folders and scripts of a folder: each may use those after it, and itself.
ORDER = {
    "": (
        "page", "interview", "aloud", "age", "story", "map", "task", "present", "show", "search",
        "zoom", "take", "reorder", "tools", "panel", "chart", "core",
    ),
    "page": ("reader", "listen", "intent", "page", "scroll", "walk", "address", "sight",
             "evidence"),
    "present": (
        "present", "presenter", "outline", "pager", "edges", "slide", "words", "strip",
    ),
    "age": ("wall", "age", "years"),
    "map": ("places", "inset"),
    "show": ("channel", "these", "choice", "tour", "steps", "clock", "keys", "screen"),
    "search": ("whole", "hits", "date", "index", "spelling"),
    "zoom": (
        "headings", "wheel", "beyond", "zoom", "gathered", "empty", "list", "unknown", "near",
        "overview", "window", "moment",
    ),
    "take": ("take", "still", "card", "save", "markup"),
    "tools": (
        "menu", "controls", "filters", "folds", "share", "cite", "print", "offline", "language",
        "popover", "clipboard", "reach",
    ),
    "panel": ("sheet", "lead", "panel", "image", "zone", "content", "hero", "fit"),
    "chart": (
        "plot", "paint", "tooltip", "chosen", "picture", "motion", "parts", "cluster", "glyph",
        "geometry", "letters",
    ),
    "core": (
        "commands", "more", "late", "life", "filter", "keyboard", "hand", "state",
        "text", "dom", "theme", "memory",
    ),
}  # fmt: skip
ALL = [name for folder in ORDER[""] for name in ORDER.get(folder, (folder,))]
OFFERED = re.compile(r"\bcamino\.(\w+) = ")
USED = re.compile(r"\bcamino\.(\w+)\b(\?\.)?")
# Runs the files named in its arguments, each where nothing but the language itself is known.
RUN = """
import fs from "node:fs";
import vm from "node:vm";
const page = vm.createContext({});
for (const name of process.argv.slice(1)) {
  vm.runInContext(fs.readFileSync(name, "utf8"), page, name);
}
console.log(JSON.stringify(Object.keys(page.camino)));
"""


@cache
def code(name: str) -> str:
    """A script of ours."""
    return find_scripts()[name].read_text(encoding="utf-8")


def run(*names: str) -> list[str]:
    """The names that the scripts offer to each other once they have run."""
    files = [str(find_scripts()[name]) for name in names]
    done = child.run(*child.NODE, "--input-type=module", "-e", RUN, *files)
    assert done.stderr == ""
    offered: list[str] = json.loads(done.stdout)
    return offered


def test_every_script_is_loaded_once() -> None:
    """Each file is one of the first or comes later; no name stands for two, or for none."""
    names = [*READER, *list_late_scripts()]
    assert len(names) == len(set(names))
    assert sorted(names) == sorted(path.stem for path in SCRIPTS.rglob("*.js"))


def test_every_script_is_in_the_order() -> None:
    """Each file is in the order of its folder."""
    files = [path.relative_to(SCRIPTS) for path in find_scripts().values()]
    for folder in ORDER:
        within = {file.stem for file in files if str(file.parent) == (folder or ".")}
        assert within == set(ORDER[folder]) - (set(ORDER) if not folder else set()), folder


@pytest.mark.parametrize("name", ALL)
def test_scripts_use_each_other_one_way(name: str) -> None:
    """A script uses only itself and those after it in the order; every `camino.name` is a file."""
    assert {used for used, _ in USED.findall(code(name))} <= set(ALL[ALL.index(name) :])


def test_folders_of_scripts_are_small() -> None:
    """A folder has at most a dozen scripts, so that a name is found at a glance."""
    assert max(len(list(folder.glob("*.js"))) for folder in SCRIPTS.iterdir()) <= MOST_SCRIPTS


@pytest.mark.parametrize("name", [*READER, *list_late_scripts()])
def test_a_script_offers_one_thing_under_its_own_name(name: str) -> None:
    """A newcomer finds `camino.strip` in strip.js."""
    assert OFFERED.findall(code(name)) == [name]


def test_the_first_scripts_run_in_their_order() -> None:
    """They are run from below, so that none asks at once for anything of those after it."""
    assert list(READER) == [name for name in reversed(ALL) if name in READER]


@pytest.mark.parametrize("turned", [False, True], ids=["in order", "turned around"])
def test_the_scripts_that_come_later_depend_on_the_first_alone(turned: bool) -> None:
    """They run after the first ones, in whatever order among themselves, without a document."""
    names = list_late_scripts()[::-1] if turned else list_late_scripts()
    offered = run(*READER, *names)
    assert offered[: len(READER)] == list(READER)
    assert sorted(offered) == sorted([*READER, *names])


@pytest.mark.parametrize("name", READER)
def test_a_first_script_does_without_what_comes_later(name: str) -> None:
    """What a late file offers is asked for by `?.`, or wanted by a command."""
    unsafe = [
        used
        for used, safely in USED.findall(code(name))
        if used in list_late_scripts() and not safely
    ]
    assert unsafe == []


def test_a_script_is_made_small_and_stays_the_same_program() -> None:
    """Joined and without comments, the first scripts offer the same names in one go."""
    joined = join_scripts(*READER)
    assert b"/**" not in joined
    assert len(joined) < sum(len(code(name)) for name in READER)
    said = joined.decode() + "\nconsole.log(Object.keys(camino).join())"
    done = child.run(*child.NODE, "-e", said)
    assert done.stdout.strip().split(",") == list(READER)


def test_the_scripts_of_dash_are_those_of_its_own_page() -> None:
    """Dash's index loads the same files in the same order, and others that the page never needs.

    Those are components that the app does not use, and the development tools.
    """
    client = create_app(DATASET, "en").server.test_client()
    page = client.get("/").get_data(as_text=True)
    addresses = re.findall(r'<script src="(/_dash-component-suites/[^"]+)"', page)
    own = [client.get(address).get_data() for address in addresses]
    notice = read_licence()
    ours = [
        content.removeprefix(notice) for name, content in read_libraries().items() if name in DASH
    ]
    assert [content for content in own if content in ours] == ours


def test_the_newest_of_several_versions_is_taken() -> None:
    """Dash carries several versions of React, and itself takes the highest number, not word."""
    package, pattern = find_package("dash"), DASH["react"]
    files = {tuple(map(int, re.findall(r"\d+", path.name)[:3])): path
             for path in package.glob(pattern)}  # fmt: skip
    assert find_newest(package, pattern) == files[max(files)]


def test_dashs_licence_stands_in_what_is_served() -> None:
    """Whoever is sent Dash's scripts is sent its copyright and the permission with them."""
    code = read_libraries()["dash-renderer"]
    assert code.startswith(b"/*! Dash ")
    head = code.partition(b"*/")[0].decode()
    assert "Copyright (c)" in head
    assert "Plotly" in head
    assert "Permission is hereby granted" in head
    assert b"license" in read_libraries()["react"][:60].lower()
    assert b"MIT" in read_libraries()["plotly"][:400]
