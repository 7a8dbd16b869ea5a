"""What the server tells browsers on every answer, and what it does with what is no request."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from werkzeug.test import TestResponse

from dashboard.dataset import load
from dashboard.paths import PACKAGE
from dashboard.server import Options, create_server
from dashboard.site.policy import MAPS, STYLES
from tests.examples import examples, make_json
from tests.life import TINY

LIFE = load(TINY)
OPTIONS = Options(hosts=("localhost",), https=True)
SERVER = create_server(*LIFE, OPTIONS)
CLIENT = SERVER.test_client()


def answers() -> dict[str, TestResponse]:
    """One answer of each kind and status."""
    page = CLIENT.get("/en/")
    etag = {"If-None-Match": page.headers["ETag"]}
    script = re.search(r"\.\./(assets/reader\.[0-9a-f]+\.js)", page.get_data(as_text=True))
    assert script is not None
    return {
        "page": page,
        "unchanged": CLIENT.get("/en/", headers=etag),
        "script": CLIENT.get(f"/{script[1]}"),
        "start": CLIENT.get("/"),
        "slash": CLIENT.get("/en"),
        "health": CLIENT.get("/health"),
        "code": CLIENT.get("/en/qr.svg?event=birth"),
        "download": CLIENT.get("/data/life.json"),
        "nothing": CLIENT.get("/nothing"),
        "post": CLIENT.post("/en/"),
        "callback": CLIENT.post("/en/_dash-update-component", data="{}"),
        "host": CLIENT.get("/en/", headers={"Host": "evil.example"}),
    }


ANSWERS = answers()


def test_statuses() -> None:
    """Each kind of answer has the status that HTTP has for it."""
    found = {name: answer.status_code for name, answer in ANSWERS.items()}
    assert found == {
        "page": 200, "unchanged": 304, "script": 200, "start": 302, "slash": 308, "health": 200,
        "code": 200, "download": 200, "nothing": 404, "post": 405, "callback": 405, "host": 400,
    }  # fmt: skip


def observatory(headers: dict[str, str]) -> int:
    """The score of Mozilla's HTTP Observatory for an answer by https without cookies."""
    policy = dict(
        rule.strip().partition(" ")[::2] for rule in headers["Content-Security-Policy"].split(";")
    )
    score = 100
    unsafe = any("unsafe" in sources for sources in policy.values())
    score += 10 if policy.get("default-src") == "'none'" and not unsafe else -25 if unsafe else 5
    score += 5 if policy.get("frame-ancestors") else -20
    score += 0 if headers.get("X-Content-Type-Options") == "nosniff" else -5
    score += 5 if headers.get("Referrer-Policy") in ("no-referrer", "same-origin") else 0
    maximum = re.search(r"max-age=(\d+)", headers.get("Strict-Transport-Security", ""))
    score += 0 if maximum and int(maximum[1]) >= 15768000 else -20
    score += 10 if headers.get("Cross-Origin-Resource-Policy") == "same-origin" else 0
    return score


@pytest.mark.parametrize("name", ANSWERS)
def test_every_answer_earns_an_a_plus(name: str) -> None:
    """By Mozilla Observatory's rules every route and status has at least 115 points."""
    assert observatory(dict(ANSWERS[name].headers)) >= 115


@pytest.mark.parametrize("name", ANSWERS)
def test_no_answer_says_too_much(name: str) -> None:
    """No cookie, no server's name, no traceback, no folder of this machine.

    Nor does a page wait for a process of its own: no other window could reach a secret here.
    """
    answer = ANSWERS[name]
    assert "Set-Cookie" not in answer.headers
    assert "Server" not in answer.headers
    assert "Cross-Origin-Opener-Policy" not in answer.headers
    text = answer.get_data(as_text=True)
    assert "Traceback" not in text
    assert str(Path.home()) not in text or str(Path.home()) == "/"
    assert str(PACKAGE) not in text


def test_the_policy_is_the_one_that_the_page_needs() -> None:
    """Only files of this server run, text never becomes a script, nothing else is allowed."""
    said = ANSWERS["page"].headers["Content-Security-Policy"]
    rules = dict(rule.strip().partition(" ")[::2] for rule in said.split(";"))
    assert rules == {
        "default-src": "'none'", "script-src": "'self'", "img-src": "'self' data:",
        "style-src": " ".join(["'self'", *STYLES, MAPS]), "connect-src": "'self'",
        "manifest-src": "'self'", "object-src": "'none'", "base-uri": "'none'",
        "form-action": "'none'", "frame-ancestors": "'self'",
        "require-trusted-types-for": "'script'",
    }  # fmt: skip


def test_a_named_site_may_show_the_page_in_a_frame() -> None:
    """With `--frame` the policy names that origin, and no older header contradicts it."""
    options = Options(framers=("https://moodle.example",))
    headers = create_server(*LIFE, options).test_client().get("/en/").headers
    assert "frame-ancestors 'self' https://moodle.example" in headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in headers


def test_files_are_kept() -> None:
    """Files named by their content are kept for ever, pages in each of their forms by its ETag."""
    page = CLIENT.get("/en/", headers={"Accept-Encoding": "gzip"})
    assert "immutable" in ANSWERS["script"].headers["Cache-Control"]
    assert ANSWERS["unchanged"].get_data() == b""
    assert ANSWERS["page"].headers["ETag"] != page.headers["ETag"]


def test_https_binds_this_host_alone() -> None:
    """`--https` says nothing of other hosts of the domain, and no more than a year."""
    said = ANSWERS["page"].headers["Strict-Transport-Security"]
    assert re.fullmatch(r"max-age=\d+", said)
    assert int(said.partition("=")[2]) <= 365 * 24 * 3600


DOTS = ("..", "%2e%2e", "%2E.", "..%00", "%c0%ae%c0%ae", "....//..")
SLASHES = ("/", "%2f", "\\", "%5c", "//")
TARGETS = ("etc/passwd", "pyproject.toml")
TRAVERSALS = [
    f"/{start}{slash.join([dots] * 6)}{slash}{target}"
    for start in ("", "assets/")
    for dots in DOTS
    for slash in SLASHES
    for target in TARGETS
]


def test_no_path_leads_out() -> None:
    """No way of writing `..` reaches a file outside: 120 of them are answered with 404 or 308."""
    assert len(TRAVERSALS) >= 60
    for path in TRAVERSALS:
        answer = CLIENT.get(path)
        assert answer.status_code in (400, 404, 308), path
        assert b"root:" not in answer.get_data()
        assert b"[project]" not in answer.get_data()


@settings(max_examples=examples(100))
@given(
    some.sampled_from(["POST", "PUT", "PATCH", "DELETE"]),
    some.sampled_from(["/", "/en/", "/en/_dash-update-component", "/_dash-layout", "/health"]),
    make_json() | some.binary(max_size=200),
)
def test_nothing_can_be_sent_in(method: str, path: str, body: object) -> None:
    """Whatever is sent anywhere is refused as such, never with a failure of the server."""
    sent = {"data": body} if isinstance(body, bytes) else {"json": body}
    answer = CLIENT.open(path, method=method, **sent)  # type: ignore[arg-type]
    assert answer.status_code in (400, 404, 405)


@given(some.text(max_size=60))
def test_any_address_is_answered(path: str) -> None:
    """An address of any letters is a file, a way to one, or nothing."""
    address = "/" + quote(path).lstrip("/")  # After two slashes a client looks for a host.
    assert CLIENT.get(address).status_code in (200, 302, 308, 400, 404)
