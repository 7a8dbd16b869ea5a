"""The panel: one event, one passage, and the way to the next; the script fills it."""

from __future__ import annotations

from typing import Any

from dash import html

from dashboard.dataset.model import Dataset
from dashboard.i18n import Catalogue
from dashboard.page.attributes import attributes
from dashboard.page.glyph import glyph


def detail(dataset: Dataset, text: Catalogue) -> html.Aside:
    """Rows of fixed height, so that nothing moves whatever the event."""
    return html.Aside(
        [
            meta(text),
            heading(text),
            speaker(),
            html.Div(className="detail-zone"),
            pager(text),
            counter(dataset, text),
            walk(text),
        ],
        id="detail",
        className="detail",
        **attributes(aria_label=text("detail.label")),
    )


def meta(text: Catalogue) -> html.Div:
    """Kind, lane, and the pin."""
    return html.Div(
        [
            html.Span(className="glyph detail-glyph", **attributes(aria_hidden="true")),
            html.Span(className="detail-kind"),
            html.Span(className="detail-lane"),
            action("pin", text("pin.off"), "pill"),
            action("close", text("detail.close"), "sheet-close"),
        ],
        className="detail-meta",
    )


def heading(text: Catalogue) -> html.Div:
    """Title, date in words, and how sure it is."""
    return html.Div(
        [
            html.H2(className="detail-title", tabIndex="-1"),
            html.P(
                [html.Span(className="detail-date"), action("facts", text("facts.show"), "facts")],
                className="detail-when",
            ),
        ],
        className="detail-heading",
    )


def speaker() -> html.Div:
    """Who says it, and whether it speaks of the event or echoes it."""
    return html.Div(
        [html.Span(className="detail-speaker"), html.Span(className="detail-relation")],
        className="detail-voice",
    )


def pager(text: Catalogue) -> html.Div:
    """The other quotes of the event, and original or translation."""
    return html.Div(
        [
            html.Div(
                [
                    action("quote-previous", text("quote.previous"), "round", sign="‹"),
                    html.Span(
                        [html.Span(className="is-long"), html.Span(className="is-short")],
                        className="detail-count",
                    ),
                    action("quote-next", text("quote.next"), "round", sign="›"),
                    action("quote-cycle", text("quote.next"), "button cycle"),
                ],
                className="detail-quotes",
                role="group",
                **attributes(aria_label=text("quote.label")),
            ),
            action("translate", text("translation.ours"), "pill detail-switch"),
            html.Button(
                [
                    html.Span(text("interview.read"), className="is-long"),
                    html.Span(text("view.interview"), className="is-short"),
                ],
                type="button",
                className="detail-source",
                **attributes(data_action="interview", aria_label=text("interview.read")),
            ),
        ],
        className="detail-pager",
    )


def counter(dataset: Dataset, text: Catalogue) -> html.Div | None:
    """The numbered events of the first series as a row of boxes, and the event that ends it."""
    if not dataset.series:
        return html.Div(className="detail-counter")
    series = dataset.series[0]
    boxes = [
        html.Li(
            html.Button(
                html.Span(str(event.number), className="box-number"),
                type="button",
                className="box",
                **attributes(
                    data_event=event.id,
                    aria_label=event.title[text.language],
                ),
            )
        )
        for event in dataset.members(series.id)
    ]
    closing = dataset.closing(series.id)
    if closing:
        star = html.Button(
            glyph(dataset.kind.get(closing.kind), hollow=True),
            type="button",
            className="box box-closing",
            **attributes(data_event=closing.id, aria_label=closing.title[text.language]),
        )
        boxes.append(html.Li(star))
    return html.Div(
        [
            html.P(
                [
                    html.Span(text("counter.so-far", series=series.title[text.language])),
                    " ",
                    html.Strong(className="counter-value"),
                ],
                className="counter-caption",
            ),
            html.Ol(boxes, className="boxes"),
        ],
        className="detail-counter",
        **attributes(data_series=series.id),
    )


def walk(text: Catalogue) -> html.Div:
    """Previous, next, and the place among all events."""
    return html.Div(
        [
            action(
                "previous", text("nav.previous"), "button", "‹ ", name=text("nav.previous-event")
            ),
            action("next", text("nav.next"), "button", after=" ›"),
            questions(text),
            html.Span(className="detail-position"),
        ],
        className="detail-walk",
    )


def questions(text: Catalogue) -> html.Button:
    """Shows what to observe, reflect on and ask about the event."""
    return html.Button(
        [
            html.Span(text("prompts.title"), className="label"),
            html.Span("?", className="sign", **attributes(aria_hidden="true")),
        ],
        type="button",
        className="button questions",
        **attributes(
            data_action="questions", aria_label=text("prompts.title"), aria_pressed="false"
        ),
    )


def action(
    what: str, label: str, look: str, sign: str = "", after: str = "", name: str | None = None
) -> html.Button:
    """A button that the script answers; a lone sign gets its label as its name."""
    lone = bool(sign) and look == "round"
    children: list[Any] = (
        [sign]
        if lone
        else [
            html.Span(sign, **attributes(aria_hidden="true")) if sign else None,
            html.Span(label, className="label"),
            html.Span(after, **attributes(aria_hidden="true")) if after else None,
        ]
    )
    return html.Button(
        [child for child in children if child is not None],
        type="button",
        className=look,
        **attributes(data_action=what, aria_label=label if lone else name),
    )
