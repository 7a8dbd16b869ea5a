"""Snapshots of files."""

from __future__ import annotations

import math
import threading
from pathlib import Path

import pytest

from dashboard.server.watch import Snapshot, take_snapshot, watch

SAME: Snapshot = (("events.csv", 40, 7),)


def test_a_snapshot_sees_every_file(tmp_path: Path) -> None:
    """It has names and sizes, one folder deeper too, but nothing hidden; of nothing it is empty."""
    for name in ("a.csv", "pictures/quay.png", "locale/de.json", ".git/HEAD"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    found = [(name, size) for name, size, _ in take_snapshot(tmp_path)]
    assert found == [("a.csv", 5), ("locale/de.json", 14), ("pictures/quay.png", 17)]
    assert take_snapshot(tmp_path / "away") == ()
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
