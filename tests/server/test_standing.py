"""The life that stands while its files are edited."""

from __future__ import annotations

import shutil
import threading
import time
from pathlib import Path

import pytest

from dashboard.dataset import load
from dashboard.places import PACKAGE
from dashboard.server.app import OPEN, build
from dashboard.server.standing import Standing, watch

TINY = PACKAGE.parent / "tests" / "datasets" / "tiny"


@pytest.fixture
def life(tmp_path: Path) -> Path:
    """A dataset that may be changed."""
    return Path(shutil.copytree(TINY, tmp_path / "life"))


def test_a_valid_edit_is_shown(life: Path) -> None:
    """Once an edit is complete the page has it, and the health is good."""
    standing, said = Standing(*load(life)), list[str]()
    events = life / "events.csv"
    events.write_text("date,title\n1984,Only this\n", encoding="utf-8")
    standing.offer(events, said.append)
    client = build(standing, OPEN).test_client()
    assert "Only this" in client.get("/en/").get_data(as_text=True)
    assert client.get("/health").get_json()["status"] == "ok"


def test_a_broken_edit_leaves_the_life_before_it(life: Path) -> None:
    """An edit with an error is not shown; the log and the health say file, line and column."""
    standing, said = Standing(*load(life)), list[str]()
    before = standing.site
    (life / "events.csv").write_text("date,title\n1984-02-30,No such day\n", encoding="utf-8")
    standing.offer(life, said.append)
    assert standing.site is before
    assert any("events.csv:2:1: E" in line for line in said)
    health = build(standing, OPEN).test_client().get("/health").get_json()
    assert health["status"] == "degraded"
    assert any(place.startswith("events.csv:2:1: E") for place in health["problems"])


def test_a_file_cut_anywhere_breaks_nothing(life: Path) -> None:
    """Cut at every byte, a file of events is shown or refused, and the page always answers."""
    standing, said = Standing(*load(life)), list[str]()
    events = life / "events.csv"
    whole = events.read_bytes()
    for size in range(len(whole)):
        events.write_bytes(whole[:size])
        standing.offer(life, said.append)
        assert standing.site.files["en/index.html"].content
        assert len(standing.site.dataset.events) + len(standing.refused) > 0


def test_a_dataset_that_is_away_is_waited_for(life: Path) -> None:
    """While the folder is gone the life stands."""
    standing, said = Standing(*load(life)), list[str]()
    before = standing.site
    shutil.rmtree(life)
    standing.offer(life, said.append)
    assert standing.site is before
    assert standing.refused


def test_the_files_are_watched(life: Path) -> None:
    """A change on the disk is taken up without being told."""
    standing, stopped, said = Standing(*load(life)), threading.Event(), list[str]()
    looking = threading.Thread(target=watch, args=(standing, life, said.append, stopped))
    looking.start()
    before = standing.site
    time.sleep(0.1)
    (life / "subject.csv").write_text("name\nSomebody else\n", encoding="utf-8")
    for _ in range(300):
        if standing.site is not before:
            break
        time.sleep(0.1)
    stopped.set()
    looking.join()
    assert standing.site.dataset.subject.name == "Somebody else"
