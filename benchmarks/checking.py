"""How long faults make `check` take: `python -m benchmarks.checking`.

Each fault stands as often as people meet it, and half as often. Its CPU time is given in that of
the same files without it, and in that of half of them: 3 and 2.5 are much. Columns are read in the
time of their commas, so a table of little else takes longer than one without.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from dashboard.dataset import load
from tests.dataset.faults import FAULTS, Files, write

ROUNDS = 3


def seconds(files: Files) -> float:
    """The least CPU time that reading and checking took in a few rounds."""
    times = []
    with TemporaryDirectory() as folder:
        life = write(files, Path(folder) / "life")
        for _ in range(ROUNDS):
            start = process_time()
            load(life)
            times.append(process_time() - start)
    return min(times)


def main() -> None:
    """Check every fault."""
    for name, fault in FAULTS.items():
        wrong, right = seconds(fault.wrong(fault.most)), seconds(fault.right(fault.most))
        half = seconds(fault.wrong(fault.most // 2))
        line = f"{fault.most:6} {name:24} {wrong:6.2f} s {wrong / right:5.1f} times without"
        sys.stdout.write(f"{line} {wrong / half:5.1f} times half\n")


if __name__ == "__main__":
    main()
