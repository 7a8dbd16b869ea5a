"""TimelineJS before version 3, which H5P has kept: turned into what version 3 writes.

Specification: https://github.com/NUKnightLab/TimelineJS, "JSON".
"""

from __future__ import annotations

import re
from typing import Any

from dashboard.formats.json_values import to_list, to_mapping, to_words
from dashboard.formats.readers.timelinejs_dates import UNITS

# A date of numbers with commas, or as Americans write one.
COMMAS = re.compile(r"-?\d+(?: *, *\d*)*")
AMERICAN = re.compile(r"(\d{1,2})/(?:(\d{1,2})/)?(-?\d{3,5})(?: +(\d{1,2}):(\d\d)(?::(\d\d))?)?")
KNOWN = frozenset({"headline", "text", "startDate", "endDate", "asset", "tag", "date", "era"})
DROPPED = frozenset({"type", "classname"})


def is_version_1(value: dict[str, Any]) -> bool:
    """True for the old form, whose events are the `date` of its `timeline`."""
    return isinstance(value.get("timeline"), dict)


def to_version_3(value: dict[str, Any]) -> dict[str, Any]:
    """Write the old form as the new one; what it does not know keeps its name."""
    timeline = to_mapping(value.get("timeline"))
    return {
        "title": _turn_slide(timeline | {"startDate": "", "endDate": ""}),
        "events": [_turn_slide(to_mapping(slide)) for slide in to_list(timeline.get("date"))],
        "eras": [_turn_slide(to_mapping(era)) for era in to_list(timeline.get("era"))],
    }


def _turn_slide(old: dict[str, Any]) -> dict[str, Any]:
    asset = to_mapping(old.get("asset"))
    small = asset.get("thumbnail")
    media = {"url": asset.get("media"), "thumbnail": to_mapping(small).get("path") or small}
    others = {name: value for name, value in old.items() if name not in KNOWN | DROPPED}
    return others | {
        "start_date": turn_date(to_words(old.get("startDate"))),
        "end_date": turn_date(to_words(old.get("endDate"))),
        "text": {"headline": old.get("headline"), "text": old.get("text")},
        "media": {name: asset[name] for name in asset if name != "media"} | media,
        "group": old.get("tag"),
    }


def turn_date(words: str) -> dict[str, str]:
    """Turn a date such as `2011,12,10,07,02` or `12/10/2011`; others are kept as a text."""
    if COMMAS.fullmatch(words):
        return dict(zip(UNITS, re.split(" *, *", words), strict=False))
    if match := AMERICAN.fullmatch(words):
        month, day, year, *time = match.groups()
        numbers = [year, month, day, *time]
        return dict(zip(UNITS, (number or "" for number in numbers), strict=True))
    return {"text": words}
