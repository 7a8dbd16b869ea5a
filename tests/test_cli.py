"""The command line, run as people run it."""

import json
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.child import CAMINO, PYTHON, camino, run
from tests.life import DATASETS, ROOT

BROKEN = "tests/datasets/broken-bad-date"


@pytest.mark.parametrize(
    ("name", "code", "counts"),
    [
        ("tiny", 0, "0 errors, 0 warnings"), ("plain.csv", 0, "0 errors, 0 warnings"),
        ("broken-bad-date", 1, "2 errors, 0 warnings"),
        ("broken-no-basis", 0, "0 errors, 2 warnings"),
    ],
)  # fmt: skip
def test_check(name: str, code: int, counts: str) -> None:
    """`check` ends with the counts, and with 1 where there is an error."""
    done = camino("check", DATASETS / name)
    assert done.returncode == code
    assert done.stdout.splitlines()[-1] == counts
    assert done.stderr == ""


def test_check_lines() -> None:
    """`check` prints a problem a line: the path as it was given, line, column, code, words."""
    done = camino("check", "tests/datasets/broken-bad-date")
    first, second, *_ = done.stdout.splitlines()
    assert first == (
        "tests/datasets/broken-bad-date/events.csv:3:8: E122 03/08/1840 can be read as "
        "1840-08-03 or 1840-03-08; the event is kept among the undated. "
        "Write 1840-08-03 or 1840-03-08."
    )
    assert second.startswith("tests/datasets/broken-bad-date/events.csv:4:7: E122 February 1838")


def test_check_says_how_a_sheet_was_read(tmp_path: Path) -> None:
    """A few lines on stderr say what was understood, and leave the problems on stdout alone."""
    (tmp_path / "life.csv").write_text("Año;Hecho\n1950;Nace\n", encoding="utf-8")
    done = camino("check", tmp_path / "life.csv")
    assert (done.returncode, done.stdout) == (0, "0 errors, 0 warnings\n")
    assert done.stderr.splitlines() == [
        "read 1 of 1 rows as events",
        "life.csv: `Año` as the date; `Hecho` as the title; semicolons separate its columns",
    ]


@pytest.mark.parametrize("options", [("check",), ("check", "--fix"), ("serve",)])
def test_a_timeline_of_another_program(options: tuple[str, ...]) -> None:
    """A folder or a file of another program is named in one line, with the command for it."""
    done = camino(*options, "tests/formats/samples/harbour.json")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "camino: tests/formats/samples/harbour.json is a timeline of TimelineJS; make a life of "
        "it with: camino import tests/formats/samples/harbour.json harbour-life\n"
    )


def test_check_json() -> None:
    """`check --json` says the same as JSON."""
    done = camino("check", "--json", "tests/datasets/broken-doubled-id")
    assert done.returncode == 1
    found = json.loads(done.stdout)
    assert (found["errors"], found["warnings"]) == (1, 0)
    (problem,) = found["problems"]
    assert list(problem) == ["path", "line", "column", "code", "message", "cure", "sheet", "fix"]
    assert (problem["line"], problem["column"], problem["code"]) == (3, 1, "E201")
    (edit,) = problem["fix"]
    place = {"path": problem["path"], "line": 3, "column": 1}
    assert edit == {**place, "old": "birth", "new": "birth-2"}


def test_check_fix(tmp_path: Path) -> None:
    """`check --fix` says what it fixed, then what is left; then there is nothing more to fix."""
    (tmp_path / "events.csv").write_text("id,date,title\nThe Birth,1820,Born\nsea,soon,Sails \n")
    told = camino("check", tmp_path).stderr
    assert told == f"2 of these can be fixed by camino check --fix {tmp_path}\n"
    done = camino("check", "--fix", tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    first, second, third, counts = done.stdout.splitlines()
    assert first.startswith(f"{tmp_path}/events.csv:2:1: E121 An id has only small letters")
    assert first.endswith("Fixed: “The Birth” is now “the-birth”.")
    assert second.endswith("Fixed: “Sails ” is now “Sails”.")
    assert (third.split()[1], counts) == ("E122", "1 errors, 0 warnings")
    again = camino("check", "--fix", "--json", tmp_path)
    assert json.loads(again.stdout)["fixed"] == []


def test_check_built_in_life() -> None:
    """Without a dataset, `check` checks the built-in life, which has no problem."""
    done = camino("check")
    assert (done.returncode, done.stdout) == (0, "0 errors, 0 warnings\n")


@pytest.mark.parametrize("command", ["check", "serve"])
@pytest.mark.parametrize("dataset", ["nowhere", "nowhere.csv", "README.md", "tests"])
def test_no_dataset(command: str, dataset: str) -> None:
    """Where there is no dataset, one line on stderr says so, and the exit code is 2."""
    done = camino(command, dataset)
    assert (done.returncode, done.stdout) == (2, "")
    assert re.fullmatch(f"camino: {dataset}.*\n", done.stderr)


@pytest.mark.parametrize(
    "arguments",
    [
        [], ["chekc"], ["check", "--jsno"], ["serve", "--port", "x"], ["serve", "--port", "65536"],
        ["serve", "--root-path", "life"], ["serve", "--root-path", "/a/../b"],
        ["serve", "--name", "https://life.example"], ["serve", "--name", ""],
        ["serve", "--frame", "moodle.example"], ["serve", "--frame", "https://a.b; script-src *"],
    ],
)  # fmt: skip
def test_wrong_usage(arguments: list[str]) -> None:
    """A wrong command line is answered with one line on stderr and the exit code 2."""
    done = camino(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert re.fullmatch("camino.*--help\n", done.stderr)


@pytest.mark.parametrize(
    ("arguments", "cure"),
    [
        ([], "type what is to be done, as camino serve my-life.xlsx"),
        (["server"], "server is no command; did you mean serve"),
        (["README.md"], "README.md is no command; type camino serve README.md to see it"),
        (["check", "READNE.md"], "did you mean README.md"),
    ],
)
def test_a_slip_is_answered_with_what_is_meant(arguments: list[str], cure: str) -> None:
    """Where a word is no command, or a path leads nowhere, the line says what was likely meant."""
    assert cure in camino(*arguments).stderr


def test_a_document_is_no_sheet(tmp_path: Path) -> None:
    """Of a document of a word processor the line says how its table becomes a sheet."""
    (tmp_path / "life.docx").write_bytes(b"PK")
    line = camino("check", tmp_path / "life.docx").stderr
    assert "copy its table into a sheet, and save that as .xlsx or .csv" in line


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["serve", "--help"]])
def test_help(arguments: list[str]) -> None:
    """`--help` explains itself on stdout."""
    done = camino(*arguments)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("usage: camino")


