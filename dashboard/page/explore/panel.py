"""The panel: one event, one passage, and the way to the next.

Until an event is chosen it says how to choose one, over the epigraph; the script fills it then.
"""

from __future__ import annotations

from typing import Any

from dashboard.dataset.model import Dataset, Passage
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.symbol import build_glyph


def build_panel(dataset: Dataset, text: Catalogue) -> html.Element:
    """Rows of fixed height, so that nothing moves whatever the event."""
    epigraph = dataset.passage.get(dataset.subject.epigraph)
    return html.Aside(
        [
            build_top_row(text),
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


def build_top_row(text: Catalogue) -> html.Element:
    """Kind, lane, and the pin."""
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
    """Title, date in words, and how sure it is."""
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
    """Who says it, and whether it speaks of the event or echoes it."""
    said = epigraph.speaker[text.language] if epigraph else ""
    look = "detail-speaker" if epigraph else "detail-speaker is-none"
    return html.Div(
        [html.Span(said, className=look), html.Span(className="detail-relation")],
        className="detail-voice",
    )


def build_words(epigraph: Passage | None, text: Catalogue) -> list[html.Element]:
    """The first words a reader meets, and how to meet more."""
    hints = [
        html.P(text("empty.help"), className="detail-hint is-hover"),
        html.P(text("empty.touch"), className="detail-hint is-touch"),
    ]
    if not epigraph:
        return hints
    words = html.Blockquote(
        epigraph.exact,
        className="detail-words",
        lang=epigraph.language,
        data_passage=epigraph.id,
    )
    return [words, *hints]


def build_pager(text: Catalogue) -> html.Element:
    """The other quotes of the event, and original or translation."""
    off: dict[str, Any] = {"disabled": True, "aria_disabled": "true"}
    quotes = html.Div(
        [
            build_action("quote-previous", text("quote.previous"), "round", sign="‹", **off),
            html.Span(
                [html.Span(className="is-long"), html.Span(className="is-short")],
                className="detail-count",
            ),
            build_action("quote-next", text("quote.next"), "round", sign="›", **off),
            build_action("quote-cycle", text("quote.next"), "button cycle", disabled=True),
        ],
        className="detail-quotes is-empty is-none",
        role="group",
        aria_label=text("quote.label"),
    )
    switch = build_action("translate", text("translation.ours"), "pill detail-switch", hidden=True)
    source = html.Button(
        [
            html.Span(text("interview.read"), className="is-long"),
            html.Span(text("view.interview"), className="is-short"),
        ],
        type="button",
        className="detail-source",
        data_action="interview",
        aria_label=text("interview.read"),
    )
    return html.Div([quotes, switch, source], className="detail-pager")


def build_counter(dataset: Dataset, text: Catalogue) -> html.Element:
    """The numbered events of the first series as a row of boxes, and the event that ends it."""
    if not dataset.series:
        return html.Div(className="detail-counter")
    series = dataset.series[0]
    members = dataset.members(series.id)
    boxes = [
        html.Button(
            html.Span(event.number, className="box-number"),
            type="button",
            className="box",
            data_event=event.id,
            data_tally="no",
            aria_label=event.title[text.language],
        )
        for event in members
    ]
    closing = dataset.closing(series.id)
    if closing:
        star = html.Button(
            build_glyph(dataset.kind.get(closing.kind), hollow=True),
            type="button",
            className="box box-closing",
            data_event=closing.id,
            aria_label=closing.title[text.language],
        )
        boxes.append(star)
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


def build_walk(dataset: Dataset, text: Catalogue) -> html.Element:
    """Previous, next, and the place among all events."""
    count = text.count("count.events", len(dataset.events))
    return html.Div(
        [
            build_action(
                "previous", text("nav.previous"), "button", "‹ ",
                aria_label=text("nav.previous-event"), disabled=True, aria_disabled="true",
            ),
            build_action("next", text("nav.start"), "button is-first", after=" ›"),
            build_questions(text),
            html.Span(count, className="detail-position"),
        ],
        className="detail-walk",
    )  # fmt: skip


def build_questions(text: Catalogue) -> html.Element:
    """Shows what to observe, reflect on and ask about the event."""
    return html.Button(
        [
            html.Span(text("prompts.title"), className="label"),
            html.Span("?", className="sign", aria_hidden="true"),
        ],
        type="button",
        className="button questions",
        data_action="questions",
        aria_label=text("prompts.title"),
        aria_pressed="false",
        hidden=True,
    )


def build_action(
    what: str, label: str, look: str, sign: str = "", after: str = "", **attributes: Any
) -> html.Element:
    """A button that the script answers; a lone sign gets its label as its name."""
    lone = bool(sign) and look == "round"
    named = {"aria_label": label} if lone else {}
    signed = [
        html.Span(sign, aria_hidden="true") if sign else None,
        html.Span(label, className="label"),
        html.Span(after, aria_hidden="true") if after else None,
    ]
    return html.Button(
        sign if lone else signed,
        type="button",
        className=look,
        data_action=what,
        **named,
        **attributes,
    )
