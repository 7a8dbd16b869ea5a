"""The web server: one Dash app per language on one Flask, and the production server they run on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import flask
import waitress
from dash import Dash
from werkzeug.wrappers import Response

from dashboard import dataset as life
from dashboard import page, places
from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem
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
        return page.document.fill(self.dataset, self.text, parts)


def create_server(dataset: Dataset, found: Sequence[Problem] = ()) -> flask.Flask:
    """A server of one life in all its languages; several can live in one process."""
    server = flask.Flask(__name__, static_folder=None)
    for language in dataset.languages:
        Life(server, dataset, found, language)
    server.add_url_rule("/", "start", lambda: choose_language(dataset.languages))
    return server


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
