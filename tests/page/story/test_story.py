"""The story: the steps that somebody wrote, or those that a life gives by itself."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest

from dashboard.dataset.model import Step, Text
from dashboard.i18n import load_catalogue
from dashboard.page.html import render
from dashboard.page.print.answers import build_answer_sheet
from dashboard.page.story.offer import build_offer
from dashboard.page.story.steps import (
    find_event,
    list_lit,
    list_steps,
    list_tour,
    name_step,
    split_text,
)
from dashboard.page.story.story import build_story
from tests.golden import assert_table
from tests.life import DATASET

LANGUAGES = ["en", "es"]
UNTOLD = replace(DATASET, story=())


def words_of(markup: str) -> str:
    """The words of some markup."""
    return unescape(re.sub(r"<[^>]+>", "", markup))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_story_is_in_its_document(language: str) -> None:
    """Every step stands there with its headline, its line and its words, letter for letter."""
    text = load_catalogue(language)
    document = words_of(render(build_story(DATASET, text)))
    for step in DATASET.story:
        assert all(part in document for part in split_text(DATASET, step, text))
        assert DATASET.passage[step.passage].exact in document


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_headlines_of_the_built_in_story_fit_their_rows(language: str) -> None:
    """A headline has at most 80 letters, the line under it 120; no passage comes twice."""
    text = load_catalogue(language)
    lines = [split_text(DATASET, step, text) for step in list_steps(DATASET)]
    assert len(lines) == 9
    assert all(8 < len(headline) <= 80 and 8 < len(line) <= 120 for headline, line in lines)
    assert len({step.passage for step in DATASET.story}) == 9


def test_the_words_of_a_step_are_about_what_it_lights() -> None:
    """Each passage of the built-in story speaks of an event of its step, and names no other."""
    for step in DATASET.story:
        relations = {link.relation for link in DATASET.links_of(step.passage)
                     if link.event in step.events}  # fmt: skip
        assert "direct" in relations, step.step


def test_a_series_is_shown_as_far_as_it_has_come() -> None:
    """Six refusals by the question, eleven by the selection; the last of a run is the one shown."""
    text = load_catalogue("en")
    steps = list_steps(DATASET)
    counts = [sum("rejection-" in event for event in list_lit(DATASET, step)) for step in steps]
    assert counts == [0, 0, 6, 6, 11, 11, 0, 0, 0]
    assert [find_event(DATASET, steps[place]).id for place in (2, 3, 4)] == [
        "rejection-6", "wifes-question", "rejection-11",
    ]  # fmt: skip
    assert [name_step(DATASET, step, text) for step in steps[2:5]] == [
        "No 1–6", "The question", "No 7–11",
    ]  # fmt: skip


def test_key_events_are_the_story_of_a_life_that_has_none() -> None:
    """At most nine of the heaviest in time order, each with its first quote and its own text."""
    steps = list_steps(UNTOLD)
    assert 3 <= len(steps) <= 9
    moments = [UNTOLD.event[step.event].date.moment for step in steps]
    assert moments == sorted(moments)
    for step in steps:
        event = UNTOLD.event[step.event]
        assert event.weight >= 4
        assert split_text(UNTOLD, step, load_catalogue("es")) == (
            event.title["es"],
            event.text["es"],
        )
        assert step.passage == (
            UNTOLD.quotes(event.id)[0].passage.id if UNTOLD.quotes(event.id) else ""
        )


def test_two_key_events_tell_no_story() -> None:
    """A life with fewer than three has none: nothing is offered, and its document is empty."""
    text = load_catalogue("en")
    light = tuple(replace(event, weight=2) for event in DATASET.events)
    dataset = replace(UNTOLD, events=light)
    assert list_steps(dataset) == ()
    assert build_offer(dataset, text) is None
    assert words_of(render(build_story(dataset, text))) == ""


def split(words: str) -> tuple[str, str]:
    """The headline of a step of these words, and the line under it."""
    step = Step(1, Text((("en", words),)), DATASET.events[0].id)
    return split_text(replace(DATASET, story=(step,)), step, load_catalogue("en"))


def test_the_first_sentence_is_the_headline() -> None:
    """The rest is the line under it; an abbreviation at the start ends no sentence."""
    assert_table("headlines.txt", split)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_offer_says_how_long_it_is(language: str) -> None:
    """It leads to the document of the story, and names its nine steps."""
    offer = build_offer(DATASET, load_catalogue(language))
    assert offer is not None
    assert 'href="story.html"' in render(offer)
    assert re.search(r" 9 (steps|pasos)\b", words_of(render(offer)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_story_is_a_tour_of_nine_slides(language: str) -> None:
    """Each slide has an event of its step, the passage among its quotes, and the headline."""
    text = load_catalogue(language)
    slides = list_tour(DATASET, text)
    for slide, step in zip(slides, list_steps(DATASET), strict=True):
        assert slide["event"] in step.events
        quotes = DATASET.quotes(str(slide["event"]))
        assert quotes[int(slide["quote"]) - 1].passage.id == step.passage
        assert slide["title"] == split_text(DATASET, step, text)[0]
        assert (slide["start"], slide["end"]) == tuple(
            date.text if date else "" for date in (step.start, step.end)
        )


def test_the_teachers_paper_has_the_run_of_the_lesson() -> None:
    """Every headline stands on the paper of answers, with the number of its passage."""
    text = load_catalogue("en")
    paper = words_of(render(build_answer_sheet(DATASET, text)))
    for step in DATASET.story:
        number = [passage.id for passage in DATASET.passages].index(step.passage) + 1
        headline, line = split_text(DATASET, step, text)
        assert f"{headline}{line} {text('print.see', number=number)}" in paper


def test_a_name_that_was_cut_gives_way_to_the_longer_one() -> None:
    """A short label that only shortens the label is none for a step."""
    text = load_catalogue("en")
    event = DATASET.event["vineyard"]
    cut = replace(event, label_short=Text((("en", "Vineyard…"),)))
    events = tuple(cut if other is event else other for other in DATASET.events)
    dataset = replace(DATASET, events=events)
    assert name_step(DATASET, DATASET.story[-1], text) == event.label_short["en"]
    assert name_step(dataset, dataset.story[-1], text) == event.label["en"]
