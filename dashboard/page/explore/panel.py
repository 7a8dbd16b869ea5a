"""The panel: one event, one quote, and the way to the next.

Until an event is chosen it says whose life it is, how to choose an event, and the epigraph; then
the script fills it.
"""

from __future__ import annotations

from typing import Any

from dashboard.dataset.model import Dataset, Event, Passage
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.button import build_button, build_sign_button
from dashboard.page.quote import build_quote, build_translation, format_origin
from dashboard.page.story.offer import build_offer
from dashboard.page.symbol import build_glyph


def build_panel(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build rows of fixed height, so that nothing moves whatever the event."""
    epigraph = dataset.passage.get(dataset.subject.epigraph)
    head = html.Div(build_heading(dataset, text), className="detail-head")
    zone = html.Div(build_words(epigraph, text), className="detail-zone")
    return html.Aside(
        build_meta(text),
        html.Div(head, build_voice(epigraph, text), zone, className="detail-story"),
        build_pager(dataset, epigraph, text),
        build_extra(dataset, text),
        build_walk(text),
        id="detail",
        className="detail",
        aria_label=text("detail.label"),
        data_shows="rest",
    )


def build_meta(text: Catalogue) -> html.Element:
    """Build the row of kind, place and pin; before an event is chosen it says how to choose one."""
    return html.Div(
        html.P(text("rest.hover"), className="detail-hint is-hover"),
        html.P(text("rest.tap"), className="detail-hint is-touch"),
        build_glyph(None, look="detail-glyph"),
        html.Span(className="detail-kind"),
        build_button(None, "detail-place", "place", disabled=True),
        build_action("pin", text("pin.off"), "pill", hidden=True, aria_pressed="false"),
        build_action("close", text("detail.close"), "sheet-close"),
        className="detail-meta",
    )


def build_heading(dataset: Dataset, text: Catalogue) -> list[html.Element]:
    """Build title, date and text of an event, and before one is chosen who this is."""
    facts = build_button(
        [
            html.Span(
                html.Span(className="is-long"), html.Span(className="is-short"), className="label"
            ),
            html.Span(className="badge"),
        ],
        "facts",
        "facts",
        hidden=True,
        aria_expanded="false",
    )
    title = html.H2(className="detail-title", tabindex="-1", hidden=True)
    when = html.P(html.Span(className="detail-date"), facts, className="detail-when")
    return [
        build_lead(dataset, text),
        html.Div(title, when, className="detail-heading"),
        html.P(className="detail-text"),
    ]


def build_lead(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build the sentence that says who this is, the name in it bold where it begins with it."""
    name = dataset.name(text.language)
    lead = dataset.subject.lead[text.language]
    if not lead:
        subtitle = dataset.subject.subtitle[text.language]
        lead = f"{name}. {subtitle}" if subtitle else name
    starts = lead.startswith(name)
    content = [html.Strong(name), lead.removeprefix(name)] if starts else lead
    return html.P(content, className="detail-lead")


def build_voice(epigraph: Passage | None, text: Catalogue) -> html.Element:
    """Build the row of the speaker, of an echo, and the switch of our translation."""
    speaker = epigraph.speaker[text.language] if epigraph else ""
    translated = bool(epigraph and epigraph.translation.own(text.language))
    return html.Div(
        html.Span(speaker, className="detail-speaker"),
        html.Span(className="detail-relation"),
        build_button(
            html.Span(text("translation.with"), className="label"),
            "detail-switch",
            "translate",
            hidden=not translated,
            aria_keyshortcuts="t",
        ),
        className="detail-voice",
    )


def build_words(epigraph: Passage | None, text: Catalogue) -> list[html.Element | None]:
    """Build the epigraph, and our translation of it."""
    if not epigraph:
        return []
    ours = build_translation(epigraph, text, look="detail-ours")
    return [build_quote(epigraph, className="detail-words"), ours]


def build_pager(dataset: Dataset, epigraph: Passage | None, text: Catalogue) -> html.Element:
    """Build the way to the other quotes of the event, and the source of this one."""
    off: dict[str, Any] = {"disabled": True, "aria_disabled": "true"}
    previous, following = text("quote.previous"), text("quote.next")
    quoted = {quote.passage.id for event in dataset.events for quote in dataset.quotes(event.id)}
    shown = len(dataset.events)
    counts = text.count("count.events", shown)
    if quoted:
        told = text.count("count.quotes", len(quoted))
        counts = text("rest.count", events=counts, quotes=told)
    if dataset.left_out:
        counts = text("rest.long", shown=shown, total=shown + dataset.left_out)
    quotes = html.Div(
        build_sign_button("‹", previous, "round", "quote-previous", **off),
        html.Span(counts, className="detail-count"),
        build_sign_button("›", following, "round", "quote-next", **off),
        build_action("quote-cycle", following, "button cycle", disabled=True),
        className="detail-quotes is-empty",
        role="group",
        aria_label=text("quote.label"),
    )
    source = dataset.source.get(epigraph.source) if epigraph else None
    origin = format_origin(source, text) if source else ""
    return html.Div(
        quotes,
        build_button(
            [
                html.Span(origin, className="label"),
                html.Span(text("quote.source"), className="is-short"),
                html.Span(" ›", aria_hidden="true"),
            ],
            "detail-source",
            "interview",
            title=text("interview.read"),
            hidden=not origin,
        ),
        build_action("cited", "", "detail-source is-facts", after=" ›", hidden=True),
        className="detail-pager",
    )


def build_extra(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build the row of the first series, whose place a question takes outside its time.

    Before an event is chosen the story is offered there.
    """
    question = build_button(
        [html.Strong(className="label"), " ", html.Span(className="detail-asks")],
        "detail-question",
        "question",
        hidden=True,
    )
    offer = build_offer(dataset, text)
    return html.Div(build_counter(dataset, text), question, offer, className="detail-extra")


def build_counter(dataset: Dataset, text: Catalogue) -> html.Element | None:
    """Build the first series as a row of boxes, and the event that ends it."""
    if not dataset.series:
        return None
    series = dataset.series[0]
    members = dataset.members(series.id)
    boxes = [
        build_box(event, html.Span(event.number), "box", text, data_tally="no") for event in members
    ]
    if closing := dataset.closing(series.id):
        glyph = build_glyph(dataset.kind.get(closing.kind), hollow=True)
        boxes.append(build_box(closing, glyph, "box box-closing", text))
    caption = [
        html.Span(text("counter.so-far", series=series.title[text.language])),
        " ",
        html.Strong(className="counter-value"),
    ]
    ask = build_action("question", text("question"), "counter-question", after=" ›", hidden=True)
    return html.Div(
        html.Div(html.P(caption), ask, className="counter-caption"),
        html.Ol([html.Li(box) for box in boxes], className="boxes"),
        className="detail-counter",
        data_series=series.id,
        hidden=True,
    )


def build_box(
    event: Event, content: html.Element, look: str, text: Catalogue, **attributes: Any
) -> html.Element:
    """Build the button of an event of the series."""
    title = event.title[text.language]
    return build_button(content, look, data_event=event.id, **attributes, aria_label=title)


def build_walk(text: Catalogue) -> html.Element:
    """Build the buttons to the previous and the next event, and the position among all events."""
    return html.Div(
        build_action(
            "previous", text("nav.previous"), before="‹ ",
            aria_label=text("nav.previous-event"), disabled=True, aria_disabled="true",
            hidden=True,
        ),
        build_action("next", text("nav.start"), "button is-first", after=" ›"),
        html.Span(className="detail-position"),
        className="detail-walk",
    )  # fmt: skip


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
