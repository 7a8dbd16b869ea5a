"""What present mode is given: headings of slides, strips, notes and questions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.cli import LIFE
from dashboard.dataset import load
from dashboard.dataset.model import Prompt, Text
from dashboard.figure.drawings import drawings
from dashboard.i18n import catalogue
from dashboard.page.content import content
from dashboard.page.header import STAGED, VIEWS
from dashboard.page.slide import slide_value
from dashboard.places import home
from tests.timeline.lives import event, life

DATASET, _ = load(home("data") / LIFE)


@pytest.mark.parametrize("language", ["en", "es"])
def test_all_slides_of_a_series_have_one_heading(language: str) -> None:
    """The eleven refusals are headed by their series and its years, all the same."""
    text = catalogue(language)
    members = DATASET.members("rejections")
    values = [slide_value(DATASET, member, text) for member in members]
    title = DATASET.series[0].title[language]
    assert values == [{"when": "1992–2003", "title": title, "label": title}] * 11


def test_any_other_slide_is_headed_by_its_event() -> None:
    """Year, title, and the short name for when the title is too long."""
    value = slide_value(DATASET, DATASET.event["selection"], catalogue("en"))
    one = DATASET.event["selection"]
    assert value == {"when": "2004", "title": one.title["en"], "label": one.label["en"]}


def test_the_views_for_a_class_have_no_tab() -> None:
    """They are known to the address, but not among the tabs."""
    assert not set(STAGED) & set(VIEWS)


def test_one_strip_holds_every_event_of_a_life_of_usual_length() -> None:
    """Up to 60 events stand on one strip."""
    (strip,) = [one for one in drawings(DATASET, catalogue("en")) if one["layout"] == "present"]
    assert set(strip["marks"]) == set(DATASET.event)


def test_every_event_of_a_long_life_is_on_a_strip() -> None:
    """Beyond 60 events the strips are windows that overlap."""
    dataset = life(*(event(f"e{n:03}", f"{1700 + n}") for n in range(130)))
    strips = [one for one in drawings(dataset, catalogue("en")) if one["layout"] == "present"]
    assert len(strips) > 1
    assert all(len(one["marks"]) == 40 for one in strips)
    assert set().union(*(one["marks"] for one in strips)) == set(dataset.event)


def test_an_event_brings_its_questions() -> None:
    """Questions of an event, for pupils and for the teacher, in the page's language."""
    asked = Prompt("q", "birth", "observe", Text((("en", "Where?"), ("es", "¿Dónde?"))), "teacher")
    dataset = replace(DATASET, prompts=(asked,))
    events = {one["id"]: one for one in content(dataset, [], catalogue("es"))["events"]}
    assert events["birth"]["prompts"] == [
        {"kind": "observe", "text": "¿Dónde?", "audience": "teacher"}
    ]
    assert events["film"]["prompts"] == []
