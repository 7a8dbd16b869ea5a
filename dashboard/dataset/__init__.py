"""The facts of a life: read, checked and written."""

from dashboard.dataset.load import DatasetError, load

__all__ = ["DatasetError", "load"]
