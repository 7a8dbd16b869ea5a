"""What a server stands, and how soon it is there: `python -m benchmarks.server`.

Figures of the built-in life on this machine, each with the bar it was built for. Machines are
shared, so a figure is judged by a person beside the load that is printed first. `--short` lets
its thousand readers read for 5 seconds instead of 30.
"""

from __future__ import annotations

import asyncio
import os
import re
import resource
import shutil
import signal
import sys
import tempfile
import time
import urllib.request
from contextlib import suppress
from pathlib import Path
from random import Random

from dashboard.paths import LIFE, home
from tests.server.test_process import serving

READERS, SECONDS = 1000, 5 if "--short" in sys.argv else 30
IDLE, SLOW = 1500, 400
GREEDY, DRIPPING, ASKED = 100, 2000, 200
ROUNDS = 5


def page(port: int) -> str:
    """The page as it is at this moment."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/en/", timeout=30) as answer:
        return str(answer.read().decode())


def until(port: int, word: str) -> None:
    """Waits until the page has a word."""
    while True:
        with suppress(OSError):
            if word in page(port):
                return
        time.sleep(0.02)


def report(name: str, figure: float, unit: str, bar: float) -> None:
    """A line: what was measured, and the bar it is held against."""
    print(f"{name:58} {figure:8.2f} {unit:3} (at most {bar:g})", flush=True)


def rise(path: Path) -> None:
    """From `kill -9` to the next page, where a supervisor starts the server anew at once."""
    with serving(life=path) as (port, _):
        pass
    spent = []
    for _ in range(ROUNDS):
        started = time.monotonic()
        with serving("--port", str(port), life=path) as (again, process):
            until(again, "<blockquote")
            spent.append(time.monotonic() - started)
            process.send_signal(signal.SIGKILL)
    report("kill -9 to serving again, median", sorted(spent)[ROUNDS // 2], "s", 2)


def edit(path: Path) -> None:
    """From an edit of a file to the page that has it, and what a hundred edits leave behind."""
    subject = path / "subject.csv"
    text = subject.read_text(encoding="utf-8")
    name = re.escape("José M. Hernández")
    with serving(life=path) as (port, process):
        until(port, "<blockquote")
        spent = []
        for number in range(ROUNDS):
            subject.write_text(re.sub(name, f"Name{number}", text), encoding="utf-8")
            started = time.monotonic()
            until(port, f"Name{number}")
            spent.append(time.monotonic() - started)
        files = sum(1 for _ in Path(f"/proc/{process.pid}/fd").iterdir())
    report("edit to page, median", sorted(spent)[ROUNDS // 2], "s", 2)
    report("descriptors after the edits", files, "", 40)
    subject.write_text(text, encoding="utf-8")


async def ask(port: int, path: str) -> tuple[int, int]:
    """Status and size of an answer over a connection of its own."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    head = f"GET {path} HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
    writer.write(head.encode())
    answer = await reader.read()
    writer.close()
    return int(answer[9:12]), len(answer)


async def read(port: int, number: int, end: float, spent: list[float], bad: list[str]) -> None:
    """A reader who comes back to a page every 2 to 8 seconds."""
    wait = Random(number)  # noqa: S311 - the same readers each time
    await asyncio.sleep(wait.uniform(0, 8))
    while time.monotonic() < end:
        started = time.monotonic()
        try:
            status, _ = await ask(port, wait.choice(["/en/", "/es/", "/health"]))
            if status != 200:
                bad.append(str(status))
        except (OSError, ValueError) as error:
            bad.append(type(error).__name__)
        spent.append(time.monotonic() - started)
        await asyncio.sleep(wait.uniform(2, 8))


async def crowd(port: int) -> None:
    """A thousand readers."""
    spent: list[float] = []
    bad: list[str] = []
    end = time.monotonic() + SECONDS
    await asyncio.gather(*(read(port, number, end, spent, bad) for number in range(READERS)))
    spent.sort()
    print(
        f"{READERS} readers, {SECONDS} s: {len(spent)} pages, {len(spent) / SECONDS:.0f} a second"
    )
    report("  errors", len(bad), "", 0)
    report("  median", 1000 * spent[len(spent) // 2], "ms", 1000)
    report("  p99", 1000 * spent[len(spent) * 99 // 100], "ms", 1000)


async def held(port: int) -> None:
    """A new page while others hold connections and say nothing, or not all of it."""
    connections = [await asyncio.open_connection("127.0.0.1", port) for _ in range(IDLE + SLOW)]
    for _, writer in connections[:SLOW]:
        writer.write(b"GET /en/ HTTP/1.1\r\nHost: a\r\nX-Slow: ")
    assert (await ask(port, "/health"))[0] == 200  # Answered once all the others are let in.
    spent = []
    for _ in range(20):
        started = time.monotonic()
        status, _ = await ask(port, "/en/")
        assert status == 200
        spent.append(time.monotonic() - started)
    report(
        f"a page beside {IDLE} idle, {SLOW} slow connections, worst", 1000 * max(spent), "ms", 200
    )
    for _, writer in connections:
        writer.close()


async def attacked(port: int) -> None:
    """A page while many ask for the largest file again and again and never read, others drip."""
    asset = re.findall(r'src="\.\./(assets/plotly[^"]+)"', await asyncio.to_thread(page, port))[0]
    greedy = f"GET /{asset} HTTP/1.1\r\nHost: a\r\n\r\n".encode() * 30
    writers: list[asyncio.StreamWriter] = []
    over = asyncio.Event()

    async def attack() -> None:
        for number in range(GREEDY + DRIPPING):
            _, writer = await asyncio.open_connection("127.0.0.1", port, limit=1)
            writer.write(greedy if number < GREEDY else b"GET / HTTP/1.1\r\nX-Slow: ")
            writers.append(writer)
        while not over.is_set():
            for writer in writers[GREEDY:]:
                if not writer.is_closing():
                    writer.write(b"x")
            await asyncio.sleep(2)

    attacking = asyncio.create_task(attack())
    spent = []
    for _ in range(ASKED):
        started = time.monotonic()
        assert (await ask(port, "/en/"))[0] == 200
        spent.append(time.monotonic() - started)
        await asyncio.sleep(0.2)
    name = f"a page beside {GREEDY} that never read, {DRIPPING} that drip"
    report(name, 1000 * max(spent), "ms", 1000)
    over.set()
    await attacking
    for writer in writers:
        writer.transport.abort()


def main() -> None:
    """Measures one after the other."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(8192, hard), hard))
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copytree(home("data") / LIFE, Path(folder) / "life"))
        rise(path)
        edit(path)
        for measure in (crowd, held, attacked):
            with serving(life=path) as (port, _):
                asyncio.run(measure(port))


if __name__ == "__main__":
    main()
