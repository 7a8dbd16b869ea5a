"""Snapshots of files."""

from __future__ import annotations

import math
import threading
from pathlib import Path

import pytest

from dashboard.server.watch import Snapshot, take_snapshot, watch

SAME: Snapshot = (("events.csv", 40, 7),)


def test_a_snapshot_sees_every_file(tmp_path: Path) -> None:
    """It has names and sizes; where nothing is, it is empty."""
    (tmp_path / "a.csv").write_text("four")
    (tmp_path / "b.csv").write_text("two")
    snapshot = take_snapshot(tmp_path)
    assert [(name, size) for name, size, _ in snapshot] == [("a.csv", 4), ("b.csv", 3)]
    assert take_snapshot(tmp_path / "away") == ()


def test_pictures_and_words_in_folders_of_the_life_are_watched(tmp_path: Path) -> None:
    """A file one folder deeper is seen, and none that is hidden."""
    for name in ("pictures/quay.png", "locale/de.json", ".git/HEAD"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("x")
    names = [name for name, _, _ in take_snapshot(tmp_path)]
    assert names == ["locale/de.json", "pictures/quay.png"]
    assert [name for name, _, _ in take_snapshot(tmp_path / "locale/de.json")] == ["de.json"]


@pytest.mark.parametrize(("read", "calls"), [(SAME, 0), (None, 1)])
def test_what_is_unchanged_is_not_read_again(read: Snapshot | None, calls: int) -> None:
    """Nothing is loaded twice at the start, unless it may have changed meanwhile."""
    stopped = threading.Event()
    called: list[float] = []
    looks = iter([SAME] * 3)

    def take() -> Snapshot:
        if (now := next(looks, None)) is None:
            stopped.set()
        return now or SAME

    def reload(rested: float, _: Snapshot) -> float:
        called.append(rested)
        return math.inf

    watch(take, reload, stopped, read)
    assert len(called) == calls
