"""The reading list of the first document, and the whole one beside it."""

from __future__ import annotations

import re

from dashboard.i18n import load_catalogue
from dashboard.page.html import render
from dashboard.page.reading.folded import fold_evidence
from dashboard.page.reading.reading_list import build_reading_list
from tests.life import DATASET

TEXT = load_catalogue("en")
UNFOLDED = re.compile(r'<details class="read-evidence".*?</details>')
AGES = re.compile(r'<(section|p) class="read-ages".*?</\1>')
WHOLE = render(build_reading_list(DATASET, TEXT))
FOLDED = render(fold_evidence(build_reading_list(DATASET, TEXT), TEXT))


def test_only_what_the_evidence_unfolds_is_left_out() -> None:
    """Events, quotes and texts are in both lists, letter for letter; the ages behind a link."""
    assert AGES.sub("", UNFOLDED.sub("", FOLDED)) == AGES.sub("", UNFOLDED.sub("", WHOLE))
    assert 'href="read.html#ages"' in FOLDED
    assert '<section class="read-ages" id="ages">' in WHOLE
    assert len(UNFOLDED.findall(FOLDED)) == len(UNFOLDED.findall(WHOLE)) > 30


def test_each_evidence_leads_to_its_row_in_the_whole_list() -> None:
    """Its first line stays: how sure a date is; the link leads to an id of the other document."""
    for ours, theirs in zip(UNFOLDED.findall(FOLDED), UNFOLDED.findall(WHOLE), strict=True):
        assert ours.partition("</summary>")[0] == theirs.partition("</summary>")[0]
    rows = re.findall(r'href="read\.html#([^"]+)" class="read-known"', FOLDED)
    assert {f"read-{event.id}" for event in DATASET.events if not event.series} <= set(rows)
    assert all(f'id="{row}"' in WHOLE for row in rows)
