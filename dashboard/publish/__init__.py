"""A life without a server: one file for a USB stick, a folder for any static host, or a PDF."""

from dashboard.publish.export import export, export_timelinejs, remove_teacher_prompts
from dashboard.publish.folder import build_folder
from dashboard.publish.one_file import build_one_file
from dashboard.publish.pdf import write_pdf

__all__ = [
    "build_folder", "build_one_file", "export", "export_timelinejs", "remove_teacher_prompts",
    "write_pdf",
]  # fmt: skip
