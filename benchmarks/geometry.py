"""How fast lives are laid out and drawn: `python -m benchmarks.geometry`.

Machines differ and are shared, so each rate is also given for the time that a fixed piece of work
takes in the same run; only these ratios can be compared.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import process_time

from dashboard import figure
from dashboard.i18n import catalogue
from dashboard.theme import palette
from dashboard.timeline import SIZES, lay_out
from tests.timeline.lives import HERNANDEZ, climb, musician

LIVES = {"hernandez": HERNANDEZ, "musician": musician(), "climb": climb(11)}
ROUNDS = 3


def reference() -> int:
    """A fixed piece of work: whole numbers, tuples and a dictionary, as in the geometry."""
    counts: dict[tuple[int, int], int] = {}
    for number in range(200_000):
        key = number % 97, number % 89
        counts[key] = counts.get(key, 0) | number
    return len(counts)


def seconds(work: Callable[[], object]) -> float:
    """The least CPU time that some work took in a few rounds."""
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


def main() -> None:
    """Lay out every life in all sizes, and draw the built-in one."""
    unit, colours, text = seconds(reference), palette("light"), catalogue("en")
    for name, life in LIVES.items():
        spent = seconds(lambda life=life: [lay_out(life, size, "en") for size in SIZES])
        report(f"lay out {name}", spent, unit)
    timelines = [lay_out(HERNANDEZ, size, "en") for size in SIZES]
    spent = seconds(lambda: [figure.plain(timeline, colours, text) for timeline in timelines])
    report("draw hernandez", spent, unit)


if __name__ == "__main__":
    main()
