"""The papers: what is printed, in which order, and what gives nothing away."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from dashboard.dataset import load
from dashboard.dataset.model import Dataset, Text
from dashboard.i18n import load_catalogue
from dashboard.page.html import render
from dashboard.page.print.activity import YEAR, build_activity, choose_cards, name_cards
from dashboard.page.print.answers import build_answer_sheet
from dashboard.page.print.entries import choose_leaves, list_entries
from dashboard.page.print.handout import KINDS, QUESTIONS, build_handout, choose_prompts
from dashboard.page.print.leaf import PAPERS
from dashboard.page.print.paper import build_papers
from dashboard.page.print.poster import build_poster
from dashboard.places.route import list_places
from dashboard.publish.pdf import render_document
from dashboard.timeline import PRINT, lay_out
from tests.life import DATASET, DATASETS
from tests.timeline.test_layout import assert_apart

LANGUAGES = ("en", "es")
ENGLISH = load_catalogue("en")
PRINTED = re.compile(r'<li class="leaf-event" data-event="([^"]+)"')
QUOTED = re.compile(r'<blockquote[^>]* data-passage="([^"]+)">(.*?)</blockquote>')
TAG = re.compile("<[^>]+>")


def text_of(markup: str) -> str:
    """Return the words that are read in some HTML."""
    return " ".join(TAG.sub(" ", markup).split())


@cache
def read_handout(language: str) -> str:
    """The handout of the built-in life."""
    return render(build_handout(DATASET, load_catalogue(language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_event_is_printed_once_and_a_series_as_one(language: str) -> None:
    """The list holds each event that is in no series, and the first member of each series."""
    assert PRINTED.findall(read_handout(language)) == [
        event.id
        for event in DATASET.events
        if not event.series or DATASET.members(event.series)[0].id == event.id
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_quotes_are_printed_once_letter_for_letter(language: str) -> None:
    """Each event has its first quote unless it is printed above; the words are the passage's."""
    found = QUOTED.findall(read_handout(language))
    for row, quote, *_ in list_entries(DATASET):
        assert quote in (None, DATASET.quotes(row.events[0].id)[0] if quote else None)
    least = {"en": 15, "es": 9}[language]
    assert len({passage for passage, _ in found}) == len(found) >= least
    assert all(TAG.sub("", words) == DATASET.passage[passage].exact for passage, words in found)


def test_a_quote_that_is_printed_already_is_referred_to() -> None:
    """The Russian job has the words, passage 8, that stand at the laboratory above it."""
    job = next(entry for entry in list_entries(DATASET) if entry.row.events[0].id == "russian-job")
    position = [passage.id for passage in DATASET.passages].index("apply-to-this-russian-job") + 1
    assert job.quote is None
    assert job.seen == position
    markup = read_handout("en")
    item = markup.partition('data-event="russian-job"')[2].partition("</li>")[0]
    assert f"See passage {position}" in item


def test_where_both_languages_stand_the_lightest_quotes_give_way() -> None:
    """On two leaves the Spanish handout has at least half the quotes, all of weight 4 and 5."""
    english, spanish = (
        {entry.row.events[0].id: entry.quote for leaf in choose_leaves(DATASET, text)
         for entry in leaf if entry.quote}
        for text in map(load_catalogue, LANGUAGES)
    )  # fmt: skip
    assert spanish.items() <= english.items() | {"russian-job": spanish["russian-job"]}.items()
    assert len(english) // 2 <= len(spanish) < len(english)
    assert {event.id for event in DATASET.events if event.weight > 3} <= spanish.keys()


