"""TimelineJS both ways: what it says in dates, and our own life there and back."""

import json
from pathlib import Path

from hypothesis import given, settings

from dashboard.dataset import load
from dashboard.dataset.model import Dataset
from dashboard.formats.imported import Imported
from dashboard.formats.readers.timelinejs import read_timelinejs
from dashboard.formats.readers.timelinejs_dates import read_slide_date
from dashboard.formats.readers.timelinejs_v1 import turn_date
from dashboard.formats.write import make_tables
from dashboard.formats.write_timelinejs import render_timelinejs
from tests.child import camino
from tests.dataset.lives import lives
from tests.examples import examples
from tests.golden import assert_table
from tests.life import DATASET, DATASETS


def test_dates() -> None:
    """A date of numbers is EDTF; what is shown for a year is the date where it means that year."""
    assert_table("dates-timelinejs.txt", lambda slide: read_slide_date(json.loads(slide)))
    assert_table("dates-timelinejs-v1.txt", turn_date)


def test_there_and_back(tmp_path: Path) -> None:
    """Our life, exported and imported, keeps its events, and their lanes, texts, eras, speakers."""
    file, folder = tmp_path / "life.json", tmp_path / "life"
    done = camino("export", file, "--to", "timelinejs")
    assert (done.returncode, done.stdout) == (0, f"{file}\n")
    assert "TimelineJS has no place for the words in es\n" in done.stderr
    assert camino("import", file, folder).returncode in (0, 1)
    back, problems = load(folder)
    assert not [problem for problem in problems if problem.is_error]
    assert back.subject.name == DATASET.subject.name
    for event, again in zip(DATASET.events, back.events, strict=True):
        assert (again.lane, again.text.default) == (event.lane, event.text.default)
        quotes = {(quote.passage.exact, quote.passage.speaker.default)
                  for quote in DATASET.quotes(event.id)}  # fmt: skip
        assert quotes == {(quote.passage.exact, quote.passage.speaker.default)
                          for quote in back.quotes(event.id)}  # fmt: skip
    eras = [(era.title.default, era.start.text) for era in DATASET.eras]
    assert [(era.title.default, era.start.text) for era in back.eras] == eras


def test_eras_there_and_back(tmp_path: Path) -> None:
    """An era keeps its end, and one without an end has none when it comes back."""
    (tmp_path / "events.csv").write_text("date,title\n1905,Born\n1944,Died\n")
    rows = "1905,1914-07,Childhood\n1918~,1925?,Abroad\n1930,,At home\n"
    (tmp_path / "eras.csv").write_text(f"start,end,title\n{rows}")
    eras = load(tmp_path)[0].eras
    written = render_timelinejs(load(tmp_path)[0])
    ends = [era["end_date"] for era in json.loads(written)["eras"]]
    assert ends == [
        {"year": 1914, "month": 7},
        {"year": 1925},
        {"year": 1944, "month": 12, "day": 31},
    ]
    imported = Imported()
    read_timelinejs(written, imported)
    back = [(row["start"], row.get("end", "")) for row in imported.tables["eras"]]
    assert back == [(era.start.text, era.end.text if era.end else "") for era in eras]


@settings(max_examples=examples(25))
@given(lives())
def test_any_life_there_and_back(life: Dataset) -> None:
    """Dated events keep id, date, title and quotes; HTML only makes one blank of several.

    Each slide has what TimelineJS needs: a year that is a number and not 0, and a headline.
    """
    imported, written = Imported(), render_timelinejs(life)
    read_timelinejs(written, imported)
    for slide in json.loads(written)["events"]:
        assert slide["start_date"]["year"]
        assert slide["text"]["headline"]
    tables = make_tables(imported)
    words = {str(row["id"]): squeeze(row["exact"]) for row in tables.get("passages", [])}
    quotes: dict[str, set[str]] = {str(row["id"]): set() for row in tables["events"]}
    for link in tables.get("links", []):
        quotes[str(link["event"])].add(words[str(link["passage"])])
    back = [(row["id"], str(row["date"]), squeeze(row["title"])) for row in tables["events"]]
    assert back == [(event.id, str(event.date), squeeze(event.title.default))
                    for event in life.dated.events]  # fmt: skip
    for event in life.dated.events:
        said = {squeeze(quote.passage.exact) for quote in life.quotes(event.id)}
        assert quotes[event.id] == said


def squeeze(words: object) -> str:
    """Words with one blank where there is white space."""
    return " ".join(str(words).split())


def test_a_file_of_somebody_else_is_kept(tmp_path: Path) -> None:
    """An export goes over an earlier one, and over nothing else."""
    file = tmp_path / "life.json"
    assert [camino("export", DATASETS / "tiny", file, "--to", "timelinejs").returncode
            for _ in range(2)] == [0, 0]  # fmt: skip
    file.write_text('{"events": []}')
    done = camino("export", DATASETS / "tiny", file, "--to", "timelinejs")
    assert done.returncode == 2
    assert "is there already, and camino has not written it" in done.stderr
    assert file.read_text() == '{"events": []}'