def test_version() -> None:
    """`--version` names the program and its version."""
    assert re.fullmatch(r"camino \d+\.\d+\.\d+\n", camino("--version").stdout)


INTERVIEW = "tests/datasets/interview"


@pytest.mark.parametrize("arguments", [
    ["--help"], ["check", "tests/datasets/tiny"],
    ["verify", INTERVIEW, "--source", f"talk={INTERVIEW}/interview.txt"],
])  # fmt: skip
def test_imports(arguments: list[str]) -> None:
    """Neither help nor `check` nor `verify` waits for dash, plotly, pandas or flask."""
    script = (
        "import sys; from dashboard.cli import main\n"
        f"try: main({arguments!r})\n"
        "except SystemExit: pass\n"
        "print({'dash', 'plotly', 'pandas', 'flask'} & set(sys.modules), file=sys.stderr)"
    )
    assert run(PYTHON, "-c", script).stderr == "set()\n"


@pytest.mark.parametrize(("encoding", "letter"), [("ascii", r"\xf3"), ("utf-8", "ó")])
def test_any_terminal(encoding: str, letter: str) -> None:
    """A terminal that cannot show a character is shown an escape."""
    done = run(*CAMINO, "check", "tests/datasets/broken-latin-1", PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (1, "")
    assert f"0xF3 ({letter} in Windows-1252)" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
@pytest.mark.parametrize(
    ("arguments", "closed", "code"),
    [
        *((f"check {BROKEN}", closed, 1) for closed in (">&-", "2>&-", ">&- 2>&-", "<&- >&-")),
        ("check tests/datasets/tiny", ">&- 2>&-", 0), (f"check --json {BROKEN}", ">&- 2>&-", 1),
        (f"verify {INTERVIEW} --source talk={INTERVIEW}/interview.txt", ">&- 2>&-", 0),
        ("check nowhere", ">&- 2>&-", 2), ("chekc", ">&- 2>&-", 2),
    ],
)  # fmt: skip
def test_closed_output(arguments: str, closed: str, code: int) -> None:
    """Where nobody listens the exit code still says how it went, and there is no traceback."""
    done = run("sh", "-c", f'"$0" -m dashboard {arguments} {closed}', PYTHON)
    assert done.returncode == code
    assert "Traceback" not in done.stderr + done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
def test_full_disk() -> None:
    """Output that has no room is answered with one line and the exit code 2."""
    done = run("sh", "-c", f'"$0" -m dashboard check {BROKEN} > /dev/full', PYTHON)
    assert done.returncode == 2
    assert re.fullmatch("camino: .*\n", done.stderr)


def test_odd_descriptor(tmp_path: Path) -> None:
    """A descriptor that can't be read leaves `check` and `export` the events and one error."""
    (tmp_path / "events.csv").write_text("date,title\n1950,Born\n")
    (tmp_path / "datapackage.json").write_text('{"title": "a\\ud800b", "languages": ["en"]}')
    assert camino("check", tmp_path).returncode == 1
    done = camino("export", tmp_path, tmp_path / "life.html")
    assert (done.returncode, done.stderr) == (1, "1 errors in the dataset: see camino check\n")
    assert "Born" in (tmp_path / "life.html").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_broken_pipe() -> None:
    """Whoever stops reading is not shown a traceback."""
    reader, writer = os.pipe()
    os.close(reader)
    command = [*CAMINO, "check", BROKEN]
    done = subprocess.run(command, cwd=ROOT, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, b"")


def test_serve_taken_port() -> None:
    """A taken port is answered with one line that names the next."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = camino("serve", "tests/datasets/tiny", "--port", str(port))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"camino: port {port} is taken; try --port {port + 1}\n"


@pytest.mark.parametrize("host", ["999.1.1.1", "a" * 80, "8.8.8.8"])
def test_serve_at_no_address_of_ours(host: str) -> None:
    """A host that is not this machine's is answered with one line."""
    done = camino("serve", "tests/datasets/tiny", "--host", host, "--port", "0")
    assert (done.returncode, done.stdout) == (2, "")
    assert re.fullmatch(f"camino: {re.escape(host)} is no address of this machine.*\n", done.stderr)
