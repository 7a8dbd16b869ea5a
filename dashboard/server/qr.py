"""A QR code of a page's address with its query, to be scanned from a wall."""

from __future__ import annotations

import ipaddress
import re
from io import BytesIO
from urllib.parse import urlsplit

import flask
import segno
from werkzeug.wrappers import Response

from dashboard.server import network
from dashboard.server.standing import Standing

PREFIX = re.compile(r"(/[A-Za-z0-9._~-]+)*")
"""A path that a proxy may say it has put before ours."""


def code(standing: Standing, language: str, *, https: bool = False) -> Response:
    """The code as an SVG; 414 for an address that no code can hold: a cut one leads elsewhere."""
    if language not in standing.site.dataset.languages:
        flask.abort(404)
    link = address(language, https=https)
    picture = BytesIO()
    try:
        segno.make(link, micro=False).save(picture, kind="svg", scale=4, border=4, light="#fff")
    except segno.DataOverflowError:
        flask.abort(414)
    reply = flask.Response(picture.getvalue(), mimetype="image/svg+xml")
    reply.headers["Content-Location"] = link
    reply.headers["Cache-Control"] = "no-store"
    return reply


def find_address(language: str, *, here: bool, https: bool) -> str:
    """Return where others open a page, "" where nobody can: *here* only this machine is served."""
    asked = urlsplit(f"//{flask.request.host}").hostname or ""
    if own(asked) and (here or not network.reachable("")):
        return ""
    return address(language, https=https).partition("?")[0]


def address(language: str, *, https: bool) -> str:
    """Where others open the page that was asked for, below whatever path it was asked for at."""
    scheme = "https" if https else flask.request.scheme
    query = flask.request.query_string.decode("latin-1")
    return f"{scheme}://{host()}{below()}/{language}/?{query}".rstrip("?")


def host() -> str:
    """The host that was asked for, with its port.

    A page opened as 127.0.0.1 leads nobody else anywhere: this machine's address on the network
    stands for it.
    """
    asked = urlsplit(f"//{flask.request.host}")
    here = network.reachable("") if own(asked.hostname or "") else None
    return f"{here}:{asked.port or 80}".removesuffix(":80") if here else asked.netloc


def own(name: str) -> bool:
    """Whether a name means the machine that says it, on every machine."""
    try:
        known = ipaddress.ip_address(name)
    except ValueError:
        return name.rstrip(".").rpartition(".")[2] in ("localhost", "")
    return known.is_loopback or known.is_unspecified


def below() -> str:
    """The path before ours: as we were told at the start, or as the proxy says in each request."""
    said = flask.request.root_path or flask.request.headers.get("X-Forwarded-Prefix", "")
    said = said.rstrip("/")
    return said if PREFIX.fullmatch(said) else ""
