"""Present mode: one event, one quote a slide, as large as the wall allows; the script fills it."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.dataset.dates.in_words import in_words
from dashboard.dataset.model import Dataset, Event
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.button import build_button, build_sign_button
from dashboard.page.explore.strip import draw_shapes, draw_words, to_em
from dashboard.page.html import svg
from dashboard.page.present.choice import build_letters
from dashboard.page.present.edges import build_end, build_title
from dashboard.page.present.over import build_overs
from dashboard.page.present.slide import build_slide
from dashboard.timeline import STAGE, lay_out_strip
from dashboard.timeline.strip import MOST, WINDOW

MOST_WINDOWS = 50
"""The most strips that are drawn of a long life."""


def build_present(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build the slide over the strip, and the blank screen over both."""
    return html.Section(
        html.H1(dataset.name(text.language), className="unseen"),
        build_slide(build_head_tools(text), build_foot_tools(text)),
        build_title(dataset, text),
        build_end(dataset, text),
        *build_overs(dataset, text),
        build_strip(dataset, text),
        html.P(className="stage-note", role="status", hidden=True),
        html.Div(className="blank", hidden=True, data_action="blank"),
        id="present",
        className="present",
        aria_label=text("present.label"),
    )


def build_head_tools(text: Catalogue) -> html.Element:
    """Build the way out, and a small menu for what a class needn't see all the time."""
    more = build_button(
        "⋯",
        "stage-button stage-more",
        data_tool="present-menu",
        aria_expanded="false",
        aria_label=text("present.more"),
    )
    leave = build_button(text("present.exit"), "stage-button", "leave")
    return html.Div(more, leave, build_menu(text), className="slide-tools")


def build_menu(text: Catalogue) -> html.Element:
    """Build the menu of what else a presenter can do, each with its key."""
    entries = {
        "ask": (text("prompts.title"), "Q"),
        "guess": (text("presenter.guess"), "G"),
        "over-map": (text("view.places"), "M"),
        "over-age": (text("age.title"), "A"),
        "blank": (text("present.blank"), "B"),
        "translate": (text("translation.summary"), "T"),
        "full-screen": (text("present.full"), "F"),
        "presenter": (text("present.window"), "W"),
        "present-key": (text("present.key"), ""),
        "present-whole": (text("present.whole"), ""),
    }
    buttons = [
        build_button([html.Span(label), html.Kbd(key) if key else None], "stage-entry", action)
        for action, (label, key) in entries.items()
    ]
    buttons.append(build_letters(text, "stage-entry"))
    return html.Div(buttons, id="present-menu", className="popover stage-menu", hidden=True)


def build_foot_tools(text: Catalogue) -> html.Element:
    """Build the way to other quotes, and the two buttons that a child can reach and hit."""
    quotes = [
        build_sign_button("‹", text("quote.previous"), "stage-round", "slide-up"),
        html.Span(className="slide-quote"),
        build_sign_button("›", text("quote.next"), "stage-round", "slide-down"),
    ]
    label = text("quote.label")
    return html.Div(
        html.Div(quotes, className="slide-quotes", role="group", aria_label=label),
        build_sign_button("‹", text("nav.previous-event"), "stage-step", "slide-previous"),
        html.P(className="slide-position"),
        build_sign_button("›", text("nav.next-event"), "stage-step is-strong", "slide-next"),
        className="slide-walk",
    )


def build_strip(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build the strip of all events under the slide: a picture, and a button over each slot."""
    slots = [build_slot(event, text) for event in dataset.events]
    return html.Div(
        html.Div(*draw_strips(dataset, text), className="strip-drawing"),
        html.Div(slots, className="strip-slots"),
        id="present-strip",
        className="strip",
        role="group",
        aria_label=text("chart.marks"),
    )


def draw_strips(dataset: Dataset, text: Catalogue) -> Iterator[html.Element]:
    """Draw the strip of a life; of a long one windows that overlap by half, the first 50."""
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
    """Build the button of an event."""
    name = f"{in_words(event.date, text)}. {event.title[text.language]}"
    return build_button(None, "slot", tabIndex=-1, data_event=event.id, aria_label=name)
