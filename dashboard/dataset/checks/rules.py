"""All rules across records. A rule is named by the fault; its docstring says what should be."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dashboard.dataset.checks import (
    advice,
    evidence,
    history,
    leftover,
    quotations,
    references,
    series,
    typed_dates,
)
from dashboard.dataset.problem import Problem
from dashboard.dataset.records.draft import Draft

RULES: tuple[Callable[[Draft], Iterator[Problem]], ...] = (
    references.doubled_id,
    references.doubled_link,
    references.dangling_reference,
    references.unknown_place,
    series.numbers_not_in_row,
    series.runs_backwards,
    series.closed_early,
    series.closed_twice,
    series.never_closed,
    series.number_without_series,
    quotations.long_quote,
    quotations.too_much_quoted,
    quotations.context_inside_quote,
    quotations.own_quotation_marks,
    history.before_birth,
    history.death_before_birth,
    history.after_death,
    history.impossible_age,
    history.long_life,
    leftover.another_birth,
    leftover.another_death,
    leftover.far_from_the_rest,
    advice.long_label,
    advice.long_title,
    advice.long_text,
    advice.many_kinds,
    advice.markup,
    evidence.estimate_without_basis,
    evidence.event_without_citation,
    evidence.source_nobody_cites,
    evidence.step_twice,
    evidence.step_without_link,
    evidence.picture_nobody_shows,
    advice.missing_translation,
    advice.doubled_event,
    advice.language_without_catalogue,
    advice.no_lane_or_kind,
    typed_dates.date_in_words,
    typed_dates.part_of_year_like_years,
)
