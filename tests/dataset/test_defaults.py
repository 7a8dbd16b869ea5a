"""What stands in a dataset where its author has written nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.dataset import load
from dashboard.dataset.records.defaults import shorten


@pytest.mark.parametrize(
    ("text", "length", "short"),
    [("Born", 4, "Born"), ("Born again", 6, "Born…"), ("Born, again", 9, "Born…"),
     ("Abcdefgh", 6, "Abcde…"), ("", 6, "")],
)  # fmt: skip
def test_a_label_is_the_first_words_of_a_title(text: str, length: int, short: str) -> None:
    """It ends with a word, or within the only one, and is never longer than it may be."""
    assert shorten(text, length) == short
    assert len(short) <= length


def test_equal_words_have_ids_of_their_own(tmp_path: Path) -> None:
    """Of questions in the same words the second one has a 2 at its end, and so on."""
    (tmp_path / "events.csv").write_text("id,date,title\nbirth,1984,Born\n")
    (tmp_path / "prompts.csv").write_text("event,text\n" + "birth,Why?\n" * 3)
    ids = [prompt.id for prompt in load(tmp_path)[0].prompts]
    assert ids == [ids[0], f"{ids[0]}-2", f"{ids[0]}-3"]


def test_a_source_has_a_word(tmp_path: Path) -> None:
    """A source of no words is a slip, of one word none."""
    (tmp_path / "events.csv").write_text("id,date,title\nbirth,1984,Born\n")
    for count in (0, 1):
        (tmp_path / "sources.csv").write_text(f"id,title,words\nmemoir,Letters,{count}\n")
        codes = [problem.code for problem in load(tmp_path)[1] if problem.is_error]
        assert codes == ["E123"] * (count == 0)
