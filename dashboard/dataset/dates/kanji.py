"""Numbers that Chinese and Japanese write in characters: 一九四五年, 十二月, 二十日, 元年."""

from __future__ import annotations

import re

DIGITS = {sign: str(digit) for digit, sign in enumerate("〇一二三四五六七八九")} | {"零": "0"}
BEFORE_CHRIST = re.compile(r"(?<![以元之り])前(?=\d)")
TIME = re.compile(r"(\d+)[時时点](\d+)分")
NUMBER = re.compile(f"[十{''.join(DIGITS)}]+(?=[年月日世])")


def read_kanji_numbers(text: str) -> str:
    """Write numbers before year, month, day and century in digits, and times with a colon."""
    digits = NUMBER.sub(_read_number, text.replace("元年", "1年").replace("～", "〜"))
    return TIME.sub(r" \1:\2", BEFORE_CHRIST.sub("紀元前", digits))


def _read_number(match: re.Match[str]) -> str:
    """Read digits in a row, or up to ninety-nine with the sign for ten."""
    tens, ten, ones = match[0].partition("十")
    digits = "".join(DIGITS.get(sign, "") for sign in ones)
    if not ten:
        return "".join(DIGITS[sign] for sign in tens)
    return str(10 * int(DIGITS.get(tens, "1")) + int(digits or 0))
