"""The reading list: every event once, and a series as one entry."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from dashboard.dataset.dates.parse import parse
from dashboard.dataset.model import Dataset, Era, Passage, Source, Text
from dashboard.i18n import load_catalogue
from dashboard.page.explore.chart import build_mark
from dashboard.page.header import build_header
from dashboard.page.html import render
from dashboard.page.notes import build_note
from dashboard.page.reading.reading_list import build_reading_list
from dashboard.page.reading.shared import find_shared
from tests.life import DATASET
from tests.timeline import lives
from tests.timeline.lives import climb, life

ENGLISH = load_catalogue("en")
MUTE = replace(
    DATASET,
    events=tuple(
        replace(event, text=Text()) if event.series else event for event in DATASET.events
    ),
)


def listed(dataset: Dataset) -> str:
    """The reading list as HTML."""
    return render(build_reading_list(dataset, ENGLISH))


def test_nothing_is_said_of_evidence_that_nobody_gave() -> None:
    """Where a life grades no date, neither the list nor a mark claims a record."""
    plain = replace(DATASET.events[0], evidence="", basis=Text())
    alone = Dataset(events=(plain,))
    assert "Date:" not in listed(alone)
    assert "record" not in render(build_mark(alone, plain, ENGLISH))
    graded = replace(plain, evidence="record")
    assert "Date: from the record." in listed(Dataset(events=(graded,)))
    assert "from the record" in render(build_mark(alone, graded, ENGLISH))


def test_undated_events_have_a_section_of_their_own() -> None:
    """Events without a date stand after all others under their own heading, and nowhere else."""
    undated = replace(DATASET.events[0], id="photograph", date=parse("XXXX"), series="")
    typed = replace(undated, id="letter", date=replace(parse("XXXX"), typed="the cold year"))
    page = listed(replace(DATASET, events=(*DATASET.events, undated, typed)))
    before, _, after = page.partition("<h2>Undated</h2>")
    assert re.findall(r'id="read-([a-z0-9-]+)"', after) == ["photograph", "letter"]
    assert "read-photograph" not in before
    assert "date unknown (“the cold year”)" in after
    assert "<h2>Undated</h2>" not in listed(DATASET)


def test_every_event_and_every_passage_is_there() -> None:
    """The list is a full equivalent of the chart: nothing is lost by folding a series."""
    page = listed(DATASET)
    events = re.findall(r'id="read-([a-z0-9-]+)"', page)
    assert sorted(events) == sorted(event.id for event in DATASET.events)
    for passage in DATASET.passages:
        assert f'data-passage="{passage.id}"' in page
    for event in DATASET.events:
        for citation in DATASET.citations_of(event.id):
            assert DATASET.source[citation.source].url.replace("&", "&amp;") in page


def test_what_a_series_shares_is_said_once() -> None:
    """The quotes, the record and the sources of eleven refusals stand over them, not in each.

    A refusal that has words of its own begins with those that the panel shows first.
    """
    page = listed(DATASET)
    series = page.partition('class="read-series"')[2].partition('id="read-wifes-question"')[0]
    over, *steps = re.split('id="read-rejection-', series)
    for passage in ("rejected-eleven-times", "we-pick-family-first", "resilience-and-work"):
        assert over.count(f'data-passage="{passage}"') == 1
    spoken = [number for number, step in enumerate(steps, 1) if "<blockquote" in step]
    assert spoken == [6, 11]
    for number in spoken:
        first, *_ = DATASET.quotes(f"rejection-{number}")
        assert (
            f'data-passage="{first.passage.id}"' in steps[number - 1].partition("</blockquote>")[0]
        )
    record = DATASET.event["rejection-5"].record["en"]
    assert series.count(record) == 1
    assert series.count("<h4") == 11


def test_a_life_of_one_series_has_one_entry() -> None:
    """Events of a series without words are its steps, whatever they share."""
    page = listed(climb(7))
    assert page.count('class="read-series"') == 1
    assert page.count("<h4") == 7
    assert find_shared(climb(7), climb(7).events).quotes == ()


@pytest.mark.parametrize("dataset", [DATASET, MUTE, climb(7)], ids=["life", "mute", "climb"])
def test_a_mark_is_described_by_words_of_the_list(dataset: Dataset) -> None:
    """What describes the mark of an event stands in the list, once."""
    page = listed(dataset)
    for event in dataset.events:
        described = build_mark(dataset, event, ENGLISH).attributes["aria_describedby"]
        expected = event.text or dataset.quotes(event.id)
        assert bool(described) == bool(expected)
        assert page.count(f'id="words-{event.id}"') == bool(expected)


def test_a_mark_is_described_with_who_speaks_and_our_translation() -> None:
    """Words that a voice of the page's language reads are understood there too."""
    spanish = load_catalogue("es")
    page = render(build_reading_list(DATASET, spanish))
    described = page.partition('id="words-recipe"')[2].partition("</figure>")[0]
    passage = DATASET.quotes("recipe")[0].passage
    assert passage.speaker["es"] in described
    assert passage.translation.own("es") in described


def test_an_event_between_two_eras_stands_in_neither() -> None:
    """An era with an end has nothing after it, nor before its start; its heading names both."""
    names = {"born": "1900", "called": "1916", "shop": "1925", "jailed": "1932", "free": "1950"}
    eras = (
        Era("war", Text((("en", "War"),)), parse("1914"), parse("1918")),
        Era("prison", Text((("en", "Prison"),)), parse("1930"), parse("1935")),
    )
    page = listed(life(*(lives.event(name, when) for name, when in names.items()), eras=eras))
    sections = {
        re.sub("<[^>]+>", "", section.partition("</h2>")[0]): re.findall(
            r'id="read-(\w+)"', section
        )
        for section in page.split("<h2>")[1:]
    }
    assert sections["War 1914–1918"] == ["called"]
    assert sections["Prison 1930–1935"] == ["jailed"]
    assert page.count("Outside of these eras") == 3


@pytest.mark.parametrize(
    ("type", "question", "said", "tab"),
    [
        ("interview", "", "No passage of the interview speaks of this event.", "Interview"),
        ("book", "Why?", "No passage of the interview speaks of this event.", "Interview"),
        ("personal_communication", "", "No letter we have speaks of this event.", "Letters"),
        ("book", "", "No quote we have speaks of this event.", "Quotes"),
    ],
)
def test_the_words_follow_what_there_is(type: str, question: str, said: str, tab: str) -> None:  # noqa: A002
    """Letters are called letters, and nothing is called an interview that is none."""
    asked = Text((("en", question),)) if question else Text()
    told = Passage("words", "The noise follows me.", source="one", question=asked)
    dataset = life(
        lives.event("born", "1900"), passages=(told,), sources=(Source("one", type=type),)
    )
    text = dataset.catalogue("en")
    assert said in render(build_reading_list(dataset, text))
    assert f">{tab}</a>" in render(build_header(dataset, text))


def test_a_life_without_passages_says_nothing_of_them() -> None:
    """It has neither the view nor a sentence about it."""
    dataset = life(lives.event("born", "1900"))
    text = dataset.catalogue("en")
    assert text("search.placeholder") == "Search events"
    assert ">1 event<" in render(build_note(dataset, text))
    page = render([build_header(dataset, text), build_reading_list(dataset, text)])
    assert "nterview" not in page
    assert "quote" not in page
