"""The life that stands while its files are edited."""

from __future__ import annotations

import math
import shutil
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from io import BytesIO
from pathlib import Path
from random import Random
from typing import cast

import pytest
from flask import Flask
from PIL import Image

from dashboard.dataset import load
from dashboard.server.app import OPEN, build_server
from dashboard.server.live import REST, LiveSite, render_pages
from dashboard.server.run import watching
from dashboard.server.watch import take_snapshot
from dashboard.site import build_site
from tests.dataset.sheet.test_spreadsheets import save
from tests.examples import examples
from tests.life import TINY
from tests.server.edits import STATES, damage


@pytest.fixture
def life(tmp_path: Path) -> Path:
    """A dataset that may be changed."""
    return Path(shutil.copytree(TINY, tmp_path / "life"))


def test_a_spreadsheet_is_followed(tmp_path: Path) -> None:
    """An edit of a workbook is shown, and how it was read is said; a broken save is not shown."""
    path = save(tmp_path / "life.xlsx", ("Life", [["Year", "Event"], [1950, "Born"]]))
    live, messages = LiveSite(*load(path)), list[str]()
    save(path, ("Life", [["Year", "Event"], [1950, "Born"], [1960, "Sails"]]))
    live.reload(path, messages.append, rested=0)
    assert [event.id for event in live.site.dataset.events] == ["born", "sails"]
    assert messages[1] == "read 2 of 2 rows as events"
    path.write_bytes(path.read_bytes()[:2000])
    live.reload(path, messages.append)
    assert len(live.site.dataset.events) == 2
    assert any("life.xlsx:1:1: E102" in line or "E102 The spreadsheet" in line for line in messages)


def test_a_broken_edit_leaves_the_life_before_it(life: Path) -> None:
    """An edit with an error is not shown; the log and the health say file, line and column."""
    live, messages = LiveSite(*load(life)), list[str]()
    before = live.site
    (life / "events.csv").write_text("date,title\n1984-02-30,No such day\n", encoding="utf-8")
    live.reload(life, messages.append)
    assert live.site is before
    assert any("events.csv:2:1: E" in line for line in messages)
    health = build_server(live, OPEN).test_client().get("/health").get_json()
    assert health["status"] == "degraded"
    assert any(place.startswith("events.csv:2:1: E") for place in health["problems"])


def test_a_file_cut_anywhere_breaks_nothing(life: Path) -> None:
    """Cut at any byte, a file of events costs no event, and the page always answers."""
    live, messages = LiveSite(*load(life)), list[str]()
    events = life / "events.csv"
    whole = events.read_bytes()
    sizes = Random(7).sample(range(len(whole)), examples(100))  # noqa: S311
    for size in sizes:
        events.write_bytes(whole[:size])
        live.reload(life, messages.append)
        assert live.site.files["en/index.html"].content
        assert len(live.site.dataset.events) == len(load(TINY)[0].events)


def test_a_dataset_that_is_away_is_waited_for(life: Path) -> None:
    """While the folder is gone the life stands."""
    live, messages = LiveSite(*load(life)), list[str]()
    before = live.site
    shutil.rmtree(life)
    live.reload(life, messages.append)
    assert live.site is before
    assert live.refused


def eventually(true: Callable[[], bool]) -> bool:
    """Waits until something is true; a minute at most."""
    end = time.monotonic() + 60
    while not true() and time.monotonic() < end:
        time.sleep(0.05)
    return true()


def test_the_files_are_watched(life: Path) -> None:
    """A change on the disk is taken up without being told: the page has it, the health is good."""
    live, messages = LiveSite(*load(life)), list[str]()
    before = live.site
    with watching(partial(take_snapshot, life), partial(live.reload, life, messages.append)):
        time.sleep(0.1)
        (life / "subject.csv").write_text("name\nSomebody else\n", encoding="utf-8")
        assert eventually(lambda: live.site is not before)
    client = build_server(live, OPEN).test_client()
    assert "Somebody else" in client.get("/en/").get_data(as_text=True)
    assert client.get("/health").get_json()["status"] == "ok"


