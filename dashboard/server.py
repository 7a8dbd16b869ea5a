"""The web server: one Dash app per language on one Flask, and the production server they run on."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import flask
import segno
import waitress
from dash import Dash
from werkzeug.wrappers import Response

from dashboard import dataset as life
from dashboard import network, page, places
from dashboard.dataset.interchange import to_json
from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem
from dashboard.dataset.writing import to_zip
from dashboard.i18n import catalogue
from dashboard.markup import render

# waitress's own limits let a hundred idle connections, some 17 pupils, block everybody else.
LIMITS: dict[str, Any] = {
    "connection_limit": 4000,
    "asyncore_use_poll": True,
    "backlog": 1024,
    "channel_timeout": 30,
    "max_request_body_size": 65536,
    "threads": 8,
    "ident": None,
}


LOOPBACK = ("127.0.0.1", "localhost")
LONGEST_QUERY = 500


class Life(Dash):
    """A Dash app whose document is ours: language, first paint and content around its root."""

    def __init__(
        self, server: flask.Flask, dataset: Dataset, found: Sequence[Problem], language: str
    ) -> None:
        super().__init__(
            name=f"{__package__}.{language}",
            server=server,  # type: ignore[arg-type]  # Dash's hint forgets Flask
            url_base_pathname=f"/{language}/",
            assets_folder=str(places.home("assets")),
            include_assets_files=True,
            update_title="",
        )
        text = catalogue(language)
        around = page.around(dataset, found, text)
        self.parts = {place: render(parts) for place, parts in around.items()}
        self.parts["content"] = page.document.data_block(page.facts(dataset, found, text))
        linked = page.structured(dataset, text, "")
        self.parts["structured"] = page.document.data_block(linked)
        self.dataset, self.text = dataset, text
        self.layout = page.build(dataset, language)

    def interpolate_index(self, **pieces: str) -> str:  # type: ignore[override]
        """The document with Dash's own pieces in their places."""
        parts = {
            **self.parts,
            "app": pieces["app_entry"],
            "styles": pieces["css"],
            "scripts": pieces["config"] + pieces["scripts"] + pieces["renderer"],
        }
        view = flask.request.args.get("view", "")
        known = view if view in page.VIEWS else page.VIEWS[0]
        return page.document.fill(self.dataset, self.text, parts, known)


def create_server(dataset: Dataset, found: Sequence[Problem] = ()) -> flask.Flask:
    """A server of one life in all its languages; several can live in one process."""
    server = flask.Flask(__name__, static_folder=None)
    for language in dataset.languages:
        Life(server, dataset, found, language)
    server.add_url_rule("/", "start", lambda: choose_language(dataset.languages))
    add_downloads(server, dataset)
    add_codes(server, dataset.languages)
    return server


def add_codes(server: flask.Flask, languages: Sequence[str]) -> None:
    """A QR code of each page's address with its query, as an SVG, to be scanned from a wall.

    A page opened as 127.0.0.1 leads nobody else anywhere: its code names this machine's address
    on the network instead.
    """

    def code(language: str) -> Response:
        host, colon, port = flask.request.host.partition(":")
        if host in LOOPBACK:
            host = network.reachable("") or host
        query = flask.request.query_string.decode("latin-1")[:LONGEST_QUERY]
        link = f"{flask.request.scheme}://{host}{colon}{port}/{language}/?{query}".rstrip("?")
        picture = BytesIO()
        segno.make(link, micro=False).save(picture, kind="svg", scale=4, border=4, light="#fff")
        reply = flask.Response(picture.getvalue(), mimetype="image/svg+xml")
        reply.headers["Content-Location"] = link
        return reply

    for language in languages:
        server.add_url_rule(f"/{language}/qr.svg", f"qr-{language}", partial(code, language))


def add_downloads(server: flask.Flask, dataset: Dataset) -> None:
    """The whole life to take along, as a zip of tables and as one JSON, made once."""
    text = json.dumps(to_json(dataset), ensure_ascii=False, indent=2)
    files = {
        "life.zip": (to_zip(dataset), "application/zip"),
        "life.json": (text.encode(), "application/json"),
    }

    def download(name: str) -> Response:
        content, kind = files[name]
        return flask.Response(content, mimetype=kind)

    for name in files:
        server.add_url_rule(f"/data/{name}", name, partial(download, name))


def choose_language(languages: Sequence[str]) -> Response:
    """Sends a reader to the page in the language the browser prefers, keeping the query."""
    best = flask.request.accept_languages.best_match(languages, languages[0])
    query = flask.request.query_string.decode("latin-1")
    reply = flask.redirect(f"/{best}/" + (f"?{query}" if query else ""))
    reply.vary.add("Accept-Language")
    return reply


def serve(path: Path, host: str, port: int, ready: Callable[[str], None]) -> None:
    """Serves the dataset at *path* until interrupted; calls *ready* with the address once it can.

    Raises `DatasetError` for a path that can't be read and `OSError` for a port that is taken.
    """
    dataset, found = life.load(path)
    server = waitress.create_server(create_server(dataset, found), host=host, port=port, **LIMITS)
    ready(f"http://{host}:{server.effective_port}/")
    server.run()
