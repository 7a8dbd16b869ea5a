"""The small mark of an event or a kind: the chart's shapes as style-sheet masks."""

from dash import html

from dashboard.dataset.model import Dataset, Event, Kind
from dashboard.page.attributes import attributes

SYMBOLS = (
    "circle", "diamond", "square-x", "star", "triangle-up", "bowtie", "triangle-right",
    "pentagon", "cross", "hourglass", "hexagram", "square",
)  # fmt: skip


def glyph(kind: Kind | None, hollow: bool = False) -> html.Span:
    """The shape of *kind*, hollow where the date is in doubt; nothing for a screen reader."""
    symbol = kind.symbol if kind and kind.symbol in SYMBOLS else "circle"
    return html.Span(
        className="glyph",
        **attributes(
            data_symbol=symbol,
            data_colour=kind.colour if kind else "work",
            data_hollow="true" if hollow else None,
            aria_hidden="true",
        ),
    )


def event_glyph(dataset: Dataset, event: Event) -> html.Span:
    """The shape of an event's kind, hollow where its date is in doubt."""
    return glyph(dataset.kind.get(event.kind), event.date.doubtful)
