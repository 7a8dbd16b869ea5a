"""A life without a server: one file for a USB stick, or a folder for any static host."""

from dashboard.export.folder import folder
from dashboard.export.pupils import for_pupils
from dashboard.export.single import single
from dashboard.export.write import write

__all__ = ["folder", "for_pupils", "single", "write"]
