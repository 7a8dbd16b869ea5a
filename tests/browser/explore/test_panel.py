"""The panel: what it shows of an event, and that a preview stays on the way to it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Kept, NewContext, expect_shown, opened, served_tables
from tests.browser.explore.test_explore import mark
from tests.life import DATASET

KEPT = 40
"""How many of 42 previews have to survive the way to the panel, at any speed."""
# A hand over the chart. The clock is that of its pointer: a busy machine is no slow hand.
HAND = """
  const waiting = new Map();
  let [now, count] = [1e6, 0];
  window.setTimeout = (call, ms, ...given) => {
    waiting.set(++count, [now + ms, call, given]);
    return count;
  };
  window.clearTimeout = (number) => waiting.delete(number);
  const wait = (ms) => {
    now += ms;
    for (const [number, [due, call, given]] of [...waiting]) {
      if (due <= now && waiting.delete(number)) call(...given);
    }
  };
  const timeline = document.getElementById('timeline');
  const move = (clientX, clientY) => {
    const target = document.elementFromPoint(clientX, clientY);
    const inside = timeline.contains(target);
    const type = inside ? 'pointermove' : 'pointerleave';
    const pointer = { bubbles: inside, clientX, clientY, pointerType: 'mouse' };
    const event = new PointerEvent(type, pointer);
    Object.defineProperty(event, 'timeStamp', { value: now });
    (inside ? target : timeline).dispatchEvent(event);
  };
  const middle = (mark) => {
    const { left, top, width, height } = mark.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };
  const rest = (mark) => {
    move(700, 100);
    wait(1000);
    move(...middle(mark));
    wait(1000);
    if (shown() !== mark.dataset.event) throw new Error(mark.dataset.event);
  };
  const shown = () => document.getElementById('detail').dataset.event;
