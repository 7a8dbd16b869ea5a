"""Vital events: which events tell of the birth or the death of the one whose life it is.

An event does so by its id, `birth` or `death` in English or Spanish, or by a title that begins
with the verb, or with the noun and a place: "Born in Porto", "Muere en Lima". "Death of his
father" is another's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.dataset.model import Event

WHERE = r"(?=$|[,.:;]| (?:in|at|near|on|en|cerca|junto)\b)"
BIRTH_IDS = frozenset({"birth", "born", "nacimiento"})
DEATH_IDS = frozenset({"death", "dies", "muerte", "fallecimiento"})
BIRTH = re.compile(
    rf"(?:is |was )?born\b(?![- ]again)|(?:birth|nacimiento|nace|nació){WHERE}", re.IGNORECASE
)
DEATH = re.compile(
    rf"(?:dies|died)\b(?! irae)|(?:death|muerte|muere|murió|fallece|falleció){WHERE}", re.IGNORECASE
)


def is_birth(event: Event) -> bool:
    """Whether an event says that the subject is born."""
    return event.id in BIRTH_IDS or _begins(event, BIRTH)


def is_death(event: Event) -> bool:
    """Whether an event says that the subject dies."""
    return event.id in DEATH_IDS or _begins(event, DEATH)


def _begins(event: Event, pattern: re.Pattern[str]) -> bool:
    return any(pattern.match(title) for _, title in event.title.versions)
