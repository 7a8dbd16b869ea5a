"""Words and addresses that are longer than any line: they break, push nothing and are not cut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser.conftest import Kept, rested, served_tables

WORD = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung"
ADDRESS = "https://harbour.example/archive/letters/1950-1960/box-12/folder-7.html?page=12&view=full"
TABLES = {
    "subject": f"name,subtitle\nAnna {WORD},{ADDRESS}\n",
    "lanes": f"id,title\nfirst,{WORD}\nsecond,Life\n",
    "kinds": f"id,title,symbol,colour\nlaw,{WORD},circle,family\nlife,Life,square,work\n",
    "eras": f"id,title,start,end\nera,{WORD},1950,1970\n",
    "headlines": f"sentence,event\nShe wrote the {WORD}.,law\n",
    "events": (
        "id,date,lane,kind,title,text,weight,basis,place\n"
        f'law,1950,first,law,{WORD},"{WORD}",5,{ADDRESS},{WORD}\n'
        f"address,1960,second,life,See {ADDRESS},{ADDRESS},4,{WORD},{ADDRESS}\n"
        f"told,1965,second,life,Told,{WORD},3,,\n"
    ),
    "sources": f"id,type,title,publisher,url\npaper,webpage,{WORD},{WORD},{ADDRESS}\n",
    "passages": f"id,source,speaker,language,exact\nsaid,paper,{WORD},de,Das ist die {WORD}.\n",
    "links": "event,passage\ntold,said\n",
    "citations": f"event,source,says\nlaw,paper,{WORD}\naddress,paper,{ADDRESS}\n",
}
STATES = ["?event=law", "?event=address", "?event=told", "?view=read&event=law", "?view=sources",
          "?view=interview&event=told", "?view=present&event=law", "?view=present&event=told",
          "?view=print"]  # fmt: skip
# A place is cut in the panel, with all of it in its title.
CUT = """() => [...document.querySelectorAll('h1, h2, h3, h4, p, li, blockquote, button, a')]
  .filter((node) => node.checkVisibility())
  .filter((node) => !node.closest('.unseen, .skip, svg, [data-sheet], .detail-place'))
  .filter((node) => node.clientWidth > 1 && node.scrollWidth > node.clientWidth + 2)
  .filter((node) => getComputedStyle(node).display !== 'inline')
  .map((node) => `${node.tagName}.${node.className}: ${node.scrollWidth} > ${node.clientWidth}`)"""
WIDE = """() => [
  document.documentElement.scrollWidth - innerWidth,
  [...document.querySelectorAll('body *')]
    .filter((node) => node.checkVisibility() && !node.closest('.unseen, .skip, svg'))
    .filter((node) => node.getBoundingClientRect().right > innerWidth + 1)
    .map((node) => `${node.tagName}.${node.className}`).slice(0, 5),
]"""


@pytest.fixture(scope="module")
def long_words() -> Iterator[str]:
    """A served life in which every field holds a word or an address of 70 letters."""
    with served_tables(**TABLES) as url:
        yield url


@pytest.mark.parametrize("state", STATES)
def test_long_words_break(kept: Kept, long_words: str, state: str) -> None:
    """The page never scrolls sideways, and no words run out of their block."""
    for size in ((1366, 768), (1024, 768), (390, 844), (320, 640)):
        page = kept(f"{long_words}/en/{state}", *size)
        rested(page)
        wide, nodes = page.evaluate(WIDE)
        assert wide <= 0, (size, nodes)
        assert page.evaluate(CUT) == [], size
