"""Replaces a file as a whole or not at all."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import NamedTemporaryFile


def replace_file(file: Path, data: bytes) -> None:
    """Write a file beside the old one, then put it in its place.

    Raises:
        OSError: the file or its folder cannot be written.
    """
    with NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}.", delete=False) as new:
        try:
            new.write(data)
            new.flush()
            os.fsync(new.fileno())
            shutil.copymode(file, new.name)
            new.close()
            Path(new.name).replace(file)
        except BaseException:
            Path(new.name).unlink(missing_ok=True)
            raise
