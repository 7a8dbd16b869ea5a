"""The geometry of a life: numbers in, numbers out; no drawing, no web."""

from dashboard.timeline.axis.window import Window
from dashboard.timeline.lanes.units import kind_of
from dashboard.timeline.layout import lay_out
from dashboard.timeline.model import (
    FirstWords,
    Label,
    Mark,
    Ridge,
    Span,
    Staircase,
    Strip,
    Timeline,
)
from dashboard.timeline.overview import Dot, Overview, build_overview
from dashboard.timeline.pyramid import Beyond, Pyramid
from dashboard.timeline.size import PRINT, SIZES, STAGE, STRIP, ZOOMED, Size, StripSize
from dashboard.timeline.strip import lay_out_strip
from dashboard.timeline.threads import Group, Thread, build_threads, group_events

__all__ = [
    "PRINT",
    "SIZES",
    "STAGE",
    "STRIP",
    "ZOOMED",
    "Beyond",
    "Dot",
    "FirstWords",
    "Group",
    "Label",
    "Mark",
    "Overview",
    "Pyramid",
    "Ridge",
    "Size",
    "Span",
    "Staircase",
    "Strip",
    "StripSize",
    "Thread",
    "Timeline",
    "Window",
    "build_overview",
    "build_threads",
    "group_events",
    "kind_of",
    "lay_out",
    "lay_out_strip",
]
