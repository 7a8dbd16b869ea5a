"""Peers that don't cooperate: none holds the server, and each connection ends."""

from __future__ import annotations

import re
import signal
import socket
import threading
import time
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from random import Random
from typing import Any

import pytest
import uvicorn

from dashboard.dataset import load
from dashboard.server import create_server
from dashboard.server.address import listening
from dashboard.server.connection import Waiting
from dashboard.server.run import configure
from dashboard.server.turns import MOST
from tests.life import ROOT, TINY
from tests.server.test_process import get, serving

pytestmark = pytest.mark.slow("it waits for deadlines of connections")

NO_REQUEST = b"Invalid HTTP request received."
SITE = create_server(*load(TINY))
LARGE = b"x" * 1_000_000
ASK = b"GET /large HTTP/1.1\r\nHost: a\r\n\r\n"


def large(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
    """An app with a large answer and a small one."""
    body = LARGE if environ["PATH_INFO"] == "/large" else b"small"
    start("200 OK", [("Content-Length", str(len(body)))])
    return [body]


@contextmanager
def limited(most: int, patience: float, app: Callable[..., Any] = large) -> Iterator[int]:
    """A server in this process that keeps so many connections, and waits so long for each."""
    with listening("127.0.0.1", 0, 100) as listener:
        server = uvicorn.Server(configure(app, Waiting(most, patience), 100))
        running = threading.Thread(target=server.run, args=([listener],))
        running.start()
        yield listener.getsockname()[1]
        server.should_exit = True
        running.join()


def connect(port: int, *, sent: bytes = b"") -> socket.socket:
    """A peer that takes little at a time and has *sent* something."""
    peer = socket.socket()
    peer.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    peer.settimeout(30)
    peer.connect(("127.0.0.1", port))
    peer.sendall(sent)
    return peer


def drained(peer: socket.socket) -> int:
    """How many bytes came until the connection ended."""
    size = 0
    with suppress(ConnectionError):
        while got := peer.recv(65536):
            size += len(got)
    return size


def test_readers_that_never_read_hold_nothing() -> None:
    """Beside forty connections that ask for much and take nothing, the page comes.

    Told to end beside them, the server ends, well, and says nothing after its first line.
    """
    with serving() as (port, process):
        match = re.search(rb'src="\.\./(assets/plotly\.[0-9a-f]+\.js)"', get(port))
        assert match is not None
        ask = b"GET /%b HTTP/1.1\r\nHost: a\r\n\r\n" % match[1]
        held = [connect(port, sent=ask * 30) for _ in range(40)]
        for _ in range(3):
            assert b"<blockquote" in get(port)
        process.send_signal(signal.SIGTERM)
        _, said = process.communicate(timeout=15)
        assert (process.returncode, said.splitlines()[1:]) == (0, []), said
        for peer in held:
            peer.close()


@pytest.mark.parametrize("sent", [b"", b"GET / HTTP/1.1\r\nX-Slow: ", ASK * 3], ids=[
    "nothing", "half a request", "and takes nothing",
])  # fmt: skip
def test_a_peer_that_is_slow_is_cut(sent: bytes) -> None:
    """Whoever says nothing, half of a request, or takes nothing of an answer is let go."""
    with limited(100, 0.5) as port:
        peer = connect(port, sent=sent)
        time.sleep(2)
        assert drained(peer) < len(LARGE)


def test_a_header_in_drops_is_no_progress() -> None:
    """A byte now and then does not keep a connection open."""
    with limited(100, 0.5) as port:
        peer = connect(port, sent=b"GET / HTTP/1.1\r\nX-Slow: ")
        peer.setblocking(False)
        for _ in range(15):
            time.sleep(0.2)
            with suppress(OSError):
                peer.sendall(b"x")
        peer.setblocking(True)
        assert drained(peer) == 0


def test_whoever_reads_slowly_gets_all() -> None:
    """An answer that takes longer than a peer's patience allows for one slice comes whole."""
    with limited(100, 0.5) as port:
        peer = connect(port, sent=ASK.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))
        size = 0
        while got := peer.recv(20000):
            size += len(got)
            time.sleep(0.01)
        assert size > len(LARGE)


