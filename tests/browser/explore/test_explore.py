"""The explore view as a reader uses it: pointer, keys, filters, links and languages."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from dashboard.site import policy
from tests.browser.conftest import Kept, Log, expect_shown, middle, opened, until
from tests.browser.styles import styles
from tests.life import DATASET, EVENTS

QUOTED = [event.id for event in DATASET.events if DATASET.quotes(event.id)]


def mark(page: Page, event: str) -> Locator:
    """The control over the mark of an event."""
    return page.locator(f'#timeline [data-event="{event}"]')


def test_hovering_each_quoted_event_shows_one_of_its_passages(
    page: Page, address: str, log: Log
) -> None:
    """A hover shows exactly one passage of the event, without a request, and says nothing."""
    opened(page, f"{address}/en/")
    before = len(log.requests)
    for event in QUOTED:
        page.mouse.move(700, 100)
        page.mouse.move(*middle(mark(page, event)))
        expect_shown(page, event)
        quotes = page.locator("#detail blockquote")
        expect(quotes).to_have_count(1)
        shown = quotes.get_attribute("data-passage")
        assert shown in {quote.passage.id for quote in DATASET.quotes(event)}
        assert quotes.text_content() == DATASET.passage[shown].exact
    assert len(log.requests) == before
    expect(page.locator("#live")).to_have_text("")


def test_the_page_asks_only_its_own_origin_and_says_nothing(
    page: Page, address: str, log: Log
) -> None:
    """Every request goes to the server, none fails, the console is empty, no cookie is set."""
    opened(page, f"{address}/es/?event=film")
    page.mouse.move(400, 400)
    assert all(url.startswith((address, "data:")) for url in log.requests)
    assert log.console == []
    assert log.failed == []
    assert page.context.cookies() == []


def test_a_click_pins_and_escape_releases(kept: Kept, address: str) -> None:
    """A click pins an event, hovering another then changes nothing, Esc lets it go."""
    page = kept(f"{address}/en/")
    page.mouse.click(*middle(mark(page, "selection")))
    detail = page.locator("#detail")
    expect(detail).to_have_attribute("data-pinned", "true")
    assert "event=selection" in page.url
    page.mouse.move(*middle(mark(page, "birth")))
    expect(page.locator(".tooltip")).to_be_visible()
    expect(detail).to_have_attribute("data-event", "selection")
    page.keyboard.press("Escape")
    expect(detail).not_to_have_attribute("data-pinned", "true")
    assert "event=" not in page.url


def test_the_tooltip_goes_when_it_is_no_longer_true(page: Page, address: str) -> None:
    """It is hidden once its event is pinned, once nothing is, and once the pointer has left."""
    opened(page, f"{address}/en/?event=university")
    tooltip = page.locator(".tooltip")
    mark = page.locator('#timeline [data-event="selection"]')
    mark.hover()
    expect(tooltip).to_be_visible()
    page.mouse.down()
    page.mouse.up()
    expect(page.locator("#detail")).to_have_attribute("data-event", "selection")
    expect(tooltip).to_be_hidden()
    page.locator('#timeline [data-event="vineyard"]').hover()
    expect(tooltip).to_be_visible()
    page.keyboard.press("Escape")
    expect(tooltip).to_be_hidden()
    page.keyboard.press("Escape")
    mark.click()
    page.locator('#timeline [data-event="vineyard"]').hover()
    expect(tooltip).to_be_visible()
    page.locator("#detail").hover()
    expect(tooltip).to_be_hidden()


def test_each_mark_has_one_control_centred_on_it(page: Page, address: str) -> None:
    """Each event has one button in the timeline, with the point that Plotly draws under it.

    Plotly's tool bar, with its button that shares the chart on a cloud, is not there; the policy
    has the hashes of the style elements that Dash and Plotly insert.
    """
    opened(page, f"{address}/en/")
    page.locator("html[data-drawn='true']").wait_for()
    expect(page.locator(".modebar-btn")).to_have_count(0)
    assert styles(page) == sorted(policy.STYLES)
    drawn: dict[str, list[float]] = page.evaluate("""() => {
      const plot = document.querySelector('#timeline .js-plotly-plot');
      const box = plot.getBoundingClientRect();
      const { xaxis, yaxis } = plot._fullLayout;
      const at = (trace, i) => [box.x + xaxis._offset + xaxis.d2p(trace.x[i]),
                                box.y + yaxis._offset + yaxis.d2p(trace.y[i])];
      return Object.fromEntries(plot.data.flatMap((trace) =>
        (trace.customdata || []).map((id, i) => [id, at(trace, i)])));
    }""")
    assert sorted(drawn) == sorted(EVENTS)
    for event in EVENTS:
        control = mark(page, event)
        expect(control).to_have_count(1)
        x, y = middle(control)
        assert (x, y) == pytest.approx(drawn[event], abs=1)


def test_the_chart_is_one_tab_stop_with_keys_of_its_own(kept: Kept, address: str) -> None:
    """Tab enters the chart once; Enter pins, Enter again releases, arrows take the focus along."""
    page = kept(f"{address}/en/")
    stops = page.locator("#timeline .mark[tabindex='0']")
    expect(stops).to_have_count(1)
    stops.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    focused = page.evaluate("document.activeElement.dataset.event")
    expect(page.locator("#detail")).to_have_attribute("data-event", focused)
    page.keyboard.press("Enter")
    expect(page.locator("#detail")).to_have_attribute("data-pinned", "true")
    page.keyboard.press("Enter")
    expect(page.locator("#detail")).not_to_have_attribute("data-pinned", "true")


def test_a_link_opens_on_its_event_and_quote(page: Page, address: str) -> None:
    """The address says event and quote, and the page opens on them, pinned."""
    opened(page, f"{address}/en/?event=sts-128&quote=2")
    expect(page.locator("#detail")).to_have_attribute("data-event", "sts-128")
    expect(page.locator("#detail")).to_have_attribute("data-pinned", "true")
    second = DATASET.quotes("sts-128")[1].passage
    expect(page.locator("#detail blockquote")).to_have_text(second.exact)


def test_reload_and_back_bring_the_state_again(page: Page, address: str) -> None:
    """Filters, event and view are as they were after a reload and after going back."""
    opened(page, f"{address}/en/")
    page.locator('[data-kind="mission"]').click()
    page.mouse.click(*middle(mark(page, "sts-128")))
    page.locator('[data-view-link="read"]').click()
    expect(page.locator("#read")).to_be_visible()
    page.go_back()
    expect(page.locator("#timeline")).to_be_visible()
    expect(page.locator("#detail")).to_have_attribute("data-event", "sts-128")
    page.reload()
    page.locator("html[data-ready='true']").wait_for()
    expect(page.locator('[data-kind="mission"]')).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#detail")).to_have_attribute("data-event", "sts-128")


@pytest.mark.parametrize(
    "query",
    ["?event=nobody", "?quote=x&view=y&theme=z", "?kinds=a,,b&lanes=%00", "?q=%3Cscript%3E"],
)
def test_a_wrong_address_is_ignored(page: Page, address: str, log: Log, query: str) -> None:
    """A wrong value in the address is neither an error nor a state."""
    opened(page, f"{address}/en/{query}")
    expect(page.locator("#detail")).not_to_have_attribute("data-event", re.compile(".+"))
    assert log.console == []


def test_filters_dim_and_remove_nothing(kept: Kept, address: str) -> None:
    """A kind or a lane dims the other events; every mark stays where it is."""
    page = kept(f"{address}/en/")
    places = {event: middle(mark(page, event)) for event in EVENTS}
    page.locator('[data-kind="family"]').click()
    page.locator('[data-lane="family"]').click()
    families = [e for e in DATASET.events if e.kind == "family" and e.lane == "family"]
    expect(page.locator(".result-count")).to_have_text(f"{len(families)} of {len(EVENTS)}")
    assert {event: middle(mark(page, event)) for event in EVENTS} == places


# Walks all events; gives back what moved, overflowed or was cut, and the events.
WALKED = """async (count) => {
  const boxes = () => new Map(
    [...document.querySelectorAll('#detail > *, .detail-walk > *, #timeline, .mark')]
      .filter((node) => !node.matches('.detail-position'))
      .map((node) => [node, JSON.stringify(node.getBoundingClientRect(), (_, value) =>
        (typeof value === 'number' ? Math.round(value) : value))]));
  const press = (key) => document.body.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  const frame = () => new Promise(requestAnimationFrame);
  const soon = () => frame().then(frame);
  const heading = document.querySelector('.detail-heading');
  document.activeElement.blur();
  press('Home');
  await soon();
  const first = boxes();
  const faults = [];
  const seen = [];
  for (let place = 0; place < count; place++) {
    const { event } = document.getElementById('detail').dataset;
    seen.push(event);
    const now = boxes();
    for (const [node, box] of first) {
      if (now.get(node) !== box) faults.push([event, node.className, box, now.get(node)]);
    }
    for (const part of document.querySelectorAll('.detail-zone, .detail-story, .detail-extra')) {
      if (part.scrollHeight > part.clientHeight + 1) faults.push([event, part.className]);
    }
    const { right, bottom } = heading.getBoundingClientRect();
    for (const part of heading.querySelectorAll('.detail-title, .detail-date, .facts')) {
      const own = part.getBoundingClientRect();
      if (own.bottom > bottom + 1 || own.right > right + 1) faults.push([event, part.textContent]);
    }
    press('ArrowRight');
    await soon();
  }
  return { faults, seen };
}"""


@pytest.mark.slow("it walks all events in every size of window")
@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_moves_or_is_cut_whatever_the_event(
    kept: Kept, address: str, language: str
) -> None:
    """The panel's rows, its buttons and the marks have the same boxes over all events.

    However long they are, title, date and evidence are seen whole.
    """
    for size in [(1366, 768), (1366, 640), (1920, 1080), (1024, 768), (900, 640)]:
        page = kept(f"{address}/{language}/", *size)
        found = page.evaluate(WALKED, len(EVENTS))
        assert found == {"faults": [], "seen": EVENTS}, size


SMALL = """() => {
  const seen = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || node.closest('script, .sheet-close')) continue;
    const size = parseFloat(getComputedStyle(node).fontSize);
    if (node.checkVisibility() && size < 12) seen.push(node.className + ': ' + size);
  }
  return seen;
}"""


@pytest.mark.parametrize("path", ["en/", "es/", "en/?view=read"])
def test_nothing_scrolls_sideways_and_no_text_is_too_small(
    kept: Kept, address: str, path: str
) -> None:
    """No window scrolls sideways, and no text is under 12 px."""
    for size in [(1920, 1080), (1366, 768), (1366, 640), (1024, 768), (390, 844), (320, 640)]:
        page = kept(f"{address}/{path}", *size)
        until(page, f"document.scrollingElement.scrollWidth <= {size[0]}")
        assert page.evaluate(SMALL) == [], size


def test_labels_do_not_overlap(kept: Kept, address: str) -> None:
    """No drawn label touches another one in any of the windows and languages."""
    for language in ("en", "es"):
        for size in [(1920, 1080), (1366, 768), (1366, 640), (1180, 700), (1024, 768), (900, 700)]:
            page = kept(f"{address}/{language}/", *size)
            touching: list[list[str]] = page.evaluate("""() => {
              const words = [...document.querySelectorAll('#timeline .picture text')]
                .filter((node) => node.checkVisibility({ visibilityProperty: true }));
              const boxes = words.map((node) => [node.textContent, node.getBoundingClientRect()]);
              const pairs = [];
              boxes.forEach(([a, p], i) => boxes.slice(i + 1).forEach(([b, q]) => {
                const wide = Math.min(p.right, q.right) - Math.max(p.left, q.left);
                const high = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
                if (wide > 3 && high > 5) pairs.push([a, b]);
              }));
              return pairs;
            }""")
            assert touching == [], (language, size)


def test_the_language_link_keeps_the_state(page: Page, address: str) -> None:
    """From one language to the other the event stays chosen."""
    opened(page, f"{address}/en/?event=vineyard")
    page.locator('[data-language="es"]').click()
    page.locator("html[lang='es'][data-ready='true']").wait_for()
    expect(page.locator("#detail")).to_have_attribute("data-event", "vineyard")


def test_a_tap_pins_on_a_touch_screen(phone: Page, address: str) -> None:
    """On a phone a tap on a row opens the sheet with the event's words, and the cross closes it."""
    opened(phone, f"{address}/en/", 390, 844)
    phone.locator("#read-recipe").tap()
    detail = phone.locator("#detail")
    expect(detail).to_have_attribute("data-event", "recipe")
    expect(detail.locator("blockquote")).to_be_visible()
    phone.get_by_role("button", name="Close").tap()
    expect(detail).to_be_hidden()
    phone.locator('#timeline [data-event="selection"]').tap()
    expect(detail).to_have_attribute("data-event", "selection")
