"""What is read in the parts of a page, as it was read and found good."""

from __future__ import annotations

import re
from html import unescape

import pytest

from dashboard.dataset import load
from dashboard.i18n import load_catalogue
from dashboard.page import build_page, build_part, list_parts
from dashboard.page.html import render
from dashboard.page.long.life import Life
from tests.golden import assert_golden
from tests.life import TINY

LIFE, _ = load(TINY)
LINE = re.compile(r"</(?:p|li|h\d|tr|figcaption|blockquote|summary|button|a|text|dd|dt|label)>")


def words(markup: str) -> str:
    """The words of some HTML, a line for each line that is seen; what pictures say is left out."""
    lines = (re.sub(r"<[^>]*>", " ", line) for line in LINE.split(markup))
    return "".join(f"{' '.join(unescape(line).split())}\n" for line in lines if line.split())


@pytest.mark.parametrize("language", LIFE.languages)
def test_the_words_of_a_small_life(language: str) -> None:
    """Every part says of a small life what it says, in the order in which it is read."""
    text = load_catalogue(language)
    parts, _ = build_page(Life(LIFE), (), text)
    whole = {name: parts[name] for name in ("top", "note", "read", "print")}
    whole |= {f"{name}.html": build_part(LIFE, name, text) for name in list_parts(LIFE)}
    said = "".join(f"== {name}\n{words(render(part))}" for name, part in whole.items())
    assert_golden(f"words-{language}.txt", said)
