"""Counts words, in scripts with and without spaces between words.

Where words are parted by white space they are counted as they stand. Chinese, Japanese, Thai, Lao,
Khmer and Burmese part none: there two letters of Chinese or Japanese, and five of the others, count
as a word, which is about their length in running text.
"""

from __future__ import annotations

import re
from math import ceil

# Characters of Unicode blocks and scripts; marks above and below letters are letters here.
EAST_ASIAN = re.compile(
    "[\u3005-\u3007\u3031-\u3035\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
SOUTH_EAST_ASIAN = re.compile("[\u0e01-\u0e5b\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff]")
# Their punctuation, which follows letters without spaces: 、。「」・！？ and the like.
PUNCTUATION = re.compile(
    "[\u3000-\u3004\u3008-\u3030\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff65]"
)
SCRIPTS = ((EAST_ASIAN, 2), (SOUTH_EAST_ASIAN, 5))


def count_words(text: str) -> int:
    """Count the words of a text."""
    count = 0
    for script, length in SCRIPTS:
        text, letters = script.subn(" ", text)
        count += ceil(letters / length)
    return count + len(PUNCTUATION.sub(" ", text).split())
