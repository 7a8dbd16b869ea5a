"""A life without a server: one file for a USB stick, or a folder for any static host."""

from dashboard.publish.folder import folder
from dashboard.publish.one_file import single
from dashboard.publish.pupils import for_pupils
from dashboard.publish.write import write

__all__ = ["folder", "for_pupils", "single", "write"]
