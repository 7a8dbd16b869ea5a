"""The command line, run as people run it."""

import io
import json
import os
import re
import shlex
import socket
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest

from dashboard.cli import main
from tests.child import CAMINO, PYTHON, camino, run
from tests.golden import assert_table
from tests.life import DATASETS, ROOT

BROKEN = "tests/datasets/broken-bad-date"
INTERVIEW = "tests/datasets/interview"


def test_commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command answers with its exit code, and a fault with one line on stderr."""
    monkeypatch.setenv("CAMINO_CHROMIUM", "no-such-browser")
    (tmp_path / "file").touch()
    (tmp_path / "folder.html").mkdir()
    (tmp_path / "link").symlink_to("nowhere")

    def answer(line: str) -> str:
        done = camino(*shlex.split(line.replace("OUT", str(tmp_path))))
        left = " ".join(sorted(path.name for path in tmp_path.rglob("*")))
        assert left == "file folder.html link"
        assert done.returncode < 2 or (done.stdout, done.stderr.count("\n")) == ("", 1)
        return f"{done.returncode} {done.stdout} | {done.stderr}".replace(str(tmp_path), "OUT")

    assert_table("commands.txt", answer)


def test_check_says_how_a_sheet_was_read(tmp_path: Path) -> None:
    """A few lines on stderr say what was understood, and leave the problems on stdout alone."""
    (tmp_path / "life.csv").write_text("Año;Hecho\n1950;Nace\n", encoding="utf-8")
    done = camino("check", tmp_path / "life.csv")
    assert (done.returncode, done.stdout) == (0, "0 errors, 0 warnings\n")
    assert done.stderr.splitlines() == [
        "read 1 of 1 rows as events",
        "life.csv: `Año` as the date; `Hecho` as the title; semicolons separate its columns",
    ]


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


def test_verify(tmp_path: Path) -> None:
    """A difference is a line with its place, and the exit code is 1; `--write` fixes the count.

    Without a dataset the built-in life is verified: another text holds none of its words.
    """
    folder = Path(copytree(ROOT / INTERVIEW, tmp_path / "life"))
    sources, passages = folder / "sources.csv", folder / "passages.csv"
    before = sources.read_bytes()
    sources.write_bytes(before.replace(b",436,", b",4360,"))
    passages.write_bytes(passages.read_bytes().replace(b"knees shake", b"knees snake"))
    command = "verify", folder, "--source", f"talk={INTERVIEW}/interview.txt"
    done = camino(*command)
    assert (done.returncode, done.stderr) == (1, "")
    difference, count, last = done.stdout.splitlines()
    assert difference.startswith(f"{passages}:9:58: E250 arithmetic does not stand in talk")
    assert "run verify with --write" in count
    assert last == "11 passages found letter for letter in talk, 2 problems"
    done = camino(*command, "--write")
    assert (done.returncode, len(done.stdout.splitlines())) == (1, 2)
    assert sources.read_bytes() == before
    done = camino("verify", "--source", f"interview-delos={INTERVIEW}/interview.txt")
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1].startswith("0 passages found letter for letter in ")


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


def test_imports() -> None:
    """Neither help nor `check` nor `verify` waits for a library of pages or of workbooks."""
    verify = ["verify", INTERVIEW, "--source", f"talk={INTERVIEW}/interview.txt"]
    checks = [["check", f"tests/datasets/{name}"] for name in ("tiny", "plain.csv")]
    libraries = {"dash", "plotly", "pandas", "flask", "openpyxl", "odf"}
    script = (
        "import sys; from dashboard.cli import main\n"
        f"for arguments in {[*checks, verify, ['--help']]}:\n"
        "    try: main(arguments)\n"
        "    except SystemExit: pass\n"
        f"print({libraries} & set(sys.modules))"
    )
    assert run(PYTHON, "-c", script).stdout.splitlines()[-1] == "set()"


def test_any_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal that cannot show a character is shown an escape, whatever the command."""
    terminal = io.TextIOWrapper(io.BytesIO(), "ascii")
    monkeypatch.setattr(sys, "stdout", terminal)
    assert main(["check", str(DATASETS / "broken-latin-1")]) == 1
    terminal.seek(0)
    assert r"0xF3 (\xf3 in Windows-1252)" in terminal.read()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
@pytest.mark.parametrize(
    ("arguments", "closed", "code"),
    [
        (f"check {BROKEN}", ">&-", 1), (f"check --json {BROKEN}", ">&- 2>&-", 1),
        (f"verify {INTERVIEW} --source talk={INTERVIEW}/interview.txt", "<&- >&-", 0),
        ("check nowhere", "2>&-", 2), ("chekc", ">&- 2>&-", 2),
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
