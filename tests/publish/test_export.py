"""Where an export may be written, and what is said of places where it can't."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from dash import Dash, Input, Output

from dashboard import app
from dashboard.app import create_app
from dashboard.cli import main
from dashboard.dataset.model import Dataset
from dashboard.publish.protect import OURS
from tests.publish.test_folder import TINY


@pytest.fixture(autouse=True)
def _no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here is about pictures."""
    monkeypatch.setenv("CAMINO_CHROMIUM", "none")


def export(*places: Path | str) -> int:
    """The exit code of an export of a small life."""
    return main(["export", str(TINY), *map(str, places)])


def test_a_file_is_written_over_an_export_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page that somebody has written stays, an export or an empty file gives way."""
    out = tmp_path / "life.html"
    out.touch()
    for _ in range(2):
        assert export(out) == 0
        assert OURS in out.read_bytes()
    out.write_text("<p>My own page</p>", encoding="utf-8")
    assert export(out) == 2
    assert "is there already, and camino has not written it" in capsys.readouterr().err
    assert out.read_text(encoding="utf-8") == "<p>My own page</p>"
    assert [path.name for path in tmp_path.iterdir()] == ["life.html"]


def test_a_handout_is_written_over_no_table(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever names the life and forgets the PDF loses nothing."""
    table = tmp_path / "life.csv"
    table.write_text("date,title\n1950,Born\n", encoding="utf-8")
    assert main(["handout", str(table)]) == 2
    assert "camino has not written it" in capsys.readouterr().err
    assert table.read_text(encoding="utf-8") == "date,title\n1950,Born\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes")
def test_pipes_and_links_in_a_circle_get_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing waits for a pipe, and no link makes a traceback."""
    os.mkfifo(tmp_path / "pipe.html")
    (tmp_path / "circle").symlink_to("circle")
    (tmp_path / "circle.html").symlink_to("circle.html")
    for name in ("pipe.html", "circle", "circle.html"):
        assert export(tmp_path / name) == 2
        assert capsys.readouterr().err.count("\n") <= 2
    assert main(["import", str(tmp_path / "pipe.html"), str(tmp_path / "life")]) == 2


def test_a_link_to_a_file_stays_a_link(tmp_path: Path) -> None:
    """What it leads to is written."""
    (tmp_path / "link.html").symlink_to(tmp_path / "life.html")
    assert export(tmp_path / "link.html") == 0
    assert (tmp_path / "link.html").is_symlink()
    assert OURS in (tmp_path / "life.html").read_bytes()


def test_the_folder_where_one_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`camino export life .` fills an empty folder, and again; that of a life it leaves."""
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path / "site")
    for _ in range(2):
        assert export(".") == 0
        assert Path("en/index.html").is_file()
    monkeypatch.chdir(tmp_path)
    Path("events.csv").write_text("date,title\n1950,A\n", encoding="utf-8")
    assert export(".") == 2
    assert ". holds events.csv, which no export has written" in capsys.readouterr().err
    assert Path("events.csv").is_file()


def test_a_folder_may_have_a_dot_in_its_name(tmp_path: Path) -> None:
    """As `school.example` has."""
    assert export(tmp_path / "school.example") == 0
    assert (tmp_path / "school.example" / "en" / "index.html").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="a script stands for a browser")
def test_a_browser_that_fails_keeps_nothing_from_being_exported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the Chromium that is there draws nothing, the folder is whole but for the pictures."""
    program = tmp_path / "chromium"
    program.write_text("#!/bin/sh\necho 'no sandbox for you' >&2\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("CAMINO_CHROMIUM", str(program))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert export(tmp_path / "site") == 0
    assert (tmp_path / "site" / "en" / "index.html").is_file()
    (line,) = capsys.readouterr().err.splitlines()
    assert "links to the pages show no picture" in line
    assert "no sandbox for you; name another Chromium in CAMINO_CHROMIUM" in line
    assert main(["handout", str(tmp_path / "a.pdf"), str(TINY)]) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["chromium", "site"]


@pytest.mark.skipif(sys.platform == "win32", reason="a script stands for a browser")
def test_a_browser_that_sees_only_the_home_is_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ubuntu's Chromium has temporary files of its own: the page is put where it can read it."""
    program = tmp_path / "chromium"
    program.write_text(
        "#!/bin/sh\n"
        'for option; do case "$option" in --print-to-pdf=*) made="${option#*=}";; esac; done\n'
        'case "$made" in "$HOME"/*) echo drawn >"$made";; esac\n',
        encoding="utf-8",
    )
    program.chmod(0o755)
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("CAMINO_CHROMIUM", str(program))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    out = tmp_path / "a.pdf"
    assert main(["handout", str(out), str(TINY)]) == 0
    assert out.read_text(encoding="utf-8") == "drawn\n"
    assert list((tmp_path / "home").iterdir()) == []


@pytest.mark.parametrize("name", ["life.html", "site"])
def test_a_callback_in_python_is_refused_by_name(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An app that needs a server is not exported; one line says which callback it is."""

    def create(dataset: Dataset, language: str) -> Dash:
        extended = create_app(dataset, language)
        extended.callback(Output("chart", "title"), Input("chart", "className"))(str)
        return extended

    monkeypatch.setattr(app, "create_app", create)
    assert export(tmp_path / name) == 2
    *_, line = capsys.readouterr().err.splitlines()
    assert "chart.title" in line
    assert not (tmp_path / name).exists()
