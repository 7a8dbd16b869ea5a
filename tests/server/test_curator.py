"""Problems of the data name folders of a machine: they are for whoever looks after it."""

from __future__ import annotations

import re
from pathlib import Path
from shutil import copytree

import pytest
from flask.testing import FlaskClient

from dashboard.dataset import load
from dashboard.publish import build_folder, build_one_file
from dashboard.server import LiveSite
from dashboard.server.app import OPEN, build_server
from tests.life import TINY
from tests.server.test_process import get, serving

FAULTY = "date,title\n1984,Sound\n1984-02-30,Not\n"


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A life with an error, in a folder whose name is nobody's business."""
    place = tmp_path_factory.mktemp("anna-secret") / "life"
    place.mkdir()
    (place / "events.csv").write_text(FAULTY, encoding="utf-8")
    return place


@pytest.fixture(scope="module")
def client(life: Path) -> FlaskClient:
    """A browser that asks a server which shows the problems of that life to its curator."""
    return build_server(LiveSite(*load(life), show_problems=True), OPEN).test_client()


def test_the_curator_sees_the_problems_in_the_header(client: FlaskClient) -> None:
    """Each stands with its place in the bar at the top, and nothing stands above it."""
    page = client.get("/en/").get_data(as_text=True)
    bar = re.search(r'<header class="bar">(.*?)</header>', page, re.DOTALL)
    assert bar is not None
    assert re.search(r"anna-secret\d/life/events\.csv:3:1: E", bar[1])


@pytest.mark.parametrize(("name", "value"), [
    ("HTTP_X_FORWARDED_FOR", "203.0.113.9"), ("HTTP_X_REAL_IP", "203.0.113.9"),
    ("HTTP_FORWARDED", "for=_x"), ("HTTP_VIA", "1.1 example"), ("HTTP_HOST", "life.example"),
    ("REMOTE_ADDR", "203.0.113.9"), ("SERVER_PROTOCOL", "HTTP/1.0"),
])  # fmt: skip
def test_readers_behind_a_proxy_see_none(client: FlaskClient, name: str, value: str) -> None:
    """A server for this machine may have a proxy in front: what comes by it is for readers."""
    page = client.get("/en/", environ_overrides={name: value})
    assert page.status_code == 200
    assert b"anna-secret" not in page.data


def test_nobody_else_sees_them(life: Path, tmp_path: Path) -> None:
    """A server for others names neither problem nor folder in any file, nor does an export.

    An export of the same life that lay elsewhere is the same, byte for byte.
    """
    elsewhere = Path(copytree(life, tmp_path / "life"))
    one, two = ({**build_folder(found), "": build_one_file(found)}
                for found in (load(life)[0], load(elsewhere)[0]))  # fmt: skip
    assert one == two
    dataset, problems = load(life)
    site = LiveSite(dataset, problems).site.files
    made = [*(site[path].content for path in site), *one.values()]
    assert not [content for content in made if b"anna-secret" in content]
    assert b'class="problems"' not in site["en/index.html"].content


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


def test_a_server_that_has_a_name_has_readers(life: Path) -> None:
    """Nobody sees them there, at its own machine either."""
    with serving("--name", "life.example", life=life) as (port, _):
        assert b"anna-secret" not in get(port)
