"""The map of a life's places as plain numbers, for one width of it."""

from dashboard.places.layout import NARROW, STAGE, WIDE, lay_out

__all__ = ["NARROW", "STAGE", "WIDE", "lay_out"]
