"""Choices at the end of a selector become lists, and mean the same."""

from __future__ import annotations

import pytest

from dashboard.site.selectors import spread_choices


@pytest.mark.parametrize(
    ("written", "spread"),
    [
        (":is(.a,.b){c:d}", ".a,.b{c:d}"),
        (".x :is(.a,.b)::before{c:d}", ".x .a::before,.x .b::before{c:d}"),
        (".y,.x>:is(p, h1):focus{c:d}", ".y,.x>p:focus,.x>h1:focus{c:d}"),
        ("@media (a:b){.x{c:d}.x :is(.a,.b){e:f}}", "@media (a:b){.x{c:d}.x .a,.x .b{e:f}}"),
        (".x:not([a=\"b\"],[a=\"c\"]) :is(.a,.b){c:d}",
         ".x:not([a=\"b\"],[a=\"c\"]) .a,.x:not([a=\"b\"],[a=\"c\"]) .b{c:d}"),
        # What weighs more in a choice gives its weight to all: no list does.
        (":is(.a,#b){c:d}", ":is(.a,#b){c:d}"),
        (":is(.a,.x .b){c:d}", ":is(.a,.x .b){c:d}"),
        # Not the end, or no part of its own.
        (":is(.a,.b) .x{c:d}", ":is(.a,.b) .x{c:d}"),
        (".x:is(.a,.b){c:d}", ".x:is(.a,.b){c:d}"),
    ],
)  # fmt: skip
def test_a_choice_at_the_end_is_a_list(written: str, spread: str) -> None:
    """Every element that one finds the other finds, with the same weight."""
    assert spread_choices(written) == spread
