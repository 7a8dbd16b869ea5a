"""One sheet is enough: whatever its columns are called, and however its program writes it."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dataset import load
from dashboard.dataset.load import Loaded, load_with_remarks
from dashboard.dataset.sheet.names import NAMES, WORDS, choose_language
from tests.examples import examples
from tests.golden import assert_table

THREE = "Jahr;Was geschah\n1950;Geboren in Köln\n1968;Studium, in Kiel\nca. 1970;Heirat\n"


def read(tmp_path: Path, text: str | bytes, name: str = "life.csv") -> Loaded:
    """What is read of a file with this text."""
    data = text.encode() if isinstance(text, str) else text
    (tmp_path / name).write_bytes(data)
    return load_with_remarks(tmp_path / name)


def show(loaded: Loaded) -> list[str]:
    """The events, a date and a title each."""
    return [f"{event.date} {event.title.default}" for event in loaded.dataset.events]


def test_columns(tmp_path: Path) -> None:
    """Dates and titles are found by their names, or by what stands in the columns."""

    def describe(text: str) -> str:
        loaded = read(tmp_path, text)
        problems = [f"{item.line}:{item.column} {item.code}" for item in loaded.problems]
        return " | ".join([*show(loaded), *problems])

    assert_table("sheets.txt", describe)


@pytest.mark.parametrize(
    ("data", "remark"),
    [
        (THREE.encode("cp1252"), "it is Windows-1252"), (THREE.encode("utf-16"), "it is UTF-16"),
        (THREE.encode("utf-16-le"), "it is UTF-16"), (THREE.encode("utf-16-be"), "it is UTF-16"),
        (THREE.encode("utf-8-sig"), "semicolons"),
        (THREE.replace("\n", "\r\n").encode(), "semicolons separate its columns"),
        (THREE.replace(";", "\t").encode("utf-16"), "tabs separate its columns"),
        (b"sep=;\r\n" + THREE.encode("cp1252"), "semicolons"),
    ],
)  # fmt: skip
def test_what_programs_write(tmp_path: Path, data: bytes, remark: str) -> None:
    """Any delimiter and the encodings of spreadsheets are read, and that is said."""
    loaded = read(tmp_path, data)
    assert show(loaded) == ["1950 Geboren in Köln", "1968 Studium, in Kiel", "1970~ Heirat"]
    assert loaded.remarks[0] == "read 3 of 3 rows as events"
    assert loaded.remarks[1].startswith("life.csv: `Jahr` as the date; `Was geschah` as the title")
    assert remark in loaded.remarks[1]
    guesses = [problem for problem in loaded.problems if problem.code == "W441"]
    assert [(guess.line, guess.column) for guess in guesses] == (
        [(2 + data.startswith(b"sep"), 18)] if b"K\xf6ln\n" in data else []
    )


@pytest.mark.parametrize(
    "data",
    [
        "date;title\n1950;Родилась\n".encode("cp1251"), "date;title\n1950;Nació".encode()[:-1],
        "date;title\n1950;Nació\n1960;Año".encode("cp1252") + "ó".encode(),
        b"date;title\n1950;\x81\xe9\n",
    ],
)  # fmt: skip
def test_no_false_letters(tmp_path: Path, data: bytes) -> None:
    """What is another alphabet, damaged, or cut within a letter is refused, never misread."""
    loaded = read(tmp_path, data)
    codes = [problem.code for problem in loaded.problems]
    assert codes in (["E101"], ["W441", "W424"])


def test_plain_names_of_lanes_and_kinds(tmp_path: Path) -> None:
    """Lanes and kinds are named in plain words, of every script, or as in their tables."""
    loaded = read(
        tmp_path, "date,title,lane,kind\n1950,Born,Family life,Начало\n1960,Sails,work,\n"
    )
    assert [event.lane for event in loaded.dataset.events] == ["family-life", "work"]
    titles = [lane.title.default for lane in loaded.dataset.lanes]
    assert titles == ["Family life", "Work"]
    assert [kind.title.default for kind in loaded.dataset.kinds] == ["Начало"]
    assert (loaded.problems, loaded.remarks) == ([], [])
    (tmp_path / "life.csv").rename(tmp_path / "events.csv")
    (tmp_path / "lanes.csv").write_text("id,title\nhome,Family life\nwork,Letters\n")
    assert [event.lane for event in load(tmp_path)[0].events] == ["home", "work"]


def test_a_lane_called_life(tmp_path: Path) -> None:
    """Only the lane that nobody named is nameless, and an event without a lane is not in it."""
    loaded = read(tmp_path, "date,title,lane\n1914,War,world\n1920,Born,life\n1930,Sails,\n")
    assert [lane.title.default for lane in loaded.dataset.lanes] == ["World", "Life"]
    assert [event.lane for event in loaded.dataset.events] == ["world", "life", ""]


@pytest.mark.parametrize(
    ("cells", "kinds", "told"),
    [
        (["war; family", "work"], ["War", "Work"], ["several"]),
        (["war;", "work"], ["War", "Work"], []),
        (["war, family", "family"], ["War", "Family"], ["several"]),
        (["war, work", "war, family"], ["War"], ["several", "several"]),
        (["War / work", "Work", "and/or"], ["War", "Work", "and/or"], ["several"]),
        (["Letters, late", "Letters, late", "sea"], ["Letters, late", "Sea"], ["one"]),
    ],
)
def test_several_kinds_in_a_cell(
    tmp_path: Path, cells: list[str], kinds: list[str], told: list[str]
) -> None:
    """Of several kinds the first is taken and the rest told; one name with a comma is told too."""
    rows = "".join(f'195{number},A{number},"{cell}"\n' for number, cell in enumerate(cells))
    loaded = read(tmp_path, f"Year,Event,Kind\n{rows}")
    assert [kind.title.default for kind in loaded.dataset.kinds] == kinds
    assert [problem.code for problem in loaded.problems] == ["W446"] * len(told)
    for problem, word in zip(loaded.problems, told, strict=True):
        assert word in problem.message


def test_names_of_our_tables_may_have_commas(tmp_path: Path) -> None:
    """A name that a table of lanes has is one name, and is not told."""
    (tmp_path / "lanes.csv").write_text('id,title\nhome,"Home, sweet home"\nsea,Sea\n')
    rows = '1950,A,"Home, sweet home"\n1951,B,"Sea, port"\n'
    (tmp_path / "events.csv").write_text(f"date,title,lane\n{rows}")
    dataset, problems = load(tmp_path)
    assert [event.lane for event in dataset.events] == ["home", "sea"]
    assert [(item.code, item.line) for item in problems] == [("W446", 3)]


def test_quotes_and_sources(tmp_path: Path) -> None:
    """A column of words, one of who said them and one of sources make quotes and citations."""
    loaded = read(
        tmp_path,
        "Year,Event,Quote,Who said it,Source\n"
        '1901,Married,"“I do,” he said.",Ana,"Letter to Eva, p. 3"\n'
        "1902,Sails,,,Letter to Eva; https://www.museum.example/p/1\n"
        "1903,Returns,,,\n",
    )
    dataset = loaded.dataset
    (passage,) = dataset.passages
    assert (passage.exact, passage.speaker.default) == ("“I do,” he said.", "Ana")
    assert passage.source == "letter-to-eva"
    assert dataset.quotes("married")[0].passage == passage
    cited = [(cited.event, cited.source, cited.locator) for cited in dataset.citations]
    assert cited == [
        ("married", "letter-to-eva", "p. 3"), ("sails", "letter-to-eva", ""),
        ("sails", "museum-example-p-1", ""),
    ]  # fmt: skip
    sources = [(source.title, source.url) for source in dataset.sources]
    assert sources[1] == ("museum.example/p/1", "https://www.museum.example/p/1")
    assert [problem.line for problem in loaded.problems if problem.code == "W406"] == [4]


def test_ids_stay_with_a_source(tmp_path: Path) -> None:
    """An event has the same id with a source and without, in any script, when rows come between."""
    rows = "Date,Event{}\n1921,Школа{}\n1930,Книга{}\n1940,Книга{}\n"
    plain = [event.id for event in read(tmp_path, rows.format("", "", "", "")).dataset.events]
    text = rows.format(",Source", ",Archive", ",", ",Archive").replace("1930", "1925,Дом,\n1930")
    more = read(tmp_path, text).dataset
    assert [event.id for event in more.events if event.title.default != "Дом"] == plain
    assert len(more.citations) == 2


def test_what_is_not_read_is_said(tmp_path: Path) -> None:
    """A column nobody understands, a line above and a cell too many have a place."""
    rows = "Year;Event;Weather\n1950;Born;Rain\n1951;;Sun\n1952;Sails;;far\n"
    loaded = read(tmp_path, f"# by hand\n{rows}")
    assert [(problem.line, problem.column, problem.code) for problem in loaded.problems] == [
        (1, 1, "W442"), (2, 12, "W442"), (4, 6, "E120"), (5, 13, "E106"),
    ]  # fmt: skip
    assert "a semicolon between quotation marks" in loaded.problems[-1].cure
    assert loaded.remarks[0] == "read 1 of 3 rows as events"


def test_titles_under_no_name(tmp_path: Path) -> None:
    """A translation that is missing of titles in a nameless column is told of at the header."""
    (tmp_path / "kinds.csv").write_text("id,title,title_es\n")
    (tmp_path / "events.csv").write_text("id,date,text\na,1950,x y\nb,1960,z,,Born\n")
    _, problems = load(tmp_path)
    assert ("W408", 1, 1) in [(problem.code, problem.line, problem.column) for problem in problems]


def test_a_title_above_the_table(tmp_path: Path) -> None:
    """A line of one cell above the column names is the title of the life."""
    loaded = read(tmp_path, "A life, in letters;;\n;;\nYear;Event;Text\n1950;Born;\n")
    assert (loaded.dataset.title.default, loaded.problems) == ("A life, in letters", [])


def test_timeline_js(tmp_path: Path) -> None:
    """The sheet of TimelineJS has a title, an era and events in groups."""
    loaded = read(
        tmp_path,
        "Year,Month,End Year,Display Date,Headline,Text,Type,Group\n,,,,A harbour life,,title,\n"
        "1938,,1944,to the war,Bakery,Opens,,Work\n1939,,1945,,War,,era,\n",
    )
    assert loaded.dataset.title.default == "A harbour life"
    assert [(era.title.default, str(era.start)) for era in loaded.dataset.eras] == [("War", "1939")]
    (event,) = loaded.dataset.events
    assert (str(event.date), event.typed, event.lane) == ("1938/1944", "to the war", "work")


def test_a_folder_of_sheets(tmp_path: Path) -> None:
    """Each sheet of a folder is read; without lanes of their own they are lanes."""
    read(tmp_path, "Year,Event\n1950,Born\n", "home.csv")
    read(tmp_path, "Jahr;Ereignis\n1960;Segelt\n", "At sea.csv")
    read(tmp_path, "Book,Author\nThe tide,Ana\n", "books.csv")
    dataset, problems = load(tmp_path)
    lanes = {lane.id: lane.title.default for lane in dataset.lanes}
    assert {event.title.default: lanes[event.lane] for event in dataset.events} == {
        "Born": "Home", "Segelt": "At sea",
    }  # fmt: skip
    assert [(Path(problem.path).name, problem.code) for problem in problems] == [
        ("books.csv", "W443")
    ]


def test_the_language_is_that_of_the_column_names(tmp_path: Path) -> None:
    """A sheet with Spanish column names is a Spanish life."""
    assert read(tmp_path, "Fecha,Hecho,Lugar\n1950,Nace,Vigo\n").dataset.languages == ("es",)
    assert read(tmp_path, "date,title\n1950,Nace\n").dataset.languages == ("en",)


@pytest.mark.parametrize("language", WORDS)
def test_names_of_a_language(language: str) -> None:
    """A language names every field that a life needs, each word once, and is known by them."""
    names = NAMES[language]
    assert {"date", "year", "month", "day", "title", "text", "lane", "quote", "source"} <= {
        *names.values()
    }
    assert WORDS[language].count(",") + WORDS[language].count(":") == len(names)
    firsts = tuple({field: name for name, field in reversed(names.items())}.values())
    assert choose_language(firsts) == language


CELLS = st.text(st.characters(codec="utf-8"), max_size=20) | st.sampled_from(
    ["1950", "c. 1950", "44 BC", "1/2/2009", "May-04", "soon", "", " ", "Born", "=1", "\u202e"]
)
HEADERS = st.sampled_from(
    [*(name for names in NAMES.values() for name in names), "", "Weather", "title_es", "id"]
)
TABLES = st.tuples(
    st.lists(st.lists(HEADERS, min_size=1, max_size=6), max_size=2),
    st.lists(st.lists(CELLS, min_size=1, max_size=7), max_size=6),
    st.sampled_from(",;\t|"),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
)


@settings(max_examples=examples(600))
@given(TABLES)
def test_any_table(table: tuple[list[list[str]], list[list[str]], str, str]) -> None:
    """Any table gives events or problems whose places are in it, and no row is lost unsaid."""
    headers, rows, delimiter, encoding = table
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter).writerows([*headers, *rows])
    with TemporaryDirectory() as folder:
        path = Path(folder) / "life.csv"
        path.write_bytes(file.getvalue().encode(encoding, "replace"))
        loaded = load_with_remarks(path)
    lines = len(file.getvalue().splitlines()) + 1
    assert loaded.dataset.events or loaded.problems
    assert all(event.id and event.title for event in loaded.dataset.events)
    for problem in loaded.problems:
        assert 1 <= problem.line <= max(lines, 1)
        assert str(problem).isprintable()
    if loaded.remarks and loaded.remarks[0].startswith("read"):
        _, read_rows, _, all_rows, *_ = loaded.remarks[0].split()
        errors = {problem.line for problem in loaded.problems if problem.is_error}
        assert int(all_rows) - int(read_rows) <= len(errors) + len(loaded.dataset.eras)
