"""The shape of the code: imports point one way, and every library has its home."""

import ast
from functools import cache
from pathlib import Path

import pytest

from dashboard.paths import PACKAGE

MODULES = sorted(PACKAGE.rglob("*.py"))
MOST_MODULES = 12
# The rooms and modules of a folder: each may import those after it, and itself.
ORDER = {
    "": (
        "__main__", "cli", "commands", "wsgi", "publish", "server", "site", "app", "page",
        "notebook", "figure", "places", "timeline", "formats", "verify", "citation", "dataset",
        "i18n", "theme", "paths",
    ),
    "dataset": (
        "fix", "load", "words", "loss", "writing", "checks", "sheet", "spreadsheets",
        "zip_file", "files", "json_file", "records", "tables", "model", "first_quote",
        "dates", "problem",
    ),
    "dataset/checks": (
        "rules", "references", "quotations", "series", "evidence", "leftover", "history",
        "lifetime", "advice", "typed_dates", "word_count", "fallout",
    ),
    "dataset/dates": (
        "extent", "in_words", "read", "typed", "spreadsheet", "shapes", "tokens", "words", "kanji",
        "parse", "point", "value",
    ),
    "dataset/records": (
        "assemble", "defaults", "ids", "draft", "records", "fields", "image", "correct", "spelling",
    ),
    "dataset/sheet": (
        "understand", "pictures", "part", "groups", "several",
        "events", "quotes", "columns", "names", "dates",
    ),
    "dataset/spreadsheets": ("grids", "workbook", "opendocument", "book", "number_format"),
    "dataset/tables": (
        "package", "formula", "reader", "csv_records", "encoding", "delimiter", "header", "record",
        "json_members", "schema", "characters", "decoding",
    ),
    "dataset/writing": (
        "frames", "json_form", "csv_files", "folder", "descriptor", "rows",
        "image_file", "file",
    ),
    "verify": (
        "files", "verify", "claims", "nearest", "surroundings", "difference", "source_text",
    ),
    "formats": (
        "write_timelinejs", "write", "report", "read", "readers", "json_values",
        "imported", "dates", "markup",
    ),
    "formats/readers": (
        "gedcom", "gedcom_record", "icalendar", "markwhen", "simile", "wikidata", "wikidata_value",
        "h5p", "timelinejs_sheet", "timelinejs", "timelinejs_v1", "timelinejs_dates",
    ),
    "citation": ("apa", "mla", "quote", "order", "authors", "parts"),
    "places": (
        "layout", "names", "route", "groups", "model", "outline", "projection", "atlas",
    ),
    "timeline": (
        "pyramid", "layout", "arrangement", "clusters", "threads", "strip", "overview", "lanes",
        "label", "ridge",
        "axis", "letters", "model", "size",
    ),
    "timeline/axis": ("ticks", "eras", "precision", "window", "scale"),
    "timeline/lanes": (
        "first_words", "heights", "concede", "units", "callout", "pack", "grid", "staircase",
        "crowd", "box",
    ),
    "figure": ("hover", "drawings", "annotations", "marks", "shapes"),
    "page": (
        "document", "linked_data", "notes", "long", "print", "reading", "header", "script_data",
        "present", "places", "explore", "story", "task", "selection", "series", "quote", "image",
        "symbol", "button", "html",
    ),
    "page/long": ("windows", "records", "chapters", "life"),
    "page/explore": (
        "chart", "overview", "shortcuts", "pictures", "picture", "cluster", "strip", "refit",
        "panel", "controls",
    ),
    "page/task": ("build", "choose"),
    "page/present": ("presenter", "stage", "over", "edges", "choice", "slide"),
    "page/reading": (
        "interview", "folded", "reading_list", "by_age", "entry", "evidence", "shared",
        "first_words", "sources",
    ),
    "page/places": ("places", "map"),
    "page/story": ("story", "offer", "steps", "age"),
    "page/print": (
        "paper", "answers", "activity", "handout", "poster", "entries", "places", "leaf",
    ),
    "commands": (
        "serve", "check", "verify", "export", "handout", "new", "import_timeline", "command",
    ),
    "site": ("build", "edition", "pictures", "windows", "files", "bundle", "selectors", "policy"),
    "publish": (
        "export", "folder", "one_file", "pdf", "embed", "replace", "protect",
        "checksums", "chromium",
    ),
    "server": (
        "run", "app", "qr", "curator", "turns", "connection", "address", "log", "live", "dev",
        "watch",
    ),
}  # fmt: skip
HOMES = {
    "dash": {"app"},
    "plotly": {"figure", "notebook"},
    "flask": {"server"},
    "uvicorn": {"server"},
    "a2wsgi": {"server"},
    "segno": {"server", "page"},
    "PIL": {"dataset", "site"},
    "werkzeug": {"server"},
    "rjsmin": {"site"},
    "rcssmin": {"site"},
    "pandas": {"dataset", "notebook"},
    "openpyxl": {"dataset"},
    "odf": {"dataset"},
    "pyjson5": {"formats"},
    "ged4py": {"formats"},
    "icalendar": {"formats"},
    "defusedxml": {"formats"},
    "csv": {"dataset", "formats", "publish"},
    "argparse": {"cli", "commands"},
}


def part_of(path: Path) -> str:
    """The part of the package that a module belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
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


def rooms(folder: Path) -> dict[str, list[Path]]:
    """What stands in a folder, by its name: a module, or all modules of a folder within."""
    found = {path.stem: [path] for path in folder.glob("*.py") if path.stem != "__init__"}
    return found | {path.parent.name: sorted(path.parent.rglob("*.py"))
                    for path in folder.glob("*/__init__.py")}  # fmt: skip


@pytest.mark.parametrize("name", ORDER)
def test_imports_point_one_way(name: str) -> None:
    """Each room and module of a folder is in its order, and imports only those after it."""
    folder = PACKAGE / name
    found, order = rooms(folder), ORDER[name]
    assert sorted(found) == sorted(order)
    prefix = ".".join(folder.relative_to(PACKAGE.parent).parts)
    for place, room in enumerate(order):
        for path in found[room]:
            for full in imported(path):
                assert not any(f"{full}.".startswith(f"{prefix}.{other}.")
                               for other in order[:place]), f"{path} imports {full}"  # fmt: skip


def test_folders_are_small() -> None:
    """Every folder with modules has an order, and holds few modules."""
    folders = {path.parent for path in MODULES}
    assert {str(folder.relative_to(PACKAGE)) for folder in folders} == {*ORDER, "."} - {""}
    for folder in folders:
        modules = [path for path in folder.glob("*.py") if path.stem != "__init__"]
        assert len(modules) <= MOST_MODULES, folder


@pytest.mark.parametrize("library", HOMES)
def test_libraries_have_homes(library: str) -> None:
    """A library is imported only where it belongs."""
    users = {
        part_of(path)
        for path in MODULES
        if any(name.split(".")[0] == library for name in imported(path))
    }
    assert users <= HOMES[library]


def test_types_are_imported_with_the_rest() -> None:
    """Nothing is imported for types alone but what a module or the whole package loads late."""
    late = {"plotly", "openpyxl", "ged4py", "icalendar"}
    lazy = {PACKAGE / "__init__.py", PACKAGE / "formats" / "report.py"}
    apart = {
        (str(path), line.split()[1].split(".")[0])
        for path in MODULES
        if path not in lazy
        for block in path.read_text(encoding="utf-8").split("\nif TYPE_CHECKING:\n")[1:]
        for line in block.split("\n\n")[0].splitlines()
        if line.strip().startswith(("import ", "from "))
    }
    assert {library for _, library in apart} == late, apart
