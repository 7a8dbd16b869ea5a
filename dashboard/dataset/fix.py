"""Does what problems say should be done, where that can be done in one way only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from dashboard.dataset.files import PACKAGE, TEXTS
from dashboard.dataset.load import load
from dashboard.dataset.model import group
from dashboard.dataset.problem import Edit, Problem
from dashboard.dataset.tables.decoding import NEWLINE
from dashboard.dataset.tables.encoding import find_encoding
from dashboard.dataset.writing.file import replace_file

# A round fixes one cell of a line, and a fix may bring up a problem behind it.
MOST_ROUNDS = 200
LONGEST_SHOWN = 60
BYTE_ORDER_MARK = "\ufeff"


def fix_dataset(path: Path) -> list[Problem]:
    """Fix what can be fixed in the files of a dataset, and return the problems that were.

    Every byte that is no part of an edit stays as it is.

    Raises:
        DatasetError: as `load` does.
        OSError: a file cannot be written.
    """
    fixed: list[Problem] = []
    for _ in range(MOST_ROUNDS):
        fixable = list_fixable(load(path)[1])
        chosen = [problem for problem in choose_fixes(fixable) if problem not in fixed]
        if not chosen:
            break
        for name, edits in group_edits(chosen).items():
            write_edits(Path(name), [edit for edit in edits if edit.line])
            rename_file(Path(name), [edit for edit in edits if not edit.line])
        fixed += chosen
    return fixed


def list_fixable(problems: Iterable[Problem]) -> list[Problem]:
    """List the problems whose fix can be written into their files."""
    return [problem for problem in problems if problem.fix and all(map(_is_editable, problem.fix))]


def _is_editable(edit: Edit) -> bool:
    """True for a file of text: nothing is written into a spreadsheet or a download."""
    file = Path(edit.path)
    is_text = file.suffix.lower() in TEXTS or file.name == PACKAGE
    return file.exists() and (is_text or not edit.line)


def choose_fixes(problems: Iterable[Problem]) -> list[Problem]:
    """Choose problems with a fix: no two touch the same line, unless with the same edits.

    What is in a zip file is left alone.
    """
    taken: set[tuple[str, int]] = set()
    edits: set[Edit] = set()
    chosen = []
    for problem in problems:
        lines = {line for edit in problem.fix for line in edit.lines}
        here = all(Path(edit.path).is_file() for edit in problem.fix)
        if lines and here and (not lines & taken or edits.issuperset(problem.fix)):
            taken |= lines
            edits.update(problem.fix)
            chosen.append(problem)
    return chosen


def describe_fix(problem: Problem) -> str:
    """Say what was wrong and what was done, on one line."""
    first, *more = problem.fix
    old, new = _shorten(first.old), _shorten(first.new)
    done = f"{old} is now {new}" if new else f"{old} is deleted"
    done = done if old else f"{new} is added"
    rest = f", and {len(more)} more" if more else ""
    return problem.describe(problem.message, f"Fixed: {done}{rest}")


def _shorten(text: str) -> str:
    shown = text.rstrip("\r\n")
    short = shown[:LONGEST_SHOWN] + "…" * (len(shown) > LONGEST_SHOWN)
    return f"“{short}”" if short else ""


def group_edits(problems: Iterable[Problem]) -> dict[str, list[Edit]]:
    """Group the edits of problems, each once, by the file that they are of."""
    edits = dict.fromkeys(edit for problem in problems for edit in problem.fix)
    return group(edits, lambda edit: edit.path)


def rename_file(file: Path, edits: Iterable[Edit]) -> None:
    """Give a file the name of the edits, unless another has it."""
    for edit in edits:
        if not file.with_name(edit.new).exists():
            file.rename(file.with_name(edit.new))


def write_edits(file: Path, edits: Sequence[Edit]) -> None:
    """Write edits into a file; its byte order mark, encoding and line endings stay.

    If its old encoding lacks a letter of the edits, the file becomes UTF-8.
    """
    if not edits:
        return
    data = file.read_bytes()
    encoding = find_encoding(data)
    text = data.decode(encoding)
    mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
    text = mark + apply_edits(text.removeprefix(mark), edits)
    try:
        written = text.encode(encoding)
    except UnicodeEncodeError:
        written = text.encode("utf-8-sig")
    replace_file(file.resolve(), written)


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with these edits, left out those of what does not stand there.

    Those of one place keep their order.
    """
    starts = [0, *(newline.end() for newline in NEWLINE.finditer(text))]
    pieces, done = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.line, edit.column)):
        start = starts[edit.line - 1] + edit.column - 1
        if start >= done and text.startswith(edit.old, start):
            pieces += [text[done:start], edit.new]
            done = start + len(edit.old)
    return "".join([*pieces, text[done:]])
