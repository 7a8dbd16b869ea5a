"""A QR code of a page's address with its query, to be scanned from a wall."""

from __future__ import annotations

from io import BytesIO

import flask
import segno
from werkzeug.wrappers import Response

from dashboard import network
from dashboard.server.standing import Standing

LOOPBACK = ("127.0.0.1", "localhost")
LONGEST_QUERY = 500


def code(standing: Standing, language: str) -> Response:
    """The code as an SVG.

    A page opened as 127.0.0.1 leads nobody else anywhere: its code names this machine's address
    on the network instead.
    """
    if language not in standing.site.dataset.languages:
        flask.abort(404)
    link = address(language)
    picture = BytesIO()
    segno.make(link, micro=False).save(picture, kind="svg", scale=4, border=4, light="#fff")
    reply = flask.Response(picture.getvalue(), mimetype="image/svg+xml")
    reply.headers["Content-Location"] = link
    reply.headers["Cache-Control"] = "no-store"
    return reply


def address(language: str) -> str:
    """Where others open the page that was asked for."""
    host, colon, port = flask.request.host.partition(":")
    if host in LOOPBACK:
        host = network.reachable("") or host
    query = flask.request.query_string.decode("latin-1")[:LONGEST_QUERY]
    return f"{flask.request.scheme}://{host}{colon}{port}/{language}/?{query}".rstrip("?")
