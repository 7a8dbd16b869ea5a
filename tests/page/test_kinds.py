"""A kind's symbols and colours: `dataset/tables/schema.py` lists them, and all these follow."""

import re

import pytest

from dashboard.dataset.tables.schema import COLOURS, SYMBOLS
from dashboard.page.symbol import CORNERS, OUTLINES
from dashboard.paths import home
from dashboard.theme import load_palette
from dashboard.timeline.lanes.units import REACH
from tests.test_theme import TEXT

README = (home("data") / "README.md").read_text(encoding="utf-8")
BASE = (home("assets") / "css" / "10-base.css").read_text(encoding="utf-8")
RULE = r'^\[data-colour="([\w-]+)"\] \{ --kind: var\(--\1\); \}$'


def documented(column: str) -> set[str]:
    """Return the values of a column of kinds.csv that the README of the data names."""
    (row,) = re.findall(rf"^\| {column} \| a .*?: (.*?) \|", README, re.MULTILINE)
    return set(re.findall(r"`([\w-]+)`", row))


SYMBOL_PLACES = {
    "OUTLINES in dashboard/page/symbol.py": set(OUTLINES),
    "the row `symbol` of kinds.csv in data/README.md": documented("symbol"),
}
COLOUR_PLACES = {
    "the tokens in assets/css/00-tokens.css": set(load_palette()),
    "the rules [data-colour] in assets/css/10-base.css": set(re.findall(RULE, BASE, re.MULTILINE)),
    "the row `colour` of kinds.csv in data/README.md": documented("colour"),
    "TEXT in tests/test_theme.py": set(TEXT),
}


@pytest.mark.parametrize("place", SYMBOL_PLACES)
def test_every_symbol_is_in(place: str) -> None:
    """What a kind may have as its symbol is drawn and documented, and nothing else is."""
    assert SYMBOL_PLACES[place] == set(SYMBOLS), place


@pytest.mark.parametrize("place", COLOUR_PLACES)
def test_every_colour_is_in(place: str) -> None:
    """What a kind may have as its colour is in the style sheet, legible and documented."""
    assert set(COLOURS) - COLOUR_PLACES[place] == set(), place


def test_only_colours_of_kinds_are_documented_and_have_rules() -> None:
    """No colour that a kind can't have is offered to it."""
    for place in ("the rules [data-colour] in assets/css/10-base.css",
                  "the row `colour` of kinds.csv in data/README.md"):  # fmt: skip
        assert COLOUR_PLACES[place] <= set(COLOURS), place


@pytest.mark.parametrize("symbol", CORNERS)
def test_the_layout_knows_how_far_a_symbol_reaches(symbol: str) -> None:
    """No corner of a mark is further from its middle than a circle's edge or its `REACH`."""
    side, up, down = REACH.get(symbol, (1.0, 1.0, 1.0))
    xs, ys = zip(*CORNERS[symbol], strict=True)
    assert max(map(abs, xs)) <= side + 0.01
    assert -min(ys) <= up + 0.01
    assert max(ys) <= down + 0.01
