"""Where the server sends a reader: below its own path, and to a host that others can open."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

from dashboard.dataset import load
from dashboard.server import Options, address, create_server
from tests.server.test_process import TINY

LIFE = load(TINY)
CLIENT = create_server(*LIFE).test_client()
BELOW = create_server(*LIFE, Options(root_path="/life")).test_client()


@pytest.mark.parametrize("path", ["/", "/en", "/en?q=a%20b"])
def test_redirects_stay_below_the_path_of_a_proxy(path: str) -> None:
    """Beside the address that a reader has asked for, wherever that is, is the page."""
    place = CLIENT.get(path).headers["Location"]
    query = path.partition("?")[1:]
    assert urljoin(f"https://school.example/life{path}", place) == "".join(
        ["https://school.example/life/en/", *query]
    )


@pytest.mark.parametrize("path", ["/", "/en", "/life", "/life/", "/life/en"])
def test_a_path_that_is_known_is_said(path: str) -> None:
    """With `--root-path` it holds whether the proxy takes the path off or not."""
    assert BELOW.get(path).headers["Location"] == "/life/en/"


@pytest.mark.parametrize("path", ["/en/", "/life/en/"])
def test_pages_below_a_path(path: str) -> None:
    """The page is found at both addresses, and its code leads below the path."""
    assert BELOW.get(path).status_code == 200
    code = BELOW.get(f"{path}qr.svg?event=birth", headers={"Host": "school.example"})
    assert code.headers["Content-Location"] == "http://school.example/life/en/?event=birth"


@pytest.mark.parametrize(
    ("prefix", "led"),
    [("/life", "/life/en/"), ("/a/b/", "/a/b/en/"), ("//evil.example", "/en/"), ("x", "/en/")],
)
def test_a_proxy_may_say_the_path(prefix: str, led: str) -> None:
    """`X-Forwarded-Prefix` is taken where it is a path."""
    headers = {"Host": "school.example", "X-Forwarded-Prefix": prefix}
    code = CLIENT.get("/en/qr.svg", headers=headers)
    assert code.headers["Content-Location"] == f"http://school.example{led}"


@pytest.mark.parametrize("host", [
    "127.0.0.1", "127.3.2.1", "localhost", "LOCALHOST", "localhost.", "a.localhost", "[::1]",
    "0.0.0.0", "[::]",  # noqa: S104 - asked for, not listened to
])  # fmt: skip
def test_a_code_names_no_machine_that_is_everywhere(
    host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every name of the machine itself gives way to its address on the network."""
    monkeypatch.setattr(address, "find_network_address", lambda _: "192.168.1.7")
    code = CLIENT.get("/en/qr.svg", headers={"Host": f"{host}:8050"})
    assert code.headers["Content-Location"] == "http://192.168.1.7:8050/en/"


def test_a_code_leads_by_https_where_readers_come_so() -> None:
    """The proxy in front speaks http to us and https to readers."""
    client = create_server(*LIFE, Options(https=True)).test_client()
    code = client.get("/en/qr.svg", headers={"Host": "life.example"})
    assert code.headers["Content-Location"] == "https://life.example/en/"


@pytest.mark.parametrize(
    ("asked", "here", "link"),
    [
        ("127.0.0.1:8050", True, ""),
        ("127.0.0.1:8050", False, "http://192.168.1.7:8050/en/"),
        ("192.168.1.7:8050", False, "http://192.168.1.7:8050/en/"),
        ("school.example", True, "http://school.example/en/"),
    ],
)
def test_a_page_says_where_others_open_it(
    asked: str, here: bool, link: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server for this machine alone is reached by nobody else, but by way of a proxy's name."""
    monkeypatch.setattr(address, "find_network_address", lambda _: "192.168.1.7")
    client = create_server(*LIFE, Options(here=here)).test_client()
    reach = client.get("/en/reach.json?q=a", headers={"Host": asked})
    assert reach.get_json() == {"address": link, "frame": False}
    assert reach.headers["Cache-Control"] == "no-store"


def test_a_page_says_whether_others_may_frame_it() -> None:
    """The code to embed works where a site has been named that may show the page in a frame."""
    client = create_server(*LIFE, Options(("https://moodle.example",))).test_client()
    assert client.get("/en/reach.json").get_json()["frame"] is True


def test_no_code_is_cut() -> None:
    """An address too long for any code gets none: a part of it would lead elsewhere."""
    assert CLIENT.get(f"/en/qr.svg?event={'a' * 1000}").status_code == 200
    assert CLIENT.get(f"/en/qr.svg?event={'a' * 4000}").status_code == 414


@pytest.mark.parametrize("path", ["//evil.example/en", "/en//", "/a//b"])
def test_two_slashes_lead_nowhere(path: str) -> None:
    """They are no other way of writing one: nobody is sent to the root of the host for them."""
    assert CLIENT.get("/", environ_overrides={"PATH_INFO": path}).status_code == 404
