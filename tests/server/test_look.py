"""Looks at the files of a dataset."""

from __future__ import annotations

from pathlib import Path

from dashboard.server.look import look_at, shrunk


def test_a_look_sees_every_file_and_what_became_less(tmp_path: Path) -> None:
    """A file that is shorter or away has shrunk; one that is longer, new or the same has not."""
    (tmp_path / "a.csv").write_text("four")
    (tmp_path / "b.csv").write_text("two")
    before = look_at(tmp_path)
    assert [(name, size) for name, size, _ in before] == [("a.csv", 4), ("b.csv", 3)]
    assert not shrunk(before, look_at(tmp_path))
    (tmp_path / "a.csv").write_text("longer")
    (tmp_path / "c.csv").write_text("")
    assert not shrunk(before, look_at(tmp_path))
    (tmp_path / "a.csv").write_text("one")
    assert shrunk(before, look_at(tmp_path))
    (tmp_path / "a.csv").unlink()
    assert shrunk(before, look_at(tmp_path))
    assert look_at(tmp_path / "away") == ()
