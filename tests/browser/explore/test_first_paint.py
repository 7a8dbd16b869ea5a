"""The first paint is the content, and the app takes its place without a jump."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from dashboard.site import policy
from tests.browser.conftest import Kept, NewContext, draw, opened, rested, until
from tests.browser.styles import styles
from tests.life import DATASET

SHIFTS = """window.shifts = 0;
new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.shifts += shift.value;
}).observe({ type: 'layout-shift', buffered: true });"""


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (390, 844)])
def test_nothing_jumps(page: Page, address: str, size: tuple[int, int]) -> None:
    """Whatever is opened, the cumulative layout shift stays under 0.02, once Plotly draws, too."""
    page.add_init_script(SHIFTS)
    for state in ("?event=film", "?view=read", "?view=interview", ""):
        opened(page, f"{address}/en/{state}", *size)
        rested(page)
        assert page.evaluate("window.shifts") < 0.02, state
    draw(page)
    rested(page)
    assert page.evaluate("window.shifts") < 0.02


@pytest.mark.parametrize("language", ["en", "es"])
def test_without_a_script_the_page_is_read(
    address: str, new_context: NewContext, language: str
) -> None:
    """Header, hero line, all events and quotes are there, links work, the note says why."""
    plain = new_context(java_script_enabled=False).new_page()
    plain.goto(f"{address}/{language}/")
    expect(plain.locator("h1")).to_have_text("José M. Hernández")
    expect(plain.locator(".hero-sentence")).to_have_count(4)
    expect(plain.locator("noscript p")).to_be_visible()
    expect(plain.locator(".note-drawing")).to_be_hidden()
    expect(plain.locator("#read .read-event")).to_have_count(len(DATASET.events))
    expect(plain.locator("#read time[datetime]").first).to_have_attribute("datetime", "1962-08-07")
    assert plain.locator("button:visible").count() == 0
    other = "es" if language == "en" else "en"
    plain.locator(f'[data-language="{other}"]').click()
    expect(plain.locator("html")).to_have_attribute("lang", other)


def test_without_a_script_dark_is_dark(address: str, new_context: NewContext) -> None:
    """The theme follows the system with no script at all, its text legible; paper stays white."""
    plain = new_context(java_script_enabled=False, color_scheme="dark").new_page()
    plain.goto(f"{address}/es/")
    root = plain.locator("html")
    colours = "node => [getComputedStyle(node).backgroundColor, getComputedStyle(node).color]"
    assert root.evaluate(colours) == ["rgb(17, 21, 27)", "rgb(244, 240, 232)"]
    plain.emulate_media(color_scheme="light")
    assert root.evaluate(colours) == ["rgb(251, 250, 246)", "rgb(20, 23, 28)"]
    plain.emulate_media(color_scheme="dark", media="print")
    assert root.evaluate(colours)[1] == "rgb(20, 23, 28)"


def test_a_dark_page_is_dark_from_the_first_paint(address: str, new_context: NewContext) -> None:
    """Where the system is dark, so is the page, from the first paint on."""
    page = new_context(color_scheme="dark").new_page()
    page.route("**/page.*.js", lambda route: route.abort())
    page.goto(f"{address}/en/", wait_until="commit")
    page.locator("#read").wait_for(state="attached")
    background = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert background == "rgb(17, 21, 27)"


def test_the_page_waits_for_its_first_script_but_not_for_ever(page: Page, address: str) -> None:
    """A browser that paints at once shows nothing that a late script would change, and then all."""

    def forget_to_wait(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=re.sub(r"<link rel=.expect.*?>", "", answer.text()))

    held: list[Route] = []
    page.route("**/en/", forget_to_wait)
    page.route("**/reader.*.js", lambda route: held.append(route))
    page.goto(f"{address}/en/", wait_until="commit")
    page.locator("#detail").wait_for(state="attached")
    expect(page.locator("#detail")).to_be_hidden()
    expect(page.locator("#detail")).to_be_visible()
    held[0].continue_()
    page.locator("html[data-ready]").wait_for()


def test_without_plotly_nothing_is_missing(drawing: Page, address: str) -> None:
    """Where Plotly can't be had the picture stands and every mark answers."""
    page = drawing
    page.route("**/plotly*.js", lambda route: route.abort())
    with page.expect_event("requestfailed"):
        opened(page, f"{address}/en/")
        page.locator("#timeline .mark").first.hover()
    expect(page.locator("html")).not_to_have_attribute("data-drawn", "true")
    page.locator('#timeline .mark[data-event="selection"]').hover()
    expect(page.locator("#detail")).to_have_attribute("data-event", "selection")
    assert page.locator(".picture-shapes:visible").count() == 1


