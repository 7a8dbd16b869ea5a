"""An export into a folder that holds more than an export, or that somebody is reading."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from pathlib import Path
from random import Random

import pytest

from dashboard.publish import checksums
from dashboard.publish.replace import replace_folder
from tests.publish.sites import EDITED, NEW, OLD, Site, edition, fault, needed

pytestmark = pytest.mark.slow("it kills exports at many moments")

KILLS = int(os.environ.get("CAMINO_KILLS", "8"))
"""How often a test stops an export; `CAMINO_KILLS=200` does it more often."""
posix = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")


def put(out: Path, site: Site) -> list[str]:
    """Exports a site, and what was said about it."""
    messages: list[str] = []
    replace_folder(out, site, messages.append)
    return messages


def held(out: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    files = (path for path in out.rglob("*") if path.is_file())
    return {str(path.relative_to(out)): path.read_bytes() for path in files}


def others(out: Path) -> dict[str, bytes]:
    """The files of a folder that are of no site."""
    return {
        path: content
        for path, content in held(out).items()
        if path not in {*OLD, *NEW, checksums.FILE}
    }


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with the old site, which has become a repository with things of others in it."""
    out = tmp_path / "site"
    assert put(out, OLD) == []
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b"]
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "first"]):
        subprocess.run([*git, *command], cwd=out, check=True)
    (out / "CNAME").write_text("life.example\n", encoding="utf-8")
    (out / "en" / "mine.txt").write_text("kept", encoding="utf-8")
    return out


def test_what_others_have_put_there_stays(site: Path) -> None:
    """`.git`, `CNAME` and a file beside a page are as they were; the new site is whole."""
    before = others(site)
    assert len(before) > 10
    assert put(site, NEW) == []
    assert others(site) == before
    assert {path: content for path, content in held(site).items() if path in NEW} == NEW
    assert not (site / "es").exists()


@posix
def test_of_exports_at_once_one_is_whole_and_the_others_say_why(tmp_path: Path) -> None:
    """Each ends well or names the other, and the folder holds one site, with its checksums."""
    out = tmp_path / "site"
    for _ in range(3):
        children = []
        for site in (OLD, NEW, OLD, NEW):
            child = os.fork()
            if not child:
                try:
                    put(out, site)
                except OSError as error:
                    os._exit(0 if "another export is writing into" in str(error) else 1)
                os._exit(0)
            children.append(child)
        assert [os.waitpid(child, 0)[1] for child in children] == [0] * 4
        assert any(site.items() <= held(out).items() for site in (OLD, NEW))
        assert checksums.read_checksums(out) is not None
        put(out, OLD)


def test_old_files_go_one_export_later_than_the_pages_that_load_them(tmp_path: Path) -> None:
    """Whoever has an old page open still finds what it loads; after the next change no more."""
    old = {path for path in OLD if path.startswith("assets/") and path not in NEW}
    for site in (OLD, NEW, NEW):
        put(tmp_path, site)
    assert set(held(tmp_path)) == {*NEW, *old, checksums.FILE}
    put(tmp_path, {path: content for path, content in NEW.items() if path != "data/life.zip"} | {
        "assets/more.js": b"1"
    })  # fmt: skip
    put(tmp_path, NEW)
    assert set(held(tmp_path)) == {*NEW, "assets/more.js", checksums.FILE}


def test_the_list_can_be_checked_by_anybody(tmp_path: Path) -> None:
    """It is in the form that `sha256sum --check` reads."""
    put(tmp_path, OLD)
    lines = (tmp_path / checksums.FILE).read_text(encoding="utf-8").splitlines()
    assert [f"{checksums.hash_content(OLD[path])}  {path}" for path in sorted(OLD)] == lines


