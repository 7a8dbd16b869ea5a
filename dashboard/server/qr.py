"""A QR code of a page's address with its query, to be scanned from a wall."""

from __future__ import annotations

import re
from io import BytesIO
from urllib.parse import urlsplit

import flask
import segno
from werkzeug.wrappers import Response

from dashboard.server import address
from dashboard.server.live import LiveSite

PREFIX = re.compile(r"(/[A-Za-z0-9._~-]+)*")
"""A path that a proxy may say it has put before ours."""


def draw_code(live: LiveSite, language: str, *, https: bool = False) -> Response:
    """Draw the code as SVG; 414 for an address that no code can hold: a cut one leads elsewhere."""
    if language not in live.site.dataset.languages:
        flask.abort(404)
    link = build_link(language, https=https)
    picture = BytesIO()
    try:
        segno.make(link, micro=False).save(picture, kind="svg", scale=4, border=4, light="#fff")
    except segno.DataOverflowError:
        flask.abort(414)
    reply = flask.Response(picture.getvalue(), mimetype="image/svg+xml")
    reply.headers["Content-Location"] = link
    reply.headers["Cache-Control"] = "no-store"
    return reply


def find_public_link(language: str, *, here: bool, https: bool) -> str:
    """Return where others open a page, "" where nobody can: *here* only this machine is served."""
    own = address.is_this_machine(urlsplit(f"//{flask.request.host}").hostname or "")
    if own and (here or not address.find_network_address("")):
        return ""
    return build_link(language, https=https).partition("?")[0]


def build_link(language: str, *, https: bool) -> str:
    """Return the address at which others open the page, below the path that a proxy has for it."""
    scheme = "https" if https else flask.request.scheme
    query = flask.request.query_string.decode("latin-1")
    return f"{scheme}://{find_host()}{find_root_path()}/{language}/?{query}".rstrip("?")


def find_host() -> str:
    """Find the host that was requested, with its port.

    A page opened as 127.0.0.1 leads nobody else anywhere: this machine's address on the network
    stands for it.
    """
    requested = urlsplit(f"//{flask.request.host}")
    own = address.is_this_machine(requested.hostname or "")
    network = address.find_network_address("") if own else None
    return f"{network}:{requested.port or 80}".removesuffix(":80") if network else requested.netloc


def find_root_path() -> str:
    """Find the path before ours: the server's root path, or what the proxy names in the request."""
    prefix = flask.request.root_path or flask.request.headers.get("X-Forwarded-Prefix", "")
    prefix = prefix.rstrip("/")
    return prefix if PREFIX.fullmatch(prefix) else ""
