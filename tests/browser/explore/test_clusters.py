"""What opens a cluster: a window that parts its events, or a list where none does."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import opened, served_tables

MOMENTS = [f"1969-07-20,Telegram {number},1" for number in range(130)]
YEARS = [f"{1940 + 2 * number}-03-01,Year {number},3" for number in range(20)]
SHOWN = """() => [...document.querySelectorAll('#timeline .mark:not([hidden])')]
  .map((mark) => mark.ariaLabel)"""


@pytest.fixture(scope="module")
def crowd() -> Iterator[str]:
    """A life with 130 events of one day, served."""
    with served_tables(events="\n".join(["date,title,weight", *MOMENTS, *YEARS])) as url:
        yield url


def test_a_cluster_of_one_day_lists_each_of_its_events(page: Page, crowd: str) -> None:
    """Enter opens the list, arrows walk it, Enter pins an event, Esc leads back to the cluster."""
    opened(page, f"{crowd}/en/?start=1969-07&end=1969-07")
    page.wait_for_selector(".timeline[data-near]")
    cluster, rows = page.locator(".cluster-button"), page.locator(".together .together-row")
    cluster.focus()
    page.keyboard.press("Enter")
    expect(rows.first).to_be_focused()
    assert rows.count() == int(cluster.get_attribute("data-count") or 0)
    listed = rows.locator(".together-title").all_text_contents()
    shown = page.evaluate(SHOWN)
    assert len(listed) + len(shown) == len(MOMENTS)
    assert not [title for title in listed for name in shown if f": {title}." in name]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#detail[data-pinned] .detail-title")).to_have_text(listed[2])
    expect(cluster).to_be_focused()
    page.keyboard.press("Enter")
    expect(rows.first).to_be_focused()
    page.keyboard.press("Escape")
    expect(rows.first).not_to_be_visible()
    expect(cluster).to_be_focused()
    expect(page.locator("#detail")).to_have_attribute("data-pinned", "true")


def test_a_cluster_says_in_the_panel_what_it_holds(page: Page, crowd: str) -> None:
    """While the pointer rests on it, and on its way to the panel, where a row pins its event."""
    opened(page, f"{crowd}/en/?start=1969-07&end=1969-07&event=year-3")
    page.wait_for_selector(".timeline[data-near]")
    cluster, held = page.locator(".cluster-button"), page.locator("#detail #gathered")
    name = cluster.get_attribute("aria-label") or ""
    cluster.hover()
    expect(held.locator("h2")).to_have_text(name)
    rows = held.locator(".together-row")
    title = rows.nth(1).locator(".together-title").inner_text()
    rows.nth(1).hover()
    page.mouse.wheel(0, 10)
    rows.nth(1).click()
    expect(held).to_have_count(0)
    expect(page.locator("#detail[data-pinned] .detail-title")).to_have_text(title)
    cluster.hover()
    held.get_by_role("button", name="Zoom in to these").click()
    expect(page.locator(".together h2")).to_have_text(name)
    page.keyboard.press("Escape")
    expect(cluster).to_be_focused()
    cluster.blur()
    page.locator(".bar").hover()
    cluster.hover()
    expect(held).to_have_count(1)
    page.locator(".bar").hover()
    page.mouse.move(400, 300)
    expect(held).to_have_count(0)


@pytest.fixture(scope="module")
def thousands() -> Iterator[str]:
    """A life of 10,000 events in sixty years, served."""
    dates = (f"{1960 + n % 60}-{1 + n % 12:02d}-{1 + n % 28:02d}" for n in range(10_000))
    rows = [f"{date},Letter {n},{1 + (n % 97 == 0)},Sevenfold {n * 7}"
            for n, date in enumerate(dates)]  # fmt: skip
    with served_tables(events="\n".join(["date,title,weight,text", *rows])) as url:
        yield url


def test_twelve_keys_reach_the_least_of_ten_thousand(page: Page, thousands: str) -> None:
    """An event that the page does not tell of is found by its words, pinned, brought in view."""
    opened(page, f"{thousands}/en/?start=1960&end=1962")
    page.wait_for_selector(".timeline[data-near]")
    for key in "/7341":
        page.keyboard.press(key)
    page.locator(".hit-title", has_text="Letter 7341").wait_for()
    page.keyboard.press("Enter")
    panel = page.locator("#detail[data-pinned] .detail-title")
    expect(panel).to_have_text("Letter 7341")
    start, end = page.evaluate("document.documentElement.dataset.window").split("/")
    assert start[:4] <= "1981" <= end[:4]


def test_an_answer_of_thousands_grows_to_all_of_them(page: Page, thousands: str) -> None:
    """Words beyond titles are found, for an address as well; rows show what has the words."""
    opened(page, f"{thousands}/en/?q=sevenfold+51387")
    expect(page.locator(".result-count")).to_have_text("1 of 10000")
    page.locator("#search").click()
    lines = page.locator(".hit-line")
    expect(lines).to_have_text(["Sevenfold 51387"])
    page.locator("#search").fill("sevenfold")
    expect(page.locator(".hits-count")).to_have_text("10000 of 10000")
    expect(lines).to_have_text([re.compile("^Sevenfold")] * 50)


def measure_heap(page: Page) -> float:
    """The bytes that the scripts of a page hold, after all that is not needed is gone."""
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    size: float = session.send("Runtime.getHeapUsage")["usedSize"]
    return size


def test_ten_thousand_take_no_more_memory_than_a_short_life(
    page: Page, address: str, thousands: str
) -> None:
    """A page that is ready holds at most half as much again; searched, two kB an event at most."""
    short = measure_heap(opened(page, f"{address}/en/"))
    ready = measure_heap(opened(page, f"{thousands}/en/"))
    assert ready < 1.5 * short
    page.locator("#search").click()
    page.locator("#search").fill("sevenfold")
    expect(page.locator(".hits-count")).to_have_text("10000 of 10000")
    assert measure_heap(page) < ready + 2000 * 10_000


def test_where_few_windows_are_made_each_says_what_is_beyond_it(page: Page, thousands: str) -> None:
    """A picture that is wider than its window, as in an exported folder, counts what it hides."""

    def answer(route: Route) -> None:
        levels = [list(range(2 ** (level + 1) - 1)) for level in range(4)]
        route.fulfill(json={**route.fetch().json(), "any": False, "levels": levels})

    page.route("**/windows.json", answer)
    opened(page, f"{thousands}/en/?start=1985&end=1988")
    page.wait_for_selector(".beyond")
    seen, beyond = page.evaluate("""() => {
      const all = (part) => [...document.querySelectorAll(part)];
      const add = (numbers) => numbers.reduce((sum, number) => sum + Number(number), 0);
      const clusters = add(all('.cluster-button').map((button) => button.dataset.count));
      const ways = all('.beyond')
        .map((way) => way.ariaLabel.replace(/,/g, '').match(/^\\d+/)[0]);
      return [all('#timeline .mark:not([hidden])').length + clusters, add(ways)];
    }""")
    assert seen > 100
    assert seen + beyond == 10_000
