"""Puts an export on the disk: whole, or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from dashboard import browser
from dashboard.dataset.model import Dataset
from dashboard.dataset.problem import Problem
from dashboard.export.folder import folder
from dashboard.export.picture import pictures
from dashboard.export.single import single

MARKER = "worker.js"
"""What tells an exported folder, which may be written anew, from one that holds other things."""


def write(
    dataset: Dataset,
    found: Sequence[Problem],
    out: Path,
    *,
    address: str,
    say: Callable[[str], None],
) -> None:
    """Writes one file where *out* ends in `.html`, else a folder.

    Raises:
        OSError: *out* can't be written, or is a folder that holds anything but an export.
    """
    if out.suffix.lower() == ".html":
        write_file(out, single(dataset, found))
        return
    if out.exists() and not (out.is_dir() and (exported(out) or not any(out.iterdir()))):
        raise OSError(f"{out} is there already and is no export; name another folder")
    file = single(dataset, found)
    drawn = pictures(file, dataset.languages) if browser.find() else {}
    if not drawn:
        say("no Chromium was found, so links to the pages show no picture")
    files = folder(dataset, found, address=address, pictures=drawn)
    write_folder(out, files)


def exported(out: Path) -> bool:
    """Whether a folder is an earlier export."""
    return (out / MARKER).is_file() and (out / ".nojekyll").is_file()


def write_file(out: Path, content: bytes) -> None:
    """A file under its name only once it is complete."""
    handle, made = tempfile.mkstemp(dir=out.parent, prefix=f".{out.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(made).chmod(0o644)
        Path(made).replace(out)
    except BaseException:
        Path(made).unlink(missing_ok=True)
        raise


def write_folder(out: Path, files: Mapping[str, bytes]) -> None:
    """A folder under its name only once it is complete; an earlier export gives way to it."""
    made = Path(tempfile.mkdtemp(dir=out.parent, prefix=f".{out.name}."))
    try:
        for path, content in files.items():
            (made / path).parent.mkdir(parents=True, exist_ok=True)
            (made / path).write_bytes(content)
        made.chmod(0o755)
        if out.exists():
            shutil.rmtree(out)
        made.replace(out)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise
