"""What a listener hears: Chromium's accessibility tree of every view, in both languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Kept, draw, opened
from tests.life import DATASET

PASSAGES = {passage.exact for passage in DATASET.passages}
VIEWS = [
    "", "?event=selection", "?event=university", "?q=nothing-like-it",
    "?view=interview&event=film", "?view=read", "?view=sources", "?view=print",
    "?view=present&event=selection", "?view=presenter&event=leaving-nasa",
    "?view=story&step=4", "?age=41",
]  # fmt: skip
SIZES = {"en": (1366, 768), "es": (390, 844)}
LANDMARKS = {"banner", "main", "contentinfo", "navigation", "region", "complementary", "search"}
ONCE = {"banner", "main", "contentinfo"}
CONTROLS = {"button", "link", "checkbox", "combobox", "DisclosureTriangle"}
SIGNS = "[↗≈✕‹›⋯▴▾◂▸★▲◆●■]"


@dataclass
class Heard:
    """A node of the tree as a screen reader gets it."""

    role: str
    name: str
    states: dict[str, Any]
    children: list[Heard] = field(default_factory=list)
    description: str = ""

    def __iter__(self) -> Iterator[Heard]:
        """The node and all within it, in reading order."""
        yield self
        for child in self.children:
            yield from child

    def all(self, *roles: str) -> list[Heard]:
        """Every node of those roles."""
        return [node for node in self if node.role in roles]

    def one(self, role: str, name: str) -> Heard:
        """The node of that role and name; there is just one."""
        (found,) = (node for node in self.all(role) if node.name == name)
        return found

    @property
    def text(self) -> str:
        """All the text within."""
        return "".join(node.name for node in self.all("StaticText"))


def heard(page: Page) -> Heard:
    """The page's tree without the nodes that a screen reader passes over."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    known = {node["nodeId"]: node for node in nodes}

    def within(node: dict[str, Any]) -> Iterator[Heard]:
        below = (known[key] for key in node.get("childIds", []) if key in known)
        inner = [one for child in below for one in within(child)]
        role = node.get("role", {}).get("value", "")
        if node["ignored"] or role in {"generic", "none", "InlineTextBox", "LineBreak"}:
            yield from inner
        else:
            states = {one["name"]: one["value"].get("value") for one in node.get("properties", [])}
            name, about = (node.get(key, {}).get("value", "") for key in ("name", "description"))
            yield Heard(role, name, states, inner, about)

    (root,) = within(nodes[0])
    session.detach()
    return root


@pytest.mark.parametrize("language", SIZES)
def test_a_view_makes_sense_unseen(kept: Kept, address: str, language: str) -> None:
    """Landmarks, headings, names and quotes lead a listener through each view, wide or narrow."""
    for view in VIEWS:
        page = kept(f"{address}/{language}/{view}", *SIZES[language])
        tree = heard(page)
        check_landmarks(tree)
        check_headings(tree)
        check_names(tree)
        check_quotes(tree)
        spoken = page.locator("blockquote:visible").evaluate_all("all => all.map((q) => q.lang)")
        assert set(spoken) <= {passage.language for passage in DATASET.passages}


def test_what_plotly_draws_is_not_heard(page: Page, address: str) -> None:
    """The marks are buttons with names; the same picture once more has none, and is passed over."""
    opened(page, f"{address}/en/")
    draw(page)
    drawn = [node for node in heard(page) if node.role in ("SvgRoot", "image")]
    assert [node for node in drawn if not node.name] == []


def check_landmarks(tree: Heard) -> None:
    """Each landmark has a name of its own, and something in it."""
    found = Counter((node.role, node.name) for node in tree.all(*LANDMARKS))
    assert ("main", "") in found
    assert [mark for mark, number in found.items() if number > 1] == []
    assert [role for role, name in found if not name and role not in ONCE] == []
    kinds = (*LANDMARKS, "group", "list")
    assert [node for node in tree.all(*kinds) if not node.children] == []


