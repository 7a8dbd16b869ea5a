"""What somebody adds to the Dash app: a clientside callback works wherever the page does."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from dash import Dash, Input, Output, html
from playwright.sync_api import Page, expect
from werkzeug.serving import make_server

from dashboard import app
from dashboard.dataset import load
from dashboard.dataset.model import Dataset
from dashboard.publish import build_folder, build_one_file
from dashboard.server import create_server
from tests.browser.conftest import Log, draw, opened
from tests.browser.hosts import Host, hosted
from tests.life import TINY

LIFE = load(TINY)
WORDS = "names => `the chart is a ${names}`"


def create_extended(dataset: Dataset, language: str, create: object = app.create_app) -> Dash:
    """The app with an element more, and a callback that fills it in the browser."""
    assert callable(create)
    extended: Dash = create(dataset, language)
    extended.layout = html.Div([extended.layout, html.Div(id="echo")])
    both = Output("echo", "children"), Input("chart", "className")
    extended.clientside_callback(WORDS, *both)  # type: ignore[no-untyped-call]
    return extended


@contextmanager
def served(_: Path) -> Iterator[str]:
    """The address of the page on a server."""
    server = make_server("127.0.0.1", 0, create_server(*LIFE), threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/en/"
    server.shutdown()


@contextmanager
def exported(place: Path) -> Iterator[str]:
    """The address of the page in a folder on a static host."""
    for path, content in build_folder(LIFE[0]).items():
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_bytes(content)
    with hosted(Host, place) as address:
        yield f"{address}/en/"


@contextmanager
def kept(place: Path) -> Iterator[str]:
    """The address of the page as one file."""
    (place / "life.html").write_bytes(build_one_file(LIFE[0]))
    yield (place / "life.html").as_uri()


@pytest.mark.parametrize("way", [served, exported, kept])
def test_a_callback_in_the_browser_works(
    way: object, page: Page, log: Log, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It runs under the page's policy; nothing is asked of Python, and `fetch` is as it was."""
    assert callable(way)
    monkeypatch.setattr(app, "create_app", create_extended)
    with way(tmp_path) as address:
        opened(page, address)
        page.evaluate("void (globalThis.before = globalThis.fetch)")
        draw(page)
        expect(page.locator("#echo")).to_have_text("the chart is a chart-graph")
        assert page.evaluate("globalThis.fetch === globalThis.before")
        assert log.console == []
        assert not [url for url in log.requests if "_dash-" in url]
