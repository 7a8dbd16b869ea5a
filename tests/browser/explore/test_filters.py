"""What is filtered is seen, walked and taken away in every view; what is large answers."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Kept, rested
from tests.life import DATASET

MISSIONS = [event.id for event in DATASET.events if event.kind == "mission"]


def test_next_and_previous_walk_what_matches(kept: Kept, address: str) -> None:
    """Next, Previous, Home, End, the counter and the panel at rest know only the hits."""
    page = kept(f"{address}/en/?kinds=mission")
    expect(page.locator(".detail-count")).to_contain_text(f"{len(MISSIONS)} events")
    detail, position = page.locator("#detail"), page.locator(".detail-position")
    for number, event in enumerate(MISSIONS, 1):
        page.locator('[data-action="next"]').click()
        expect(detail).to_have_attribute("data-event", event)
        expect(position).to_have_text(f"{number} of {len(MISSIONS)}")
    expect(page.locator('[data-action="next"]')).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("Home")
    expect(detail).to_have_attribute("data-event", MISSIONS[0])
    page.keyboard.press("End")
    expect(detail).to_have_attribute("data-event", MISSIONS[-1])
    page.keyboard.press("ArrowLeft")
    expect(detail).to_have_attribute("data-event", MISSIONS[-2])


@pytest.mark.parametrize("view", ["read", "interview"])
def test_a_filter_is_seen_in_other_views(kept: Kept, address: str, view: str) -> None:
    """One row names each filter; its cross takes one away, Show all takes all."""
    page = kept(f"{address}/en/?view={view}&kinds=mission&q=space")
    pills = page.locator(".filters-pill")
    expect(pills).to_have_text(["Mission ×", "word: space ×"])
    expect(page.locator(".filters-count")).to_have_text("3 of 42")
    page.get_by_role("button", name="word: space: remove").click()
    expect(pills).to_have_text(["Mission ×"])
    page.locator(".filters").get_by_role("button", name="Show all").click()
    expect(page.locator(".filters")).to_be_hidden()
    assert page.evaluate("location.search") == f"?view={view}"


def test_the_reading_list_folds_the_rest(kept: Kept, address: str) -> None:
    """What does not match is folded where it was, counted, and unfolded by a press."""
    page = kept(f"{address}/en/?view=read&kinds=mission")
    rows = page.locator(".read-event:visible")
    assert rows.evaluate_all("all => all.map((row) => row.dataset.event)") == MISSIONS
    first = page.locator(".read-fold").first
    before = [event.id for event in DATASET.events].index(MISSIONS[0])
    expect(first).to_contain_text(f"{before} events before this one are folded")
    assert page.locator("#read h2:visible").count() == 2
    first.get_by_role("button").click()
    assert rows.count() == before + len(MISSIONS)
    assert page.evaluate("document.activeElement.closest('.read-event').dataset.event") == "birth"


def test_a_series_stands_where_one_of_its_steps_matches(kept: Kept, address: str) -> None:
    """Around the series what is folded has a row each; without a match nothing of it stands."""
    page = kept(f"{address}/en/?view=read&q=crumples")
    rows = page.locator(".read-event:visible")
    assert rows.evaluate_all("all => all.map((row) => row.dataset.event)") == ["rejection-6"]
    expect(page.locator(".read-series")).to_be_visible()
    expect(page.locator("ol:has(> .read-series) > .read-fold")).to_have_count(2)
    page = kept(f"{address}/en/?view=read&kinds=mission")
    expect(page.locator(".read-series")).to_be_hidden()


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1024, 768)])
def test_what_is_large_answers(kept: Kept, address: str, size: tuple[int, int]) -> None:
    """The count walks the steps; an era and a year zoom, the era pressed again shows all."""
    page = kept(f"{address}/en/", *size)
    detail = page.locator("#detail")
    page.get_by_role("button", name="11 times NASA said no.").click()
    for number in range(1, 12):
        expect(detail).to_have_attribute("data-event", f"rejection-{number}")
        page.locator('[data-action="next"]').click()
    expect(detail).to_have_attribute("data-event", "selection")
    page.locator('[data-action="next"]').click()
    expect(detail).to_have_attribute("data-event", "astronaut-training")
    home_era = page.locator(".shortcut-era", has_text="Home")
    home_era.click()
    assert page.evaluate("location.search").endswith("start=2010")
    home_era.click()
    assert "start" not in page.url
    page.locator('.shortcut-year[data-year="2010"]').click()
    assert page.evaluate("location.search").endswith("start=2010&end=2019")
    page.keyboard.press("0")
    assert "start" not in page.url


def test_an_era_without_room_for_its_name_answers_too(kept: Kept, address: str) -> None:
    """Its button shows what has room, and all of the name when pointed at or focused."""
    for language, name in (("en", "Astronaut"), ("es", "Astronauta")):
        page = kept(f"{address}/{language}/", 960, 540)
        era = page.get_by_role("button", name=name, exact=True)
        cut = "node => node.scrollWidth > node.clientWidth"
        expect(era).to_have_class("shortcut shortcut-era is-tight")
        assert era.evaluate(cut)
        era.hover()
        assert not era.evaluate(cut)
        page.mouse.move(0, 0)
        page.keyboard.press("Tab")
        era.focus()
        assert not era.evaluate(cut)
        era.press("Enter")
        page.wait_for_url("**/*start=2004&end=2011")
        page.locator(".zoom-back").click()


def test_buttons_lie_on_their_words(kept: Kept, address: str) -> None:
    """In each class of windows every large word that is seen has its button on it."""
    for width, height in ((1920, 1080), (1366, 768), (1366, 640), (1024, 768)):
        page = kept(f"{address}/es/", width, height)
        rested(page)
        far = page.evaluate("""() => [...document.querySelectorAll('.shortcut')]
          .filter((node) => node.checkVisibility())
          .map((node) => {
            const picture = [...document.querySelectorAll(".picture")]
              .find((one) => one.checkVisibility());
            const words = picture.querySelector(node.dataset.over).getBoundingClientRect();
            const box = node.getBoundingClientRect();
            if (node.matches('.is-tight')) return [node.dataset.over, box.width >= 24];
            const middle = words.top + words.height / 2;
            const inside = words.left >= box.left - 3 && words.right <= box.right + 3 &&
              middle > box.top && middle < box.bottom;
            return [node.dataset.over, inside];
          }).filter(([, inside]) => !inside)""")
        assert far == [], (width, height)
