"""What happens to a table of a life while it is saved: cut, emptied, garbled, moved away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

STATES: dict[str, Callable[[bytes, Random], bytes | None]] = {
    "cut": lambda whole, random: whole[: random.randrange(len(whole))],
    "cut at a line": lambda whole, random: b"".join(
        whole.splitlines(keepends=True)[: random.randrange(1, whole.count(b"\n"))]
    ),
    "empty": lambda _, __: b"",
    "its header alone": lambda whole, _: whole.splitlines(keepends=True)[0],
    "moved to where an editor keeps what was before": lambda _, __: None,
    "UTF-16, as spreadsheets save it": lambda whole, _: whole.decode().encode("utf-16"),
    "zeros from some place on, as after a loss of power": lambda whole, random: (
        whole[: (size := random.randrange(len(whole)))] + bytes(len(whole) - size)
    ),
    "its cells parted by semicolons": lambda whole, _: whole.replace(b",", b";"),
}


def damage(state: str, random: Random, file: Path, whole: bytes) -> None:
    """Leaves a *file* in a *state* that a save goes through."""
    content = STATES[state](whole, random)
    if content is not None:
        file.write_bytes(content)
    elif file.exists():
        file.rename(file.with_name(f"{file.name}~"))
