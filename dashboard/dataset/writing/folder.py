"""Writes the files of a dataset into a folder that is not there yet: all of them, or none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make *folder* and write *files* into it, by their paths in it.

    Raises:
        OSError: something is there already, or it can't be made; nothing is left behind.
    """
    if os.path.lexists(folder):
        raise OSError(f"{folder} is there already; name a folder that is not")
    if not folder.absolute().parent.is_dir():
        raise OSError(f"{folder} can't be made: there is no folder {folder.parent}")
    try:
        folder.mkdir()
    except OSError as error:
        raise OSError(f"{folder} can't be made: {error.strerror}") from None
    try:
        for name, content in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