def test_a_picture_beside_a_sheet_is_watched(tmp_path: Path) -> None:
    """The file of a picture that a sheet names is shown once it is there, and when it changes."""
    path = tmp_path / "life.csv"
    path.write_text(f"Year,Event,Photo\n1950,Born,a.png\n1951,Walks,{'b' * 300}.png\n")
    live, messages = LiveSite(*load(path)), list[str]()
    with watching(partial(live.take, path), partial(live.reload, path, messages.append)):
        for side in (8, 12):
            time.sleep(0.1)
            Image.new("L", (side, side)).save(tmp_path / "a.png")
            assert eventually(lambda: find_width(live) == side)  # noqa: B023 - asked at once


def find_width(live: LiveSite) -> int:
    """The width of the first picture of the life that is served; 0 where its file is missing."""
    image = live.site.dataset.pictures[0].image
    return image.width if image else 0


def table(path: Path, rows: int) -> bytes:
    """A table of so many events at *path*."""
    lines = [f"{1900 + row},Event number {row} of a long and quiet life" for row in range(rows)]
    path.write_text("\n".join(["date,title", *lines, ""]), encoding="utf-8")
    return path.read_bytes()


SAVES: dict[str, tuple[Callable[[list[str]], list[str]], bool]] = {
    "rows from the end are gone": (lambda lines: lines[:5], True),
    "the last title is cut": (lambda lines: [*lines[:-1], lines[-1][:-3]], True),
    "a longer one is cut in a line": (lambda lines: [*lines, "1990,One more\n", "1991,Cu"], True),
    "one of several dates is wrong": (lambda lines: [*lines, "1990-02-30,One more\n"], True),
    "rows in the middle are gone": (lambda lines: lines[:1] + lines[3:], False),
    "the last title is shorter": (lambda lines: [*lines[:-1], "1907,Last\n"], False),
    "a row is added": (lambda lines: [*lines, "1990,One more\n"], False),
    "lines end otherwise": (lambda lines: [line.replace("\n", "\r\n") for line in lines], False),
}


