"""HTML becomes the words that a reader of the page saw."""

import pytest

from dashboard.formats.markup import Quote, read_markup


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("plain", "plain"),
        ("Reads <i>Principia</i> &amp; waits", "Reads Principia & waits"),
        ("<p>One.</p>\n<p>Two<br>three.</p>", "One.\nTwo\nthree."),
        ("First\nline.\n\nSecond.", "First line.\nSecond."),
        ('See <a href="https://a.example/1">the record</a>.', "See the record (https://a.example/1)."),
        ('<a href="https://a.example">https://a.example</a>', "https://a.example"),
        ("fewer than <5 and a < b", "fewer than <5 and a < b"),
        ("no\u00a0break", "no\u00a0break"),
        ("</p></blockquote>", ""),
        ("<ul><li>one<li>two</ul>", "one\ntwo"),
    ],
)  # fmt: skip
def test_words(html: str, text: str) -> None:
    """Tags and entities go; paragraphs and the addresses of links stay."""
    assert read_markup(html).text == text


@pytest.mark.parametrize(
    ("html", "quote"),
    [
        ("<blockquote>We slept.<cite>Her son</cite></blockquote>", Quote("We slept.", "Her son")),
        ("<blockquote><p>One.</p><p>— <cite>Ana</cite></p></blockquote>", Quote("One.\n—", "Ana")),
        ("<blockquote>“Whole.”</blockquote>", Quote("Whole.")),
        ("<blockquote>“A” and “B”</blockquote>", Quote("“A” and “B”")),
        ("<blockquote cite='https://a.example'>Left open<cite>Ana", Quote("Left open", "Ana", "", "https://a.example")),
    ],
)  # fmt: skip
def test_quotes(html: str, quote: Quote) -> None:
    """A blockquote is a quote, its cite who said it; neither stays among the words around."""
    words = read_markup(f"Before {html}")
    assert (words.text, words.quotes) == ("Before", [quote])


def test_media() -> None:
    """Pictures, films and scripts are no words; they are told apart."""
    words = read_markup("A<img src='a.png'><iframe src=b></iframe><script>c()</script>B")
    assert (words.text, words.media) == ("AB", ["a.png", "b", "c()"])
