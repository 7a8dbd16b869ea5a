"""The Flask app: a path is a file of the site or nothing; nothing can be sent in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import flask
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from dashboard import security
from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem
from dashboard.server.code import code
from dashboard.server.standing import Standing
from dashboard.site import File

FOREVER, REVALIDATE = "public, max-age=31536000, immutable", "no-cache"
LARGEST = 65536
"""The largest request body that is read at all, in bytes; no page sends one."""


@dataclass(frozen=True, slots=True)
class Options:
    """Who may show the page in a frame, by which names it is asked for, and whether by https."""

    framers: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    https: bool = False


OPEN = Options()
"""A server for whoever asks for it, in no frame but its own."""


def create_server(
    dataset: Dataset, found: Sequence[Problem] = (), options: Options = OPEN
) -> flask.Flask:
    """A server of one life in all its languages; several can live in one process."""
    return build(Standing(dataset, found), options)


def build(standing: Standing, options: Options) -> flask.Flask:
    """A server of whatever life is *standing* when it is asked."""
    server = flask.Flask(__name__, static_folder=None)
    server.config["MAX_CONTENT_LENGTH"] = LARGEST
    server.config["TRUSTED_HOSTS"] = list(options.hosts) or None
    headers = security.headers(options.framers, https=options.https)

    @server.after_request
    def guard(reply: Response) -> Response:
        reply.headers.update(headers)
        return reply

    server.register_error_handler(HTTPException, plain)
    server.add_url_rule("/", "start", lambda: choose_language(standing))
    server.add_url_rule("/health", "health", lambda: health(standing))
    server.add_url_rule("/<language>/qr.svg", "code", lambda language: code(standing, language))
    server.add_url_rule("/<path:path>", "file", lambda path: send(standing, path))
    return server


def send(standing: Standing, path: str) -> Response:
    """The file at a path; a folder is its index."""
    files = standing.site.files
    name = f"{path}index.html" if path.endswith("/") else path
    if name not in files and f"{path}/index.html" in files:
        query = flask.request.query_string.decode("latin-1")
        return flask.redirect(f"/{path}/" + (f"?{query}" if query else ""), 308)
    if name not in files:
        flask.abort(404)
    return answer(files[name])


def answer(file: File) -> Response:
    """A file as a response: compressed where the reader takes that, and not at all if it has it."""
    reply = flask.Response(mimetype=file.kind)
    reply.headers["Cache-Control"] = FOREVER if file.lasting else REVALIDATE
    reply.vary.add("Accept-Encoding")
    reply.set_data(file.content)
    if file.compressed and flask.request.accept_encodings.find("gzip") >= 0:
        reply.set_data(file.compressed)
        reply.content_encoding = "gzip"
    reply.set_etag(f"{file.digest}-{reply.content_encoding or 'plain'}")
    return reply.make_conditional(flask.request)


def choose_language(standing: Standing) -> Response:
    """Sends a reader to the page in the language the browser prefers, keeping the query."""
    languages = standing.site.dataset.languages
    best = flask.request.accept_languages.best_match(languages, languages[0])
    query = flask.request.query_string.decode("latin-1")
    reply = flask.redirect(f"/{best}/" + (f"?{query}" if query else ""))
    reply.vary.add("Accept-Language")
    return reply


def health(standing: Standing) -> Response:
    """Whether the life that stands is the one on the disk, and if not, what is wrong there."""
    wrong = standing.refused
    reply = flask.jsonify(
        status="degraded" if wrong else "ok",
        events=len(standing.site.dataset.events),
        problems=wrong,
    )
    reply.headers["Cache-Control"] = "no-store"
    return reply


def plain(error: HTTPException) -> Response:
    """An error in one plain line, in no language but that of HTTP."""
    if error.response is not None:
        return flask.make_response(error.response)
    reply = flask.Response(f"{error.code} {error.name}\n", error.code, mimetype="text/plain")
    reply.headers["Cache-Control"] = "no-store"
    if error.code == 405 and getattr(error, "valid_methods", None):
        reply.headers["Allow"] = ", ".join(sorted(error.valid_methods))  # type: ignore[attr-defined]
    return reply
