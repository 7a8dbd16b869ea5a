"""Present mode: one event, one quote a slide, as large as the wall allows; the script fills it."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.dataset.dates.in_words import in_words
from dashboard.dataset.model import Dataset, Event
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.explore.strip import draw_shapes, draw_words, to_em
from dashboard.page.html import svg
from dashboard.page.present.slide import build_slide
from dashboard.timeline import STAGE, lay_out_strip
from dashboard.timeline.strip import MOST, WINDOW

MOST_WINDOWS = 50
"""The most strips that are made of a long life."""


def build_present(dataset: Dataset, text: Catalogue) -> html.Element:
    """The slide over the strip, and the blank screen over both."""
    return html.Section(
        [
            html.H1(dataset.subject.name or dataset.title[text.language], className="unseen"),
            build_slide(build_head_tools(text), build_foot_tools(text)),
            build_strip(dataset, text),
            html.Div(className="blank", hidden=True, data_action="blank"),
        ],
        id="present",
        className="present",
        aria_label=text("present.label"),
    )


def build_head_tools(text: Catalogue) -> html.Element:
    """The way out, and a small menu for what a class needn't see all the time."""
    more = html.Button(
        "⋯",
        type="button",
        className="stage-button stage-more",
        data_tool="present-menu",
        aria_expanded="false",
        aria_label=text("present.more"),
    )
    leave = build_action("leave", text("present.exit"), "stage-button")
    return html.Div([more, leave, build_menu(text)], className="slide-tools")


def build_menu(text: Catalogue) -> html.Element:
    """What else a presenter can do, each with its key."""
    entries = {
        "blank": (text("present.blank"), "B"),
        "translate": (text("translation.summary"), "T"),
        "full-screen": (text("present.full"), "F"),
        "presenter": (text("present.window"), "W"),
        "whole": (text("present.whole"), ""),
    }
    buttons = [
        html.Button(
            [html.Span(label), html.Kbd(key) if key else None],
            type="button",
            className="stage-entry",
            data_action=name,
        )
        for name, (label, key) in entries.items()
    ]
    return html.Div(buttons, id="present-menu", className="popover stage-menu", hidden=True)


def build_foot_tools(text: Catalogue) -> html.Element:
    """The other quotes of the event, and the two buttons that a child can reach and hit."""
    quotes = [
        build_action("slide-up", text("quote.previous"), "stage-round", "‹"),
        html.Span(className="slide-quote"),
        build_action("slide-down", text("quote.next"), "stage-round", "›"),
    ]
    label = {"aria_label": text("quote.label")}
    return html.Div(
        [
            html.Div(quotes, className="slide-quotes", role="group", **label),
            build_action("previous", text("nav.previous-event"), "stage-step", "‹"),
            html.P(className="slide-position"),
            build_action("next", text("nav.next-event"), "stage-step is-strong", "›"),
        ],
        className="slide-walk",
    )


def build_strip(dataset: Dataset, text: Catalogue) -> html.Element:
    """All events under the slide: a picture, and a button over each slot."""
    slots = [build_slot(event, text) for event in dataset.events]
    return html.Div(
        [
            html.Div(list(draw_strips(dataset, text)), className="strip-drawing"),
            html.Div(slots, className="strip-slots"),
        ],
        id="present-strip",
        className="strip",
        role="group",
        aria_label=text("chart.marks"),
    )


def draw_strips(dataset: Dataset, text: Catalogue) -> Iterator[html.Element]:
    """The strip of a life; of a long one windows that overlap by half, the first 50."""
    events = [event.id for event in dataset.events]
    middles = events[:: WINDOW // 2][:MOST_WINDOWS] if len(events) > MOST else events[:1]
    for event in middles:
        laid = lay_out_strip(dataset, STAGE.width, STAGE.height, STAGE.radius, event)
        yield svg(
            "svg",
            *draw_shapes(laid, to_em),
            svg("circle", look="strip-ring", display="none"),
            svg("svg", svg("use"), look="strip-now", display="none"),
            *draw_words(laid, text, to_em),
            svg("text", look="strip-flag", y=f"{100 * laid.years_y / laid.height:g}%",
                text_anchor="middle", font_size=to_em(laid.font), display="none"),
            look="strip-picture picture",
            aria_hidden="true",
            data_events=" ".join(mark.event for mark in laid.marks),
        )  # fmt: skip


def build_slot(event: Event, text: Catalogue) -> html.Element:
    """The button of an event."""
    name = f"{in_words(event.date, text)}. {event.title[text.language]}"
    return html.Button(
        type="button",
        className="slot",
        tabIndex=-1,
        data_event=event.id,
        aria_label=name,
    )


def build_action(name: str, label: str, look: str, sign: str = "") -> html.Element:
    """A button that the script answers; a lone sign gets its label as its name."""
    return html.Button(
        sign or label,
        type="button",
        className=look,
        data_action=name,
        aria_label=label if sign else None,
    )
