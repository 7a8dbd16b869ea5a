"""The Flask app: a path is a file of the site or nothing; nothing can be sent in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import flask
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem
from dashboard.server.address import fold_host, mount
from dashboard.server.curator import is_curator
from dashboard.server.live import LiveSite
from dashboard.server.qr import draw_code, find_public_link
from dashboard.site import File, policy

FOREVER, REVALIDATE = "public, max-age=31536000, immutable", "no-cache"
LANGUAGE = re.compile("[a-z]{2,3}(-[A-Za-z]{2,4})?/?")
"""The folder of a language, ours or not."""
LARGEST = 65536
"""The largest request body that is read at all, in bytes; no page sends one."""


@dataclass(frozen=True, slots=True)
class Options:
    """Who may show the page in a frame, by which names it is asked for, and whether by https.

    *root_path* is the path that a proxy in front puts before every path of ours, as `/life`. A
    server that listens *here* only is reached by nobody else under this machine's own names.
    """

    framers: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    https: bool = False
    root_path: str = ""
    here: bool = False


OPEN = Options()
"""Any host name, no frame of another site, http."""


def create_server(
    dataset: Dataset, problems: Sequence[Problem] = (), options: Options = OPEN
) -> flask.Flask:
    """Create a server of one life in all its languages; one process may have several."""
    return build_server(LiveSite(dataset, problems), options)


def build_server(live: LiveSite, options: Options) -> flask.Flask:
    """Build a server of a site that may be replaced meanwhile."""
    server = flask.Flask(__name__, static_folder=None)
    server.config["MAX_CONTENT_LENGTH"] = LARGEST
    server.config["TRUSTED_HOSTS"] = [name.lower() for name in options.hosts] or None
    headers = policy.build_headers(options.framers, https=options.https)

    @server.after_request
    def add_headers(reply: Response) -> Response:
        reply.headers.update(headers)
        reply.headers.pop("Date", None)  # The server in front of this app adds it.
        return reply

    def qr(language: str) -> Response:
        return draw_code(live, language, https=options.https)

    def reach(language: str) -> Response:
        link = find_public_link(language, here=options.here, https=options.https)
        reply = flask.jsonify(address=link, frame=bool(options.framers))
        reply.headers["Cache-Control"] = "no-store"
        return reply

    server.register_error_handler(HTTPException, answer_error)
    server.url_map.merge_slashes = False  # It would lead to the root of the host.
    server.add_url_rule("/", "start", lambda: choose_language(live))
    server.add_url_rule("/health", "health", lambda: report_health(live))
    server.add_url_rule("/<language>/qr.svg", "code", qr)
    server.add_url_rule("/<language>/reach.json", "reach", reach)
    server.add_url_rule("/<path:path>", "file", lambda path: send_file(live, path))
    server.wsgi_app = fold_host(server.wsgi_app)  # type: ignore[method-assign,assignment]
    if options.root_path:
        server.wsgi_app = mount(server.wsgi_app, options.root_path)  # type: ignore[method-assign,assignment]
    return server


def send_file(live: LiveSite, path: str) -> Response:
    """Send the file at a path; a folder is its index."""
    files = (live.curator_site if is_curator(flask.request) else live.site).files
    name = f"{path}index.html" if path.endswith("/") else path
    if name not in files and f"{path}/index.html" in files:
        return redirect(f"{path}/", 308)
    if name not in files and LANGUAGE.fullmatch(path):
        return choose_language(live, up="../" if path.endswith("/") else "")
    if name not in files:
        flask.abort(404)
    return answer_file(files[name])


def answer_file(file: File) -> Response:
    """Answer with a file: compressed where the browser takes that, empty if it has it already."""
    reply = flask.Response(mimetype=file.media_type)
    reply.headers["Cache-Control"] = FOREVER if file.immutable else REVALIDATE
    reply.vary.add("Accept-Encoding")
    encoding = flask.request.accept_encodings.best_match(file.encodings)
    reply.set_data(file.pack(encoding) if encoding else file.content)
    if encoding:
        reply.content_encoding = encoding
    reply.set_etag(f"{file.digest}-{encoding or 'plain'}")
    return reply.make_conditional(flask.request)


def choose_language(live: LiveSite, up: str = "") -> Response:
    """Redirect to the page in the language the browser prefers, keeping the query.

    *up* leads from the path asked for to the top.
    """
    languages = live.site.dataset.languages
    best = flask.request.accept_languages.best_match(languages, languages[0])
    reply = redirect(f"{best}/", 302, up)
    reply.vary.add("Accept-Language")
    return reply


def redirect(folder: str, status: int, up: str = "") -> Response:
    """Redirect to a folder at the top of ours, to which *up* leads, with the query.

    A relative address leads there behind any proxy; the root path is named only where it is known.
    """
    root = flask.request.root_path
    path = f"{root}/{folder}" if root else f"{up}{folder}"
    query = flask.request.query_string.decode("latin-1")
    return flask.redirect(path + (f"?{query}" if query else ""), status)


def report_health(live: LiveSite) -> Response:
    """Report whether the life served is the one on the disk, and if not, what is wrong there."""
    problems = live.refused
    reply = flask.jsonify(
        status="degraded" if problems else "ok",
        events=len(live.site.dataset.events),
        problems=problems,
    )
    reply.headers["Cache-Control"] = "no-store"
    return reply


def answer_error(error: HTTPException) -> Response:
    """Answer an error in one plain line, in the words of HTTP."""
    if error.response is not None:
        return flask.make_response(error.response)
    reply = flask.Response(f"{error.code} {error.name}\n", error.code, mimetype="text/plain")
    reply.headers["Cache-Control"] = "no-store"
    if error.code == 405 and getattr(error, "valid_methods", None):
        reply.headers["Allow"] = ", ".join(sorted(error.valid_methods))  # type: ignore[attr-defined]
    return reply
