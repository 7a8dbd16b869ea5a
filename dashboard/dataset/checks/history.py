"""Rules of history: a life begins with a birth, ends with a death, and lasts as lives last.

An event tells of the birth or the death of the subject by its id, `birth` or `death` in English or
Spanish, or by a title that begins with the verb, or with the noun and a place: "Born in Porto",
"Muere en Lima". "Death of his father" is another's. All of this holds for people only, and not for
lanes of context.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dashboard.dataset.checks.lifetime import list_ends, list_own_events, list_people
from dashboard.dataset.dates.value import Date
from dashboard.dataset.model import Event
from dashboard.dataset.problem import Problem
from dashboard.dataset.records.draft import Draft

# Years; hardly anybody on record has lived longer.
LONGEST_LIFE = 120
# Years outside of a life from which on an event is more likely left over than misdated.
ANOTHER_LIFE = 30
LEFT_OVER = "or delete the event if it is left over from another life"
WHERE = r"(?=$|[,.:;]| (?:in|at|near|on|en|cerca|junto)\b)"
BIRTH_IDS = frozenset({"birth", "born", "nacimiento"})
DEATH_IDS = frozenset({"death", "dies", "muerte", "fallecimiento"})
BIRTH = re.compile(
    rf"(?:is |was )?born\b(?![- ]again)|(?:birth|nacimiento|nace|nació){WHERE}", re.IGNORECASE
)
DEATH = re.compile(
    rf"(?:dies|died)\b(?! irae)|(?:death|muerte|muere|murió|fallece|falleció){WHERE}", re.IGNORECASE
)


def before_birth(draft: Draft) -> Iterator[Problem]:
    """No event of a life is over before the first birth."""
    for born in list_ends(draft, "born")[:1]:
        for event in list_own_events(draft):
            gap = count_years(event.record.date, born)
            if gap >= 0:
                message = f"{event.record.date} is before the birth, {born}"
                plural = f"{{count}} events are before the birth, {born}"
                cure = _add_hint("Fix the date unless the event is about what came before", gap)
                yield event.row.problem("date", "W301", message, cure, plural)


def death_before_birth(draft: Draft) -> Iterator[Problem]:
    """A death does not precede the birth."""
    for subject in list_people(draft):
        born, died = subject.record.born, subject.record.died
        if born and died and count_years(died, born) >= 0:
            message = f"The death, {died}, is before the birth, {born}"
            yield subject.row.problem("died", "W302", message, "Fix one of the two dates")


def after_death(draft: Draft) -> Iterator[Problem]:
    """An event after the last death is about what remained; that is worth a second look."""
    if any(death_before_birth(draft)):
        return
    for died in list_ends(draft, "died")[-1:]:
        for event in list_own_events(draft):
            gap = count_years(died, event.record.date)
            if gap >= 0 and not is_death(event.record):
                message = f"{event.record.date} is after the death, {died}"
                plural = f"{{count}} events are after the death, {died}"
                cure = _add_hint("Fix the date unless the event is about what remained", gap)
                yield event.row.problem("date", "W411", message, cure, plural)


def impossible_age(draft: Draft) -> Iterator[Problem]:
    """An event is at most 120 years from the one end of the life that is given."""
    births, deaths = list_ends(draft, "born"), list_ends(draft, "died")
    if bool(births) == bool(deaths):
        return
    for event in list_own_events(draft):
        date = event.record.date
        if births and count_years(births[-1], date) > LONGEST_LIFE:
            distance, missing = f"after the birth, {births[-1]}", "died"
        elif deaths and count_years(date, deaths[0]) > LONGEST_LIFE:
            distance, missing = f"before the death, {deaths[0]}", "born"
        else:
            continue
        message = f"{date} is more than {LONGEST_LIFE} years {distance}"
        plural = f"{{count}} events are more than {LONGEST_LIFE} years {distance}"
        cure = f"Fix the date, write {missing} in subject.csv, {LEFT_OVER}"
        yield event.row.problem("date", "W306", message, cure, plural)


def long_life(draft: Draft) -> Iterator[Problem]:
    """Hardly anybody dies at more than 120."""
    for subject in list_people(draft):
        born, died = subject.record.born, subject.record.died
        if born and died and count_years(born, died) > LONGEST_LIFE:
            length = f"more than {LONGEST_LIFE} years after the birth, {born}"
            message = f"The death, {died}, is {length}"
            cure = "Fix one of the two dates unless both are sure"
            yield subject.row.problem("died", "W421", message, cure)


def is_birth(event: Event) -> bool:
    """True if an event says that the subject is born."""
    return event.id in BIRTH_IDS or _has_title(event, BIRTH)


def is_death(event: Event) -> bool:
    """True if an event says that the subject dies."""
    return event.id in DEATH_IDS or _has_title(event, DEATH)


def _has_title(event: Event, pattern: re.Pattern[str]) -> bool:
    return any(pattern.match(title) for _, title in event.title.versions)


def count_years(first: Date, second: Date) -> float:
    """Count the years from the end of *first* to the start of *second*, as few as doubts allow.

    Less than 0 if the second may have begun before the first was over.
    """
    if first.end is None or second.start is None:
        return -1
    return second.start.possible[0] - first.end.possible[1]


def _add_hint(cure: str, gap: float) -> str:
    return f"{cure}, {LEFT_OVER}" if gap >= ANOTHER_LIFE else cure