@pytest.mark.parametrize("name", SAVES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_what_may_be_cut_has_to_rest(name: str, encoding: str, tmp_path: Path) -> None:
    """A table that ends as before, or after a line with no row less, is shown at once."""
    save, waits = SAVES[name]
    events, messages = tmp_path / "events.csv", list[str]()
    lines = table(events, 8).decode().splitlines(keepends=True)
    events.write_bytes("".join(lines).encode(encoding))
    live = LiveSite(*load(events))
    live.reload(events, messages.append, rested=0.2)
    before = live.site.dataset
    events.write_bytes("".join(save(lines)).encode(encoding))
    assert live.reload(events, messages.append, rested=0.2) == (REST if waits else math.inf)
    assert (live.site.dataset == before) == (waits or "otherwise" in name)
    live.reload(events, messages.append, rested=REST)
    assert live.site.dataset == load(events)[0]


def test_another_encoding_of_the_same_life_is_shown_at_once(tmp_path: Path) -> None:
    """It has other bytes at its end, and fewer, but no row less."""
    events, messages = tmp_path / "events.csv", list[str]()
    whole = table(events, 8)
    live = LiveSite(*load(events))
    for content in (whole.decode().encode("utf-16"), whole):
        events.write_bytes(content)
        assert live.reload(events, messages.append, rested=0.2) == math.inf


def test_a_picture_that_is_cut_is_waited_for(life: Path) -> None:
    """A new error is more often half a save than an edit."""
    picture = BytesIO()
    Image.effect_noise((64, 64), 90).save(picture, "PNG")
    (life / "a.png").write_bytes(picture.getvalue())
    (life / "pictures.csv").write_text("id,event,file,alt\na,birth,a.png,Noise\n", encoding="utf-8")
    live, messages = LiveSite(*load(life)), list[str]()
    live.reload(life, messages.append, rested=0.2)
    (life / "a.png").write_bytes(picture.getvalue()[:999])
    assert live.reload(life, messages.append, rested=0.2) == REST


def test_a_loss_is_never_taken_for_an_edit(tmp_path: Path) -> None:
    """An emptied table stays refused however long it lies there; the file before is accepted."""
    events, messages = tmp_path / "events.csv", list[str]()
    events.write_text(
        "date,title\n1950,Born\n199X,Teaches\nsummer of 69,Guitar\n", encoding="utf-8"
    )
    whole = events.read_bytes()
    live = LiveSite(*load(events))
    for broken in (b"", b"date;title\n", b"date,title\n"):
        events.write_bytes(broken)
        live.reload(events, messages.append)
        assert live.refused
        assert len(live.site.dataset.events) == 3
        events.write_bytes(whole)
        live.reload(events, messages.append)
        assert not live.refused


def test_whatever_goes_wrong_is_said(life: Path) -> None:
    """A fault that nobody has foreseen is said on stderr and by the health, and raises nothing."""
    live, messages = LiveSite(*load(life)), list[str]()
    live.reload(cast("Path", 5), messages.append)
    assert live.refused == ("the dataset can't be shown",)
    assert messages


def test_a_life_that_cannot_be_drawn_is_found_before_it_stands(life: Path) -> None:
    """The pages of a new life are made before it takes over."""
    dataset, found = load(life)
    broken = replace(dataset, title=replace(dataset.title, versions=(("en", "\ud800"),)))
    with pytest.raises(UnicodeEncodeError):
        render_pages(build_site(replace(broken, subject=replace(broken.subject, name="")), found))


def test_the_watching_outlives_a_stderr_that_is_closed(life: Path) -> None:
    """Where a line can't be said, the next edit is read none the less."""

    def say(_: str) -> None:
        raise BrokenPipeError

    live, events = LiveSite(*load(life)), life / "events.csv"
    whole = events.read_bytes()
    with watching(partial(take_snapshot, life), partial(live.reload, life, say)):
        events.write_bytes(b"")
        assert eventually(lambda: bool(live.refused))
        events.write_bytes(whole)
        assert eventually(lambda: not live.refused)


@pytest.mark.slow("it saves a life in broken ways beside readers")
def test_random_saves_never_show_less(tmp_path: Path) -> None:
    """While a table is saved in any way, readers get the whole life, and the good save stands."""
    random = Random(7)  # noqa: S311 - nothing is kept secret
    events, messages = tmp_path / "events.csv", list[str]()
    table(events, 4)
    live = LiveSite(*load(events))
    server, stopped, answers = build_server(live, OPEN), threading.Event(), list[tuple[int, int]]()
    said = server, stopped, answers
    readers = [threading.Thread(target=ask, args=said, daemon=True) for _ in range(3)]
    for reader in readers:
        reader.start()
    for rows, state in enumerate(random.sample(sorted(STATES), len(STATES)), 5):
        damage(state, random, events, table(events, rows))
        live.reload(events, messages.append, rested=0.2)
        assert len(live.site.dataset.events) >= rows - 1, state
        table(events, rows)
        live.reload(events, messages.append, rested=0.2)
        assert len(live.site.dataset.events) == rows, state
    stopped.set()
    for reader in readers:
        reader.join()
    assert {status for status, _ in answers} == {200}
    assert min(events for _, events in answers) >= 4


def ask(server: Flask, stopped: threading.Event, answers: list[tuple[int, int]]) -> None:
    """Asks for the page and the health until it is stopped."""
    client = server.test_client()
    while not stopped.wait(0.1):
        page, health = client.get("/en/"), client.get("/health")
        answers.append((max(page.status_code, health.status_code), health.get_json()["events"]))
