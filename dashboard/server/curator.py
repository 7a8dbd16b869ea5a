"""Tells whoever looks after a life, at its machine, from the readers whom a proxy there lets in."""

from __future__ import annotations

from urllib.parse import urlsplit

import flask

from dashboard.server.address import is_this_machine

PROXY = ("Forwarded", "Via", "X-Forwarded-", "X-Real-Ip")
"""How the headers begin that proxies add. Specifications: RFC 7239, RFC 9110 (7.6.3)."""


def is_curator(request: flask.Request) -> bool:
    """True if a browser on this machine asks, by one of the machine's names and through no proxy.

    nginx adds no header of its own accord, but asks by HTTP/1.0, as no browser does.
    """
    names = urlsplit(f"//{request.host}").hostname, request.remote_addr
    proxied = any(name.startswith(PROXY) for name, _ in request.headers)
    is_old = request.environ.get("SERVER_PROTOCOL") == "HTTP/1.0"
    return not proxied and not is_old and all(is_this_machine(name or "-") for name in names)
