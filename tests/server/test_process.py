"""The server as a process: what sockets, signals and a poor machine do to it."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import socket
import subprocess
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import HTTPError

import pytest

from tests.child import CAMINO, PYTHON, end_with_parent
from tests.life import FOLDER, ROOT, TINY
from tests.server.test_live import eventually

pytestmark = pytest.mark.slow("it starts servers and waits for what befalls them")


@contextmanager
def serving(
    *options: str,
    life: Path = TINY,
    before: Sequence[str] = (),
    limit: Callable[[], None] = lambda: None,
    **how: object,
) -> Iterator[tuple[int, subprocess.Popen[str]]]:
    """A server of a life, a small one by default, on a free port; *before* it what starts it."""

    def begin() -> None:
        end_with_parent()
        limit()

    command = [*before, *CAMINO, "serve", str(life), "--port", "0", *options]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    settled = {"cwd": ROOT, "env": environment, "preexec_fn": begin, **how}
    with subprocess.Popen(  # type: ignore[call-overload]
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **settled
    ) as process:
        try:
            yield int(process.stdout.readline().strip().rstrip("/").rpartition(":")[2]), process
        finally:
            process.kill()


def get(port: int, path: str = "/en/") -> bytes:
    """A page."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=30) as answer:
        return bytes(answer.read())


def test_the_address_is_explained(tmp_path: Path) -> None:
    """On one's own machine it is said where problems are listed, and what an address is for.

    Where no event can be read, a line before that says why; the page names the file to whoever
    is at the machine.
    """
    life = tmp_path / "books.csv"
    life.write_text("Book,Author\nThe tide,Ana\n", encoding="utf-8")
    with serving(life=life) as (port, process):
        assert process.stderr is not None
        reason, *lines = [process.stderr.readline() for _ in range(3)]
        assert str(life).encode() in get(port)
    assert reason.startswith("camino: no event could be read: ")
    assert "No column holds dates" in reason
    assert lines == [
        f"1 errors, 0 warnings: on the page, and by camino check {life}\n",
        "Open this address in a browser; to end it, press Ctrl and C here:\n",
    ]


def test_the_end_cuts_no_response() -> None:
    """Told to end while many pages are on their way, the server sends each whole and ends well."""
    with serving() as (port, process):
        size = len(get(port))
        got: list[int] = []
        started = threading.Barrier(21)

        def ask() -> None:
            with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
                connection.sendall(b"GET /en/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                first = connection.recv(1)
                started.wait()
                rest = b"".join(iter(lambda: connection.recv(65536), b""))
                got.append(len((first + rest).partition(b"\r\n\r\n")[2]))

        readers = [threading.Thread(target=ask) for _ in range(20)]
        for reader in readers:
            reader.start()
        started.wait()
        process.send_signal(signal.SIGTERM)
        for reader in readers:
            reader.join()
        assert got == [size] * 20
        assert process.wait(timeout=15) == 0


@pytest.mark.parametrize(("way", "pause"), [(signal.SIGTERM, 0.6), (signal.SIGINT, 0.0)])
def test_an_end_amid_an_edit_is_quiet(way: signal.Signals, pause: float, tmp_path: Path) -> None:
    """Told to end at any moment after an edit, the server ends well and complains of nothing."""
    life = Path(shutil.copytree(FOLDER, tmp_path / "life"))
    with serving(life=life) as (_, process):
        (life / "subject.csv").write_text("name\nSomebody else\n", encoding="utf-8")
        time.sleep(pause)
        process.send_signal(way)
        _, said = process.communicate(timeout=15)
    assert process.returncode == 0
    assert said.partition("C here:\n")[2] in ("", f"reloaded: {life}\n")


def test_killed_it_serves_again_at_once() -> None:
    """After `kill -9` the next server takes the same port and answers."""
    with serving() as (port, process):
        process.kill()
        process.wait()
        with serving("--port", str(port)) as (again, _):
            assert again == port
            assert b"<blockquote" in get(again)


def test_the_log_names_no_reader_and_stops_nothing() -> None:
    """A line has method, path and status, no address or query; unread, it keeps nobody waiting."""
    with serving("--log", "plain") as (port, process):
        get(port, "/en/?q=secret")
        for _ in range(100):  # More than a pipe holds.
            with suppress(HTTPError):  # There is no such page; its name stands in the log.
                get(port, f"/{'a' * 1000}")
        assert get(port)
        process.send_signal(signal.SIGTERM)
        _, noted = process.communicate(timeout=15)
    assert "GET /en/ 200" in noted
    assert "127.0.0.1" not in noted
    assert "secret" not in noted


def test_few_descriptors_are_enough() -> None:
    """With 256 file descriptors, 400 idle connections are outlived."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (256, 256))

    with serving(limit=limit) as (port, process):
        held = []
        for _ in range(400):
            with suppress(OSError):
                held.append(socket.create_connection(("127.0.0.1", port), timeout=2))
        assert process.poll() is None
        for connection in held:
            connection.close()
        assert get(port)


def test_the_limit_of_descriptors_is_raised() -> None:
    """Started with the 256 that macOS gives, 300 idle connections all stay open."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (256, hard))

    with serving(limit=limit) as (port, _):
        held = [socket.create_connection(("127.0.0.1", port), timeout=10) for _ in range(300)]
        assert get(port)
        for connection in held:
            connection.setblocking(False)
            with pytest.raises(BlockingIOError):
                connection.recv(1)
            connection.close()


def test_a_thousand_idle_connections_keep_nobody_waiting() -> None:
    """With 1,500 idle and 400 half-sent requests open, a new page comes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(8192, hard), hard))
    with serving() as (port, process):
        held = [socket.create_connection(("127.0.0.1", port), timeout=10) for _ in range(1900)]
        for connection in held[:400]:
            connection.sendall(b"GET /en/ HTTP/1.1\r\nHost: a\r\nX-Slow: ")
        assert get(port)
        assert process.poll() is None
        for connection in held:
            connection.close()
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_a_server_ends_with_whoever_started_it() -> None:
    """Killed at once, a test leaves no server behind."""
    script = (
        "from tests.server.test_process import serving\n"
        "with serving() as (port, process): print(port, flush=True); input()"
    )
    with subprocess.Popen(
        [PYTHON, "-c", script], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as parent:
        assert parent.stdout is not None
        port = int(parent.stdout.readline())
        assert get(port)
        parent.kill()

    def is_gone() -> bool:
        with socket.socket() as attempt:
            return attempt.connect_ex(("127.0.0.1", port)) != 0

    assert eventually(is_gone), "the server is still there"
