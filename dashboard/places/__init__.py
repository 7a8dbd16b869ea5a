"""The map of a life's places as plain numbers, for one width of it."""

from dashboard.places.layout import lay_out

__all__ = ["lay_out"]
