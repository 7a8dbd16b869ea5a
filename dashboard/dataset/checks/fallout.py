"""What goes with a row that is left out: told in numbers by the problem of that row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from dashboard.dataset.problem import Problem


class Fallout(NamedTuple):
    """The problem that leaves a row out, and what refers to the row: `link`, `epigraph`."""

    problem: Problem
    what: str


def tell(fallouts: Iterable[Fallout], problems: Iterable[Problem]) -> list[Problem]:
    """The problems; those that leave out more than their own row say how much more."""
    counts: dict[Problem, Counter[str]] = {}
    for problem, what in fallouts:
        counts.setdefault(problem, Counter())[what] += 1
    return [_telling(problem, counts.get(problem, Counter())) for problem in problems]


def _telling(problem: Problem, counts: Counter[str]) -> Problem:
    if not counts:
        return problem
    *most, last = (f"{count} {what}{'s' * (count > 1)}" for what, count in counts.items())
    others = " and ".join([", ".join(most)] * bool(most) + [last])
    return replace(problem, message=f"{problem.message}, and with it {others}")
