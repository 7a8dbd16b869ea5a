"""The facts of a life: reading, checking and asking them."""

from dashboard.dataset.load import DatasetError, load

__all__ = ["DatasetError", "load"]
