"""The geometry of a life: numbers in, numbers out; no drawing, no web."""

from dashboard.timeline.layout import lay_out
from dashboard.timeline.model import Label, Mark, Span, Staircase, Strip, Timeline
from dashboard.timeline.size import SIZES, STRIP, Size, StripSize
from dashboard.timeline.strip import lay_out_strip
from dashboard.timeline.units import FACTOR

__all__ = [
    "FACTOR",
    "SIZES",
    "STRIP",
    "Label",
    "Mark",
    "Size",
    "Span",
    "Staircase",
    "Strip",
    "StripSize",
    "Timeline",
    "lay_out",
    "lay_out_strip",
]
