"""What is taken along: a quote as a card, and what was found as a tour."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.conftest import Log, NewContext, draw, middle, opened, until
from tests.life import DATASET, build_file

SIZES = {"Square": (1080, 1080), "Wide": (1200, 630), "Slide": (1920, 1080)}


def saved(page: Page, name: str) -> tuple[str, bytes]:
    """The name and the content of the file that a button saves."""
    with page.expect_download() as download:
        page.locator(".take").get_by_role("button", name=name, exact=True).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def test_a_quote_is_saved_as_a_picture(page: Page, address: str, log: Log) -> None:
    """A card has its size as PNG, and its words letter for letter as SVG."""
    opened(page, f"{address}/en/?event=leaving-nasa")
    page.locator('[data-tool="share"]').click()
    passage = DATASET.quotes("leaving-nasa")[0].passage
    for name, size in SIZES.items():
        page.get_by_role("button", name="PNG", exact=True).click()
        file, content = saved(page, name)
        assert file == f"leaving-nasa-1-{name.lower()}.png"
        with Image.open(io.BytesIO(content)) as picture:
            assert picture.size == size
            assert len(picture.convert("RGB").getcolors(1 << 24) or ()) > 20
        expect(page.locator(".share-done")).to_have_text(f"Card saved: {file}")
        page.get_by_role("button", name="SVG", exact=True).click()
        _, content = saved(page, name)
        said = content.decode().split("<text")
        words = " ".join(part.split(">", 1)[1].split("<")[0] for part in said[1:])
        assert f"“{passage.exact}”" in words
        assert passage.speaker["en"] in words
    assert (log.console, log.failed) == ([], [])


def test_a_card_is_made_by_the_one_file_too(page: Page, tmp_path: Path, log: Log) -> None:
    """Without any network, in Spanish, the card has our translation and says that it is ours."""
    (tmp_path / "life.html").write_bytes(build_file())
    opened(page, f"{(tmp_path / 'life.html').as_uri()}?event=vineyard&lang=es")
    page.locator('[data-tool="share"]').click()
    page.get_by_role("button", name="SVG", exact=True).click()
    page.get_by_role("button", name="Traducción", exact=True).click()
    _, content = saved(page, "Ancha")
    assert "traducción propia" in content.decode()
    assert 'xml:lang="es"' in content.decode()
    page.get_by_role("button", name="PNG", exact=True).click()
    _, content = saved(page, "Ancha")
    assert content.startswith(b"\x89PNG")
    assert log.console == []


def test_what_was_found_is_presented_under_a_name(page: Page, address: str) -> None:
    """Two clicks present what a filter has found; the title has the name that was given to it."""
    opened(page, f"{address}/en/?kinds=family")
    page.locator('[data-tool="present"]').click()
    found = [event.id for event in DATASET.events if event.kind == "family"]
    page.get_by_label("Name of the tour").fill("Family first")
    page.get_by_role("button", name=f"Present these {len(found)}").click()
    until(page, "location.search.includes('view=present')")
    assert f"tour={','.join(found)}" in page.url
    expect(page.locator(".edge-title .edge-tour")).to_contain_text("Family first")
    page.reload()
    expect(page.locator(".edge-title .edge-tour")).to_contain_text("Family first")


def test_the_timeline_is_saved_as_it_is_seen(page: Page, address: str, log: Log) -> None:
    """The picture of the timeline has the names of its events and lanes, and the page's title."""
    opened(page, f"{address}/en/")
    draw(page)
    page.locator('[data-tool="share"]').click()
    with page.expect_download() as download:
        page.locator('[data-action="still"][data-value="svg"]').click()
    content = Path(download.value.path()).read_text(encoding="utf-8")
    for words in ("Vineyard with his father", "Selected by NASA", "2010", page.title()):
        assert words in content
    with page.expect_download() as download:
        page.locator('[data-action="still"][data-value="png"]').click()
    with Image.open(download.value.path()) as picture:
        assert min(picture.size) > 400
        assert len(picture.convert("RGB").getcolors(1 << 24) or ()) > 50
    assert (log.console, log.failed) == ([], [])


def test_what_was_found_is_put_in_another_order(page: Page, address: str) -> None:
    """Buttons move what was found, by keys too; what is presented has that order."""
    opened(page, f"{address}/en/?kinds=mission")
    page.locator('[data-tool="present"]').click()
    order = page.locator(".these-order")
    order.locator("summary").press("Enter")
    rows = order.locator("li")
    found = rows.evaluate_all("rows => rows.map(row => row.dataset.event)")
    assert len(found) == 3
    down = rows.nth(0).locator('[data-action="these-down"]')
    down.press("Enter")
    expect(page.locator("#live")).to_contain_text("now 2 of 3")
    page.get_by_role("button", name="Present these 3").click()
    wanted = ",".join([found[1], found[0], found[2]])
    until(page, f"location.search.includes('tour={wanted}')")


def test_what_was_found_is_dragged_and_its_link_is_copied(
    new_context: NewContext, address: str
) -> None:
    """A row follows its grip; the link that is copied has that order and the tour's name."""
    context = new_context(permissions=["clipboard-read", "clipboard-write"])
    page = opened(context.new_page(), f"{address}/en/?kinds=mission")
    page.locator('[data-tool="present"]').click()
    page.get_by_label("Name of the tour").fill("Up")
    order = page.locator(".these-order")
    order.locator("summary").click()
    rows = order.locator("li")
    found = rows.evaluate_all("rows => rows.map(row => row.dataset.event)")
    page.mouse.move(*middle(rows.nth(0).locator(".these-grip")))
    page.mouse.down()
    page.mouse.move(*middle(rows.nth(1)))
    x, _ = middle(rows.last)
    page.mouse.move(x, 700)
    page.mouse.up()
    expect(page.locator("#live")).to_contain_text("now 3 of 3")
    page.get_by_role("button", name="Copy tour link").click()
    expect(page.locator(".these-link [role=status]")).to_have_text("Link to the tour copied")
    wanted = f"?view=present&tour={','.join([*found[1:], found[0]])}&name=Up"
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}/en/{wanted}"


def test_a_file_has_no_link_of_a_tour(page: Page, tmp_path: Path) -> None:
    """What nobody else could open is not offered to be copied."""
    (tmp_path / "life.html").write_bytes(build_file())
    opened(page, f"{(tmp_path / 'life.html').as_uri()}?kinds=mission")
    page.locator('[data-tool="present"]').click()
    expect(page.locator(".these-order")).to_be_visible()
    expect(page.get_by_role("button", name="Copy tour link")).to_be_hidden()
