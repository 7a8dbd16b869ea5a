"""Where an export may be written, and what is said of places where it can't."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.cli import main
from dashboard.publish.protect import OURS
from tests.child import camino
from tests.life import DATASETS

PLAIN = DATASETS / "plain.csv"


@pytest.fixture(autouse=True)
def _no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here is about pictures."""
    monkeypatch.setenv("CAMINO_CHROMIUM", "none")


def export(place: Path) -> tuple[int, str]:
    """The exit code of an export of a life of three events, and what was said on stderr."""
    done = camino("export", PLAIN, place)
    return done.returncode, done.stderr


@pytest.fixture
def write_browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Writes a script that stands for the only browser there is; the home is `home`."""

    def write(script: str) -> None:
        program = tmp_path / "chromium"
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(0o755)
        (tmp_path / "home").mkdir()
        monkeypatch.setenv("CAMINO_CHROMIUM", str(program))
        monkeypatch.setenv("HOME", str(tmp_path / "home"))

    return write


def test_only_an_export_gives_way(tmp_path: Path) -> None:
    """A page or a table that somebody has written stays, an export or an empty file gives way."""
    out, table = tmp_path / "life.html", tmp_path / "life.csv"
    out.touch()
    for _ in range(2):
        assert export(out)[0] == 0
        assert OURS in out.read_bytes()
    table.write_text("date,title\n1950,Born\n", encoding="utf-8")
    out.write_text("<p>My own page</p>", encoding="utf-8")
    code, said = export(out)
    assert (code, "is there already, and camino has not written it" in said) == (2, True)
    done = camino("handout", table)  # Whoever forgets the PDF loses nothing.
    assert (done.returncode, "camino has not written it" in done.stderr) == (2, True)
    assert out.read_text(encoding="utf-8") == "<p>My own page</p>"
    assert table.read_text(encoding="utf-8") == "date,title\n1950,Born\n"
    assert sorted(tmp_path.iterdir()) == [table, out]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes")
def test_pipes_and_links_in_a_circle_get_one_line(tmp_path: Path) -> None:
    """Nothing waits for a pipe, and no link makes a traceback; a link to a file stays one."""
    os.mkfifo(tmp_path / "pipe.html")
    (tmp_path / "circle").symlink_to("circle")
    (tmp_path / "circle.html").symlink_to("circle.html")
    for name in ("pipe.html", "circle", "circle.html"):
        code, said = export(tmp_path / name)
        assert (code, said.count("\n") <= 2) == (2, True)
    assert camino("import", tmp_path / "pipe.html", tmp_path / "life").returncode == 2
    (tmp_path / "link.html").symlink_to(tmp_path / "life.html")
    assert export(tmp_path / "link.html")[0] == 0
    assert (tmp_path / "link.html").is_symlink()
    assert OURS in (tmp_path / "life.html").read_bytes()


def test_the_folder_where_one_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`camino export life .` fills an empty folder, and again; that of a life it leaves."""
    (tmp_path / "school.example").mkdir()
    monkeypatch.chdir(tmp_path / "school.example")
    for _ in range(2):
        assert main(["export", str(PLAIN), "."]) == 0
        assert Path("en/index.html").is_file()
    monkeypatch.chdir(tmp_path)
    Path("events.csv").write_text("date,title\n1950,A\n", encoding="utf-8")
    code, said = export(tmp_path)
    assert (code, "holds events.csv, which no export has written" in said) == (2, True)
    assert Path("events.csv").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="a script stands for a browser")
def test_a_browser_that_fails_spoils_nothing(
    tmp_path: Path, write_browser: Callable[[str], None]
) -> None:
    """Where the Chromium that is there draws nothing, the folder is whole but for the pictures."""
    write_browser("echo 'no sandbox for you' >&2\nexit 1")
    code, line = export(tmp_path / "site")
    assert (code, line.count("\n")) == (0, 1)
    assert (tmp_path / "site" / "en" / "index.html").is_file()
    assert "links to the pages show no picture" in line
    assert "no sandbox for you; name another Chromium in CAMINO_CHROMIUM" in line
    assert camino("handout", tmp_path / "a.pdf", PLAIN).returncode == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["chromium", "home", "site"]


@pytest.mark.skipif(sys.platform == "win32", reason="a script stands for a browser")
def test_a_browser_that_sees_only_the_home_is_enough(
    tmp_path: Path, write_browser: Callable[[str], None]
) -> None:
    """Ubuntu's Chromium has temporary files of its own: the page is put where it can read it."""
    write_browser(
        'for option; do case "$option" in --print-to-pdf=*) made="${option#*=}";; esac; done\n'
        'case "$made" in "$HOME"/*) echo drawn >"$made";; esac'
    )
    assert camino("handout", tmp_path / "a.pdf", PLAIN).returncode == 0
    assert (tmp_path / "a.pdf").read_text(encoding="utf-8") == "drawn\n"
    assert list((tmp_path / "home").iterdir()) == []
