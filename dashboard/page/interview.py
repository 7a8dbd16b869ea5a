"""The interview view: the passages as they were told, joined by threads to the life as lived."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from dashboard.dataset.dates import in_words
from dashboard.dataset.model import Dataset, Event, Link, Passage
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.html import svg
from dashboard.page.symbol import event_glyph
from dashboard.timeline import Group, build_threads, group_events
from dashboard.timeline.label import KEY


def interview(dataset: Dataset, text: Catalogue) -> html.Element:
    """As told on the left, as lived on the right, the threads between them."""
    return html.Section(
        [
            html.Div([told_heading(dataset, text), told_list(dataset, text)], className="told"),
            html.Div([lived_heading(dataset, text), diagram(dataset, text)], className="lived"),
        ],
        id="interview",
        className="interview",
        aria_label=text("view.interview"),
    )


def told_heading(dataset: Dataset, text: Catalogue) -> html.Element:
    """What stands on the left, and where the whole of it can be read."""
    source = dataset.source.get(dataset.passages[0].source) if dataset.passages else None
    whole = None
    if source and source.url:
        whole = html.A(text("interview.whole"), href=source.url, rel="noopener")
    count = text.count("interview.passages", len(dataset.passages))
    return html.Header(
        [
            html.H2(text("interview.told")),
            html.P([count, " · " if whole else None, whole]),
        ],
        className="interview-heading",
    )


def lived_heading(dataset: Dataset, text: Catalogue) -> html.Element:
    """What stands on the right, and what a solid and a dashed thread say."""
    return html.Header(
        [
            html.P(
                [
                    html.Span(text("link.direct"), className="key-direct"),
                    html.Span(text("link.echo"), className="key-echo"),
                ],
                className="thread-key",
                aria_hidden="true",
            ),
            html.H2(text("interview.lived")),
            html.P(text.count("interview.events", len(dataset.events))),
        ],
        className="interview-heading",
    )


def told_list(dataset: Dataset, text: Catalogue) -> html.Element:
    """All passages; the column scrolls in itself."""
    return html.Ol(list(told(dataset, text)), className="told-list", tabIndex="0")


def told(dataset: Dataset, text: Catalogue) -> Iterator[html.Element]:
    """The passages under the questions they answer; the speaker is named when it changes."""
    numbered = enumerate(dataset.passages, start=1)
    for question, answers in groupby(numbered, key=lambda pair: pair[1].question):
        if question:
            yield html.Li(
                html.P(question[text.language], lang=text.language), className="told-question"
            )
        speaker = ""
        for number, passage in answers:
            named = passage.speaker[text.language]
            yield telling(dataset, passage, number, named if named != speaker else "", text)
            speaker = named


def telling(
    dataset: Dataset, passage: Passage, number: int, speaker: str, text: Catalogue
) -> html.Element:
    """One passage with its number, and a chip for each event it speaks of."""
    chips = [chip(dataset, links, text) for links in chip_links(dataset, passage)]
    alone = html.P(text("interview.no-event"), className="told-none")
    ours = passage.translation.own(text.language)
    return html.Li(
        [
            html.Span(str(number), className="told-number", aria_hidden="true"),
            html.P(speaker, className="told-speaker") if speaker else None,
            html.Blockquote(
                passage.exact,
                lang=passage.language or None,
                tabIndex="0",
                data_passage=passage.id,
            ),
            html.P(
                [html.Span(ours, lang=text.language), " ", html.Small(text("translation.own"))],
                className="told-translation",
            )
            if ours
            else None,
            html.Div(chips, className="told-chips") if chips else alone,
        ],
        className="telling",
        id=f"told-{passage.id}",
    )


def chip_links(dataset: Dataset, passage: Passage) -> Iterator[list[Link]]:
    """The links of a passage, those to one series together."""
    links = dataset.links_of(passage.id)
    for series, group in groupby(links, key=lambda link: dataset.event[link.event].series):
        if series:
            yield list(group)
        else:
            yield from ([link] for link in group)


def chip(dataset: Dataset, links: list[Link], text: Catalogue) -> html.Element:
    """A button that leads to an event, or to the first of a series."""
    event = dataset.event[links[0].event]
    echo = all(link.relation == "echo" for link in links)
    several = len(links) > 1
    date = in_words.short(event.date, text)
    if several:
        last = dataset.event[links[-1].event]
        date = f"{date} … {in_words.short(last.date, text)}"
    title = text("interview.series", number=len(links)) if several else event.title[text.language]
    said = text("link.echo" if echo else "link.direct")
    return html.Button(
        [
            event_glyph(dataset, event),
            html.Span("≈ ", aria_hidden="true") if echo else None,
            html.Span(date),
        ],
        type="button",
        className="told-chip",
        data_event=event.id,
        data_relation="echo" if echo else "direct",
        aria_label=f"{date}, {title} ({said})",
    )


def diagram(dataset: Dataset, text: Catalogue) -> html.Element:
    """Passage numbers with speaker brackets, the threads, and the events in time order."""
    return html.Div(
        [
            html.Ol(
                list(brackets(dataset, text)),
                className="brackets",
                aria_hidden="true",
            ),
            html.Ol([number(place, one, text) for place, one in enumerate(dataset.passages, 1)],
                    className="numbers", aria_label=text("interview.told")),
            html.Div(
                weave(dataset),
                className="threads",
                aria_hidden="true",
            ),
            html.Ol([lived_row(dataset, row, text) for row in group_events(dataset)],
                    className="lived-list", aria_label=text("interview.lived")),
        ],
        className="diagram",
    )  # fmt: skip


def weave(dataset: Dataset) -> html.Element:
    """The threads between the rows on both sides: curves, dashed for an echo."""
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


def brackets(dataset: Dataset, text: Catalogue) -> Iterator[html.Element]:
    """Who speaks: a line along the rows of a speaker's passages, the name at the middle one."""
    speakers = (passage.speaker[text.language] for passage in dataset.passages)
    for speaker, group in groupby(speakers):
        several = len(list(group))
        for place in range(several):
            named = short_name(speaker) if place == (several - 1) // 2 else ""
            ends = [name for name, at in (("is-first", 0), ("is-last", several - 1)) if place == at]
            yield html.Li(html.Span(named), className=" ".join(["bracket", *ends]))


