"""The panel: one event, one quote, and the way to the next.

Until an event is chosen it says how to choose one, under the epigraph; then the script fills it.
"""

from __future__ import annotations

from typing import Any

from dashboard.dataset.model import Dataset, Event, Passage
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.button import build_button, build_sign_button
from dashboard.page.quote import build_quote
from dashboard.page.symbol import build_glyph


def build_panel(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build rows of fixed height, so that nothing moves whatever the event."""
    epigraph = dataset.passage.get(dataset.subject.epigraph)
    return html.Aside(
        [
            build_meta(text),
            build_heading(dataset, text),
            build_voice(epigraph, text),
            html.Div(build_words(epigraph, text), className="detail-zone"),
            build_pager(text),
            build_counter(dataset, text),
            build_walk(dataset, text),
        ],
        id="detail",
        className="detail",
        aria_label=text("detail.label"),
    )


def build_meta(text: Catalogue) -> html.Element:
    """Build the row of kind, lane and pin."""
    return html.Div(
        [
            build_glyph(None, look="detail-glyph"),
            html.Span(className="detail-kind"),
            html.Span(className="detail-lane"),
            build_action("pin", text("pin.off"), "pill", hidden=True, aria_pressed="false"),
            build_action("close", text("detail.close"), "sheet-close"),
        ],
        className="detail-meta",
    )


def build_heading(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build the title, the date in words, and the button for what else is known."""
    quoted = {quote.passage.id for event in dataset.events for quote in dataset.quotes(event.id)}
    counts = text("empty.count", events=len(dataset.events), quotes=len(quoted))
    facts = build_action("facts", text("facts.show"), "facts", hidden=True, aria_expanded="false")
    return html.Div(
        [
            html.H2(text("empty.title"), className="detail-title", tabindex="-1"),
            html.P([html.Span(counts, className="detail-date"), facts], className="detail-when"),
        ],
        className="detail-heading",
    )


def build_voice(epigraph: Passage | None, text: Catalogue) -> html.Element:
    """Build the row of the speaker, and whether the passage speaks of the event or echoes it."""
    speaker = epigraph.speaker[text.language] if epigraph else ""
    look = "detail-speaker" if epigraph else "detail-speaker is-none"
    return html.Div(
        [html.Span(speaker, className=look), html.Span(className="detail-relation")],
        className="detail-voice",
    )


def build_words(epigraph: Passage | None, text: Catalogue) -> list[html.Element]:
    """Build the epigraph, and the hints how to choose an event."""
    hints = [
        html.P(text("empty.help"), className="detail-hint is-hover"),
        html.P(text("empty.touch"), className="detail-hint is-touch"),
    ]
    return [build_quote(epigraph, className="detail-words"), *hints] if epigraph else hints


def build_pager(text: Catalogue) -> html.Element:
    """Build the way to the other quotes of the event, the switch to the translation, the source."""
    off: dict[str, Any] = {"disabled": True, "aria_disabled": "true"}
    previous, following = text("quote.previous"), text("quote.next")
    quotes = html.Div(
        [
            build_sign_button("‹", previous, "round", "quote-previous", **off),
            html.Span(build_lengths(), className="detail-count"),
            build_sign_button("›", following, "round", "quote-next", **off),
            build_action("quote-cycle", following, "button cycle", disabled=True),
        ],
        className="detail-quotes is-empty is-none",
        role="group",
        aria_label=text("quote.label"),
    )
    switch = build_action("translate", text("translation.ours"), "pill detail-switch", hidden=True)
    source = build_button(
        build_lengths(text("interview.read"), text("view.interview")),
        "detail-source",
        "interview",
        aria_label=text("interview.read"),
    )
    return html.Div([quotes, switch, source], className="detail-pager")


def build_lengths(long: str | None = None, short: str | None = None) -> list[html.Element]:
    """Build two lengths of a text; the style sheet shows the one that has room."""
    return [html.Span(long, className="is-long"), html.Span(short, className="is-short")]


def build_counter(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build the first series as a row of boxes, and the event that ends it."""
    if not dataset.series:
        return html.Div(className="detail-counter")
    series = dataset.series[0]
    members = dataset.members(series.id)
    boxes = [
        build_box(event, html.Span(event.number), "box", text, data_tally="no") for event in members
    ]
    if closing := dataset.closing(series.id):
        glyph = build_glyph(dataset.kind.get(closing.kind), hollow=True)
        boxes.append(build_box(closing, glyph, "box box-closing", text))
    value = text("counter.of", number=0, total=len(members))
    caption = [
        html.Span(text("counter.so-far", series=series.title[text.language])),
        " ",
        html.Strong(value, className="counter-value"),
    ]
    return html.Div(
        [
            html.P(caption, className="counter-caption"),
            html.Ol([html.Li(box) for box in boxes], className="boxes"),
        ],
        className="detail-counter",
        data_series=series.id,
    )


def build_box(
    event: Event, content: html.Element, look: str, text: Catalogue, **attributes: Any
) -> html.Element:
    """Build the button of an event of the series."""
    title = event.title[text.language]
    return build_button(content, look, data_event=event.id, **attributes, aria_label=title)


def build_walk(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build the buttons to the previous and the next event, and the position among all events."""
    count = text.count("count.events", len(dataset.events))
    return html.Div(
        [
            build_action(
                "previous", text("nav.previous"), before="‹ ",
                aria_label=text("nav.previous-event"), disabled=True, aria_disabled="true",
            ),
            build_action("next", text("nav.start"), "button is-first", after=" ›"),
            build_questions(text),
            html.Span(count, className="detail-position"),
        ],
        className="detail-walk",
    )  # fmt: skip


def build_questions(text: Catalogue) -> html.Element:
    """Build the button for what to observe, to reflect on and to ask about the event."""
    title = text("prompts.title")
    content = [
        html.Span(title, className="label"),
        html.Span("?", className="sign", aria_hidden="true"),
    ]
    return build_button(
        content,
        "button questions",
        "questions",
        aria_label=title,
        aria_pressed="false",
        hidden=True,
    )


def build_action(
    action: str,
    label: str,
    look: str = "button",
    before: str = "",
    after: str = "",
    **attributes: Any,
) -> html.Element:
    """Build a button with a label, and a sign *before* or *after* it that nobody hears."""
    content = [
        html.Span(before, aria_hidden="true") if before else None,
        html.Span(label, className="label"),
        html.Span(after, aria_hidden="true") if after else None,
    ]
    return build_button(content, look, action, **attributes)
