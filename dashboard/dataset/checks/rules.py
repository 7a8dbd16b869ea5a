"""All rules across records. A rule is named by the fault; its docstring says what should be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.checks.advice import (
    doubled_event,
    language_without_catalogue,
    long_label,
    long_text,
    long_title,
    many_kinds,
    markup,
    missing_translation,
    no_lane_or_kind,
)
from dashboard.dataset.checks.evidence import (
    estimate_without_basis,
    event_without_citation,
    picture_nobody_shows,
    source_nobody_cites,
    step_twice,
    step_without_link,
)
from dashboard.dataset.checks.history import (
    after_death,
    before_birth,
    death_before_birth,
    impossible_age,
    long_life,
)
from dashboard.dataset.checks.leftover import another_birth, another_death, far_from_the_rest
from dashboard.dataset.checks.quotations import (
    context_inside_quote,
    long_quote,
    own_quotation_marks,
    too_much_quoted,
)
from dashboard.dataset.checks.references import (
    dangling_reference,
    doubled_id,
    doubled_link,
    unknown_place,
)
from dashboard.dataset.checks.series import (
    closed_early,
    closed_twice,
    never_closed,
    number_without_series,
    numbers_not_in_row,
    runs_backwards,
)
from dashboard.dataset.checks.typed_dates import date_in_words, part_of_year_like_years

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dashboard.dataset.problem import Problem
    from dashboard.dataset.records.draft import Draft

RULES: tuple[Callable[[Draft], Iterator[Problem]], ...] = (
    doubled_id,
    doubled_link,
    dangling_reference,
    unknown_place,
    numbers_not_in_row,
    runs_backwards,
    closed_early,
    closed_twice,
    never_closed,
    number_without_series,
    long_quote,
    too_much_quoted,
    context_inside_quote,
    own_quotation_marks,
    before_birth,
    death_before_birth,
    after_death,
    impossible_age,
    long_life,
    another_birth,
    another_death,
    far_from_the_rest,
    long_label,
    long_title,
    long_text,
    many_kinds,
    markup,
    estimate_without_basis,
    event_without_citation,
    source_nobody_cites,
    step_twice,
    step_without_link,
    picture_nobody_shows,
    missing_translation,
    doubled_event,
    language_without_catalogue,
    no_lane_or_kind,
    date_in_words,
    part_of_year_like_years,
)
