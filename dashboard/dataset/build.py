"""Tables as a dataset: what is sound in them, and every problem of their rows."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from dashboard.dataset.checks.fallout import tell
from dashboard.dataset.checks.references import drop_unsound
from dashboard.dataset.checks.rules import RULES
from dashboard.dataset.records.assemble import assemble
from dashboard.dataset.records.defaults import fill
from dashboard.dataset.records.draft import read_draft

if TYPE_CHECKING:
    from dashboard.dataset.model import Dataset
    from dashboard.dataset.problem import Problem
    from dashboard.dataset.tables.package import Package
    from dashboard.dataset.tables.reader import Table


def build(
    package: Package, languages: tuple[str, ...], tables: dict[str, Table], name: str
) -> tuple[Dataset, list[Problem]]:
    """The dataset of some tables, by default with this *name*, and the problems of their rows.

    Every row is in the dataset, or a problem says that it is left out or, where other rows go
    with it, how many.
    """
    draft, problems = read_draft(package, languages, tables)
    fill(draft)
    broken = list(chain.from_iterable(rule(draft) for rule in RULES))
    problems = tell(drop_unsound(draft), problems)
    return assemble(draft, name), problems + broken
