"""Quoted passages against the text they are quoted from: `datasets/interview`."""

import hashlib
import random
import string
import textwrap
import unicodedata
from dataclasses import replace
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

import pytest

from dashboard.dataset import DatasetError, load
from dashboard.dataset.model import Dataset, Passage, Text
from dashboard.verify import Rows, Verification, verify, verify_files
from dashboard.verify.difference import find_differences
from dashboard.verify.source_text import join_lines, read_paragraphs
from dashboard.verify.verify import read_rows
from tests.examples import examples
from tests.golden import assert_table
from tests.life import DATASETS

FOLDER = DATASETS / "interview"
FILE = FOLDER / "interview.txt"
TEXT = FILE.read_text(encoding="utf-8")
LIFE, _ = load(FOLDER)
ROWS = read_rows(FOLDER, LIFE)
# Marks that are easily taken for one another, and a few that stand nowhere in the text.
ALPHABET = "aeiostrnEIT ,.;:!?-‑–—…’‘“”'\"\u00a0\u2009éñü\u0301ßЖ"
MUTATIONS = 600


def changed(name: str, **cells: str | Text) -> Dataset:
    """The life with other cells in one passage."""
    passages = (replace(p, **cells) if p.id == name else p for p in LIFE.passages)  # type: ignore[arg-type]
    return replace(LIFE, passages=tuple(passages))


def verified(dataset: Dataset, text: str = TEXT, rows: Rows = ROWS) -> Verification:
    """The life against its interview."""
    return verify(dataset, "talk", text, rows)


def mutate(words: str, chance: random.Random) -> tuple[str, str]:
    """Words with one character changed, dropped or added, and how that is to be told."""
    place = chance.randrange(len(words))
    old = words[place]
    new = chance.choice([sign for sign in ALPHABET if sign != old])
    kind = chance.choice(["change", "drop", "add"])
    if kind == "change":
        told = f"the source has {spelled(old)}, the dataset {spelled(new)}"
        return words[:place] + new + words[place + 1 :], told
    if kind == "drop":
        told = f"the source has {spelled(old)}, the dataset nothing"
        return words[:place] + words[place + 1 :], told
    place += chance.randrange(2)
    told = f"the dataset has {spelled(new)}, the source nothing"
    return words[:place] + new + words[place:], told


def spelled(character: str) -> str:
    """A character as a message shows it."""
    name = unicodedata.name(character)
    hidden = unicodedata.category(character) in ("Zs", "Mn")
    return name if hidden else f"{character} ({name})"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the life that may be changed."""
    return Path(copytree(FOLDER, tmp_path / "life"))


def rewrite(file: Path, old: str, new: str) -> None:
    """Replace words that stand once in a file."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("passage", LIFE.passages, ids=lambda passage: passage.id)
