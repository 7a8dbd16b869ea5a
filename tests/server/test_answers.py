"""What the server answers to a request, a line each: languages, addresses, forms, hosts."""

from __future__ import annotations

from functools import cache

import pytest
from flask.testing import FlaskClient

from dashboard.dataset import load
from dashboard.server import Options, address, create_server
from tests.golden import assert_table
from tests.life import TINY

OPTIONS = {
    "server": Options(),
    "server below /life": Options(root_path="/life"),
    "server by https": Options(https=True),
    "server here": Options(here=True),
    "server that is framed": Options(("https://moodle.example",)),
    "server of one host": Options(hosts=("School.Example",)),
}
SAID = ("Location", "Content-Location", "Content-Encoding", "Cache-Control", "Vary")


@cache
def find_client(name: str) -> FlaskClient:
    """A client of a server of a small life, with the options of that name."""
    return create_server(*load(TINY), OPTIONS[name]).test_client()


def ask(name: str, request: str, *headers: str) -> str:
    """The status, what some headers say, and JSON where that is the answer."""
    method, path = request.split(" ", 1)
    given = dict(header.split(": ", 1) for header in headers)
    raw = {"PATH_INFO": path} if "//" in path else {}
    found = find_client(name).open(path, method=method, headers=given, environ_overrides=raw)
    said = [f"{key}: {found.headers[key]}" for key in SAID if key in found.headers]
    said += [found.text.strip()] if found.is_json else []
    return "; ".join([str(found.status_code), *said])


def test_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """A request is answered with its status, and leads to where a reader can open it."""
    monkeypatch.setattr(address, "find_network_address", lambda _: "192.168.1.7")
    assert_table("answers.txt", ask)