def test_the_one_too_many_that_waits_longest_gives_way() -> None:
    """With as many idle connections open as there may be, a new reader is answered."""
    with limited(20, 60) as port:
        held = [connect(port) for _ in range(60)]
        assert get(port, "/small") == b"small"
        first, *_, last = held
        assert drained(first) == 0
        last.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        assert last.recv(12) == b"HTTP/1.1 200"
        for peer in held:
            peer.close()


def test_what_is_drawn_waits_its_turn_and_holds_nothing_else() -> None:
    """While a window is drawn, no more than a hundred others wait, and the page comes at once.

    Of whoever has gone meanwhile nothing is drawn.
    """
    drawn, begun, go = list[str](), threading.Event(), threading.Event()

    def draw(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        if "/windows/" in environ["PATH_INFO"]:
            drawn.append(environ["PATH_INFO"][-3:])
            begun.set()
            go.wait(30)
        return large(environ, start)

    with limited(500, 60, draw) as port:
        ask = b"GET /en/windows/%03d HTTP/1.1\r\nHost: a\r\n\r\n"
        peers = [connect(port, sent=ask % 0)]
        begun.wait(30)
        for number in range(1, MOST + 1):
            peers.append(connect(port, sent=ask % number))
            assert get(port, "/small") == b"small"
        assert connect(port, sent=ask % 999).recv(12) == b"HTTP/1.1 503"
        for peer in peers[2:]:
            peer.close()
        assert get(port, "/small") == b"small"
        go.set()
        assert [peer.recv(12) for peer in peers[:2]] == [b"HTTP/1.1 200"] * 2
        last = connect(port, sent=ask % 777)
        assert last.recv(12) == b"HTTP/1.1 200"
        assert drawn == ["000", "001", "777"]


def raw(port: int, request: bytes) -> bytes:
    """What comes back for bytes that may be no request at all."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        try:
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
            return connection.recv(65536)
        except OSError:
            return b""


def nonsense() -> list[bytes]:
    """200 requests that no browser sends."""
    host = b"Host: a\r\n"
    known = [
        b"POST / HTTP/1.1\r\n" + host + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0",
        b"POST /en/ HTTP/1.1\r\n" + host + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\n123456",
        b"GET /en/ HTTP/1.1\r\n" + host + b"X: " + b"a" * 400_000 + b"\r\n\r\n",
        b"GET /\xff\xfe HTTP/1.1\r\n" + host + b"\r\n",
        b"GET /en/%0d%0aX:%20y HTTP/1.1\r\n" + host + b"\r\n",
        b"POST /en/ HTTP/1.1\r\n" + host + b"Content-Length: 99999999\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n", b"\r\n\r\n", b"GET", b"\x00" * 64, b"\x16\x03\x01\x02\x00",
    ]  # fmt: skip
    draw = Random(128)  # noqa: S311 - the same nonsense each time
    return known + [draw.randbytes(draw.randrange(1, 300)) + b"\r\n\r\n" for _ in range(190)]


def test_nonsense_is_refused() -> None:
    """Bytes that are no request get a plain refusal or nothing, and the next page comes.

    What is HTTP has every header; what is none is refused by uvicorn in one plain line.
    """
    with limited(100, 60, SITE) as port:
        for request in nonsense():
            answer = raw(port, request)
            assert not answer.startswith(b"HTTP/1.1 5") or b" 501 " in answer[:20], request[:40]
            assert b"Traceback" not in answer
            head, _, body = answer.partition(b"\r\n\r\n")
            if b"content-security-policy" not in head.lower():
                assert body in (b"", NO_REQUEST), request[:40]
        assert b"<blockquote" in get(port)


def test_the_code_is_of_the_address_that_a_proxy_shows() -> None:
    """With the headers that the README has nginx send, the code leads to where the reader is."""
    said = re.findall(r"proxy_set_header (\S+) ([^;]+);", (ROOT / "README.md").read_text("utf-8"))
    meant = {"$host": "school.example", "$scheme": "https"}
    headers = {name: meant.get(value, value) for name, value in said}
    with limited(100, 60, SITE) as port:
        request = urllib.request.Request(f"http://127.0.0.1:{port}/en/qr.svg", headers=headers)
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
            assert answer.headers["Content-Location"] == "https://school.example/life/en/"