def test_one_character(passage: Passage) -> None:
    """One character changed, dropped or added is found, named and placed."""
    chance = random.Random(passage.id)  # noqa: S311
    for _ in range(MUTATIONS // len(LIFE.passages)):
        words, told = mutate(passage.exact, chance)
        _, problems = verified(changed(passage.id, exact=words))
        about = [problem for problem in problems if passage.id in problem.message]
        assert about, words
        row = ROWS.passages[passage.id]
        assert about[0].line == row.record.line
        assert about[0].is_error
        assert f"paragraph {passage.locator}" in about[0].message, (words, problems)
        # A space at the edge may be one too many, whatever is missing beyond it.
        space = "the dataset has SPACE, the source nothing"
        assert told in about[0].message or (words.strip() != words and space in about[0].message)


def test_difference() -> None:
    """A difference is told by its place, by the Unicode names and in plain words."""
    assert_table("differences.txt", lambda *pair: "; ".join(map(str, find_differences(*pair))))


def find_problems(name: str, *cells: str) -> str:
    """What is wrong with a passage once some of its cells, what is skipped or the text differ."""
    given = dict(cell.split("=", 1) for cell in cells)
    text, skip = given.pop("text", TEXT), given.pop("skip", None)
    question = {key: Text((("en", words),) if words else ()) for key, words in given.items()
                if key == "question"}  # fmt: skip
    dataset = changed(name, **(given | question))
    if skip is not None:
        sources = (replace(source, skip=skip) for source in dataset.sources)
        dataset = replace(dataset, sources=tuple(sources))
    return "; ".join(
        f"{item.line}:{item.column}: {item.code} {item.message}. {item.cure}"
        for item in verified(dataset, text).problems
        if text == TEXT or name in item.message
    )


def test_problem() -> None:
    """What is wrong with a passage or its question is said once, at the cell that is wrong."""
    assert_table("passages.txt", find_problems)


def find_problems_of_files(*edits: str) -> str:
    """What is found once words of a file, `file: old => new`, are others."""
    with TemporaryDirectory() as name:
        folder = Path(copytree(FOLDER, Path(name) / "life"))
        for edit in edits:
            file, _, words = edit.partition(": ")
            rewrite(folder / file, *words.split(" => "))
        found = verify_files(folder, {"talk": folder / "interview.txt"})
    problems = (str(problem).replace(f"{folder}/", "") for problem in found.problems)
    return "; ".join([str(found.found), *problems])


def test_files() -> None:
    """A row that is left out, an opening or a source that differs is not passed over in silence."""
    assert_table("verified.txt", find_problems_of_files)


def write(encoding: str, before: str) -> str:
    """What `--write` makes of the table of sources, with W for the words and S for the SHA-256."""
    with TemporaryDirectory() as name:
        folder = Path(copytree(FOLDER, Path(name) / "life"))
        file = folder / "sources.csv"
        file.write_bytes(before.encode(encoding))
        file.chmod(0o640)
        verify_files(folder, {"talk": FILE}, write=True)
        written, first = file.read_bytes().decode(encoding), file.stat()
        verify_files(folder, {"talk": FILE}, write=True)
        again = file.stat()
    assert first.st_mode & 0o777 == 0o640
    assert (first.st_ino, first.st_mtime_ns) == (again.st_ino, again.st_mtime_ns)
    return written.replace(WORDS, "W").replace(SHA, "S")


def test_write() -> None:
    """Only the two cells are written, in the form of the table, and a second time nothing."""
    assert_table("written.txt", write)


@pytest.mark.parametrize("passage", [p for p in LIFE.passages if p.question], ids=lambda p: p.id)
def test_one_character_of_a_question(passage: Passage) -> None:
    """One character changed, dropped or added in a question is found, named and placed."""
    chance = random.Random(passage.id)  # noqa: S311
    for _ in range(20):
        words, told = mutate(passage.question.default, chance)
        _, problems = verified(changed(passage.id, question=Text((("en", words),))))
        row = ROWS.passages[passage.id]
        place = row.record.position(row.columns["question"])
        assert [(problem.line, problem.column) for problem in problems] == [place], words
        assert problems[0].code in ("E250", "E256")
        assert told in problems[0].message or problems[0].code == "E256"


def test_question_in_the_language_of_its_passage() -> None:
    """Of a question and its translation the one in the language of the passage is compared."""
    said = Text((("es", "¿Tuvo miedo alguna vez?"), ("en", "Were you ever afraid?")))
    dataset = replace(changed("winter", question=said), languages=("es", "en"))
    assert [problem for problem in verified(dataset).problems if "winter" in problem.message] == []
    only = changed("winter", question=Text(said.versions[:1]))
    (problem,) = verified(only).problems
    assert (problem.code, problem.is_error) == ("W450", False)


def cut(width: int, hyphens: bool = False) -> str:
    """The interview with its lines cut, as archives write them."""
    wrapper = textwrap.TextWrapper(width, break_on_hyphens=hyphens, break_long_words=False)
    return "\n\n".join(wrapper.fill(line) for line in TEXT.splitlines() if line.strip())


@pytest.mark.parametrize("width", [60, 65, 72, 80, 100])
@pytest.mark.parametrize("hyphens", [True, False])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_cut_lines(width: int, hyphens: bool, ending: str) -> None:
    """A text whose lines are cut holds the same paragraphs, quotes and locators."""
    text = cut(width, hyphens).replace("\n", ending)
    assert text.count(ending) > 40
    assert verified(LIFE, text) == (12, [])


def test_cut_lines_are_told_of() -> None:
    """A wrong locator in a cut text says what is counted; cuts that cannot be joined are named."""
    _, (problem,) = verified(changed("winter", locator="44"), cut(72))
    assert "stands in paragraph 18 of talk, not 44; its lines are cut" in problem.message
    unparted = cut(72).replace("\n\n", "\n")
    problems = [problem for problem in verified(LIFE, unparted).problems if problem.code == "E250"]
    assert problems
    assert all("part its paragraphs by empty lines" in problem.cure for problem in problems)


def test_joined_lines() -> None:
    """Cuts become spaces; a hyphen at one stays unless the text has the word without it too."""
    assert_table(
        "joined-lines.txt", lambda lines: "\n".join(join_lines(lines.split("\n"), width=20))
    )


def test_paragraphs() -> None:
    """Verse, lists and paragraphs of one line each stay the lines that they are."""
    assert read_paragraphs("talk", TEXT).letters == "\n".join(filter(str.strip, TEXT.splitlines()))
    assert_table("paragraphs.txt", lambda text: read_paragraphs("talk", text).letters)


def refuse(source: str, encoding: str, *text: str) -> str:
    """Why a text is not compared, or is not there, in one line."""
    with TemporaryDirectory() as name:
        file = Path(name) / "t.txt"
        if text:
            file.write_bytes(text[0].encode(encoding))
        with pytest.raises(DatasetError, match=r"^[^\n]+$") as refused:
            verify_files(FOLDER, {source: file})
    return str(refused.value).replace(f"{name}/", "")


def test_unusable() -> None:
    """A source that is not there, or a text that is none, is refused in one line."""
    assert_table("verify-refusals.txt", refuse)


@pytest.mark.parametrize("count", [1, 4])
def test_letters_lost_between_the_prefix_and_the_passage(count: int) -> None:
    """Where the passage begins too late after its prefix, what is lost is named, as at its end."""
    for passage in LIFE.passages:
        if passage.prefix:
            _, problems = verified(changed(passage.id, exact=passage.exact[count:]))
            (problem,) = (found for found in problems if passage.id in found.message)
            assert (problem.code, "is not whole" in problem.message) == ("E256", True)


def test_a_long_prefix() -> None:
    """A wrong prefix of any length is told of in a line that one can read."""
    _, problems = verified(changed("winter", prefix="x" * 20_000))
    assert [problem.code for problem in problems] == ["E253"]
    assert len(str(problems[0])) < 500


def test_two_places_and_a_prefix() -> None:
    """Of two places the words around them decide, across a line break too."""
    words = {"exact": "Nothing else", "locator": "31"}
    assert verified(changed("penalba", **words, prefix="Ferrer: ", suffix=".")).problems == []
    text = TEXT.replace("Ferrer: Nothing else.", "Nothing else.")
    dataset = changed("penalba", **words, prefix="Nothing else?\n", suffix=".\nThe Last")
    assert verified(dataset, text).problems == []


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n \t\n\n"])
def test_line_endings(ending: str) -> None:
    """How lines end, and how many are blank between paragraphs, changes nothing."""
    assert verified(LIFE, TEXT.replace("\n", ending)) == (12, [])


def test_byte_order_mark(folder: Path) -> None:
    """A byte order mark is no part of the first paragraph, yet of the file."""
    data = b"\xef\xbb\xbf" + FILE.read_bytes()
    (folder / "interview.txt").write_bytes(data)
    found = verify_files(folder, {"talk": folder / "interview.txt"}, write=True)
    assert found == (12, [])
    assert hashlib.sha256(data).hexdigest() in (folder / "sources.csv").read_text()


WORDS, SHA = "436", hashlib.sha256(FILE.read_bytes()).hexdigest()


def test_write_at_once(folder: Path) -> None:
    """Whoever reads while the file is written reads the old one whole, and nothing is left over."""
    file = folder / "sources.csv"
    rewrite(file, ",436,", ",7,")
    before, names = file.read_bytes(), sorted(folder.iterdir())
    with file.open("rb") as reader:
        verify_files(folder, {"talk": FILE}, write=True)
        assert reader.read() == before
    assert file.read_bytes() != before
    assert sorted(folder.iterdir()) == names


def test_write_through_a_link(folder: Path) -> None:
    """A link to the file stays a link."""
    file = folder / "sources.csv"
    rewrite(file, ",436,", ",7,")
    file.rename(folder / "kept.csv")
    file.symlink_to(folder / "kept.csv")
    verify_files(folder, {"talk": FILE}, write=True)
    assert file.is_symlink()
    assert ",436," in (folder / "kept.csv").read_text(encoding="utf-8")


def test_write_refuses(folder: Path) -> None:
    """A table with errors is left as it is."""
    file = folder / "sources.csv"
    rewrite(file, "en,,,", "en,,,,more")
    before = file.read_bytes()
    with pytest.raises(DatasetError, match="nothing is written"):
        verify_files(folder, {"talk": FILE}, write=True)
    assert file.read_bytes() == before


@pytest.mark.slow("it compares passages with a megabyte of text")
def test_a_long_source() -> None:
    """Many passages, all wrong, are each told apart from a megabyte of text."""
    count = examples(100)
    chance = random.Random(1962)  # noqa: S311
    words = ["".join(chance.choices(string.ascii_lowercase, k=1 + k % 9)) for k in range(9_000)]
    often = [1 / (place + 1) for place in range(len(words))]
    lines = [" ".join(chance.choices(words, often, k=90)) + "." for _ in range(2_400)]
    wrong = [
        line[:50] + "Ω" + line[51:200] + "Ω" + line[201:260] for line in chance.sample(lines, count)
    ]
    row = ROWS.passages["winter"]
    passages = [replace(LIFE.passages[0], id=f"p{n}", exact=words) for n, words in enumerate(wrong)]
    text = "\n".join(lines)
    assert len(text) > 1_000_000
    rows = replace(ROWS, passages={passage.id: row for passage in passages})
    _, problems = verified(replace(LIFE, passages=tuple(passages)), text, rows)
    about = [problem for problem in problems if problem.code == "E250"]
    assert len(about) == count
    assert all(
        f"character {place}: " in problem.message for problem in about for place in (51, 201)
    )
