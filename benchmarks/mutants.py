"""How many faults the tests catch: `python -m benchmarks.mutants 200 --seed 1`.

Faults are put one at a time into the rooms of the facts and of the geometry, at places drawn by
lot, and the tests of the room are run against each. Cosmic Ray makes the faults; its own runner has
one command for all modules, no sample and one process, and mutmut has no faults outside functions
and runs every test before the first.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

ROOT = Path(__file__).parents[1]
ROOMS = ("dataset", "verify", "timeline")
EQUIVALENT = ROOT / "benchmarks" / "equivalent.txt"
LEAST = 90
"""How many of a hundred faults have to be caught."""
UNWANTED = ("core/NoOp", "core/Variable")
NEEDED = ("assets", "benchmarks", "dashboard", "data", "tests", "pyproject.toml", "README.md")
PYTEST = ("-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-p", "_hypothesis_pytestplugin")
SELECTED = ("-m", "not slow", "--hypothesis-profile", "faults")
IDLE = ("slots", "strict")
"""Arguments that change no result of code that is right."""
Fault = tuple[str, int]
"""The name of an operator of Cosmic Ray, and which of its occurrences in a module is changed."""


@dataclass(frozen=True)
class Mutant:
    """A module with one fault."""

    module: Path
    code: str

    @property
    def change(self) -> tuple[str, str]:
        """The lines that differ, as they were and as they are."""
        before, after = (ROOT / self.module).read_text().splitlines(), self.code.splitlines()
        lines = list(difflib.unified_diff(before, after, n=0, lineterm=""))[3:]
        old, new = ([line[1:].strip() for line in lines if line[0] == sign] for sign in "-+")
        return " ".join(old), " ".join(new)

    def __str__(self) -> str:
        old, new = self.change
        return f"{self.module}: {old} -> {new}"


def meaning(code: str) -> str:
    """What some code does: its tree without what only checkers read, or saves memory."""
    tree = ast.parse(code)
    for node in ast.walk(tree):
        for field in ("annotation", "returns"):
            if hasattr(node, field):
                setattr(node, field, None)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            node.test = ast.Constant(value=False)
        if isinstance(node, ast.Call):
            node.keywords = [each for each in node.keywords if each.arg not in IDLE]
    return ast.dump(tree)


def faults(code: str) -> dict[tuple[int, int], list[Fault]]:
    """Every fault that can be made, by its place."""
    nodes = list(ast_nodes(get_ast(code)))
    found = defaultdict(list)
    for name in operator_names():
        if not name.startswith(UNWANTED):
            operator = get_operator(name)()
            places = (place for node in nodes for place in operator.mutation_positions(node))
            for occurrence, (start, _) in enumerate(places):
                found[start].append((name, occurrence))
    return found


def mutants(lot: random.Random) -> Iterator[Mutant]:
    """Faults in the order of the lot: every place is as likely, whatever can be done to it."""
    places = []
    for room in ROOMS:
        for module in sorted((ROOT / "dashboard" / room).rglob("*.py")):
            places += [(module, found) for found in faults(module.read_text()).values()]
    lot.shuffle(places)
    for module, found in places:
        code, (name, occurrence) = module.read_text(), lot.choice(found)
        mutated = mutate_code(code, get_operator(name)(), occurrence)
        if mutated and meaning(mutated) != meaning(code):
            yield Mutant(module.relative_to(ROOT), mutated)


def drawn(number: int, lot: random.Random) -> tuple[list[Mutant], int]:
    """So many faults that have an effect, and how many were left out as they have none."""
    known = {line.split("  #")[0] for line in EQUIVALENT.read_text().splitlines()}
    chosen, left_out = [], 0
    for mutant in mutants(lot):
        if len(chosen) == number:
            break
        if str(mutant) in known:
            left_out += 1
        else:
            chosen.append(mutant)
    return chosen, left_out


def copied(folder: Path) -> Path:
    """A copy of the checkout to put faults into."""
    for name in NEEDED:
        source, into = ROOT / name, folder / name
        ignored = shutil.ignore_patterns("__pycache__", "node_modules")
        if source.is_dir():
            shutil.copytree(source, into, ignore=ignored)
        else:
            shutil.copy2(source, into)
    return folder


def tests_of(module: Path) -> list[str]:
    """The tests of a room, those of the module's own part first."""
    folders = [ROOT / "tests" / folder for folder in module.relative_to("dashboard").parents][:-1]
    return [str(folder.relative_to(ROOT)) for folder in folders if folder.exists()]


def passes(copy: Path, tests: list[str], limit: float, **more: str) -> bool:
    """Whether some tests pass within so many seconds."""
    started = subprocess.Popen(
        [sys.executable, *PYTEST, *SELECTED, *tests],
        cwd=copy,
        env={**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", **more},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return started.wait(limit) == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        if started.poll() is None:
            os.killpg(started.pid, signal.SIGKILL)
            started.wait()


def survives(mutant: Mutant, copies: SimpleQueue[Path], limits: dict[str, float]) -> bool:
    """Whether the tests pass although the fault is there."""
    copy = copies.get()
    file = copy / mutant.module
    file.write_text(mutant.code)
    limit = limits[mutant.module.parts[1]]
    # Else the compiled file of another fault of the same second and length would be taken.
    survived = passes(copy, tests_of(mutant.module), limit, PYTHONDONTWRITEBYTECODE="1")
    shutil.copy2(ROOT / mutant.module, file)
    copies.put(copy)
    return survived


def limits(copy: Path) -> dict[str, float]:
    """How many seconds the tests of each room may take: several times what they take now."""
    found = {}
    for room in ROOMS:
        start = time.monotonic()
        assert passes(copy, [f"tests/{room}"], 600), f"tests/{room} fail without a fault"
        found[room] = 10 + 4 * (time.monotonic() - start)
    return found


def main() -> int:
    """Print each fault that no test noticed, and how many of a hundred were."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("number", type=int, nargs="?", default=200)
    parser.add_argument("--seed", type=int, default=random.randrange(10_000))  # noqa: S311
    parser.add_argument("--workers", type=int, default=2)
    wanted = parser.parse_args()
    os.nice(10)
    chosen, left_out = drawn(wanted.number, random.Random(wanted.seed))  # noqa: S311
    copies: SimpleQueue[Path] = SimpleQueue()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(wanted.workers) as pool:
        made = [copied(Path(folder) / str(number)) for number in range(wanted.workers)]
        timed = next(pool.map(limits, made))
        for copy in made:
            copies.put(copy)
        left = []
        for mutant, survived in zip(
            chosen, pool.map(lambda mutant: survives(mutant, copies, timed), chosen), strict=True
        ):
            if survived:
                left.append(mutant)
                print(mutant, flush=True)
    caught = 100 * (1 - len(left) / max(1, len(chosen)))
    print(
        f"seed {wanted.seed}: {len(chosen) - len(left)} of {len(chosen)} faults were caught"
        f" ({caught:.1f} %), {left_out} left out as equivalent"
    )
    return 0 if caught >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