def test_without_the_first_script_the_text_is_there(page: Page, address: str) -> None:
    """Where no script can be had, the picture and every event are there to be read."""
    page.route("**/reader*.js", lambda route: route.abort())
    page.goto(f"{address}/en/")
    expect(page.locator("#read .read-event").first).to_be_visible()
    assert page.locator("button:visible").count() == 0


def test_the_chosen_event_is_in_the_first_frame(page: Page, address: str) -> None:
    """A link to an event shows its quote, its ring and its flag as soon as anything is painted."""
    page.add_init_script("""requestAnimationFrame(function look() {
      if (!document.querySelector('#read')) return requestAnimationFrame(look);
      const seen = (name) => document.querySelector(name)?.checkVisibility();
      window.first = [document.querySelector('#detail blockquote')?.textContent,
                      seen('.ring'), seen('.flag')];
    })""")
    opened(page, f"{address}/en/?event=wifes-question")
    exact = DATASET.quotes("wifes-question")[0].passage.exact
    assert page.evaluate("window.first") == [exact, True, True]


def test_what_is_typed_and_pressed_early_is_not_lost(page: Page, address: str) -> None:
    """What is asked for before its script is there happens as soon as it is."""
    held: list[Any] = []
    page.route("**/page.*.js", lambda route: held.append(route))
    opened(page, f"{address}/en/")
    page.locator('.chip[data-kind="mission"]').click()
    page.keyboard.press("/")
    page.keyboard.type("space")
    until(page, "document.getElementById('search').value === 'space'")
    page.locator('[data-tool="share"]').click()
    for route in held:
        route.continue_()
    page.unroute("**/page.*.js")
    expect(page.locator("#share")).to_be_visible()
    expect(page.locator(".result-count")).to_have_text("3 of 42")
    expect(page.locator('.chip[data-kind="mission"]')).to_have_attribute("aria-pressed", "true")


SIZES = [(1920, 1080), (1366, 768), (1366, 640), (1440, 900), (1024, 768), (900, 700), (390, 844)]
# Whether each button lies on its mark in the picture, and on the point that Plotly draws.
DRAWN = """() => {
  const plot = document.querySelector('#timeline .js-plotly-plot');
  const box = plot.getBoundingClientRect();
  const { xaxis, yaxis } = plot._fullLayout;
  const points = new Map();
  for (const { x, y, customdata = [] } of plot.data) customdata.forEach((id, at) => points.set(id,
    [box.x + xaxis._offset + xaxis.d2p(x[at]), box.y + yaxis._offset + yaxis.d2p(y[at])]));
  const picture = [...document.querySelectorAll('.picture')].find((one) => one.checkVisibility());
  const middle = (node) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return [x + width / 2, y + height / 2, 2 + height / 8];
  };
  const buttons = [...document.querySelectorAll('#timeline .mark:not([hidden])')];
  return buttons.length && !plot.querySelector('g.annotation') && buttons.every((button) => {
    const { event } = button.dataset;
    const [x, y, near] = middle(picture.querySelector(`[data-about="${event}"][data-reach]`));
    const away = [points.get(event), middle(button)].map(([a, b]) => Math.hypot(a - x, b - y));
    return Math.max(...away) < 1.5 * near;
  });
}"""


