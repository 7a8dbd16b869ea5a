"""How the picture goes from one window of time to the next."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NewContext, opened, rested

STEP = """async (button) => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const middle = (node) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  };
  const read = () => Object.fromEntries(
    [...document.querySelectorAll('#timeline .mark:not([hidden])')].map((mark) => {
      const { event } = mark.dataset;
      const now = '.picture[data-start]:not(.is-leaving)';
      const symbol = document.querySelector(`${now} use[data-about="${event}"]`);
      return [event, [middle(mark), symbol && middle(symbol)]];
    }));
  const before = read();
  document.getElementById(button).click();
  await frame();
  const slides = document.getAnimations();
  for (const slide of slides) Object.assign(slide, { currentTime: 100 }).pause();
  const midway = read();
  for (const slide of slides) slide.finish();
  await frame().then(frame);
  return { before, midway, after: read(), slides: slides.length };
}"""


def step(page: Page, address: str, button: str) -> dict[str, Any]:
    """Where marks and symbols are before, during and after a step to a picture that is there."""
    opened(page, f"{address}/en/?event=leaving-nasa&start=2004&end=2012")
    page.wait_for_selector(".beyond")
    for there_and_back in ("zoom-out", "zoom-in"):
        page.locator(f"#{there_and_back}").click()
        page.wait_for_selector(".beyond")
    rested(page)
    return dict(page.evaluate(STEP, button))


def test_marks_slide_with_their_buttons(page: Page, address: str) -> None:
    """Halfway in time each mark that stays is on its way, its button over its symbol as before.

    In the end no animation goes on, the picture before is gone, and only one is in the page.
    """
    seen = step(page, address, "zoom-out")
    before, midway, after = (seen[name] for name in ("before", "midway", "after"))
    staying = set(before) & set(after)
    assert "selection" in staying
    for event in staying:
        (button, symbol), there = midway[event], after[event]
        apart = [there[1][axis] - there[0][axis] for axis in (0, 1)]
        assert [symbol[0] - button[0], symbol[1] - button[1]] == pytest.approx(apart, abs=1)
        low, high = sorted((before[event][0][0], after[event][0][0]))
        assert low - 1 <= button[0] <= high + 1
    start, end = (seen[0][0] for seen in (before["selection"], after["selection"]))
    assert min(start, end) + 5 < midway["selection"][0][0] < max(start, end) - 5
    assert seen["slides"] > 0
    rested(page)
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.locator(".is-leaving, .is-staying").count() == 0
    assert page.locator(".picture[data-start]").count() == 1


def test_steps_in_a_row_end_at_the_last_one(page: Page, address: str) -> None:
    """A step during a slide ends it; what stands in the end is the picture of the last window."""
    opened(page, f"{address}/en/?start=2004&end=2012")
    page.wait_for_selector(".beyond")
    for button in ("zoom-in", "zoom-out", "zoom-out", "zoom-all", "zoom-in", "zoom-all"):
        page.evaluate("id => document.getElementById(id).click()", button)
    rested(page)
    assert page.locator(".picture[data-start], .is-leaving, .is-staying").count() == 0
    assert page.locator("#timeline .mark:not([hidden])").count() == 42


def test_who_wants_no_motion_sees_a_cut(new_context: NewContext, address: str) -> None:
    """With reduced motion the next window stands at once."""
    page = new_context(reduced_motion="reduce").new_page()
    seen = step(page, address, "zoom-out")
    assert seen["slides"] == 0
    assert seen["midway"] == seen["after"]
