"""Poor disks: read-only, full, or closed to every byte. Each is made for real, for one process."""

from __future__ import annotations

import resource
import shutil
import signal
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from dashboard.dataset import load
from dashboard.site import build_site
from tests import child
from tests.life import DATASETS, ROOT, TINY
from tests.server.test_process import get, serving

pytestmark = pytest.mark.slow("it fills disks and starts programs on them")

READ_ONLY = (
    'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && '
    "mount -o remount,bind,ro / && mount -o remount,bind,ro /dev/shm || exit 9; "
)
FULL = 'mount -t tmpfs -o size=1m none "$0" || exit 9; cat /dev/zero > "$0/full" 2>/dev/null; '


@cache
def apart() -> tuple[str, ...]:
    """What starts a process with mounts of its own; empty where the system has nothing for that."""
    for how in (("unshare", "-m"), ("unshare", "-Urm")):
        tried = [*how, "sh", "-c", FULL + READ_ONLY, "/mnt"]
        if shutil.which("unshare") and not subprocess.run(tried, check=False).returncode:
            return how
    return ()


needs_mounts = pytest.mark.skipif(not apart(), reason="no mounts of its own for a process")


def on(disk: str, place: Path) -> list[str]:
    """What starts a process on a *disk* made at a *place*."""
    return [*apart(), "sh", "-c", f'{disk} exec "$@"', str(place)]


def run(command: Sequence[str], place: Path, disk: str) -> subprocess.CompletedProcess[str]:
    """A command of camino on a *disk* made at a *place*."""
    return child.run(*on(disk, place), *child.CAMINO, *command)


def closed() -> None:
    """Lets a process write no byte to any file; its pipes stay open."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def test_nothing_need_be_written() -> None:
    """A server that may write no byte to any file, without HOME and PATH, serves the same page."""
    usual = build_site(*load(TINY)).files["en/index.html"].content
    with serving(limit=closed, env={"PYTHONPATH": str(ROOT), "DASH_DEBUG": "1"}) as (port, _):
        assert get(port) == usual


@needs_mounts
@pytest.mark.parametrize("disk", [READ_ONLY, FULL], ids=["read-only", "full"])
def test_a_poor_disk_is_enough(disk: str, tmp_path: Path) -> None:
    """Without HOME, on a read-only disk or with a full one for its own files, it serves."""
    poor = {"PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path), "PATH": "/usr/bin:/bin:/usr/sbin"}
    with serving(before=on(disk, tmp_path), env=poor) as (port, _):
        assert b"<blockquote" in get(port)
        assert b"ok" in get(port, "/health")


@needs_mounts
@pytest.mark.parametrize("name", ["life.html", "folder"])
@pytest.mark.parametrize("disk", [READ_ONLY, FULL], ids=["read-only", "full"])
def test_what_finds_no_room_is_one_line(name: str, disk: str, tmp_path: Path) -> None:
    """An export that can't be written ends with 2 and one line, and leaves nothing behind."""
    listed = f'{disk} trap \'ls -A "$0" >&2\' EXIT; "$@"; exit $?; '
    done = run(["export", str(DATASETS / "plain.csv"), str(tmp_path / name)], tmp_path, listed)
    message, *left = done.stderr.strip().splitlines()
    assert done.returncode == 2, done.stderr
    assert message.startswith("camino: ")
    assert left in ([], ["full"])
    assert "Traceback" not in done.stderr


@needs_mounts
def test_a_check_needs_no_disk(tmp_path: Path) -> None:
    """On a read-only disk a dataset is checked as ever."""
    done = run(["check", str(TINY)], tmp_path, READ_ONLY)
    assert (done.returncode, done.stderr) == (0, "")


@needs_mounts
def test_a_disk_that_gets_full_keeps_the_old_site(tmp_path: Path) -> None:
    """In a folder that is a disk of its own a site replaces another, or the old one stays whole."""
    script = """
from pathlib import Path
from tests.publish.sites import NEW, OLD, fault
from tests.publish.test_replace import held, put

out = Path({!r})
for site in (OLD, NEW, OLD):
    put(out, site)
    assert fault(out) == "", fault(out)
rest = (out / "full").open("wb", buffering=0)
try:
    while rest.write(bytes(10000)): pass
except OSError:
    rest.close()
before = held(out)
try:
    put(out, {{**NEW, "assets/more.js": bytes(100000)}})
except OSError as error:
    print(error.strerror)
assert before == held(out)
assert fault(out) == "", fault(out)
"""
    room = 'mount -t tmpfs -o size=20m none "$0" || exit 9; '
    done = child.run(*on(room, tmp_path), child.PYTHON, "-c", script.format(str(tmp_path)))
    assert (done.returncode, done.stdout) == (0, "No space left on device\n"), done.stderr