@pytest.mark.parametrize("language", ["en", "es"])
def test_plotly_draws_where_the_picture_stands(drawing: Page, address: str, language: str) -> None:
    """In every class of window each point that Plotly draws lies on its mark, as does its button.

    Plotly's tool bar, with its button that shares the chart on a cloud, is not there; the policy
    has the hashes of the style elements that Dash and Plotly insert.
    """
    page = opened(drawing, f"{address}/{language}/")
    for width, height in SIZES if language == "en" else SIZES[1::5]:
        page.set_viewport_size({"width": width, "height": height})
        page.locator("html[data-drawn='true']").wait_for()
        until(page, DRAWN)  # Plotly follows a new size once the hand has rested.
    expect(page.locator("#timeline .mark")).to_have_count(len(DATASET.events))
    expect(page.locator(".modebar-btn")).to_have_count(0)
    assert styles(page) == sorted(policy.STYLES)


def test_an_idle_page_does_nothing(drawing: Page, address: str) -> None:
    """Once Plotly has drawn, no timer of ours runs any more."""
    page = drawing
    page.add_init_script("""window.timers = 0;
      for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame']) {
        const set = window[name];
        window[name] = (...rest) => { window.timers += 1; return set.apply(window, rest); };
      }""")
    opened(page, f"{address}/en/")
    page.locator("html[data-drawn='true']").wait_for()
    rested(page)
    before = page.evaluate("window.timers")
    page.wait_for_timeout(2000)
    assert page.evaluate("window.timers") == before


WITHIN = """() => [...document.querySelectorAll('a, button, input, .read h3')]
  .filter((part) => part.checkVisibility() && !part.closest('.unseen, .skip, .lanes, .shelf'))
  .map((part) => [part.textContent || part.id, part.getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.left < -1 || box.right > innerWidth + 1))
  .map(([words]) => words)"""


SMALL = [(960, 540), (844, 390), (683, 384), (480, 270), (341, 192), (320, 640), (320, 256)]


@pytest.mark.parametrize(
    ("language", "size"),
    [*(("es", size) for size in SMALL), *(("en", size) for size in SMALL[::3])],
)
def test_magnified_all_is_there(
    kept: Kept, address: str, language: str, size: tuple[int, int]
) -> None:
    """At 200 % and 400 % and on its side the same can be read and pressed, nothing sideways."""
    page = kept(f"{address}/{language}/?event=leaving-nasa", *size)
    cut = "z => z.scrollHeight > z.clientHeight + 1 && getComputedStyle(z).overflowY === 'hidden'"
    assert not page.locator(".detail-zone").evaluate(cut)
    assert page.evaluate(WITHIN) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    for action in ("previous", "next", "facts"):
        expect(page.locator(f'#detail [data-action="{action}"]')).to_be_visible()
    if size[0] >= 900:
        assert page.evaluate("document.documentElement.scrollHeight") <= size[1]
        marks = page.locator("#timeline .mark:visible")
        assert marks.count() == len(DATASET.events)
    else:
        titles = page.locator("#read h3:visible, #read h4:visible").all_text_contents()
        alone = {event.title[language] for event in DATASET.events if not event.series}
        assert alone <= set(titles)
        assert page.locator("#read .box:visible").count() == 11
        page.locator(".tool-menu").click()
        for view in ("interview", "read", "sources"):
            expect(page.locator(f'[data-view-link="{view}"]').first).to_be_visible()
        for tool in ("theme", "share", "present"):
            expect(page.locator(f".tool-{tool}")).to_be_visible()
        assert page.evaluate(WITHIN) == []
        page.locator(".tool-menu").click()


def test_the_tools_of_the_bar_are_alike_from_the_first_sheet_on(page: Page, address: str) -> None:
    """Without the sheet of later views each stands in the middle of its frame, not underlined."""
    page.route("**/later*.css", lambda route: route.abort())
    opened(page, f"{address}/en/")
    looks = page.evaluate("""() => [...document.querySelectorAll('.bar-tools .tool')]
      .filter((tool) => tool.checkVisibility()).map((tool) => {
        const words = document.createRange();
        words.selectNodeContents(tool);
        const [inner, outer] = [words.getBoundingClientRect(), tool.getBoundingClientRect()];
        const off = inner.top + inner.bottom - outer.top - outer.bottom;
        return [getComputedStyle(tool).textDecorationLine, outer.height, Math.abs(off) < 3];
      })""")
    assert len(looks) >= 4
    assert all(look == looks[0] for look in looks), looks
