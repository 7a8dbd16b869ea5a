"""Problems as people read them: many of one kind on one line, and none that was silenced."""

from __future__ import annotations

from dashboard.dataset.problem import Problem, fold


def advice(line: int, *, path: str = "events.csv", message: str = "Too long") -> Problem:
    """A problem of a kind that often comes in great numbers."""
    return Problem(
        path, line, 3, "W404", message, "Shorten it", plural="{count} titles are too long"
    )


def test_many_of_a_kind_are_one_line() -> None:
    """From four on, problems of one kind in one file are one line with their number and lines.

    Those that say the same are told in these words.
    """
    problems = [advice(line, message=f"{line} is too long") for line in range(2, 361)]
    assert fold(problems) == [
        "events.csv:2:3: W404 359 titles are too long: "
        "lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 349 more. Shorten it."
    ]
    assert fold(problems[:4]) == [
        "events.csv:2:3: W404 4 titles are too long: lines 2, 3, 4, 5. Shorten it."
    ]
    assert fold(problems[:3]) == [*map(str, problems[:3])]
    same = [Problem("a.csv", line, 1, "E120", "title is empty", "Fill it") for line in range(2, 6)]
    assert fold(same) == ["a.csv:2:1: E120 title is empty: lines 2, 3, 4, 5. Fill it."]


def test_kinds_stay_apart() -> None:
    """Problems of two files, with two cures, or each with its own words, stay a line each."""
    files = [advice(line, path=path) for path in ("a.csv", "b.csv") for line in (2, 3)]
    dates = [Problem("a.csv", line, 1, "E122", f"{line}", "Fix it") for line in range(2, 9)]
    assert fold([*files, *dates]) == [*map(str, [*files, *dates])]
