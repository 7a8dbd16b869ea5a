"""A cluster in the picture: a frame with the number of its events, and the kinds they are of."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.page.html import Element, svg
from dashboard.timeline.clusters import FRAME, write_count
from dashboard.timeline.model import Cluster

LISTED = 50
"""The most events that a cluster names."""
GLYPH, BAR, PAD = 9.0, 3.0, 6.0
"""The side of the glyph, the height of the bars and the room beside them, in px."""
BARS = 3
"""The kinds that have a bar of their own."""


def draw_cluster(cluster: Cluster, x: str, y: str, listed: int) -> Element:
    """Draw a cluster with its middle at a place in the picture; it names *listed* events."""
    left, top = -cluster.width / 2, -cluster.height / 2
    lift = (FRAME - 4) / 4
    parts = [
        svg("rect", x=_px(left), y=_px(top), width=_px(cluster.width), height=_px(cluster.height),
            rx=4, look="cluster-frame"),
        svg("use", href=f"#glyph-{cluster.kinds[0].symbol}", x=_px(left + PAD),
            y=_px(-GLYPH / 2 - lift), width=GLYPH, height=GLYPH,
            data_colour=cluster.kinds[0].colour, data_symbol=cluster.kinds[0].symbol),
        svg("text", write_count(len(cluster.events)), x=_px(-left - PAD), y=_px(-lift),
            text_anchor="end", look="cluster-count"),
        *_draw_bars(cluster, left + PAD, -top - BAR - 2.5),
    ]  # fmt: skip
    return svg(
        "svg", *parts, x=x, y=y, look="cluster",
        key=f"cluster:{cluster.lane}:{cluster.events[0]}:{len(cluster.events)}:{len(parts)}",
        data_cluster=cluster.lane, data_number=len(cluster.events), data_keys=cluster.keys or None,
        data_holds=" ".join(cluster.events[:listed]) or None, data_name=cluster.name,
        data_wide=_px(cluster.width), data_tall=_px(cluster.height),
        data_start=f"{cluster.first:.6f}", data_end=f"{cluster.last:.6f}",
    )  # fmt: skip


def _draw_bars(cluster: Cluster, left: float, y: float) -> Iterator[Element]:
    """Draw how many there are of the most frequent kinds, and of all the rest."""
    total, wide = len(cluster.events), cluster.width - 2 * PAD
    for kind in cluster.kinds[:BARS]:
        length = wide * kind.count / total
        yield svg("rect", x=_px(left), y=_px(y), width=_px(max(1.0, length - 1)), height=BAR,
                  data_colour=kind.colour, look="cluster-bar")  # fmt: skip
        left += length
    if rest := sum(kind.count for kind in cluster.kinds[BARS:]):
        yield svg("rect", x=_px(left), y=_px(y), width=_px(wide * rest / total), height=BAR,
                  look="cluster-bar")  # fmt: skip


def _px(value: float) -> str:
    return f"{round(value, 1):g}"
