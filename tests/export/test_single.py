"""The page as one file."""

from __future__ import annotations

import base64
import gzip
import hashlib
import html
import json
import os
import re
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from dashboard.cli import LIFE
from dashboard.dataset import load
from dashboard.export import for_pupils, single
from dashboard.places import PACKAGE, home
from dashboard.site.scripts import package, plotly, version

DATASET, FOUND = load(home("data") / LIFE)
FILE = single(DATASET, FOUND)
TEXT = FILE.decode()
SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def test_it_is_small() -> None:
    """The whole app with both languages is at most 2.6 MB, and 0.7 MB compressed."""
    assert len(FILE) <= 2_600_000
    assert len(gzip.compress(FILE, 9)) <= 700_000


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_same_life_gives_the_same_bytes(seed: str, tmp_path: Path) -> None:
    """Nothing of the moment, the process or the machine is in the file."""
    out = tmp_path / "life.html"
    surroundings = {**os.environ, "PYTHONHASHSEED": seed, "LANG": "C", "TZ": "Pacific/Kiritimati"}
    command = [sys.executable, "-m", "dashboard", "export", str(out)]
    subprocess.run(command, check=True, cwd=PACKAGE.parent, env=surroundings, capture_output=True)
    assert out.read_bytes() == FILE


def test_it_loads_nothing() -> None:
    """No element of the file names anything to load, in any language."""
    text = SCRIPT.sub("", TEXT)
    named = re.findall(
        r'<(?:script|img|iframe|source|video|audio|object)[^>]*\ssrc="([^"]*)"', text
    )
    linked = re.findall(
        r'<link[^>]*rel="(?:stylesheet|icon|manifest|preload)"[^>]*href="([^"]*)"', text
    )
    assert [one for one in named + linked if not one.startswith("data:")] == []
    assert "../" not in "".join(re.findall(r'href="([^"]*)"', text)).replace("../data/", "")


def test_the_policy_allows_exactly_what_is_in_the_file() -> None:
    """Each script of the file is named by its hash, nothing else may run or be loaded."""
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', TEXT)
    assert found is not None
    rules = dict(rule.strip().partition(" ")[::2] for rule in html.unescape(found[1]).split(";"))
    hashes = {
        f"'sha256-{base64.b64encode(hashlib.sha256(one.encode()).digest()).decode()}'"
        for one in SCRIPT.findall(TEXT)
    }
    assert set(rules["script-src"].split()) == hashes
    assert rules["default-src"] == "'none'"
    assert "connect-src" not in rules
    assert "unsafe" not in found[1]


def data(text: str) -> str:
    """What the scripts of a file read, as JSON."""
    found = re.search(r'id="camino-packed">([^<]*)<', text)
    assert found is not None
    return zlib.decompress(base64.b64decode(found[1])).decode()


def test_every_quote_is_there_in_every_language() -> None:
    """Each passage stands letter for letter in the text of both languages."""
    for passage in DATASET.passages:
        quote = (
            f'data-passage="{passage.id}">{html.escape(passage.exact, quote=False)}</blockquote>'
        )
        assert TEXT.count(quote) >= len(DATASET.languages)


def test_what_is_for_teachers_stays_out_of_a_pupils_file() -> None:
    """With `--pupil` no prompt for teachers is in the page or its data; those for pupils are."""
    pupil = single(for_pupils(DATASET), FOUND).decode()
    whole, kept = TEXT + data(TEXT), pupil + data(pupil)
    for prompt in DATASET.prompts:
        for language in DATASET.languages:
            words = json.dumps(prompt.text[language], ensure_ascii=False)[1:-1]
            assert (words in whole) or html.escape(words, quote=False) in whole
            if prompt.audience == "teacher":
                assert words not in kept
                assert html.escape(words, quote=False) not in kept


def test_plotly_is_the_small_bundle_of_the_right_version() -> None:
    """The set-up has brought plotly.js basic, of the version that plotly.py carries."""
    basic = home("assets") / "plotly" / "plotly-basic.min.js"
    whole = package("plotly") / "package_data" / "plotly.min.js"
    assert version(basic) == version(whole) != ""
    assert plotly() == basic.read_bytes()
    wanted = json.loads((basic.parent / "package.json").read_text(encoding="utf-8"))
    assert wanted["dependencies"] == {"plotly.js-basic-dist-min": version(whole)}


def test_the_lock_of_plotly_names_no_host() -> None:
    """What the bundle must be is said by its hash, not by where it comes from."""
    lock = (home("assets") / "plotly" / "package-lock.json").read_text(encoding="utf-8")
    assert "sha512-" in lock
    assert "://" not in lock
