"""Builds a dataset of the sound rows of tables, with the problems of all rows."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from dashboard.dataset.checks.fallout import report_fallout
from dashboard.dataset.checks.references import drop_unsound
from dashboard.dataset.checks.rules import RULES
from dashboard.dataset.records.assemble import assemble
from dashboard.dataset.records.defaults import complete
from dashboard.dataset.records.draft import read_draft

if TYPE_CHECKING:
    from dashboard.dataset.model import Dataset
    from dashboard.dataset.problem import Problem
    from dashboard.dataset.tables.package import Package
    from dashboard.dataset.tables.reader import Table


def build(
    package: Package, languages: tuple[str, ...], tables: dict[str, Table], name: str
) -> tuple[Dataset, list[Problem]]:
    """Make the dataset of some tables, titled *name* by default, and report its problems.

    Every row is in the dataset, or a problem says that it is left out or, where other rows go
    with it, how many.
    """
    draft, problems = read_draft(package, languages, tables)
    draft = complete(draft)
    broken = list(chain.from_iterable(rule(draft) for rule in RULES))
    sound, fallouts = drop_unsound(draft)
    return assemble(sound, name), report_fallout(fallouts, problems) + broken
