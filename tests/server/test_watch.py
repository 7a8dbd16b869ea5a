"""Snapshots of files."""

from __future__ import annotations

from pathlib import Path

from dashboard.server.watch import has_shrunk, take_snapshot


def test_a_snapshot_sees_every_file_and_what_became_less(tmp_path: Path) -> None:
    """A file that is shorter or away has shrunk; one that is longer, new or the same has not."""
    (tmp_path / "a.csv").write_text("four")
    (tmp_path / "b.csv").write_text("two")
    before = take_snapshot(tmp_path)
    assert [(name, size) for name, size, _ in before] == [("a.csv", 4), ("b.csv", 3)]
    assert not has_shrunk(before, take_snapshot(tmp_path))
    (tmp_path / "a.csv").write_text("longer")
    (tmp_path / "c.csv").write_text("")
    assert not has_shrunk(before, take_snapshot(tmp_path))
    (tmp_path / "a.csv").write_text("one")
    assert has_shrunk(before, take_snapshot(tmp_path))
    (tmp_path / "a.csv").unlink()
    assert has_shrunk(before, take_snapshot(tmp_path))
    assert take_snapshot(tmp_path / "away") == ()