def test_a_spanish_reader_has_each_quote_in_both_languages() -> None:
    """Below each quote of the Spanish handout stands our translation; the English one has none."""
    spanish = read_handout("es")
    assert spanish.count("data-translation=") == len(QUOTED.findall(spanish))
    assert 'lang="es" data-translation="it-was-everybody"' in spanish
    assert "data-translation=" not in read_handout("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_leaves_have_lines_questions_and_sources(language: str) -> None:
    """Name and date stand on the first leaf, six questions of three kinds on the last."""
    text = load_catalogue(language)
    first, last = read_handout(language).split("<article")[1:]
    assert first.count('class="leaf-field"') == 2
    assert 'class="leaf-field"' not in last
    assert last.count('class="ruled"') == 2 * QUESTIONS
    assert "1 / 2" in first
    assert "2 / 2" in last
    assert "Los Angeles Times" in text_of(last)
    assert text("print.dates") in last


def test_the_questions_are_for_pupils_and_of_each_kind() -> None:
    """Two prompts of each kind are chosen, of the events that weigh most, none for teachers.

    There are 24 prompts and more, at least six for teachers, all in both languages.
    """
    prompts = choose_prompts(DATASET)
    assert [prompt.kind for prompt in prompts] == [kind for kind in KINDS for _ in range(2)]
    assert {prompt.audience for prompt in prompts} == {"pupil"}
    assert len({prompt.text.default for prompt in prompts}) == QUESTIONS
    for kind in KINDS:
        known, asked = (
            sorted(DATASET.event[prompt.event].weight for prompt in found
                   if (prompt.kind, prompt.audience) == (kind, "pupil"))
            for found in (DATASET.prompts, prompts)
        )  # fmt: skip
        assert asked == known[-len(asked) :]
    assert len(DATASET.prompts) >= 24
    assert sum(prompt.audience == "teacher" for prompt in DATASET.prompts) >= 6
    assert all(prompt.text.own(language) for prompt in DATASET.prompts for language in LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cards_tell_no_date(language: str) -> None:
    """No card holds a year or the date of its event, in figures or in words."""
    text = load_catalogue(language)
    front = render(build_activity(DATASET, text))
    back = render(build_answer_sheet(DATASET, text))
    dealt = re.findall(r'<li class="card" data-event="([^"]+)"', front)
    assert 12 <= len(dealt) <= 16
    assert not re.search(r"\b(1[89]|20)\d\d\b", text_of(front))
    assert "<time" not in front
    for event in dealt:
        assert f'data-event="{event}"' in back


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_without_a_quote_tells_what_happened(language: str) -> None:
    """No card but a series' is a title alone: it has words of somebody, or sentences of ours."""
    cards = re.findall(r'<li class="card".*?</li>', render(
        build_activity(DATASET, load_catalogue(language))), re.DOTALL)  # fmt: skip
    assert all("<blockquote" in card or "card-text" in card for card in cards)
    assert sum("card-text" in card for card in cards) >= {"en": 10, "es": 4}[language]


def test_the_sheets_for_pupils_name_the_page_where_it_is_public() -> None:
    """With an address the handout and the cards have it and its code; the answers never do."""
    papers = render(build_papers(DATASET, ENGLISH, "https://life.example/en/"))
    assert papers.count('<span class="leaf-address">life.example/en</span>') == 2
    assert papers.count('src="data:image/svg+xml') == 2
    silent = render(build_papers(DATASET, ENGLISH))
    assert "data:image/svg+xml" not in silent
    assert silent.count('class="leaf-link" hidden') == 2


def test_the_weightiest_rows_are_cards() -> None:
    """No event that is left out weighs more than a card; a series weighs the most."""
    weights = {event.id: 5 if event.series else event.weight for event in DATASET.events}
    dealt = {card.event.id for card in choose_cards(DATASET)}
    silent = {event.id for event in DATASET.events if not YEAR.search(event.title.default)}
    firsts = {row.row.events[0].id for row in list_entries(DATASET)}
    assert "rejection-1" in dealt
    least = min(weights[event] for event in dealt)
    assert all(weights[event] <= least for event in silent & firsts - dealt)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answers_end_with_what_helps_a_teacher(language: str) -> None:
    """Each hint for teachers stands with its event's title; a life without one has no such part."""
    sheet = render(build_answer_sheet(DATASET, load_catalogue(language)))
    part = text_of(sheet.partition('class="activity-teacher"')[2])
    hints = [prompt for prompt in DATASET.prompts if prompt.audience == "teacher"]
    assert hints
    for hint in hints:
        title = DATASET.event[hint.event].title[language]
        assert html.escape(f"{title}. {hint.text[language]}") in part
    pupils = tuple(prompt for prompt in DATASET.prompts if prompt not in hints)
    alone = replace(DATASET, prompts=pupils)
    assert "activity-teacher" not in render(build_answer_sheet(alone, load_catalogue(language)))


def test_the_cards_are_dealt_the_same_to_all_and_never_in_order() -> None:
    """Two copies are equal; the order differs from that of time, however short the life."""
    dealt = [*name_cards(DATASET, choose_cards(DATASET)).values()]
    assert dealt == [*name_cards(DATASET, choose_cards(DATASET)[::-1]).values()]
    assert dealt != choose_cards(DATASET)
    for count in (2, 3, 4):
        few = replace(DATASET, events=DATASET.events[:count])
        assert [*name_cards(few, choose_cards(few)).values()] != choose_cards(few)
    assert sorted(card.event.id for card in dealt) == sorted(
        c.event.id for c in choose_cards(DATASET)
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_mark_of_the_picture_has_a_name(language: str) -> None:
    """On paper nothing can be pointed at: all key events are named, and no name touches another."""
    kept = tuple(event for event in DATASET.events if event.weight >= 3 or event.series)
    laid = lay_out(replace(DATASET, events=kept), PRINT, language)
    named = {label.event for label in laid.labels}
    assert named == {event.id for event in kept if not event.series}
    assert_apart(laid)


def test_the_picture_needs_no_script_and_no_style_of_its_own() -> None:
    """It is plain SVG: no script, no style attribute, no address, all marks there.

    Kinds differ by their shapes, also where the print is grey.
    """
    markup = render(build_poster(DATASET, load_catalogue("en")))
    assert "<script" not in markup
    assert " style=" not in markup
    kept = [event for event in DATASET.events if event.weight >= 3 or event.series]
    used = re.findall(r'<use[^>]* href="#mark-([^"]+)"', markup)
    assert sorted(used) == sorted(DATASET.kind[event.kind].symbol for event in kept)
    assert len({kind.symbol for kind in DATASET.kinds}) == len(DATASET.kinds)
    assert markup.count("href") == len(used)


@pytest.mark.parametrize("sheet", PAPERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sheet_is_one_document_that_refers_to_nothing_else(language: str, sheet: str) -> None:
    """Whatever a sheet for the printer uses stands once in the document itself."""
    markup = render_document(DATASET, language, "a4", sheet)
    used = set(re.findall(r'href="#([^"]+)"|url\(#([^)]+)\)', markup))
    assert used
    for name in ("".join(names) for names in used):
        assert markup.count(f' id="{name}"') == 1, name
    assert "<script" not in markup
    assert not re.search(r'<(?:link|img)|url\((?!#|"?data:)| src=', markup)


@pytest.mark.parametrize(
    "dataset",
    [Dataset(), *(load(DATASETS / name)[0] for name in ("tiny", "interview", "same-moment"))],
    ids=lambda dataset: dataset.subject.name or dataset.title.default or "empty",
)
def test_any_life_can_be_printed(dataset: Dataset) -> None:
    """A life without quotes, prompts or even events has its sheets too, each event in them."""
    markup = render(build_papers(dataset, load_catalogue("en")))
    assert markup.count("<article") >= 3
    for row in list_entries(dataset):
        assert f'class="leaf-event" data-event="{row.row.events[0].id}"' in markup


def test_a_short_life_takes_one_leaf(tmp_path: Path) -> None:
    """Where nothing stands on the last leaf there is none; an undated event says so first."""
    (tmp_path / "events.csv").write_text("date,title\n1881,Born\nundated,A letter\n")
    markup = render(build_handout(load(tmp_path)[0], ENGLISH))
    assert text_of(markup).count("1 / 1") == markup.count("<article") == 1
    assert "undated · A letter" in text_of(markup)
    assert text_of(markup).count("exact date") == 1


def test_a_long_life_takes_more_leaves() -> None:
    """Two hundred events stand on as many leaves as they need, each once and numbered."""
    many = tuple(
        replace(event, id=f"{event.id}-{copy}", series="", closes="")
        for event in DATASET.events
        for copy in range(5)
    )
    markup = render(build_handout(replace(DATASET, events=many, headlines=(), prompts=()), ENGLISH))
    assert PRINTED.findall(markup) == [event.id for event in many]
    total = markup.count("<article")
    assert total > 2
    assert f"{total} / {total}" in markup


def test_what_happened_is_printed_where_nobody_speaks_of_it() -> None:
    """An event without a quote has its text on paper, paragraph by paragraph, and its picture."""
    life, _ = load(DATASETS / "pictures")
    markup = render(build_handout(life, load_catalogue("en")))
    assert '<p class="leaf-text">She is the second of five children. No paper' in markup
    assert "He writes on the morning after" not in markup
    assert markup.count('class="leaf-picture') == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_leaf_says_where_it_happened(language: str) -> None:
    """Each place stands there once, in order of time and with its years, as on the map."""
    text = load_catalogue(language)
    first = read_handout(language).split("<article")[1]
    places = text_of(first.partition('class="leaf-places"')[2].partition("</section>")[0])
    named = [place.title[language].partition(",")[0] for place in list_places(DATASET)]
    found = [places.index(name) for name in named]
    assert found == sorted(found)
    assert f"{text('places.around', place='Lodi')} 1992?" in places
    assert "Houston 2001" in places


def test_places_that_no_table_knows_are_named_as_written() -> None:
    """Without a table of places the handout has the words of the events, and none without them."""
    nowhere = replace(DATASET, places=(), events=tuple(
        replace(event, place=Text((("en", "At sea"),) if event.id == "sts-128" else ()))
        for event in DATASET.events))  # fmt: skip
    assert "At sea 2009" in text_of(render(build_handout(nowhere, ENGLISH)))
    silent = replace(
        nowhere, events=tuple(replace(event, place=Text()) for event in DATASET.events)
    )
    assert "leaf-places" not in render(build_handout(silent, ENGLISH))


def test_many_places_take_the_room_of_events() -> None:
    """With names five times as long fewer events stand on the first leaf; none is lost."""
    places = tuple(replace(place, title=Text((("en", "Town " * 20),))) for place in DATASET.places)
    crowded = replace(DATASET, places=places)
    few, many = (choose_leaves(life, ENGLISH) for life in (DATASET, crowded))
    assert len(many[0]) < len(few[0])
    assert sum(map(len, many)) == sum(map(len, few))
