"""Writes an export where it was asked for: one file, or a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from dashboard.dataset.model import Dataset
from dashboard.publish import chromium
from dashboard.publish.folder import folder
from dashboard.publish.link_picture import pictures
from dashboard.publish.one_file import single
from dashboard.publish.refuse import inspect
from dashboard.publish.replace import replace

FILE = ".html"
OTHERS = {
    ".css", ".csv", ".doc", ".docx", ".epub", ".gz", ".htm", ".jpeg", ".jpg", ".js", ".json",
    ".md", ".mht", ".mhtml", ".odp", ".ods", ".odt", ".pdf", ".png", ".pptx", ".shtml", ".svg",
    ".tar", ".txt", ".webp", ".xhtml", ".xlsx", ".xml", ".zip",
}  # fmt: skip
"""Endings of files that no export makes, and that nobody gives to a folder."""
OURS = b'id="camino'
"""What every file of ours holds."""


def write(
    dataset: Dataset,
    out: Path,
    *,
    address: str,
    say: Callable[[str], None],
) -> None:
    """Writes one file where *out* ends in `.html`, else a folder.

    Raises:
        OSError: *out* can't be written, or holds what no export has written.
    """
    with one_line(out):
        if out.suffix.lower() == FILE:
            refuse_file(out)
            write_file(out, single(dataset))
            return
        if out.suffix.lower() in OTHERS and not out.is_dir():
            cure = "name a file that ends in .html or a folder"
            raise OSError(f"{out} would be no {out.suffix}; {cure}")
        inspect(out, {})
        drawn = draw(dataset, say)
        replace(out, folder(dataset, address=address, pictures=drawn), say)
        if not address:
            say("404.html leads back from its own folder alone; --url cures that")


def draw(dataset: Dataset, say: Callable[[str], None]) -> dict[str, bytes]:
    """Pictures for links, by language; none where there is no Chromium, or one that can't."""
    if not chromium.find():
        say("no Chromium was found, so links to the pages show no picture")
        return {}
    try:
        return pictures(single(dataset), dataset.languages)
    except OSError as error:
        say(f"links to the pages show no picture: {error}")
        return {}


def refuse_file(out: Path) -> None:
    """A file of another's is not written over."""
    place = out.resolve()
    if place.is_dir():
        raise OSError(f"{out} is a folder; name a file, or a folder that doesn't end in .html")
    if not place.parent.is_dir():
        raise OSError(f"{out} can't be made: there is no folder {out.parent}")
    if place.exists() and (held := place.read_bytes()) and OURS not in held:
        raise OSError(f"{out} is there already and is no export; name another file")


def write_file(out: Path, content: bytes) -> None:
    """A file under its name only once it is complete."""
    place = out.resolve()
    ready = place.with_name(f".{place.name}.new")
    try:
        ready.write_bytes(content)
        ready.replace(place)
    except BaseException:
        ready.unlink(missing_ok=True)
        raise


@contextmanager
def one_line(out: Path) -> Iterator[None]:
    """Says of what the system refuses what it is about, and not how far the export was."""
    try:
        yield
    except OSError as error:
        if error.errno is None:
            raise
        raise OSError(f"{out} can't be written: {error.strerror}") from None
