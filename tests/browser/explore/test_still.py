"""Whatever the event and whichever its quote: all of it is seen, and nothing moves."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Kept
from tests.life import DATASET

STATES = ["?"]
for event in DATASET.events:
    more = range(2, len(DATASET.quotes(event.id)) + 1)
    STATES += [f"?event={event.id}", *(f"?event={event.id}&quote={number}" for number in more)]
# Of which states the panel scrolls, cuts its heading, or has a button below the window; with
# *still*, where the panel's rows, its buttons and the marks are not where they are in other states.
FAULTS = """async ([states, still]) => {
  const boxes = () => new Map(
    [...document.querySelectorAll('#detail > *, .detail-walk > *, #timeline, .mark')]
      .filter((node) => !node.matches('.detail-position'))
      .map((node) => [node, JSON.stringify(node.getBoundingClientRect(), (_, value) =>
        (typeof value === 'number' ? Math.round(value) : value))]));
  const isBeyond = (part) => part.scrollHeight > part.clientHeight + 1
    || part.getBoundingClientRect().bottom > innerHeight;
  const isOut = (part) => {
    const [own, all] = [part, part.closest('.detail-heading')]
      .map((node) => node.getBoundingClientRect());
    return own.bottom > all.bottom + 1 || own.right > all.right + 1;
  };
  const find = (parts) => [...document.querySelectorAll(parts)];
  const faults = [];
  let first;
  for (const state of states) {
    history.pushState(null, '', location.pathname + state);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
    document.getAnimations().forEach((slide) => slide.finish());
    const again = state.includes('quote');
    await (again ? null : new Promise(requestAnimationFrame));
    const parts = find('.detail-story, .detail-zone, .detail-walk .button');
    faults.push(...parts.filter(isBeyond).map((part) => [state, part.className]));
    if (!still || again || state === '?') continue;
    faults.push(...find('.detail-extra').filter(isBeyond).map((part) => [state, part.className]));
    const head = find(':is(.detail-title, .detail-date, .facts):is(.detail-heading *)');
    faults.push(...head.filter(isOut).map((part) => [state, part.textContent]));
    const now = boxes();
    first ??= now;
    for (const [node, box] of first)
      if (now.get(node) !== box) faults.push([state, node.className, box, now.get(node)]);
  }
  return faults;
}"""
USUAL = [(1366, 768), (1366, 640), (1024, 768), (1920, 1080), (900, 640)]
SMALL = [(960, 540), (390, 844), (320, 640), (1536, 864), (1024, 600), (360, 740)]


@pytest.mark.slow("it walks all quotes in every size of window")
@pytest.mark.parametrize(
    ("language", "usual", "small"), [("en", USUAL[:3], SMALL[:3]), ("es", USUAL, SMALL)]
)
def test_every_quote_is_whole_and_nothing_moves(
    kept: Kept, address: str, language: str, usual: list[tuple[int, int]],
    small: list[tuple[int, int]],
) -> None:  # fmt: skip
    """In any window no words scroll and all buttons are seen; in a usual one all stays in its box.

    However long they are, title, date and evidence are seen whole there.
    """
    first = [state for state in STATES if "quote" not in state]
    for size in usual + small:
        page = kept(f"{address}/{language}/", *size)
        states = first if size == (900, 640) else STATES  # A long one scrolls there.
        assert page.evaluate(FAULTS, [states, size in usual]) == [], size
