"""Where it happened: every place as text, with its events, the map, and their strip below it."""

from __future__ import annotations

from dashboard.dataset.dates import in_words
from dashboard.dataset.model import Dataset, Event, Place
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.places.map import build_map, say_years
from dashboard.page.symbol import build_event_glyph
from dashboard.places.atlas import read_atlas
from dashboard.places.route import list_places

MOST_SLOTS = 30
"""A life with more events that have a place has no strip of them under its map."""


def build_places(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build the view of the places: the list, which says all that the map shows, and the map."""
    places = list_places(dataset)
    rows = [build_place(dataset, number, place, events, text)
            for number, (place, events) in enumerate(places.items(), start=1)]  # fmt: skip
    return html.Section(
        html.Div(
            html.H2(text("places.title", n=len(places))),
            html.P(explain(list(places), text), className="places-key"),
            className="places-head",
        ),
        html.Ol(rows, className="places-list"),
        html.Div(
            build_map(dataset, "wide", text),
            build_map(dataset, "narrow", text),
            build_strip(dataset, text),
            className="places-map",
        ),
        html.Div(build_map(dataset, "stage", text), className="places-stage", hidden=True),
        id="places",
        className="places",
        tabIndex="-1",
        aria_label=text("view.places"),
    )


def explain(places: list[Place], text: Catalogue) -> str:
    """Explain the signs that the map has, and why it lacks the land."""
    located = [place for place in places if place.latitude is not None]
    used = {place.precision for place in located}
    words = [text(f"places.key.{name}") for name in ("point", "near", "country") if name in used]
    return " ".join([*words, *([] if read_atlas("50m").land else [text("places.bare")])])


def build_place(
    dataset: Dataset, number: int, place: Place, events: list[Event], text: Catalogue
) -> html.Element:
    """Build a place: its number in order of time, its name, how exact it is, and its events."""
    grade = "off" if place.latitude is None else place.precision
    name: list[html.Element | str] = [html.Span(place.title[text.language])]
    if grade != "point":
        name += [" ", html.Small(text(f"places.{grade}"))]
    return html.Li(
        html.Span(str(number), className="places-number", aria_hidden="true"),
        html.H3(name),
        html.Span(say_years(events, text), className="places-years", aria_hidden="true"),
        html.Ul([build_event(dataset, event, text) for event in events]),
        data_place=place.id,
    )


def build_event(dataset: Dataset, event: Event, text: Catalogue) -> html.Element:
    """Build the link to an event, with its date."""
    language = text.language
    words = (
        ("is-long", in_words.in_words(event.date, text.brief), event.title[language]),
        ("is-short", in_words.short(event.date, text), event.label[language]
         or event.title[language]),
    )  # fmt: skip
    names = [
        html.Span(html.Span(date, className="places-date"), " ", name, className=look)
        for look, date, name in words
    ]
    link = html.A(build_event_glyph(dataset, event), *names,
                  href=f"?event={event.id}", data_event=event.id)  # fmt: skip
    return html.Li(link)


def build_strip(dataset: Dataset, text: Catalogue) -> html.Element | None:
    """Build equal slots for the events that have a place, in order of time."""
    events = [event for event in dataset.events if dataset.places_of(event)]
    if not 1 < len(events) <= MOST_SLOTS:
        return None
    slots = []
    for event in events:
        date = in_words.short(event.date, text)
        name = f"{date}. {event.title[text.language]}"
        shown = [build_event_glyph(dataset, event), html.Span(date, aria_hidden="true")]
        link = html.A(shown, href=f"?event={event.id}", title=name, aria_label=name,
                      data_event=event.id)  # fmt: skip
        slots.append(html.Li(link))
    return html.Ol(slots, className="places-strip", aria_label=text("places.strip"))
