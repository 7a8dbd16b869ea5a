"""The policies and headers that let a page do in a browser what it needs, and nothing else.

Specifications: Content Security Policy Level 3, Trusted Types, Permissions Policy, Fetch. The
hashes are those of the style elements that Dash's renderer and Plotly put into a page; the command
`python -m tests.browser.styles` makes them anew, and a test compares.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence

STYLES: tuple[str, ...] = (
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "'sha256-Do5Z9ZqsPvCQTUBQS9BnDm/2+on7omuzuLYk5sbA+2s='",
)
"""The empty sheet, into which Plotly writes its rules one by one, and those of Dash's renderer."""

MAPS = "'sha256-ji27qzEtxXZW+7dun6UwjHXJ18e6WAin1VvNtkzIE/o='"
"""The sheet for maps, which Plotly's whole bundle inserts where the small one can't be had."""

PAGE = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'", *STYLES, MAPS],
    "img-src": ["'self'", "data:"],
    "connect-src": ["'self'"],
    "manifest-src": ["'self'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
}
"""What a page may do whose files stand beside it, on whatever host."""

TRUSTED = {"require-trusted-types-for": ["'script'"]}
"""No text becomes a script unless our one policy has made it one."""

FEATURES = (
    "accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer",
    "microphone", "midi", "payment", "usb",
)  # fmt: skip


def hash_source(text: str) -> str:
    """Return the source expression that allows exactly this inline script or style."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def build_folder_policy(scripts: Iterable[str] = ()) -> str:
    """Write the policy in a page on a static host, which a header would have to complete.

    *scripts* are those within the page.
    """
    allowed = [*PAGE["script-src"], *map(hash_source, scripts)]
    return render_policy({**PAGE, "script-src": allowed, **TRUSTED, "worker-src": ["'self'"]})


def build_file_policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """Write the policy of a page that is one file: only its own scripts run, nothing is loaded."""
    return render_policy(
        {
            "default-src": ["'none'"],
            "script-src": [hash_source(script) for script in scripts],
            "style-src": [*(hash_source(style) for style in styles), *STYLES, MAPS],
            "img-src": ["data:"],
            "object-src": ["'none'"],
            "base-uri": ["'none'"],
            "form-action": ["'none'"],
            **TRUSTED,
        }
    )


def render_policy(rules: dict[str, list[str]]) -> str:
    """Write a policy as a header has it."""
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in rules.items())


HTTPS = "max-age=15768000"
"""Half a year by https, for this host alone: its neighbours have not asked for it, and whoever
gives https up can wait that long. Specification: RFC 6797."""


def build_headers(framers: Sequence[str] = (), *, https: bool = False) -> dict[str, str]:
    """Return the headers of every response, whatever its status; *framers* may show it in a frame.

    A page from a server has its policy in them.
    """
    rules = {**PAGE, "frame-ancestors": ["'self'", *framers], **TRUSTED}
    headers = {
        "Content-Security-Policy": render_policy(rules),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in FEATURES),
        "Cross-Origin-Resource-Policy": "same-origin",
    }
    if not framers:
        headers["X-Frame-Options"] = "SAMEORIGIN"
    if https:
        headers["Strict-Transport-Security"] = HTTPS
    return headers
