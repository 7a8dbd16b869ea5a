"""Elements as HTML text."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from html import unescape
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dashboard.page import html
from dashboard.page.html import VOID, Element, element, render, svg
from tests.golden import assert_table


@pytest.mark.parametrize(
    ("tree", "text"),
    [
        ("a < b & c", "a &lt; b &amp; c"), (html.P("x"), "<p>x</p>"), (html.Br(), "<br>"),
        (html.P("a", None, html.B("c"), 4), "<p>a<b>c</b>4</p>"),
        (html.P(className="x", lang="es"), '<p class="x" lang="es"></p>'),
        (html.A(href='"><script>'), '<a href="&quot;&gt;&lt;script&gt;"></a>'),
        (html.Button(hidden=True), "<button hidden></button>"),
        (html.Button(hidden=False, title=None), "<button></button>"),
        (html.Time(dateTime="2004"), '<time datetime="2004"></time>'),
        (html.Li(**{"data-event": "birth"}), '<li data-event="birth"></li>'),
        (html.Li(data_event="birth"), '<li data-event="birth"></li>'),
        (html.Label(htmlFor="q"), '<label for="q"></label>'),
        (html.Td(0, tabindex=-1), '<td tabindex="-1">0</td>'),
        (html.P([["a", ["b"]], (html.I("c"),)]), "<p>ab<i>c</i></p>"),
        ([html.H1("a"), None, html.H2("b")], "<h1>a</h1><h2>b</h2>"),
        (svg("line", look="axis", stroke_width=2), '<line class="axis" stroke-width="2"></line>'),
        (svg("symbol", viewBox="0 0 9 9"), '<symbol viewbox="0 0 9 9"></symbol>'),
        (svg("g", svg("use"), "x", key="mark:a"), "<g><use></use>x</g>"),
    ],
)  # fmt: skip
def test_a_tree_renders_as_html(tree: object, text: str) -> None:
    """Names become HTML's, texts and values are escaped, what is false or None is left out."""
    assert render(tree) == text


@pytest.mark.parametrize("tag", sorted(VOID))
def test_a_void_element_has_no_end(tag: str) -> None:
    """What HTML allows no content has no end tag, whatever is in it."""
    assert render(element(tag, "never", title="x")) == f'<{tag} title="x">'


def test_only_capitals_make_elements() -> None:
    """A slip in a name of the module is an error, not an element."""
    with pytest.raises(AttributeError):
        html.paragraph  # noqa: B018


class Reader(HTMLParser):
    """Parse HTML into `(tag, attributes, children)` and texts."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, dict[str, Any], list[Any]]] = [("", {}, [])]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        made: tuple[str, dict[str, Any], list[Any]] = (tag, dict(attrs), [])
        self.open[-1][2].append(made)
        if tag not in VOID:
            self.open.append(made)

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        """A text."""
        self.open[-1][2].append(data)


def value_of(node: Element | str) -> Any:
    """A tree as the parser reads it."""
    if isinstance(node, str):
        return node
    attributes = {name: None if value is True else value for name, value in node.attributes.items()}
    return (node.tag, attributes, [value_of(child) for child in node.children or ()])


def separate(nodes: list[Element | str]) -> list[Element | str]:
    """No text beside another, which a parser reads as one."""
    return [
        node
        for place, node in enumerate(nodes)
        if not (place and isinstance(node, str) and isinstance(nodes[place - 1], str))
    ]


WORDS = some.text(some.characters(exclude_characters="\r\0", exclude_categories=["Cs"]), min_size=1)
NAMES = some.sampled_from(["class", "title", "data-event", "href"])
NODES = some.recursive(
    WORDS,
    lambda inner: some.builds(
        Element,
        some.sampled_from(["p", "span", "blockquote"]),
        some.lists(inner, max_size=4).map(separate),
        some.dictionaries(NAMES, WORDS | some.just(True), max_size=3),
    ),
    max_leaves=10,
)


@given(some.lists(NODES, max_size=4).map(separate))
def test_whatever_is_rendered_is_read_as_it_was(nodes: list[Element | str]) -> None:
    """No text or value ends an element, opens one, or changes on its way through a parser."""
    reader = Reader()
    reader.feed(render(nodes))
    reader.close()
    assert reader.open == [("", {}, [value_of(node) for node in nodes])]


def keep(build: Callable[[str], list[str | Element]], words: str) -> str:
    """Words as HTML, none of them another."""
    markup = render(build(words))
    assert unescape(re.sub("<[^>]+>", "", markup)) == words
    return markup


def test_parts_of_words() -> None:
    """A name with a number stays on its line; a web address is a link, but for what ends it."""
    assert_table("names-kept.txt", partial(keep, html.keep_together))
    assert_table("addresses.txt", partial(keep, html.link_addresses))
