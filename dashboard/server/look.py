"""A look at the files of a dataset: whether they have changed, without reading them."""

from __future__ import annotations

from pathlib import Path

Look = tuple[tuple[str, int, int], ...]
"""Name, size in bytes and time of each file, by name."""


def look_at(path: Path) -> Look:
    """Every file of a dataset; what is away is not in it."""
    found = []
    try:
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            status = file.stat()
            found.append((file.name, status.st_size, status.st_mtime_ns))
    except OSError:
        return ()
    return tuple(found)


def shrunk(before: Look, now: Look) -> bool:
    """Whether a file is shorter than it was, or away."""
    sizes = {name: size for name, size, _ in now}
    return any(sizes.get(name, -1) < size for name, size, _ in before)
