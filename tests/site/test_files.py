"""The files of a site: each made when it is first asked for, once, whoever asks."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from functools import partial

import brotli
import pytest

from dashboard.dataset import load
from dashboard.site import File, Files, build_site
from dashboard.site.files import name_by_content
from tests.child import PYTHON, run
from tests.life import TINY

SITE = build_site(*load(TINY))

# Asks a site for one file after the other, and says which libraries are loaded then.
ASK = """
import sys
from pathlib import Path
from dashboard.dataset import load
from dashboard.site import build_site
files = build_site(*load(Path(sys.argv[1]))).files
for path in sys.argv[2:]:
    files[path].pack("br")
    print(*{"dash", "plotly", "pandas", "flask"} & set(sys.modules))
"""


def test_a_file_is_made_when_it_is_first_asked_for_and_kept() -> None:
    """Nothing is made for a listing or a look whether a path is known."""
    made: list[str] = []

    def make(name: str) -> File:
        made.append(name)
        return File(name.encode(), "txt")

    files = Files({name: partial(make, name) for name in ("a", "b")})
    assert (list(files), len(files), "c" in files) == (["a", "b"], 2, False)
    assert made == []
    assert files["b"] is files["b"]
    assert files.get("c") is None
    assert made == ["b"]


def test_threads_that_ask_at_once_get_one_file() -> None:
    """While one thread makes a file the others wait for the same."""
    made, got = list[int](), list[File]()
    together = threading.Barrier(8)

    def make() -> File:
        made.append(1)
        threading.Event().wait(0.05)
        return File(b"slow", "txt")

    files = Files({"slow": make})

    def ask() -> None:
        together.wait()
        got.append(files["slow"])

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [1]
    assert len(got) == 8
    assert len(set(map(id, got))) == 1


def test_a_file_that_failed_is_tried_again() -> None:
    """An error is told to whoever asked, and nothing is kept of it."""
    results: Iterator[File | Exception] = iter([OSError("full"), File(b"there", "txt")])

    def make() -> File:
        result = next(results)
        if isinstance(result, Exception):
            raise result
        return result

    files = Files({"a": make})
    with pytest.raises(OSError, match="full"):
        files["a"]
    assert files["a"].content == b"there"


def test_a_file_may_ask_for_another() -> None:
    """Making one file out of another in the same thread waits for nothing."""
    files = Files({"a": lambda: files["b"], "b": lambda: File(b"b", "txt")})
    assert files["a"] is files["b"]


def test_a_lasting_file_is_named_after_its_content() -> None:
    """Another content has another name, the same content the same."""
    path, file = name_by_content("camino.css", b"a {}")
    assert path == f"assets/camino.{file.digest}.css"
    assert file.immutable
    assert name_by_content("camino.css", b"a {}") == (path, file)
    assert name_by_content("camino.css", b"b {}")[0] != path


def test_what_is_packed_already_is_not_packed_again() -> None:
    """A picture has no smaller form; text has two, the same each time, Brotli.s the less."""
    text = b"x" * 99 + bytes(range(256))
    assert not File(text, "png").encodings
    assert File(text, "html").encodings == ("br", "gzip")
    br, packed = (File(text, "html").pack(encoding) for encoding in ("br", "gzip"))
    assert brotli.decompress(br) == gzip.decompress(packed) == text
    assert packed == File(text, "html").pack("gzip")
    assert len(br) < len(packed)


def test_dash_is_imported_for_its_answers_alone() -> None:
    """The page, the scripts of others and every drawing are made without Dash, Plotly or pandas."""
    names = ("index.html", "embed.html", "interview.html", "later.json", "chart/phone-358x92.json",
             "chart/desktop-814x545.json", "chart/dash.json")  # fmt: skip
    done = run(PYTHON, "-c", ASK, str(TINY), *(f"en/{name}" for name in names))
    *before, last = done.stdout.splitlines()
    assert before == [""] * 6
    assert "dash" in last.split()


def test_every_file_of_a_site_can_be_made() -> None:
    """Whatever path a site lists has a file of the kind that its name says."""
    for path, file in SITE.files.items():
        assert file.content or path.endswith("/chart/callbacks.js"), path
        assert path.endswith(f".{file.ending}")
        assert file.media_type