def short_name(speaker: str) -> str:
    """A speaker in few letters: what stands before a comma, without the first given name."""
    name, comma, _ = speaker.partition(",")
    given, _, rest = name.partition(" ")
    return name if comma and " " not in rest and len(name) < 9 else rest or given


def number(place: int, passage: Passage, text: Catalogue) -> html.Element:
    """The number of a passage, a button that lights its events."""
    label = text("interview.passage", number=place, speaker=passage.speaker[text.language])
    return html.Li(
        html.Button(
            str(place),
            type="button",
            className="number",
            data_passage=passage.id,
            aria_label=label,
        )
    )


def lived_row(dataset: Dataset, row: Group, text: Catalogue) -> html.Element:
    """An event, or a whole series with a button for each of its members."""
    if row.series:
        return series_row(dataset, row.events, text)
    return html.Li(event_button(dataset, row.events[0], text))


def event_button(dataset: Dataset, event: Event, text: Catalogue) -> html.Element:
    """An event with its mark, year and name."""
    silent = [] if dataset.quotes(event.id) else ["is-silent"]
    key = ["is-key"] if event.weight >= KEY else []
    return html.Button(
        [
            event_glyph(dataset, event),
            html.Span(in_words.short(event.date, text), className="lived-date"),
            html.Span(event.label[text.language] or event.title[text.language]),
            html.Span(f". {text('quote.none')}", className="unseen") if silent else None,
        ],
        type="button",
        className=" ".join(["lived-event", *silent, *key]),
        data_event=event.id,
    )


def series_row(dataset: Dataset, events: tuple[Event, ...], text: Catalogue) -> html.Element:
    """All members of a series on one row, numbered."""
    boxes: list[Any] = [
        html.Button(
            str(event.number),
            type="button",
            className="lived-member",
            data_event=event.id,
            aria_label=event.title[text.language],
        )
        for event in events
    ]
    return html.Li(
        [event_glyph(dataset, events[0]), html.Span(boxes, className="lived-members")],
        className="lived-series",
    )
