"""A window of time: what leads to it, what keeps its place, and what it never does by accident."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import Kept, measure, opened, until
from tests.browser.explore.test_first_paint import DRAWN

SHOWN = """() => [...document.querySelectorAll('#timeline .mark:not([hidden])')]
  .map((mark) => mark.dataset.event)"""
FRAME = """() => ['.bar', '.hero', '.controls', '.detail', '.overview'].map((part) => {
  const { x, y, width, height } = document.querySelector(part).getBoundingClientRect();
  return [x, y, width, height];
})"""


def zoomable(page: Page, address: str) -> Page:
    """Opens a page at 1366x768 and waits for what zooms."""
    opened(page, address)
    page.wait_for_function("() => globalThis.camino.zoom")
    return page


def read_window(page: Page) -> str:
    """The window that the page says it has drawn."""
    return str(page.evaluate("document.documentElement.dataset.window"))


def test_an_era_a_year_and_a_button_zoom_and_back_undoes_each(page: Page, address: str) -> None:
    """Each way in is an entry of the history; the frame of the page stays where it is."""
    opened(page, f"{address}/en/")
    whole, frame = read_window(page), page.evaluate(FRAME)
    page.locator(".shortcut-era", has_text="Home").click()
    expect(page.locator(".zoom-back")).to_be_visible()
    era = read_window(page)
    assert era.startswith("2010/")
    assert page.evaluate(FRAME) == frame
    page.locator("#zoom-in").click()
    assert read_window(page) != era
    page.go_back()
    page.wait_for_function("era => document.documentElement.dataset.window === era", arg=era)
    page.go_back()
    page.wait_for_function("all => document.documentElement.dataset.window === all", arg=whole)
    page.locator('.shortcut-year[data-year="2000"]').click()
    page.wait_for_function("() => document.documentElement.dataset.window === '2000/2009'")
    assert page.evaluate("location.search") == "?start=2000&end=2009"
    page.locator("#zoom-all").click()
    assert read_window(page) == whole
    assert page.evaluate("location.search") == ""


def test_the_address_restores_a_window_and_ignores_nonsense(kept: Kept, address: str) -> None:
    """What is in the window has its mark, what is outside has none; a wrong date is the whole."""
    page = kept(f"{address}/en/?start=2004&end=2012")
    page.wait_for_function("() => document.documentElement.dataset.window === '2004/2012'")
    shown = page.evaluate(SHOWN)
    assert {"selection", "sts-128", "leaving-nasa"} <= set(shown)
    assert not {"birth", "rejection-1", "vineyard", "interview"} & set(shown)
    page = kept(f"{address}/en/?start=soon&end=never")
    assert len(page.evaluate(SHOWN)) == 42


def test_a_wheel_zooms_only_with_a_key_and_keeps_what_is_under_it(page: Page, address: str) -> None:
    """A plain wheel, a double click and a drag over the picture leave the window alone."""
    zoomable(page, f"{address}/en/")
    whole = read_window(page)
    page.mouse.move(500, 400)
    page.mouse.wheel(0, -400)
    page.mouse.dblclick(500, 640)
    assert read_window(page) == whole
    page.keyboard.down("Control")
    page.mouse.wheel(0, -100)
    page.keyboard.up("Control")
    page.wait_for_function("all => document.documentElement.dataset.window !== all", arg=whole)


def drag(page: Page, start: float, end: float, *, held: bool = False) -> None:
    """Drags over the overview, from one share of its width to another; the hand may stay down."""
    box = measure(page.locator(".overview"))
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + start * box["width"], middle)
    page.mouse.down()
    page.mouse.move(box["x"] + end * box["width"], middle, steps=20)
    if not held:
        page.mouse.up()


def test_the_overview_is_moved_by_hand_and_by_key(page: Page, address: str) -> None:
    """A drag draws a window, moves it, and moves its ends: one entry of the history each."""
    zoomable(page, f"{address}/en/")
    length = page.evaluate("history.length")
    drag(page, 0.5, 0.75)
    drawn = read_window(page)
    assert drawn.startswith("199")
    assert page.evaluate("history.length") == length + 1
    drag(page, 0.6, 0.5)
    assert read_window(page) != drawn
    page.get_by_role("slider", name="End of the window").focus()
    before = read_window(page)
    page.keyboard.press("ArrowRight")
    after = read_window(page)
    assert before.split("/")[0] == after.split("/")[0]
    assert before < after
    page.keyboard.press("0")
    assert page.evaluate("location.search") == ""


def test_in_a_window_all_names_fit_and_more_stand(kept: Kept, address: str) -> None:
    """Nearer, every event of the window has its name, and no name is cut at an edge."""
    page = kept(f"{address}/en/?start=2004&end=2012")
    page.wait_for_selector(".timeline[data-near]")
    named = page.evaluate("""() => {
      const box = document.getElementById('timeline').getBoundingClientRect();
      const labels = [...document.querySelectorAll('.picture[data-start] .label')]
        .filter((label) => !label.classList.contains('spare') && label.checkVisibility());
      return labels.map((label) => {
        const { left, right } = label.getBoundingClientRect();
        return [label.dataset.about, left >= box.left - 1 && right <= box.right + 1];
      });
    }""")
    assert {event for event, _ in named} >= set(page.evaluate(SHOWN)) - {"preparation"}
    assert [event for event, whole in named if not whole] == []


def test_plotly_draws_a_window_too(drawing: Page, address: str) -> None:
    """Once the hand rests Plotly draws what is seen, each mark under its button."""
    page = zoomable(drawing, f"{address}/en/?start=2004&end=2012")
    page.wait_for_selector(".timeline[data-near]")
    page.wait_for_selector("html[data-drawn]")
    until(page, DRAWN)


def test_on_a_phone_a_window_is_a_small_timeline(page: Page, address: str) -> None:
    """The years of an era in the list zoom to it; the chart grows, and All gives the strip back."""
    opened(page, f"{address}/en/", 390, 844)
    page.wait_for_selector(".zoom-to")
    page.locator(".zoom-to").nth(3).click()
    page.wait_for_selector(".timeline[data-near]")
    height = page.locator("#timeline").evaluate("node => node.clientHeight")
    assert height > 200
    assert "selection" in page.evaluate(SHOWN)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator("#zoom-all").click()
    page.wait_for_function("() => document.getElementById('timeline').clientHeight < 100")
    assert len(page.evaluate(SHOWN)) == 42


def test_at_its_edges_a_window_leads_to_what_is_beyond(kept: Kept, address: str) -> None:
    """A lane's button names how many there are and the nearest, touches nothing, and pins it."""
    page = kept(f"{address}/en/?start=2004&end=2012")
    page.wait_for_selector(".beyond")
    names = page.locator(".beyond").evaluate_all("nodes => nodes.map((node) => node.ariaLabel)")
    assert "6 events before, the last: 1997 or 1998 His wife asks what the others have" in names
    assert "12 events before, the last: 1992–2003 NASA rejections" in names
    touched = page.evaluate("""() => {
      const box = (node) => node.getBoundingClientRect();
      const over = (a, b) => a.left < b.right && b.left < a.right
        && a.top < b.bottom && b.top < a.bottom;
      const drawn = '.picture[data-start] :is(.label:not(.spare), use)';
      const parts = [...document.querySelectorAll(drawn)]
        .filter((part) => part.checkVisibility({ visibilityProperty: true }));
      const ways = [...document.querySelectorAll('.beyond')];
      return ways.filter((way) => parts.some((part) => over(box(way), box(part)))).length;
    }""")
    assert touched == 0
    page.locator(".beyond.is-after").click()
    expect(page.locator("#detail[data-pinned]")).to_have_attribute("data-event", "vineyard")
    expect(page.locator('.mark[data-event="vineyard"]')).to_be_focused()
    page.locator("#zoom-all").click()
    expect(page.locator(".beyond")).to_have_count(0)


