"""The data of present mode: headings of slides, strips, notes and questions."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from dashboard.dataset.model import Dataset, Prompt, Text
from dashboard.i18n import load_catalogue
from dashboard.page.header import STAGED, VIEWS
from dashboard.page.html import render
from dashboard.page.present import stage
from dashboard.page.present.slide import build_slide_data
from dashboard.page.present.stage import draw_strips
from dashboard.page.script_data import build_later_data
from tests.life import DATASET
from tests.timeline.lives import event, life

ENGLISH = load_catalogue("en")


def strips(dataset: Dataset) -> list[tuple[list[str], str]]:
    """The events that each strip says it shows, and the strip as text."""
    drawn = (render(picture) for picture in draw_strips(dataset, ENGLISH))
    return [(re.findall(r'data-events="([^"]*)"', strip)[0].split(), strip) for strip in drawn]


def marked(picture: str) -> list[str]:
    """The events that have a mark on a strip."""
    return re.findall(r'class="strip-mark"[^>]* data-about="([^"]+)"', picture)


@pytest.mark.parametrize("language", ["en", "es"])
def test_all_slides_of_a_series_have_one_heading(language: str) -> None:
    """The eleven refusals are headed by their series and its years, all the same."""
    text = load_catalogue(language)
    members = DATASET.members("rejections")
    values = [build_slide_data(DATASET, member, text) for member in members]
    title = DATASET.series[0].title[language]
    assert values == [{"when": "1992–2003", "title": title, "label": title}] * 11


def test_any_other_slide_is_headed_by_its_event() -> None:
    """Year, title, and the short name for when the title is too long."""
    value = build_slide_data(DATASET, DATASET.event["selection"], load_catalogue("en"))
    event = DATASET.event["selection"]
    assert value == {"when": "2004", "title": event.title["en"], "label": event.label["en"]}


def test_the_views_for_a_class_have_no_tab() -> None:
    """They are known to the address, but not among the tabs."""
    assert not set(STAGED) & set(VIEWS)


def test_one_strip_holds_every_event_of_a_life_of_usual_length() -> None:
    """Up to 60 events stand on one strip, a mark each."""
    ((events, picture),) = strips(DATASET)
    assert set(events) == set(DATASET.event)
    assert marked(picture) == events


def test_every_event_of_a_long_life_is_on_a_strip(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond 60 events the strips are windows that overlap, of which there are never too many."""
    dataset = life(*(event(f"e{n:03}", f"{1700 + n}") for n in range(130)))
    windows = strips(dataset)
    assert len(windows) > 1
    assert all(len(events) == 40 == len(marked(picture)) for events, picture in windows)
    assert set().union(*(events for events, _ in windows)) == set(dataset.event)
    assert len(windows) < stage.MOST_WINDOWS
    monkeypatch.setattr(stage, "MOST_WINDOWS", 2)
    assert strips(dataset) == windows[:2]


def test_what_of_a_strip_is_past_can_be_told() -> None:
    """Line, steps, marks and numbers say where they stand; what shows now is there and waits."""
    ((_, picture),) = strips(DATASET)
    for look in ("tint", "tread", "number", "strip-mark", "baseline-past", "strip-year"):
        assert f'class="{look}"' in picture
    for name in ("tint", "tread", "number", "strip-mark"):
        assert re.search(rf'class="{name}"[^>]* x1?="[\d.]+%"', picture)
    for look in ("strip-ring", "strip-now", "strip-flag"):
        assert re.search(rf'class="{look}"[^>]* display="none"', picture)


def test_an_event_brings_its_questions() -> None:
    """Questions of an event, for pupils and for the teacher, in the page's language."""
    asked = Prompt("q", "birth", "observe", Text((("en", "Where?"), ("es", "¿Dónde?"))), "teacher")
    dataset = replace(DATASET, prompts=(asked,))
    events = build_later_data(dataset, load_catalogue("es"))["events"]
    assert events["birth"]["prompts"] == [
        {"kind": "observe", "text": "¿Dónde?", "audience": "teacher"}
    ]
    assert events["film"]["prompts"] == []
