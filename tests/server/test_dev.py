"""The server for work on camino itself: sources as they are, and again after each edit."""

from __future__ import annotations

import os
import re
import shutil
import signal
from contextlib import suppress
from pathlib import Path

import pytest

from dashboard.dataset import load
from dashboard.publish import build_folder
from dashboard.server import LiveSite
from dashboard.server.app import OPEN, build_server
from tests.server.test_live import eventually
from tests.server.test_process import ROOT, TINY, get, serving

LIFE = load(TINY)
LIVE = LiveSite(*LIFE, dev=True)
CLIENT = build_server(LIVE, OPEN).test_client()


def find_version(live: LiveSite) -> str:
    """The version that a page of a site compares with."""
    page = live.site.files["en/index.html"].content.decode()
    match = re.search(r'<script src="../dev/reload.js" data-version="(\d+)" defer></script>', page)
    assert match is not None
    return match[1]


def test_scripts_and_styles_are_as_they_are_and_asked_for_again() -> None:
    """They have their comments, keep their names, and are held by no cache without a question."""
    for path, comment in (("reader.js", "  /** "), ("page.js", "  /** "), ("camino.css", "/* ")):
        answer = CLIENT.get(f"/assets/{path}")
        assert comment in answer.get_data(as_text=True), path
        assert answer.headers["Cache-Control"] == "no-cache"
        assert f"../assets/{path}".encode() in CLIENT.get("/en/").get_data()


@pytest.mark.parametrize("path", ["en/", "es/", "en/embed.html", "en/sources.html"])
def test_every_page_asks_for_its_version(path: str) -> None:
    """The script that reloads it is a file of the server, under the same policy as all others."""
    assert b'<script src="../dev/reload.js"' in CLIENT.get(f"/{path}").get_data()
    assert CLIENT.get("/dev/version.txt").get_data(as_text=True) == find_version(LIVE)
    assert "'unsafe" not in CLIENT.get(f"/{path}").headers["Content-Security-Policy"]


def test_another_life_is_another_version(tmp_path: Path) -> None:
    """After an edit of the dataset the version differs, so that open pages reload."""
    life = Path(shutil.copytree(TINY, tmp_path / "life"))
    live = LiveSite(*load(life), dev=True)
    before = find_version(live)
    (life / "subject.csv").write_text("name\nSomebody else\n", encoding="utf-8")
    live.reload(life, print)
    assert find_version(live) != before


def test_nobody_else_gets_any_of_it() -> None:
    """A usual server and an export know no version and no script that reloads."""
    files = LiveSite(*LIFE).site.files
    exported = build_folder(LIFE[0])
    assert not [path for path in (*files, *exported) if path.startswith("dev/")]
    assert b"dev/reload.js" not in files["en/index.html"].content + exported["en/index.html"]


@pytest.mark.slow("it starts a server again and again")
def test_an_edit_of_a_source_starts_the_server_again(tmp_path: Path) -> None:
    """A style, a catalogue and a module are taken up; a module that is broken is named instead."""
    for name in ("dashboard", "assets", "data"):
        shutil.copytree(ROOT / name, tmp_path / name)
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}

    def wait_for(path: str, word: str) -> None:
        def has_word() -> bool:
            with suppress(OSError):
                return word.encode() in get(port, path)
            return False

        assert eventually(has_word), f"{path} has no {word}"

    def edit(name: str, old: str, new: str) -> None:
        file = tmp_path / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")

    with serving("--dev", cwd=tmp_path, env=environment) as (port, process):
        get(port)
        edit("assets/css/00-tokens.css", ":root {", "/* edited */ :root {")
        wait_for("/assets/camino.css", "/* edited */")
        edit("dashboard/site/policy.py", '"payment"', '"payment" "broken')
        edit("dashboard/locale/en.json", '"Reading list"', '"List to read"')
        assert process.stderr is not None
        assert any("SyntaxError" in line for line in process.stderr)
        assert b"Reading list" in get(port)
        edit("dashboard/site/policy.py", '"payment" "broken', '"payment"')
        wait_for("/en/", "List to read")
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == 0