def check_headings(tree: Heard) -> None:
    """There is one of the first level, at the start, and no level is left out on the way down."""
    levels = [node.states["level"] for node in tree.all("heading")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []
    assert all(node.name for node in tree.all("heading"))


def check_names(tree: Heard) -> None:
    """Controls and pictures have names in words; a sign that is drawn is not read out."""
    assert [node for node in tree.all("image") if not node.name] == []
    for node in tree.all(*CONTROLS):
        assert re.search(r"\w", node.name), node
        assert not re.search(SIGNS, node.name), node
    others = (node for node in tree if node.role not in CONTROLS)
    texts = [child.name for node in others for child in node.children if child.role == "StaticText"]
    assert [text for text in texts if re.search(SIGNS, text) and len(text) < 9] == []


def check_quotes(tree: Heard) -> None:
    """A quote is one node of that role, letter for letter."""
    for node in tree.all("blockquote"):
        assert node.text.strip("“”«»") in PASSAGES, node.text


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", [
            "10 February 2006. Completes astronaut training. Date: from the record. 1 quote. ",
            "6 May 2004. Selected as an astronaut candidate. Date: from the record. 4 quotes. ",
            "2002 or 2003. Rejection 11 of 11. Date: estimated. 4 quotes. ",
        ]),
        ("es", [
            "10 de febrero de 2006. Termina la formación de astronauta. "
            "Fecha: consta en registros. 1 cita. ",
            "6 de mayo de 2004. Elegido candidato a astronauta. "
            "Fecha: consta en registros. 4 citas. ",
            "2002 o 2003. Rechazo 11 de 11. Fecha: estimada. 4 citas. ",
        ]),
    ],
)  # fmt: skip
def test_a_move_is_said_in_sentences(
    kept: Kept, address: str, language: str, said: list[str]
) -> None:
    """The live region says date, title, evidence, quotes and the words, each as a sentence."""
    page = kept(f"{address}/{language}/?event=crew-assignment")
    page.locator('#detail [data-action="previous"]').focus()
    for words in said:
        page.keyboard.press("ArrowLeft")
        event = DATASET.event[page.locator("#detail").get_attribute("data-event") or ""]
        quotes = DATASET.quotes(event.id)
        spoken = quotes[0].passage if quotes else None
        ours = spoken.translation.own(language) if spoken else ""
        first = f"{spoken.speaker[language]}: {ours or spoken.exact}" if spoken else ""
        expect(page.locator("#live")).to_have_text(words + (first or event.text[language]))


def test_a_mark_says_all_itself(kept: Kept, address: str) -> None:
    """On a move from mark to mark the focus is heard, with the words, and nothing else is said."""
    page = kept(f"{address}/en/?event=crew-assignment")
    page.evaluate("document.getElementById('live').textContent = ''")
    page.locator('#timeline [data-event="crew-assignment"]').focus()
    page.keyboard.press("ArrowRight")
    assert page.locator("#live").text_content() == ""
    (mark,) = (node for node in heard(page).all("button") if node.states.get("focused"))
    assert "In space aboard Discovery, STS-128" in mark.name
    passage = DATASET.quotes("sts-128")[0].passage
    assert mark.description == f"{passage.exact} {passage.speaker['en']}"


def test_states_are_said(kept: Kept, address: str) -> None:
    """Which view, event, filter, quote and panel is chosen can be heard, not only seen."""
    page = kept(f"{address}/en/?event=selection&kinds=work")
    tree = heard(page)
    pressed = [node.name for node in tree.all("button") if node.states.get("pressed") == "true"]
    mark = "6 May 2004, from the record. Selected as an astronaut candidate. 4 quotes"
    assert pressed == ["Career, 17 events", mark, "Pinned"]
    facts = tree.one("button", "About this event Record")
    assert facts.states["expanded"] is False
    page.locator('[data-action="facts"]').click()
    assert heard(page).one("button", "Back to the words").states["expanded"] is True
    current = page.locator("[aria-current]:visible").evaluate_all(
        "all => all.map((one) => [one.ariaCurrent, one.dataset.event || one.textContent])"
    )
    assert ["page", "Timeline"] in current
    assert ["true", "EN"] in current
    assert current.count(["true", "selection"]) == 2


def test_previous_and_next_say_of_what(kept: Kept, address: str) -> None:
    """No two buttons of the panel or of a slide have the same name."""
    for view in ("?event=selection", "?view=present&event=selection"):
        tree = heard(kept(f"{address}/en/{view}"))
        zone = "complementary" if view.startswith("?event") else "article"
        names = [node.name for node in tree.all(zone)[0].all("button")]
        assert {"Previous quote", "Next quote", "Previous event", "Next event"} <= set(names)
        assert len(names) == len(set(names))
