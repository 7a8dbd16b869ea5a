"""How many faults the tests catch: `python -m benchmarks.mutants 200 --seed 1`.

Faults are put one at a time into the rooms of the facts and of the geometry, at places drawn by
lot, and the tests of the room are run against each. Two tools were tried. mutmut puts its faults in
once the tests are imported, so nothing that is computed then is ever wrong: our sizes and the lives
that the tests lay out. Cosmic Ray writes code that doesn't parse, takes the `|` of a type and the
`*` of a signature for operators, has no sample and one command for all rooms.
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
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
ROOMS = ("dataset", "verify", "timeline")
EQUIVALENT = ROOT / "benchmarks" / "equivalent.txt"
LEAST = 90
"""How many of a hundred faults have to be caught."""
NEEDED = ("assets", "benchmarks", "dashboard", "data", "tests", "pyproject.toml", "README.md")
PYTEST = ("-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-p", "_hypothesis_pytestplugin")
SELECTED = ("-m", "not slow", "--hypothesis-profile", "faults")
UNREAD = ("annotation", "returns", "decorator_list")
"""Parts of a tree that no program runs, or that every import does."""
IDLE = ("slots", "strict", "maxsize", "repr", "compare")
"""Arguments that change no result of code that is right."""
OTHER = {
    ast.Add: ast.Sub, ast.Mult: ast.Div, ast.FloorDiv: ast.Mod, ast.BitOr: ast.BitAnd,
    ast.LShift: ast.RShift, ast.And: ast.Or, ast.Lt: ast.LtE, ast.Gt: ast.GtE, ast.Eq: ast.NotEq,
    ast.In: ast.NotIn, ast.Is: ast.IsNot, ast.USub: ast.UAdd, ast.Pow: ast.Mult,
}  # fmt: skip
OTHER |= {there: here for here, there in OTHER.items()} | {ast.Mult: ast.Div}
"""The operator that stands in a fault for another one."""


class Mutant(NamedTuple):
    """A module, its code with one fault, and the fault as the lines that differ."""

    module: Path
    code: str
    change: str

    def __str__(self) -> str:
        return f"{self.module}: {self.change}"


def parts(node: ast.AST) -> Iterator[ast.AST]:
    """A node and all that it does: not what only checkers read."""
    yield node
    for field, value in ast.iter_fields(node):
        for part in value if isinstance(value, list) else [value]:
            idle = isinstance(part, ast.keyword) and part.arg in IDLE
            checked = isinstance(part, ast.If) and "TYPE_CHECKING" in ast.dump(part.test)
            if isinstance(part, ast.AST) and field not in UNREAD and not idle and not checked:
                yield from parts(part)


def faults(node: ast.AST) -> Iterator[tuple[str, object]]:
    """Every fault that can be made of a node: a field and what stands in it then."""
    match node:
        case ast.BinOp(op=op) | ast.AugAssign(op=op) | ast.BoolOp(op=op) | ast.UnaryOp(op=op):
            if type(op) in OTHER:
                yield "op", OTHER[type(op)]()
            if isinstance(op, ast.Not):
                yield "operand", ast.UnaryOp(ast.Not(), node.operand)
        case ast.Compare(ops=ops):
            for place, op in enumerate(ops):
                yield "ops", [*ops[:place], OTHER[type(op)](), *ops[place + 1 :]]
        case ast.Constant(value=bool(value)):
            yield "value", not value
        case ast.Constant(value=int(value) | float(value)):
            yield from (("value", value + 1), ("value", value - 1))
        case _:
            yield from faults_of_flow(node)


def faults_of_flow(node: ast.AST) -> Iterator[tuple[str, object]]:
    """Every fault of where a program goes, and of what it gives back."""
    match node:
        case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test):
            yield "test", ast.UnaryOp(ast.Not(), test)
        case ast.comprehension(ifs=[_, *_]):
            yield "ifs", []
        case ast.For():
            yield "iter", ast.Tuple([], ast.Load())
        case ast.Return(value=ast.Constant(value=None)):
            return
        case ast.Return(value=ast.AST()) | ast.Expr(value=ast.Call()):
            yield "value", ast.Constant(None)


def changed(code: str, place: int, fault: int) -> tuple[str, str]:
    """Some code with one of the faults of its nth part, and the lines that differ."""
    tree = ast.parse(code)
    before = ast.unparse(tree)
    node = list(parts(tree))[place]
    field, value = list(faults(node))[fault]
    setattr(node, field, value)
    after = ast.unparse(ast.fix_missing_locations(tree))
    lines = list(difflib.ndiff(before.splitlines(), after.splitlines()))
    old, new = ([line[2:].strip() for line in lines if line[0] == sign] for sign in "-+")
    return after, f"{' '.join(old)} -> {' '.join(new)}"


def mutants(lot: random.Random) -> Iterator[Mutant]:
    """Faults in the order of the lot: every place is as likely, whatever can be wrong there."""
    places = []
    for room in ROOMS:
        for module in sorted((ROOT / "dashboard" / room).rglob("*.py")):
            nodes = parts(ast.parse(module.read_text()))
            kinds = ((place, len(list(faults(node)))) for place, node in enumerate(nodes))
            places += [(module, place, count) for place, count in kinds if count]
    lot.shuffle(places)
    for module, place, count in places:
        code, change = changed(module.read_text(), place, lot.randrange(count))
        yield Mutant(module.relative_to(ROOT), code, change)


def drawn(number: int, lot: random.Random) -> tuple[list[Mutant], int]:
    """So many faults, and how many were left out as they are known to have no effect."""
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
    whole, times = file.read_text(), file.stat()
    file.write_text(mutant.code)
    limit = limits[mutant.module.parts[1]]
    # Else the compiled file of another fault of the same second and length would be taken.
    survived = passes(copy, tests_of(mutant.module), limit, PYTHONDONTWRITEBYTECODE="1")
    file.write_text(whole)
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
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
