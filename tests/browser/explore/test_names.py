"""The names beside the marks, in the windows that people have."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from tests.browser.conftest import Kept, rested, until
from tests.life import DATASET

WINDOWS = (
    (960, 540), (1000, 700), (1024, 768), (1180, 700), (1280, 585), (1366, 640), (1366, 768),
    (1440, 900), (1536, 730), (1680, 1050), (1920, 937), (1920, 1080),
)  # fmt: skip
KEYS = {event.id for event in DATASET.events if event.weight >= 4}
LABELS = """() => [...document.querySelectorAll('.picture .label')]
    .filter((label) => label.checkVisibility({visibilityProperty: true}))
    .map((label) => {
        const {x, y, width, height} = label.getBBox();
        const [event, weight] = [label.dataset.about, getComputedStyle(label).fontWeight];
        const room = label.ownerSVGElement.clientWidth;
        const chosen = label.classList.contains('is-chosen');
        return {event, weight, chosen, room, left: x, top: y, right: x + width, bottom: y + height};
    })"""
TOUCHING = """() => {
  const words = [...document.querySelectorAll('#timeline .picture text')]
    .filter((node) => node.checkVisibility({ visibilityProperty: true }))
    .map((node) => [node.textContent, node.getBoundingClientRect()]);
  const shared = (p, q, from, to) => Math.min(p[to], q[to]) - Math.max(p[from], q[from]);
  return words.flatMap(([a, p], i) => words.slice(i + 1)
    .filter(([, q]) => shared(p, q, 'left', 'right') > 3 && shared(p, q, 'top', 'bottom') > 5)
    .map(([b]) => [a, b]));
}"""
MARKS = """() => [...document.querySelectorAll('.mark:not([hidden])')].map((mark) => {
    const {x, y, width, height} = mark.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
})"""


def overlap(label: dict[str, Any], other: dict[str, Any]) -> bool:
    """True if two names share more than a px."""
    across = min(label["right"], other["right"]) - max(label["left"], other["left"])
    down = min(label["bottom"], other["bottom"]) - max(label["top"], other["top"])
    return across > 1 and down > 1


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_key_event_is_named_in_every_window(kept: Kept, address: str, language: str) -> None:
    """No name leaves the chart or lies on any words in it, and none of a key event is missing."""
    for width, height in WINDOWS:
        page = kept(f"{address}/{language}/", width, height)
        rested(page)
        labels = page.evaluate(LABELS)
        assert {label["event"] for label in labels} >= KEYS, (width, height)
        pairs = combinations(labels, 2)
        hits = [(label["event"], other["event"]) for label, other in pairs if overlap(label, other)]
        assert hits == [], (width, height)
        assert page.evaluate(TOUCHING) == [], (width, height)
        assert all(label["left"] > -1 and label["right"] < label["room"] + 1 for label in labels)


def test_letters_are_as_they_were_after_a_round_over_all_marks(kept: Kept, address: str) -> None:
    """Only the name of the event that is chosen is bold for that; all others are as before."""
    page = kept(f"{address}/en/", 1366, 768)
    before = {label["event"]: label["weight"] for label in page.evaluate(LABELS)}
    assert {before[key] for key in KEYS} == {"700"}
    for x, y in page.evaluate(MARKS):
        page.mouse.move(x, y)
        rested(page)
    until(page, f"({LABELS})().some((label) => label.chosen)")
    labels = page.evaluate(LABELS)
    (chosen,) = (label["event"] for label in labels if label["chosen"])
    assert {label["event"]: label["weight"] for label in labels} == {**before, chosen: "700"}


def test_the_chosen_event_always_has_its_name(kept: Kept, address: str) -> None:
    """Where its name has no room it is shown over others, and goes with the choice."""
    page = kept(f"{address}/en/", 1024, 768)
    before = {label["event"] for label in page.evaluate(LABELS)}
    steps = {event.id for event in DATASET.events if event.series}
    nameless = sorted(set(DATASET.event) - before - steps)
    assert nameless
    for event in nameless:
        page.locator(f".mark[data-event='{event}']").focus()
        page.keyboard.press("Enter")
        rested(page)
        assert {label["event"] for label in page.evaluate(LABELS)} == {*before, event}
