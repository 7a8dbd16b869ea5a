"""The page as one file."""

from __future__ import annotations

import base64
import gzip
import hashlib
import html
import json
import re
import zlib
from pathlib import Path

import pytest

from dashboard.dataset import load
from dashboard.page import list_parts
from dashboard.paths import FIRST_LIFE, home
from dashboard.publish import build_one_file, remove_teacher_prompts
from dashboard.publish.one_file import CARRIED, escape_script
from dashboard.site import build_site
from dashboard.site.bundle import find_package, read_libraries, read_plotly, read_version
from tests.child import CAMINO, NODE, run
from tests.life import ROOT, build_file

pytestmark = pytest.mark.slow("it makes the one file")

# The first script, and those that wait as text until they are wanted.
SCRIPT = re.compile(r'<script(?: type="text/plain" data-late="[^"]+")?>(.*?)</script>', re.DOTALL)
LIFE, FOUND = load(ROOT / "data" / FIRST_LIFE)


@pytest.fixture(scope="module")
def text() -> str:
    """A small life of everything that a life may hold, as one file."""
    return build_one_file(LIFE).decode()


def test_it_is_small() -> None:
    """The whole app with both languages and all windows is at most 2.4 MB, 1.2 MB compressed."""
    assert len(build_file()) <= 2_400_000
    assert len(gzip.compress(build_file(), 9)) <= 1_200_000


def test_the_same_life_gives_the_same_bytes(text: str, tmp_path: Path) -> None:
    """Nothing of the moment, the process or the machine is in the file."""
    out = str(tmp_path / "life.html")
    life = f"data/{FIRST_LIFE}"
    run(*CAMINO, "export", life, out, PYTHONHASHSEED="1", LANG="C", TZ="Pacific/Kiritimati")
    assert Path(out).read_text(encoding="utf-8") == text


def test_it_loads_nothing(text: str) -> None:
    """No element of the file names anything to load, in any language."""
    text = SCRIPT.sub("", text)
    named = re.findall(
        r'<(?:script|img|iframe|source|video|audio|object)[^>]*\ssrc="([^"]*)"', text
    )
    linked = re.findall(
        r'<link[^>]*rel="(?:stylesheet|icon|manifest|preload)"[^>]*href="([^"]*)"', text
    )
    assert [address for address in named + linked if not address.startswith("data:")] == []
    assert "../" not in "".join(re.findall(r'href="([^"]*)"', text)).replace("../data/", "")


def test_the_policy_allows_exactly_what_is_in_the_file(text: str) -> None:
    """Each script of the file is named by its hash, nothing else may run or be loaded."""
    match = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    assert match is not None
    rules = dict(rule.strip().partition(" ")[::2] for rule in html.unescape(match[1]).split(";"))
    asleep = re.findall(r'data-late="[a-z-]+">([^<]*)<', text)
    late = [zlib.decompress(base64.b64decode(code)) for code in asleep]
    run = [
        *(code.encode() for code in re.findall(r"<script>(.*?)</script>", text, re.DOTALL)),
        *late,
    ]
    hashes = {
        f"'sha256-{base64.b64encode(hashlib.sha256(code).digest()).decode()}'" for code in run
    }
    assert len(hashes) == len(read_libraries()) + 2
    assert set(rules["script-src"].split()) == hashes
    assert rules["default-src"] == "'none'"
    assert "connect-src" not in rules
    assert "unsafe" not in match[1]


def data(text: str) -> str:
    """What the scripts of a file read later, as JSON."""
    match = re.search(r'<script type="text/plain" id="camino-packed">([^<]*)<', text)
    assert match is not None
    return zlib.decompress(base64.b64decode(match[1])).decode()


