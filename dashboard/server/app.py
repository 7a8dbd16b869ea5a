"""The Flask app: a path is a file of the site or nothing; nothing can be sent in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import flask
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem
from dashboard.server.below import below
from dashboard.server.qr import code, find_address
from dashboard.server.standing import Standing
from dashboard.site import File, policy

FOREVER, REVALIDATE = "public, max-age=31536000, immutable", "no-cache"
LARGEST = 65536
"""The largest request body that is read at all, in bytes; no page sends one."""


@dataclass(frozen=True, slots=True)
class Options:
    """Who may show the page in a frame, by which names it is asked for, and whether by https.

    *below* is the path that a proxy in front puts before every path of ours, as `/life`. Where it
    listens *here* only, nobody else opens a page that was asked for by this machine's own name.
    """

    framers: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    https: bool = False
    below: str = ""
    here: bool = False


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
    headers = policy.headers(options.framers, https=options.https)

    @server.after_request
    def guard(reply: Response) -> Response:
        reply.headers.update(headers)
        reply.headers.pop("Date", None)  # Whatever server this app stands in says it.
        return reply

    def qr(language: str) -> Response:
        return code(standing, language, https=options.https)

    def reach(language: str) -> Response:
        address = find_address(language, here=options.here, https=options.https)
        reply = flask.jsonify(address=address, frame=bool(options.framers))
        reply.headers["Cache-Control"] = "no-store"
        return reply

    server.register_error_handler(HTTPException, plain)
    server.url_map.merge_slashes = False  # It would lead to the root of the host.
    server.add_url_rule("/", "start", lambda: choose_language(standing))
    server.add_url_rule("/health", "health", lambda: health(standing))
    server.add_url_rule("/<language>/qr.svg", "code", qr)
    server.add_url_rule("/<language>/reach.json", "reach", reach)
    server.add_url_rule("/<path:path>", "file", lambda path: send(standing, path))
    if options.below:
        server.wsgi_app = below(server.wsgi_app, options.below)  # type: ignore[method-assign,assignment]
    return server


def send(standing: Standing, path: str) -> Response:
    """The file at a path; a folder is its index."""
    files = standing.site.files
    name = f"{path}index.html" if path.endswith("/") else path
    if name not in files and f"{path}/index.html" in files:
        return lead_to(f"{path}/", 308)
    if name not in files:
        flask.abort(404)
    return answer(files[name])


def answer(file: File) -> Response:
    """A file as a response: compressed where the reader takes that, and not at all if it has it."""
    reply = flask.Response(mimetype=file.kind)
    reply.headers["Cache-Control"] = FOREVER if file.lasting else REVALIDATE
    reply.vary.add("Accept-Encoding")
    reply.set_data(file.content)
    if file.compressed and flask.request.accept_encodings.quality("gzip") > 0:
        reply.set_data(file.compressed)
        reply.content_encoding = "gzip"
    reply.set_etag(f"{file.digest}-{reply.content_encoding or 'plain'}")
    return reply.make_conditional(flask.request)


def choose_language(standing: Standing) -> Response:
    """Sends a reader to the page in the language the browser prefers, keeping the query."""
    languages = standing.site.dataset.languages
    best = flask.request.accept_languages.best_match(languages, languages[0])
    reply = lead_to(f"{best}/", 302)
    reply.vary.add("Accept-Language")
    return reply


def lead_to(folder: str, status: int) -> Response:
    """Sends a reader on, with the query, to a folder at the top of ours.

    What stands before our paths is said only where it is known: beside the path that was asked for
    the folder is found behind any proxy.
    """
    root = flask.request.root_path
    place = f"{root}/{folder}" if root else folder
    query = flask.request.query_string.decode("latin-1")
    return flask.redirect(place + (f"?{query}" if query else ""), status)


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