@pytest.mark.parametrize("way", ["same", "linked", "here"])
def test_a_folder_that_cannot_be_renamed(
    way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In `.`, in a folder that is reached by a link, and in one that stays the same folder."""
    place = tmp_path / "place"
    place.mkdir()
    (tmp_path / "link").symlink_to(place)
    monkeypatch.chdir(place)
    out = {"same": place, "linked": tmp_path / "link", "here": Path()}[way]
    number = place.stat().st_ino
    for version in (OLD, NEW):
        put(out, version)
    assert place.stat().st_ino == number
    assert fault(place) == ""
    assert (tmp_path / "link").is_symlink()


# What somebody has done to an export, so that the next one would lose it.
DONE = {
    "written into a file": "echo Disallow >robots.txt",
    "put a file where the new site needs one": "echo mine >sitemap.xml",
    "made a folder lead elsewhere": "mv en ../elsewhere && ln -s ../elsewhere en",
    "made a folder of a file": "rm robots.txt && mkdir robots.txt",
    "spoilt the list": f"echo rubbish >{checksums.FILE}",
    "listed a file outside": f"touch ../mine.txt; sha256sum ../mine.txt >{checksums.FILE}",
}


@posix
@pytest.mark.parametrize("done", DONE)
def test_what_would_be_lost_is_refused(done: str, site: Path) -> None:
    """One line says which file it is, and nothing has changed."""
    subprocess.run(["sh", "-c", DONE[done]], cwd=site, check=True)
    before = held(site.parent)
    with pytest.raises(OSError, match=r"^[^\n]*(robots|sitemap|/en|sha256)[^\n]*$"):
        put(site, NEW)
    assert held(site.parent) == before


@pytest.mark.parametrize("name", ["letter.txt", "worker.js"])
def test_a_folder_of_somebody_elses_is_refused(name: str, tmp_path: Path) -> None:
    """Where no export was, anything but hidden files and `CNAME` is a reason to keep away."""
    for path in (".git/config", ".nojekyll", "CNAME"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).touch()
    put(tmp_path, OLD)
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / ".nojekyll").touch()
    (mine / name).write_text("kept", encoding="utf-8")
    with pytest.raises(OSError, match=f"mine holds {name}, which no export has written"):
        put(mine, NEW)
    assert set(held(mine)) == {".nojekyll", name}


def test_lines_may_have_other_ends(site: Path) -> None:
    """A checkout on Windows writes CRLF: the file is still ours."""
    page = site / "robots.txt"
    page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n"))
    assert put(site, NEW) == []


def test_a_reader_always_finds_every_page_and_what_it_loads(tmp_path: Path) -> None:
    """While one edit after the other is exported, no page is ever away, nor what it loads."""
    put(tmp_path, OLD)
    pages = [path for path in OLD if path == "worker.js" or path.endswith(".html")]
    stopped, read_all, missing = threading.Event(), threading.Semaphore(0), list[str]()

    def read() -> None:
        while not stopped.is_set():
            read_all.release()
            for path in pages:
                try:
                    content = (tmp_path / path).read_bytes()
                    for loaded in needed(path, content):
                        (tmp_path / loaded).read_bytes()
                except FileNotFoundError as error:
                    missing.append(str(error))

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(6):
        put(tmp_path, edition(EDITED, number))
        while read_all.acquire(blocking=False):
            pass
        read_all.acquire()  # So that no page is read while two edits are exported.
        read_all.acquire()
    stopped.set()
    reader.join()
    assert missing == []


def kill(out: Path, site: Site, moment: float) -> None:
    """Begins an export and kills it some seconds later."""
    child = os.fork()
    if not child:
        put(out, site)
        os._exit(0)
    time.sleep(moment)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def git(out: Path) -> dict[str, bytes]:
    """The repository in a folder, and what else is somebody's."""
    mine = ("CNAME", "en/mine.txt")
    return {
        path: content for path, content in held(out).items() if path in mine or path[:5] == ".git/"
    }


@posix
def test_killed_at_any_moment_one_site_stands(site: Path) -> None:
    """After `kill -9` the old or the new site is whole, and what others have is untouched.

    The next export ends what was begun.
    """
    before = git(site)
    moments, old = Random(15), OLD  # noqa: S311 - the same moments each time
    for number in range(KILLS):
        new = edition((NEW, EDITED)[number % 2], number)
        kill(site, new, moments.uniform(0, 0.03))
        assert fault(site, old, new) == ""
        assert git(site) == before
        assert put(site, new) == []
        assert {path: content for path, content in held(site).items() if path in new} == new
        old = new


@posix
def test_a_first_export_that_is_killed_can_be_done_again(tmp_path: Path) -> None:
    """Whatever it has left behind is no reason to refuse the next."""
    moments = Random(16)  # noqa: S311 - the same moments each time
    for number in range(KILLS // 2):
        out = tmp_path / f"site-{number}"
        kill(out, OLD, moments.uniform(0, 0.02))
        assert put(out, NEW) == []
        assert fault(out) == ""
        assert not others(out)


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs another user")
@pytest.mark.parametrize(("folder", "mode"), [("assets", 0o755), ("en", 0o1777), ("es", 0o755)],
                         ids=["closed", "each keeps their own", "one that goes"])  # fmt: skip
def test_refused_by_the_system_one_site_stands(folder: str, mode: int, site: Path) -> None:
    """Where a folder of the site is another user's, the old or the new site is whole."""
    for path in [site.parent.parent, site.parent, site, *site.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
        os.chown(path, 65534, 65534)
    for path in [site / folder, *(site / folder).iterdir()]:
        os.chown(path, 0, 0)
    (site / folder).chmod(mode)
    before = others(site)
    child = os.fork()
    if not child:
        os.setuid(65534)
        try:
            os._exit(len(put(site, NEW)))
        except OSError:
            os._exit(100)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code > 0, "nothing was refused"
    assert fault(site) == ""
    assert {
        path: content for path, content in others(site).items() if ".camino" not in path
    } == before
