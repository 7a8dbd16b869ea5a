"""Component trees as HTML text."""

from __future__ import annotations

import pytest
from dash import html

from dashboard.markup import render


@pytest.mark.parametrize(
    ("tree", "text"),
    [
        ("a < b & c", "a &lt; b &amp; c"),
        (html.P("x"), "<p>x</p>"),
        (html.Br(), "<br>"),
        (html.P(["a", None, html.B("c"), 4]), "<p>a<b>c</b>4</p>"),
        (html.P(className="x", lang="es"), '<p class="x" lang="es"></p>'),
        (html.A(href='"><script>'), '<a href="&quot;&gt;&lt;script&gt;"></a>'),
        (html.Button(hidden=True), "<button hidden></button>"),
        (html.Time(dateTime="2004"), '<time datetime="2004"></time>'),
        (html.Li(**{"data-event": "birth"}), '<li data-event="birth"></li>'),
        (html.Label(htmlFor="q"), '<label for="q"></label>'),
        (html.P(style={"color": "red"}), "<p></p>"),
        ([html.H1("a"), None, html.H2("b")], "<h1>a</h1><h2>b</h2>"),
    ],
)
def test_a_tree_renders_as_html(tree: object, text: str) -> None:
    """Names become HTML's, texts and values are escaped, styles and empty values are left out."""
    assert render(tree) == text
