"""Problems of the data name folders of a machine: they are for whoever looks after it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dashboard.cli import main
from dashboard.dataset import load
from dashboard.publish import build_folder, build_one_file
from dashboard.server import LiveSite, create_server
from dashboard.server.app import OPEN, build_server
from tests.life import TINY
from tests.server.test_process import serving

FAULTY = "date,title\n1984,Sound\n1984-02-30,Not\n"


@pytest.fixture
def life(tmp_path: Path) -> Path:
    """A life with an error, in a folder whose name is nobody's business."""
    place = tmp_path / "anna-secret" / "life"
    place.mkdir(parents=True)
    (place / "events.csv").write_text(FAULTY, encoding="utf-8")
    return place


def test_the_curator_sees_the_problems_in_the_header(life: Path) -> None:
    """Each stands with its place in the bar at the top, and nothing stands above it."""
    client = build_server(LiveSite(*load(life), show_problems=True), OPEN).test_client()
    page = client.get("/en/").get_data(as_text=True)
    bar = re.search(r'<header class="bar">(.*?)</header>', page, re.DOTALL)
    assert bar is not None
    assert "anna-secret/life/events.csv:3:1: E" in bar[1]


@pytest.mark.parametrize(("name", "value"), [
    ("HTTP_X_FORWARDED_FOR", "203.0.113.9"), ("HTTP_X_REAL_IP", "203.0.113.9"),
    ("HTTP_FORWARDED", "for=_x"), ("HTTP_VIA", "1.1 example"), ("HTTP_HOST", "life.example"),
    ("REMOTE_ADDR", "203.0.113.9"), ("SERVER_PROTOCOL", "HTTP/1.0"),
])  # fmt: skip
def test_readers_behind_a_proxy_see_none(life: Path, name: str, value: str) -> None:
    """A server for this machine may have a proxy in front: what comes by it is for readers."""
    client = build_server(LiveSite(*load(life), show_problems=True), OPEN).test_client()
    page = client.get("/en/", environ_overrides={name: value})
    assert page.status_code == 200
    assert b"anna-secret" not in page.data


def test_nobody_else_sees_them(life: Path) -> None:
    """A server for others names neither problem nor folder in any file, nor does an export."""
    dataset, problems = load(life)
    site = LiveSite(dataset, problems).site.files
    made = [
        *(site[path].content for path in site),
        *build_folder(dataset).values(),
        build_one_file(dataset),
    ]
    assert not [content for content in made if b"anna-secret" in content]
    page = create_server(dataset, problems).test_client().get("/en/").get_data(as_text=True)
    assert 'class="problems"' not in page


def test_a_life_without_events_says_so(tmp_path: Path) -> None:
    """The page says that nothing can be shown, and to the curator why; a sound one does not."""
    (tmp_path / "books.csv").write_text("Book,Author\nThe tide,Ana\n", encoding="utf-8")
    loaded = load(tmp_path / "books.csv")
    for private in (True, False):
        client = build_server(LiveSite(*loaded, show_problems=private), OPEN).test_client()
        page = client.get("/en/").get_data(as_text=True)
        section = re.search(r'<section class="empty">(.*?)</section>', page, re.DOTALL)
        assert section is not None
        assert "Nothing to show yet" in section[1]
        assert ("books.csv:1:1: E109" in section[1]) is private
    sound = build_server(LiveSite(*load(TINY)), OPEN).test_client().get("/en/")
    assert 'class="empty"' not in sound.get_data(as_text=True)


@pytest.mark.parametrize(("arguments", "shown"), [((), True), (("--name", "life.example"), False)])
def test_they_are_shown_on_this_machine_alone(
    life: Path, arguments: tuple[str, ...], shown: bool
) -> None:
    """By default the page has them; a server that is given a name has readers, and none."""
    from benchmarks.server import page

    with serving(*arguments, life=life) as (port, _):
        assert ("anna-secret" in page(port)) is shown


@pytest.mark.parametrize("out", ["life.html", "site"])
def test_no_export_says_where_a_life_lay(
    tmp_path: Path, out: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a life lay when it was exported is in no byte of it."""
    monkeypatch.setenv("CAMINO_CHROMIUM", "none")
    made = []
    for name in ("one", "two"):
        life = tmp_path / name / "life"
        life.mkdir(parents=True)
        (life / "events.csv").write_text(FAULTY, encoding="utf-8")
        assert main(["export", str(life), str(tmp_path / f"{name}-{out}")]) == 1
        place = tmp_path / f"{name}-{out}"
        files = [place] if place.is_file() else sorted(place.rglob("*"))
        made.append([file.read_bytes() for file in files if file.is_file()])
    assert made[0] == made[1]