def test_what_a_server_is_asked_for_is_in_the_file(text: str) -> None:
    """All that a page fetches from beside it is in the block, by the same paths."""
    site = build_site(LIFE, FOUND).files
    packed = json.loads(data(text))
    carried = re.compile(rf"(?!data)[a-z]+/(?!windows/).*\.json$|.*/({'|'.join(CARRIED)})/.*html$")
    names = [name for name in list_parts(LIFE) if name != "read"]
    parts = [f"{language}/{name}.html" for language in LIFE.languages for name in names]
    assert set(packed) == {path for path in site if carried.match(path)} | set(parts)
    for path in parts:
        assert re.match('<main id="main">.', packed.pop(path))
    for path in [path for path in packed if "windows" in path]:
        assert packed.pop(path)
    for path in packed:
        assert packed[path] == json.loads(site[path].content), path


def test_every_further_language_waits_in_a_template(text: str) -> None:
    """The body of each stands there once; the reading list is whole where it stands."""
    assert "read-known" not in text
    assert re.findall(r'<template data-body="([^"]+)"', text) == list(LIFE.languages[1:])
    assert text.count('<script type="application/json" id="life">') == len(LIFE.languages)


def test_every_script_that_comes_late_is_there(text: str) -> None:
    """Those of others in the order in which they run, then ours."""
    assert re.findall(r' data-late="([^"]+)">', text) == [*read_libraries(), "page"]
    assert "data-src" not in SCRIPT.sub("", text)


def test_a_script_cannot_end_its_element() -> None:
    """Whatever a script says of script elements is written so that no parser sees one."""
    code = 'a = "</script>" + "<!-- <script>"; b < 3'
    written = escape_script(code.encode())
    assert not re.search("</script|<!--|<script", written)
    done = run(*NODE, "-e", f"b = 1; {written}; console.log(a)")
    assert done.stdout == "</script><!-- <script>\n"


def test_every_quote_is_there_in_every_language(text: str) -> None:
    """Each passage stands letter for letter in the text of both languages."""
    for passage in LIFE.passages:
        quote = (
            f'data-passage="{passage.id}">{html.escape(passage.exact, quote=False)}</blockquote>'
        )
        assert text.count(quote) >= len(LIFE.languages)


def test_what_is_for_teachers_stays_out_of_a_pupils_file(text: str) -> None:
    """With `--pupil` no prompt for teachers is in the page or its data; those for pupils are."""
    assert {prompt.audience for prompt in LIFE.prompts} == {"pupil", "teacher"}
    files = text, build_one_file(remove_teacher_prompts(LIFE)).decode()
    whole, kept = (file + data(file) for file in files)
    for prompt in LIFE.prompts:
        for language in LIFE.languages:
            words = json.dumps(prompt.text[language], ensure_ascii=False)[1:-1]
            assert (words in whole) or html.escape(words, quote=False) in whole
            if prompt.audience == "teacher":
                assert words not in kept
                assert html.escape(words, quote=False) not in kept


def test_plotly_is_the_small_bundle_of_the_right_version() -> None:
    """The set-up has brought plotly.js basic, of the version that plotly.py carries."""
    basic = home("assets") / "plotly" / "plotly-basic.min.js"
    whole = find_package("plotly") / "package_data" / "plotly.min.js"
    assert read_version(basic) == read_version(whole) != ""
    assert read_plotly() == basic.read_bytes()
    wanted = json.loads((basic.parent / "package.json").read_text(encoding="utf-8"))
    assert wanted["dependencies"] == {"plotly.js-basic-dist-min": read_version(whole)}


def test_the_lock_of_plotly_names_no_host() -> None:
    """What the bundle must be is said by its hash, not by where it comes from."""
    lock = (home("assets") / "plotly" / "package-lock.json").read_text(encoding="utf-8")
    assert "sha512-" in lock
    assert "://" not in lock


def test_the_story_is_text_in_the_file(text: str) -> None:
    """Without scripts the link to the story leads to its steps in the same file."""
    body = text.partition("<template")[0]
    told = re.search(r'<noscript><section id="told".*?</noscript>', body, re.DOTALL)
    assert told
    assert told[0].count("<h3>") == len(LIFE.story) > 1
    assert 'href="#told"' in body
    assert "story.html" not in body