def test_the_line_over_a_staircase_leads_to_its_first_step(page: Page, address: str) -> None:
    """Without room for the large count a line says it, and is pressed like it."""
    zoomable(page, f"{address}/en/?start=1991&end=2012")
    line = page.locator(".picture[data-start] .is-line")
    expect(line).to_have_text("11 times NASA said no.")
    page.locator(".shortcut-series").click()
    expect(page.locator("#detail[data-pinned]")).to_have_attribute("data-event", "rejection-1")


def test_what_is_in_a_window_is_presented(page: Page, address: str) -> None:
    """The first choice is what is seen; whoever leaves is in the window again."""
    opened(page, f"{address}/en/?start=2009&end=2016")
    page.wait_for_selector(".beyond")
    page.locator('[data-tool="present"]').click()
    page.locator("#choice .choice-entry").first.click()
    expect(page.locator("html")).to_have_attribute("data-view", "present")
    page.keyboard.press("ArrowRight")
    assert "event=sts-128" in page.url
    page.keyboard.press("Escape")
    expect(page.locator("html")).to_have_attribute("data-window", "2009/2016")


def test_in_empty_years_the_ways_out_are_offered(page: Page, address: str) -> None:
    """Where nothing happened the page says so, and leads to what did before and after."""
    zoomable(page, f"{address}/en/?start=1974-01&end=1974-12")
    box = page.locator(".zoom-none")
    expect(box).to_contain_text("Nothing in these years.")
    box.get_by_role("button").last.click()
    expect(box).to_have_count(0)
    chosen = page.locator("#detail").get_attribute("data-event")
    assert chosen in page.evaluate(SHOWN)


def test_a_hand_that_moves_the_window_fetches_one_picture(page: Page, address: str) -> None:
    """While it drags, the picture is only stretched; what is seen then is drawn, and said once."""
    zoomable(page, f"{address}/en/")
    asked: list[str] = []
    page.on("request", lambda request: "/windows/" in request.url and asked.append(request.url))
    drag(page, 0.5, 0.8, held=True)
    assert read_window(page).startswith("199")
    assert asked == []
    assert page.locator("#live").text_content() == ""
    page.mouse.up()
    page.wait_for_selector(".timeline[data-near]")
    expect(page.locator("#live")).to_contain_text("of 42 events")
    assert "start=199" in asked[0] or "/199" in asked[0]
