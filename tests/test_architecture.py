"""The shape of the code: imports point one way, and every library has its home."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "dashboard"
MODULES = sorted(PACKAGE.rglob("*.py"))
# Every part may import those after it, and itself.
ORDER = (
    "__main__", "wsgi", "cli", "server", "handout", "export", "site", "app", "security", "page",
    "figure", "timeline", "dataset", "i18n", "theme", "browser", "network", "places",
)  # fmt: skip
# Within these parts every module may import those after it.
WITHIN = {
    "site": ("freeze", "documents", "files", "scripts"),
    "page": (
        "paper", "activity", "handout", "poster", "entries", "presenter", "present", "chart",
        "pictures", "picture", "strip", "refit", "panel", "interview", "sources", "read", "tour",
        "controls", "notes", "data", "slide", "structured", "document", "header", "sheet",
        "symbol", "html",
    ),
}  # fmt: skip
HOMES = {
    "dash": {"app"},
    "plotly": {"figure"},
    "flask": {"server"},
    "uvicorn": {"server"},
    "a2wsgi": {"server"},
    "segno": {"server"},
    "werkzeug": {"server"},
    "rjsmin": {"site"},
    "rcssmin": {"site"},
    "pandas": {"dataset", "timeline"},
    "csv": {"dataset", "export"},
    "argparse": {"cli"},
}
# The one module of `dataset` that may load pandas, and that nothing there may import.
FRAMES = PACKAGE / "dataset" / "frames.py"


def part_of(path: Path) -> str:
    """The part of the package that a module belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """The modules that a module imports anywhere, by their full names."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports by a relative name"
            names.add(node.module or "")
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def test_every_part_has_a_place() -> None:
    """Every part is in the order of imports, and the order names no other."""
    assert {part_of(path) for path in MODULES} == {*ORDER, "__init__"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_one_way(path: Path) -> None:
    """A module imports only its own part and those after it."""
    part = part_of(path)
    if part == "__init__":
        return
    allowed = ORDER[ORDER.index(part) :]
    used = {name.split(".")[1] for name in imported(path) if name.startswith("dashboard.")}
    assert used & set(ORDER) <= set(allowed)


@pytest.mark.parametrize("part", WITHIN)
def test_imports_within_a_part_point_one_way(part: str) -> None:
    """Each module of the part is in its order, and imports only those after it."""
    modules = {path.stem: path for path in (PACKAGE / part).glob("*.py")}
    modules.pop("__init__")
    assert sorted(modules) == sorted(WITHIN[part])
    names = [f"dashboard.{part}.{module}" for module in WITHIN[part]]
    for place, module in enumerate(WITHIN[part]):
        assert not imported(modules[module]) & set(names[:place]), module


@pytest.mark.parametrize("library", HOMES)
def test_libraries_have_homes(library: str) -> None:
    """A library is imported only where it belongs."""
    users = {
        part_of(path)
        for path in MODULES
        if any(name.split(".")[0] == library for name in imported(path))
    }
    assert users <= HOMES[library]


def test_pandas_waits() -> None:
    """Reading and checking a dataset does not import pandas."""
    dataset = [path for path in MODULES if part_of(path) == "dataset" and path != FRAMES]
    assert not [path for path in dataset if {"pandas", "dashboard.dataset.frames"} & imported(path)]
