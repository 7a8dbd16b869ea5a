"""What happens to a table of a life while it is saved: cut, emptied, garbled, moved away."""

from __future__ import annotations

from pathlib import Path
from random import Random


def damage(random: Random, file: Path, whole: bytes) -> str:
    """Leaves a *file* in one of the states that a save goes through, and says in which."""
    kind = random.choice(sorted(STATES))
    STATES[kind](random, file, whole)
    return kind


def cut(random: Random, file: Path, whole: bytes) -> None:
    """Ends the file anywhere."""
    file.write_bytes(whole[: random.randrange(len(whole))])


def cut_at_a_line(random: Random, file: Path, whole: bytes) -> None:
    """Ends the file at the end of one of its lines."""
    lines = whole.splitlines(keepends=True)
    file.write_bytes(b"".join(lines[: random.randrange(1, len(lines))]))


def empty(_: Random, file: Path, __: bytes) -> None:
    """Leaves nothing in the file."""
    file.write_bytes(b"")


def header(_: Random, file: Path, whole: bytes) -> None:
    """Leaves the header alone."""
    file.write_bytes(whole.splitlines(keepends=True)[0])


def away(_: Random, file: Path, __: bytes) -> None:
    """Moves the file to where an editor keeps what was before."""
    if file.exists():
        file.rename(file.with_name(f"{file.name}~"))


def wide(_: Random, file: Path, whole: bytes) -> None:
    """Saves the file as UTF-16, as spreadsheets do."""
    file.write_bytes(whole.decode().encode("utf-16"))


def half_and_half(random: Random, file: Path, whole: bytes) -> None:
    """Overwrites the end of the file with zeros, as a system does that has lost its power."""
    size = random.randrange(len(whole))
    file.write_bytes(whole[:size] + bytes(len(whole) - size))


def semicolons(_: Random, file: Path, whole: bytes) -> None:
    """Parts the cells of the file by semicolons."""
    file.write_bytes(whole.replace(b",", b";"))


STATES = {
    state.__name__: state
    for state in (cut, cut_at_a_line, empty, header, away, wide, half_and_half, semicolons)
}
