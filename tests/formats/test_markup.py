"""HTML becomes the words that a reader of the page saw."""

from dashboard.formats.markup import read_markup
from tests.golden import assert_table


def describe(html: str) -> str:
    """The words of some HTML, and what is quoted in it."""
    words = read_markup(html)
    return " | ".join([words.text, *map(str, words.quotes)])


def test_words() -> None:
    """Tags and entities go, paragraphs and the addresses of links stay; a quote is no word around.

    A blockquote is a quote, its cite who said it.
    """
    assert_table("markup.txt", describe)


def test_media() -> None:
    """Pictures, films and scripts are no words; they are told apart."""
    words = read_markup("A<img src='a.png'><iframe src=b></iframe><script>c()</script>B")
    assert (words.text, words.media) == ("AB", ["a.png", "b", "c()"])
