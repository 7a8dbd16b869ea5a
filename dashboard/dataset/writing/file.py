"""Replaces a file as a whole or not at all."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def replace_file(file: Path, content: bytes) -> None:
    """Write a file beside the old one, if there is one, then put it in its place.

    Raises:
        OSError: the file or its folder cannot be written.
    """
    ready = file.with_name(f".{file.name.removeprefix('.')}.new")
    try:
        with ready.open("wb") as new:
            new.write(content)
            new.flush()
            os.fsync(new.fileno())
        if file.exists():
            shutil.copymode(file, ready)
        ready.replace(file)
    except BaseException:
        ready.unlink(missing_ok=True)
        raise
