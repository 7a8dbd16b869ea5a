"""How fast lives are laid out and drawn: `python -m benchmarks.geometry`.

Machines differ and are shared, so each rate is also given for the time that a fixed piece of work
takes in the same run; only these ratios can be compared.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from math import log
from time import process_time

from dashboard import figure
from dashboard.theme import load_palette
from dashboard.timeline import SIZES, lay_out
from tests.timeline.lives import HERNANDEZ, LAPTOP, climb, make, musician

LIVES = {"hernandez": HERNANDEZ, "musician": musician(), "climb": climb(11)}
ROUNDS = 3
COUNTS = (100, 1_000, 10_000, 100_000)


def work_reference() -> int:
    """Do a fixed piece of work: whole numbers, tuples and a dictionary, as in the geometry."""
    sums: dict[tuple[int, int], int] = {}
    for number in range(200_000):
        key = number % 97, number % 89
        sums[key] = sums.get(key, 0) | number
    return len(sums)


def measure(work: Callable[[], object]) -> float:
    """Measure the least CPU time in seconds that some work took in a few rounds."""
    times = []
    for _ in range(ROUNDS):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times)


def report(name: str, spent: float, unit: float) -> None:
    """Print a line: how many a second, how long one takes, and the same in reference works."""
    mean = spent / len(SIZES)
    line = f"{name:22}{1 / mean:8.0f} a second {mean * 1000:8.1f} ms {mean / unit:8.3f} references"
    sys.stdout.write(line + "\n")


def report_growth() -> None:
    """Print how the time of one layout grows from each number of events to ten times as many."""
    spent = {count: measure(partial(lay_out, make(count), LAPTOP, "en")) for count in COUNTS}
    for count, seconds in spent.items():
        sys.stdout.write(f"lay out {count:7,} events {seconds * 1000:10.1f} ms\n")
    for less, more in pairwise(COUNTS):
        exponent = log(spent[more] / spent[less]) / log(more / less)
        sys.stdout.write(f"from {less:,} to {more:,} it grows like n to the {exponent:.2f}\n")


def main() -> None:
    """Lay out every life in all sizes, and draw the built-in one."""
    unit, colours = measure(work_reference), load_palette("light")
    for name, life in LIVES.items():
        spent = measure(lambda life=life: [lay_out(life, size, "en") for size in SIZES])
        report(f"lay out {name}", spent, unit)
    report_growth()
    laid = [lay_out(HERNANDEZ, size, "en") for size in SIZES]
    spent = measure(lambda: [figure.draw_json(timeline, colours) for timeline in laid])
    report("draw hernandez", spent, unit)


if __name__ == "__main__":
    main()
