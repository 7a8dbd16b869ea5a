"""JSON by columns, as column stores have it: what repeats from record to record stands once.

The drawings of a life are thousands of alike records; by columns they take a fifth of the bytes.
`assets/js/columns.js` reads them. Source: the nested columns of Melnik et al., "Dremel" (2010).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

SAME, RECORDS, LISTS, TUPLES, WORDS, PLAIN = range(6)
"""The sorts of a column: one value throughout, records by key, lists of any length, short lists of
one length by place, a few words that recur, and values as they are."""
SHORT = range(2, 9)
"""The lengths at which lists of one length are packed place by place."""
DIGITS = 3
"""Decimals of a number: a thousandth of a pixel or of a year is less than any screen shows."""

Column = list[Any]


def pack(values: Sequence[Any]) -> Column:
    """The values as one column: its sort, then what that sort needs."""
    if not values:
        return [SAME, None]
    alone = len(values) == 1 and isinstance(values[0], dict | list)
    if not alone and all(same(value, values[0]) for value in values):
        return [SAME, values[0]]
    if all(isinstance(value, dict) for value in values):
        return [RECORDS, len(values), [field(key, values) for key in keys(values)]]
    if all(isinstance(value, list) for value in values):
        lengths = {len(value) for value in values}
        if len(lengths) == 1 and lengths <= set(SHORT):
            return [TUPLES, [pack(column) for column in zip(*values, strict=True)]]
        members = [member for value in values for member in value]
        return [LISTS, pack([len(value) for value in values]), pack(members)]
    words = list(dict.fromkeys(values)) if all(isinstance(one, str) for one in values) else values
    if 2 * len(words) < len(values):
        place = {word: index for index, word in enumerate(words)}
        return [WORDS, words, [place[value] for value in values]]
    return [PLAIN, list(values)]


def field(key: str, records: Sequence[dict[str, Any]]) -> list[Any]:
    """A key of records: its name, the runs of records that have it (0 for all), its values."""
    having = [place for place, record in enumerate(records) if key in record]
    runs = 0 if len(having) == len(records) else list(spans(having))
    return [key, runs, pack([records[place][key] for place in having])]


def spans(places: Iterable[int]) -> Iterable[list[int]]:
    """Rising numbers as runs of a start and a length."""
    run: list[int] = []
    for place in places:
        if run and place == sum(run):
            run[1] += 1
            continue
        if run:
            yield run
        run = [place, 1]
    if run:
        yield run


def keys(records: Iterable[dict[str, Any]]) -> list[str]:
    """Every key of the records once, in the order of their first use."""
    return list(dict.fromkeys(key for record in records for key in record))


def same(one: Any, other: Any) -> bool:
    """Whether two values are the same to JSON: 1 and true are not, at any depth."""
    return repr(one) == repr(other)


def rounded(value: Any) -> Any:
    """A JSON value whose numbers have no more decimals than can be seen."""
    if isinstance(value, float):
        short = round(value, DIGITS)
        return int(short) if short.is_integer() else short
    if isinstance(value, dict):
        return {key: rounded(one) for key, one in value.items()}
    return [rounded(one) for one in value] if isinstance(value, list | tuple) else value
