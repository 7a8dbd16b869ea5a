"""Counts what is lost with a row that is left out, in the problem of that row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from dashboard.dataset.problem import Problem

Fallout = tuple[Problem, str]
"""The problem that leaves a row out, and what is lost with the row: `link`, `epigraph`."""


def report_fallout(fallouts: Iterable[Fallout], problems: Iterable[Problem]) -> list[Problem]:
    """Add to the problems that leave out more than their own row how much more."""
    counts: dict[Problem, Counter[str]] = {}
    for problem, loss in fallouts:
        counts.setdefault(problem, Counter())[loss] += 1
    return [
        _add_counts(problem, counts[problem]) if problem in counts else problem
        for problem in problems
    ]


def _add_counts(problem: Problem, counts: Counter[str]) -> Problem:
    *most, last = (f"{count} {loss}{'s' * (count > 1)}" for loss, count in counts.items())
    losses = " and ".join([", ".join(most)] * bool(most) + [last])
    return replace(problem, message=f"{problem.message}, and with it {losses}")
