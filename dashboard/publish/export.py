"""Exports a life as one file or as a folder, whichever was asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from dashboard.dataset.model import Dataset
from dashboard.dataset.writing.file import replace_file
from dashboard.formats.write_timelinejs import MADE_BY, list_lost, render_timelinejs
from dashboard.publish.chromium import draw_page, find_chromium
from dashboard.publish.folder import build_folder
from dashboard.publish.one_file import build_one_file
from dashboard.publish.protect import check_file, check_folder, naming
from dashboard.publish.replace import replace_folder

FILE = ".html"
OTHERS = {
    ".css", ".csv", ".doc", ".docx", ".epub", ".gz", ".htm", ".jpeg", ".jpg", ".js", ".json",
    ".md", ".mht", ".mhtml", ".odp", ".ods", ".odt", ".pdf", ".png", ".pptx", ".shtml", ".svg",
    ".tar", ".txt", ".webp", ".xhtml", ".xlsx", ".xml", ".zip",
}  # fmt: skip
"""Endings of files that no export makes, and that nobody gives to a folder."""
PICTURE = (
    "--screenshot", "png", "--window-size=1200,630", "--hide-scrollbars",
    "--virtual-time-budget=15000",
)  # fmt: skip
"""What Chromium is told of a picture for links: as large as Open Graph's readers cut one to, after
so many ms of the page's own clock."""


def remove_teacher_prompts(dataset: Dataset) -> Dataset:
    """Return the life without the prompts for teachers: no page, data or download has them."""
    prompts = tuple(prompt for prompt in dataset.prompts if prompt.audience != "teacher")
    return replace(dataset, prompts=prompts)


def export(dataset: Dataset, out: Path, *, address: str, say: Callable[[str], None]) -> None:
    """Write one file where *out* ends in `.html`, else a folder that *address* will lead to.

    Raises:
        OSError: *out* can't be written, or holds what no export has written.
    """
    with naming(out):
        if out.suffix.lower() == FILE:
            check_file(out)
            replace_file(out.resolve(), build_one_file(dataset, say))
            return
        if out.suffix.lower() in OTHERS and not out.is_dir():
            cure = "name a file that ends in .html or a folder"
            raise OSError(f"{out} would be no {out.suffix}; {cure}")
        check_folder(out, {})
        pictures = draw_pictures(dataset, say)
        replace_folder(out, build_folder(dataset, address=address, pictures=pictures), say)


def export_timelinejs(dataset: Dataset, out: Path, say: Callable[[str], None]) -> None:
    """Write a life as a file for TimelineJS, and say what it has no place for.

    Raises:
        OSError: *out* can't be written, or is no such file of ours.
    """
    with naming(out):
        check_file(out, MADE_BY.encode())
        replace_file(out.resolve(), render_timelinejs(dataset))
    for lost in list_lost(dataset):
        say(f"TimelineJS has no place for {lost}")


def draw_pictures(dataset: Dataset, say: Callable[[str], None]) -> dict[str, bytes]:
    """Draw the pictures for links, by language; none without a Chromium that works."""
    if not find_chromium():
        say("no Chromium was found, so links to the pages show no picture")
        return {}
    try:
        file = build_one_file(dataset)
        return {language: draw_page(file, *PICTURE, query=f"?lang={language}")
                for language in dataset.languages}  # fmt: skip
    except OSError as error:
        say(f"links to the pages show no picture: {error}")
        return {}
