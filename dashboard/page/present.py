"""Present mode: one event, one quote a slide, as large as the wall allows; the script fills it."""

from __future__ import annotations

from dash import html

from dashboard.dataset import words
from dashboard.dataset.model import Dataset, Event
from dashboard.i18n import Catalogue
from dashboard.page.attributes import attributes
from dashboard.page.slide import slide


def present(dataset: Dataset, text: Catalogue) -> html.Section:
    """The slide over the strip, and the blank screen over both."""
    return html.Section(
        [
            html.H1(dataset.subject.name or dataset.title[text.language], className="unseen"),
            slide(head_tools(text), foot_tools(text)),
            strip(dataset, text),
            html.Div(className="blank", hidden=True, **attributes(data_action="blank")),
        ],
        id="present",
        className="present",
        **attributes(aria_label=text("present.label")),
    )


def head_tools(text: Catalogue) -> html.Div:
    """The way out, and a small menu for what a class needn't see all the time."""
    more = html.Button(
        "⋯",
        type="button",
        className="stage-button stage-more",
        **attributes(
            data_tool="present-menu", aria_expanded="false", aria_label=text("present.more")
        ),
    )
    leave = button("leave", text("present.exit"), "stage-button")
    return html.Div([more, leave, menu(text)], className="slide-tools")


def menu(text: Catalogue) -> html.Div:
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
            **attributes(data_action=name),
        )
        for name, (label, key) in entries.items()
    ]
    return html.Div(buttons, id="present-menu", className="popover stage-menu", hidden=True)


def foot_tools(text: Catalogue) -> html.Div:
    """The other quotes of the event, and the two buttons that a child can reach and hit."""
    quotes = [
        button("slide-up", text("quote.previous"), "stage-round", "‹"),
        html.Span(className="slide-quote"),
        button("slide-down", text("quote.next"), "stage-round", "›"),
    ]
    label = attributes(aria_label=text("quote.label"))
    return html.Div(
        [
            html.Div(quotes, className="slide-quotes", role="group", **label),
            button("previous", text("nav.previous-event"), "stage-step", "‹"),
            html.P(className="slide-position"),
            button("next", text("nav.next-event"), "stage-step is-strong", "›"),
        ],
        className="slide-walk",
    )


def strip(dataset: Dataset, text: Catalogue) -> html.Div:
    """All events under the slide: Plotly's drawing, and a button over each slot."""
    slots = [slot(event, text) for event in dataset.events]
    return html.Div(
        [
            html.Div(
                html.Div(id="strip"),
                className="strip-drawing",
                **attributes(aria_hidden="true"),
            ),
            html.Div(slots, className="strip-slots"),
        ],
        id="present-strip",
        className="strip",
        role="group",
        **attributes(aria_label=text("chart.marks")),
    )


def slot(event: Event, text: Catalogue) -> html.Button:
    """The button of an event."""
    name = f"{words.in_words(event.date, text)}. {event.title[text.language]}"
    return html.Button(
        type="button",
        className="slot",
        tabIndex=-1,
        **attributes(data_event=event.id, aria_label=name),
    )


def button(name: str, label: str, look: str, sign: str = "") -> html.Button:
    """A button that the script answers; a lone sign gets its label as its name."""
    return html.Button(
        sign or label,
        type="button",
        className=look,
        **attributes(data_action=name, aria_label=label if sign else None),
    )
