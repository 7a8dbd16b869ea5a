"""Words in any script."""

import pytest

from dashboard.dataset.checks.word_count import count_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They said no.", 3), ("“Well… where — are we?”", 5), ("  two\twords\n", 2), ("…", 1),
        ("海は灰色だった。", 4), ("東京", 1), ("「はい」と言った。", 3), ("NASAに入る 2004", 4),
        ("他被拒绝了十一次。", 4), ("나는 부두에 섰다", 3), ("Он стоял", 2), ("ทะเลเป็นสีเทา", 3),
        ("ฉันยืนอยู่ที่นั่น ทุกวัน", 5), ("", 0), ("。", 0),
    ],
)  # fmt: skip
def test_words_are_counted(text: str, words: int) -> None:
    """Words are what spaces part; where none do, letters make words of a usual length."""
    assert count_words(text) == words
