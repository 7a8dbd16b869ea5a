"""The threads between passages and events as Plotly paths."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dashboard.theme import Colours
    from dashboard.timeline.threads import Thread

WIDTH, FAINT = 1.2, 0.6


def path(thread: Thread, palette: Colours) -> dict[str, Any]:
    """A cubic curve from the left edge to the right one, level at both; dashed for an echo."""
    start, end = f"{thread.start:.5f}", f"{thread.end:.5f}"
    return {
        "name": f"thread:{thread.passage}",
        "type": "path",
        "layer": "below",
        "opacity": FAINT,
        "path": f"M0,{start}C0.5,{start},0.5,{end},1,{end}",
        "line": {
            "color": palette["line2"],
            "width": WIDTH,
            "dash": "4px,4px" if thread.echo else "solid",
        },
    }
