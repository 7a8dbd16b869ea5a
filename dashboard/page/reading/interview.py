"""The interview view: the passages as told, joined by threads to the events as lived."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from dashboard.dataset.dates import in_words
from dashboard.dataset.model import Dataset, Event, Link, Passage
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.button import build_button
from dashboard.page.html import svg
from dashboard.page.quote import build_quote
from dashboard.page.series import find_series
from dashboard.page.symbol import build_event_glyph
from dashboard.timeline import Group, build_threads, group_events
from dashboard.timeline.label import KEY


def build_interview(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build the passages on the left, and the events with the threads on the right."""
    return html.Section(
        html.Div(
            build_passages_heading(dataset, text),
            html.Ol(*build_passages(dataset, text), className="told-list", tabIndex="0"),
            className="told",
        ),
        html.Div(
            build_events_heading(dataset, text), build_diagram(dataset, text), className="lived"
        ),
        id="interview",
        className="interview",
        aria_label=text("view.interview"),
    )


def build_passages_heading(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build the heading of the passages, with a link to the whole interview."""
    source = dataset.source.get(dataset.passages[0].source) if dataset.passages else None
    whole = None
    if source and source.url:
        whole = html.A(text("interview.whole"), href=source.url, rel="noopener")
    count = text.count("interview.passages", len(dataset.passages))
    return html.Header(
        html.H2(text("interview.told")),
        html.P(count, " · " if whole else None, whole),
        className="interview-heading",
    )


def build_events_heading(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build the heading of the events, with the key to solid and dashed threads."""
    return html.Header(
        html.P(
            html.Span(text("link.direct")),
            html.Span(text("link.echo"), className="key-echo"),
            className="thread-key",
            aria_hidden="true",
        ),
        html.H2(text("interview.lived")),
        html.P(text.count("interview.events", len(dataset.events))),
        className="interview-heading",
    )


def build_passages(dataset: Dataset, text: Catalogue) -> Iterator[html.Element]:
    """Build the passages under their questions; the speaker is named where it changes."""
    numbered = enumerate(dataset.passages, start=1)
    for question, answers in groupby(numbered, key=lambda pair: pair[1].question):
        if question:
            yield html.Li(
                html.P(question[text.language], lang=text.language), className="told-question"
            )
        named = ""
        for number, passage in answers:
            speaker = passage.speaker[text.language]
            yield build_passage(dataset, passage, number, speaker if speaker != named else "", text)
            named = speaker


def build_passage(
    dataset: Dataset, passage: Passage, number: int, speaker: str, text: Catalogue
) -> html.Element:
    """Build a passage with its number, and a chip for each event it speaks of."""
    chips = [build_chip(dataset, links, text) for links in group_links(dataset, passage)]
    alone = html.P(text("interview.no-event"), className="told-none")
    return html.Li(
        html.Span(str(number), className="told-number", aria_hidden="true"),
        html.P(speaker, className="told-speaker", translate="no") if speaker else None,
        build_quote(passage, tabIndex="0"),
        build_translation(passage.translation.own(text.language), text),
        html.Div(chips, className="told-chips") if chips else alone,
        className="telling",
        id=f"told-{passage.id}",
    )


def build_translation(ours: str, text: Catalogue) -> html.Element | None:
    """Build our translation of a passage, marked as ours."""
    if not ours:
        return None
    words = html.Span(ours, lang=text.language)
    return html.P(words, " ", html.Small(text("translation.own")), className="told-translation")


def group_links(dataset: Dataset, passage: Passage) -> Iterator[list[Link]]:
    """Group the links of a passage: those to one series together."""
    links = dataset.links_of(passage.id)
    for series, group in groupby(links, key=lambda link: dataset.event[link.event].series):
        if series:
            yield list(group)
        else:
            yield from ([link] for link in group)


def build_chip(dataset: Dataset, links: list[Link], text: Catalogue) -> html.Element:
    """Build a button that leads to an event, or to the first of a series."""
    event = dataset.event[links[0].event]
    echo = all(link.relation == "echo" for link in links)
    several = len(links) > 1
    date = in_words.short(event.date, text)
    if several:
        last = dataset.event[links[-1].event]
        date = f"{date} … {in_words.short(last.date, text)}"
    series = find_series(dataset, event.series) if several else None
    name = series.title[text.language] if series else name_shortly(event, text)
    relation = "echo" if echo else "direct"
    content = [
        build_event_glyph(dataset, event),
        html.Span(html.Span("≈ ", aria_hidden="true") if echo else None, f"{date} ", name),
        html.Span(f" ({text(f'link.{relation}')})", className="unseen"),
    ]
    return build_button(content, "told-chip", data_event=event.id, data_relation=relation)


def name_shortly(event: Event, text: Catalogue) -> str:
    """Name an event by the shortest of its labels, else by its title."""
    return (event.label_short or event.label or event.title)[text.language]


def build_diagram(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build passage numbers with speaker brackets, threads, and the events in time order."""
    numbered = enumerate(dataset.passages, start=1)
    return html.Div(
        html.Ol(*build_speakers(dataset, text), className="brackets", aria_hidden="true"),
        html.Ol([build_number(number, passage, text) for number, passage in numbered],
                className="numbers", aria_label=text("interview.told")),
        html.Div(draw_threads(dataset), className="threads", aria_hidden="true"),
        html.Ol([build_row(dataset, row, text) for row in group_events(dataset)],
                className="lived-list", aria_label=text("interview.lived")),
        className="diagram",
    )  # fmt: skip


def draw_threads(dataset: Dataset) -> html.Element:
    """Draw the threads between the rows on both sides: curves, dashed for an echo."""
    curves = [
        svg(
            "path",
            d=f"M0 {start}C500 {start} 500 {end} 1000 {end}",
            look="is-echo" if thread.echo else "",
            data_thread=thread.passage,
            data_events=" ".join(thread.events),
            data_colour=thread.colour,
        )
        for thread in build_threads(dataset)
        for start, end in [(round(1000 * thread.start, 1), round(1000 * thread.end, 1))]
    ]
    return svg("svg", *curves, viewBox="0 0 1000 1000", preserveAspectRatio="none")


def build_speakers(dataset: Dataset, text: Catalogue) -> Iterator[html.Element]:
    """Build a line along the rows of each speaker's passages, the name at the middle one."""
    speakers = (passage.speaker[text.language] for passage in dataset.passages)
    for speaker, group in groupby(speakers):
        several = len(list(group))
        for row in range(several):
            name = shorten_name(speaker) if row == (several - 1) // 2 else ""
            ends = [look for look, at in (("is-first", 0), ("is-last", several - 1)) if row == at]
            yield html.Li(html.Span(name), className=" ".join(["bracket", *ends]))


def shorten_name(speaker: str) -> str:
    """Shorten a speaker's name: only what is before a comma, without the first given name."""
    name, comma, _ = speaker.partition(",")
    given, _, rest = name.partition(" ")
    return name if comma and " " not in rest and len(name) < 9 else rest or given


def build_number(number: int, passage: Passage, text: Catalogue) -> html.Element:
    """Build the number of a passage, a button that highlights its events."""
    speaker = passage.speaker[text.language]
    label = text("interview.passage", number=number, speaker=speaker)
    return html.Li(build_button(str(number), "number", data_passage=passage.id, aria_label=label))


def build_row(dataset: Dataset, row: Group, text: Catalogue) -> html.Element:
    """Build an event, or a whole series with a button for each of its members."""
    if row.series:
        return build_series(dataset, row.events, text)
    return html.Li(build_event(dataset, row.events[0], text))


def build_event(dataset: Dataset, event: Event, text: Catalogue) -> html.Element:
    """Build the button of an event with its glyph, year and name."""
    silent = [] if dataset.quotes(event.id) else ["is-silent"]
    key = ["is-key"] if event.weight >= KEY else []
    content = [
        build_event_glyph(dataset, event),
        html.Span(in_words.short(event.date, text), className="lived-date"),
        html.Span(event.label[text.language] or event.title[text.language]),
        html.Span(f". {text('quote.none')}", className="unseen") if silent else None,
    ]
    return build_button(content, " ".join(["lived-event", *silent, *key]), data_event=event.id)


def build_series(dataset: Dataset, events: tuple[Event, ...], text: Catalogue) -> html.Element:
    """Build all members of a series on one row, numbered."""
    members = [
        build_button(
            str(event.number),
            "lived-member",
            data_event=event.id,
            aria_label=event.title[text.language],
        )
        for event in events
    ]
    return html.Li(
        build_event_glyph(dataset, events[0]),
        html.Span(members, className="lived-members"),
        className="lived-series",
    )
