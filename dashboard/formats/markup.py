"""Makes words of HTML: paragraphs stay, quotes are told apart, addresses of links are kept."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

BREAKS = frozenset({
    "address", "article", "br", "dd", "div", "dl", "dt", "figure", "figcaption", "footer", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "ol", "p", "pre", "section", "table", "tr",
    "ul",
})  # fmt: skip
MEDIA = {"img": "src", "iframe": "src", "video": "src", "audio": "src", "source": "src",
         "embed": "src", "object": "data"}  # fmt: skip
UNSEEN = frozenset({"script", "style", "template"})
MARKS = {"“": "”", '"': '"', "«": "»", "„": "“", "‘": "’"}
EMPTY_LINE = re.compile(r"\s*\n\s*\n\s*")
BLANKS = re.compile("[ \t\n\r\f]+")


@dataclass
class Quote:
    """Words that somebody said, who said them, and the source: name, address and place in it."""

    exact: str
    speaker: str = ""
    source: str = ""
    url: str = ""
    locator: str = ""


@dataclass
class Words:
    """What HTML says: its words, the quotes in it, and the addresses of what is no word."""

    text: str
    quotes: list[Quote] = field(default_factory=list)
    media: list[str] = field(default_factory=list)


def read_markup(html: str) -> Words:
    """Read HTML, or plain text with a few tags in it, as words."""
    if not re.search("[<&]", html):
        return Words(_tidy(EMPTY_LINE.sub("\0", html)))
    reader = _Reader()
    reader.feed(EMPTY_LINE.sub("<br>", html))
    reader.close()
    return reader.finish()


class _Reader(HTMLParser):
    """Gathers words in the innermost open element that keeps its own: text, quote or speaker."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, list[str], str]] = [("", [], "")]
        self.words = Words("")
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a quote, a speaker or a link, or note a picture."""
        values = {name: value or "" for name, value in attrs}
        if tag in UNSEEN:
            self.hidden += 1
        elif tag in BREAKS:
            self.open[-1][1].append("\0")
        elif tag in MEDIA and values.get(MEDIA[tag]):
            self.words.media.append(values[MEDIA[tag]].strip())
        elif tag == "blockquote":
            self.open.append((tag, [], values.get("cite", "").strip()))
        elif tag == "a" or (tag == "cite" and self._is_open("blockquote")):
            self.open.append((tag, [], values.get("href", "").strip()))

    def handle_endtag(self, tag: str) -> None:
        """Close what is open up to this element; a closing tag alone means nothing."""
        if tag in UNSEEN:
            self.hidden = max(0, self.hidden - 1)
        elif tag in BREAKS:
            self.open[-1][1].append("\0")
        elif self._is_open(tag):
            while self._close() != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Keep words."""
        if self.hidden:
            self.words.media += [data.strip()] if data.strip() else []
        else:
            self.open[-1][1].append(data)

    def finish(self) -> Words:
        """Close all that is open, and return what was read."""
        while len(self.open) > 1:
            self._close()
        self.words.text = _tidy("".join(self.open[0][1]))
        return self.words

    def _is_open(self, tag: str) -> bool:
        return any(name == tag for name, _, _ in self.open[1:])

    def _close(self) -> str:
        """Close the innermost element, give its words where they belong, and return its name."""
        tag, pieces, address = self.open.pop()
        words = _tidy("".join(pieces))
        if tag == "blockquote":
            quote = self.words.quotes
            speaker = next((piece[1:] for piece in pieces if piece.startswith("\1")), "")
            exact = _tidy("".join(piece for piece in pieces if not piece.startswith("\1")))
            quote += [Quote(strip_marks(exact), speaker, "", address)] if exact else []
            self.open[-1][1].append("\0")
        elif tag == "cite":
            self.open[-1][1].append(f"\1{words.lstrip('—–- ')}")
        else:
            shown = words if address in ("", words) or address[:1] == "#" else ""
            self.open[-1][1].append(shown or f"{words} ({address})".strip())
        return tag


def strip_marks(exact: str) -> str:
    """Take off the quotation marks around a whole quote; they are none of its words."""
    closing = MARKS.get(exact[:1])
    inside = exact[1:-1]
    if closing and len(exact) > 2 and exact.endswith(closing) and closing not in inside:
        return inside.strip()
    return exact


def _tidy(text: str) -> str:
    """Write white space as HTML shows it: one blank, and one line break for each paragraph."""
    lines = (BLANKS.sub(" ", line).strip(" ") for line in text.split("\0"))
    return "\n".join(line for line in lines if line)
