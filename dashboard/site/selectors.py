"""Write the selectors of a style sheet so that browsers find their rules quickly.

A browser looks a rule up by the last part of its selector. Where that is a choice, `a :is(b, c)`,
it tries the rule on every element of the page; as a list, `a b, a c`, on those it is about.
"""

from __future__ import annotations

import re
from itertools import chain

PRELUDE = re.compile(r"(?<![^{}])([^{}@]+)(?=\{)")
CHOICE = re.compile(r"(?P<before>(?:.*[\s>+~])?):is\((?P<parts>[^()]+)\)(?P<after>(?:::?[\w-]+)?)")
NAMES = re.compile(r"\"[^\"]*\"")
WEIGHTS = (re.compile(r"#"), re.compile(r"[.\[]|(?<!:):(?!:)"), re.compile(r"(?<![^\s>+~])[a-z]"))


def spread_choices(style: str) -> str:
    """Write each choice at the end of a selector as a list, in a style sheet without comments."""
    return PRELUDE.sub(lambda rule: ",".join(chain(*map(_spread, _split(rule[1])))), style)


def _split(selectors: str) -> list[str]:
    """Split a list of selectors at the commas that stand in no brackets."""
    depth, parts = 0, [""]
    for letter in selectors:
        depth += (letter in "([") - (letter in ")]")
        if letter == "," and not depth:
            parts.append("")
        else:
            parts[-1] += letter
    return parts


def _spread(selector: str) -> list[str]:
    """Spread the choice that ends a selector, unless its parts weigh differently: a list would."""
    match = CHOICE.fullmatch(selector)
    parts = match["parts"].split(",") if match else []
    if not match or len({_weigh(part) for part in parts}) > 1:
        return [selector]
    return [f"{match['before']}{part.strip()}{match['after']}" for part in parts]


def _weigh(part: str) -> tuple[int, ...]:
    """Count the ids, the classes and the like, and the elements of a selector."""
    bare = NAMES.sub("", part.strip())
    return tuple(len(weight.findall(bare)) for weight in WEIGHTS)
