"""The geometry of a life: numbers in, numbers out; no drawing, no web."""

from dashboard.timeline.lanes.units import FACTOR
from dashboard.timeline.layout import lay_out
from dashboard.timeline.model import Label, Mark, Span, Staircase, Strip, Timeline
from dashboard.timeline.size import PRINT, SIZES, STAGE, STRIP, Size, StripSize
from dashboard.timeline.strip import lay_out_strip
from dashboard.timeline.threads import Row, Thread, rows, threads

__all__ = [
    "FACTOR",
    "PRINT",
    "SIZES",
    "STAGE",
    "STRIP",
    "Label",
    "Mark",
    "Row",
    "Size",
    "Span",
    "Staircase",
    "Strip",
    "StripSize",
    "Thread",
    "Timeline",
    "lay_out",
    "lay_out_strip",
    "rows",
    "threads",
]