"""
# Rests on each mark, then moves straight to the panel in so many ms; which previews are lost. The
# hand begins and ends slowly, as Flash and Hogan (1985) found: 10t³ - 15t⁴ + 6t⁵ of its way after
# the share t of its time.
TRAVEL = f"""([time, x, y]) => {{{HAND}
  const isLost = (mark) => {{
    const [fromX, fromY] = middle(mark);
    rest(mark);
    for (let passed = 8; passed <= time; passed += 8) {{
      wait(8);
      const part = passed / time;
      const way = 10 * part ** 3 - 15 * part ** 4 + 6 * part ** 5;
      move(fromX + (x - fromX) * way, fromY + (y - fromY) * way);
    }}
    return shown() !== mark.dataset.event;
  }};
  const marks = [...timeline.querySelectorAll('.mark')];
  return [marks.length, marks.filter(isLost).map((mark) => mark.dataset.event)];
}}"""
# Rests on a mark, then on another one, on the way to which it does not; what the panel shows.
FLICK = f"""(events) => {{{HAND}
  const marks = events.map((event) => timeline.querySelector(`[data-event="${{event}}"]`));
  const [[fromX, fromY], [x, y]] = marks.map(middle);
  rest(marks[0]);
  const seen = [];
  for (let part = 1 / 30; part < 1.01; part += 1 / 30) {{
    wait(8);
    move(fromX + (x - fromX) * part, fromY + (y - fromY) * part);
    seen.push(shown());
  }}
  wait(1000);
  return [...new Set([...seen, shown()])];
}}"""


# Notes, once the page is at rest, which words it measures from then on.
MEASURED = """async () => {
  for (let round = 0; round < 3; round++) await new Promise(requestIdleCallback);
  globalThis.measured = [];
  const pen = CanvasRenderingContext2D.prototype;
  const { measureText } = pen;
  pen.measureText = function (words) {
    measured.push(words);
    return measureText.call(this, words);
  };
}"""


def test_the_first_hover_measures_its_date_alone(page: Page, address: str) -> None:
    """What else the flag on the axis needs to know was measured at rest."""
    opened(page, f"{address}/en/")
    page.evaluate(MEASURED)
    mark(page, "selection").hover()
    expect_shown(page, "selection")
    assert page.evaluate("measured") == ["2004"]


@pytest.mark.parametrize("time", [1600, 400, 160])
def test_a_preview_stays_on_the_way_to_the_panel(page: Page, address: str, time: int) -> None:
    """From each mark straight to the panel, slowly and in a flick: no event on the way shows."""
    opened(page, f"{address}/en/")
    count, lost = page.evaluate(TRAVEL, [time, 1150, 600])
    assert count == len(DATASET.events)
    assert count - len(lost) >= KEPT, lost


def test_a_flick_across_the_chart_disturbs_nothing(page: Page, address: str) -> None:
    """A pointer that crosses marks without a rest previews none of them; where it rests it does."""
    opened(page, f"{address}/en/")
    for way in (["birth", "selection"], ["selection", "birth"]):
        assert page.evaluate(FLICK, way) == way


def test_in_spanish_the_original_stands_above_our_translation(kept: Kept, address: str) -> None:
    """The quote is first and larger; ours is labelled, and hidden by a press, or by T."""
    page = kept(f"{address}/es/?event=wifes-question")
    passage = DATASET.quotes("wifes-question")[0].passage
    quote, ours = page.locator("#detail blockquote"), page.locator("#detail [data-translation]")
    expect(quote).to_have_text(passage.exact)
    expect(quote).to_have_attribute("lang", "en")
    expect(ours).to_have_text(passage.translation.own("es"))
    expect(ours).to_have_attribute("lang", "es")
    sizes = [float(part.evaluate("node => parseFloat(getComputedStyle(node).fontSize)"))
             for part in (quote, ours)]  # fmt: skip
    assert sizes[0] > sizes[1]
    page.get_by_role("button", name="con traducción nuestra", exact=True).click()
    expect(ours).to_have_count(0)
    assert "translation=off" in page.url
    page.keyboard.press("t")
    expect(ours).to_be_visible()
    assert "translation" not in page.url


def test_an_address_hides_our_translation(page: Page, address: str) -> None:
    """`translation=off` opens without it, in the panel at rest too; English has none."""
    opened(page, f"{address}/es/?translation=off")
    expect(page.locator("#detail blockquote")).to_be_visible()
    expect(page.locator("#detail [data-translation]")).to_have_count(0)
    page.keyboard.press("t")
    expect(page.locator("#detail [data-translation]")).to_be_visible()
    opened(page, f"{address}/en/")
    expect(page.locator("#detail [data-translation]")).to_have_count(0)
    expect(page.locator("#detail .detail-switch")).to_be_hidden()


def test_an_event_without_a_passage_shows_its_text(kept: Kept, address: str) -> None:
    """Where the interview is silent the text stands large, the note last, the sources folded."""
    page = kept(f"{address}/en/?event=university")
    detail = page.locator("#detail")
    event = DATASET.event["university"]
    expect(detail.locator(".detail-text")).to_have_text(event.text["en"])
    expect(detail.locator(".detail-count")).to_have_text("Not in the interview")
    expect(detail.locator("blockquote")).to_have_count(0)
    expect(detail.locator(".detail-sources")).to_have_count(0)
    count = len(DATASET.citations_of("university"))
    detail.get_by_role("button", name=f"{count} sources").click()
    expect(detail.locator(".detail-sources li")).to_have_count(count)
    expect(detail).to_contain_text("How we know the date")
    detail.get_by_role("button", name="Back to the words").click()
    expect(detail.locator(".detail-sources")).to_have_count(0)


def test_a_question_stands_beside_its_quote(kept: Kept, address: str) -> None:
    """The quote stays while one question after the other is asked."""
    page = kept(f"{address}/en/?event=leaving-nasa")
    asked = [prompt.text["en"] for prompt in DATASET.prompts
             if prompt.event == "leaving-nasa" and prompt.audience == "pupil"]  # fmt: skip
    question = page.locator("#detail .detail-question")
    for text in [*asked, asked[0]]:
        expect(question).to_contain_text(text)
        expect(page.locator("#detail blockquote")).to_be_visible()
        question.click()


def test_start_leads_to_the_first_event_with_words(kept: Kept, address: str) -> None:
    """The first press of a guided reader shows a quote."""
    page = kept(f"{address}/en/")
    page.get_by_role("button", name="Start", exact=True).click()
    first = next(event.id for event in DATASET.events if DATASET.quotes(event.id))
    expect(page.locator("#detail")).to_have_attribute("data-event", first)
    expect(page.locator("#detail blockquote")).to_be_visible()


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_panel_at_rest_says_who_this_is(kept: Kept, address: str, language: str) -> None:
    """Lead, epigraph and the one instruction are whole, at every size of the panel."""
    for size in [(1920, 1080), (1600, 1000), (1366, 768), (1280, 720), (1180, 700), (1024, 768)]:
        page = kept(f"{address}/{language}/", *size)
        expect(page.locator("#detail .detail-lead")).to_have_text(DATASET.subject.lead[language])
        expect(page.locator("#detail .detail-hint.is-hover")).to_be_in_viewport(ratio=1)
        expect(page.locator("#detail .detail-count")).to_be_visible()
        cut = page.evaluate("""() => [...document.querySelectorAll('#detail, #detail *')]
          .filter((part) => part.scrollHeight > part.clientHeight + 1 && part.clientHeight
            && getComputedStyle(part).overflowY !== 'visible').map((part) => part.className)""")
        assert cut == [], size


def test_an_address_in_a_text_is_a_link(new_context: NewContext) -> None:
    """Web addresses in what the panel says of an event are links, each as it was typed."""
    table = (
        "date,title,text,record\n"
        '1913,Reads,"First line.\n\nSee https://library.example/record/12.",https://a.example/b-1\n'
        "1920,Writes,No address here: javascript:alert(1),\n"
    )
    with served_tables(events=table) as url:
        page = opened(new_context().new_page(), f"{url}/en/?event=reads")
        links = page.locator("#detail a[href^=http]")
        expect(links).to_have_text(["https://library.example/record/12"])
        expect(page.locator("#detail .detail-text")).to_have_text(re.compile(r"record/12\.$"))
        assert links.evaluate("link => [link.href, link.rel, link.target]") == [
            "https://library.example/record/12", "noopener", "",
        ]  # fmt: skip
        page.locator("#detail [data-action=facts]").click()
        expect(page.locator("#detail .detail-more a")).to_have_text(
            ["https://library.example/record/12", "https://a.example/b-1"]
        )
        page.goto(f"{url}/en/?event=writes")
        expect(page.locator("#detail .detail-text")).to_contain_text("javascript:alert(1)")
        expect(links).to_have_count(0)
