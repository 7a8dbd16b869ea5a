"""Events without a date, or with one that cannot be read, are kept."""

from pathlib import Path

from dashboard.dataset import load
from dashboard.dataset.writing.csv_files import to_files

TABLE = """date,title
undated,Letter to her sister
1881,Born
,A photograph with a dog
n.d.,Recipe book
XXXX,A lock of hair
the cold year,Moves house
01/02/1900,Sails
1944,Died
"""


def test_no_event_is_lost_for_want_of_a_date(tmp_path: Path) -> None:
    """All events are there, those without a date last and in the order of the file."""
    (tmp_path / "events.csv").write_text(TABLE)
    dataset, problems = load(tmp_path)
    assert [event.title.default for event in dataset.dated.events] == ["Born", "Died"]
    assert [(event.title.default, event.typed) for event in dataset.undated] == [
        ("Letter to her sister", "undated"),
        ("A photograph with a dog", ""),
        ("Recipe book", "n.d."),
        ("A lock of hair", ""),
        ("Moves house", "the cold year"),
        ("Sails", "01/02/1900"),
    ]
    assert [(problem.line, problem.code) for problem in problems] == [
        (4, "W425"), (7, "E122"), (8, "E122"),
    ]  # fmt: skip
    assert all("the event is kept among the undated" in problem.message for problem in problems)


def test_two_dates_that_cannot_be_read_are_not_the_same(tmp_path: Path) -> None:
    """Events of one title are told apart by what was typed; two without a word are doubled."""
    (tmp_path / "events.csv").write_text("date,title\n1/2/62,Sails\n3/4/62,Sails\n,Sails\n,Sails\n")
    doubled = [problem.line for problem in load(tmp_path)[1] if problem.code == "W409"]
    assert doubled == [5]


def test_what_was_typed_is_kept_in_a_download(tmp_path: Path) -> None:
    """A folder that is written has EDTF, and beside it what was typed."""
    (tmp_path / "events.csv").write_text("date,title\nearly 1840s,Learns to weave\n1850,Sails\n")
    dataset, _ = load(tmp_path)
    for name, data in to_files(dataset).items():
        (tmp_path / name).write_bytes(data)
    again, problems = load(tmp_path)
    assert again == dataset
    assert [(event.date.text, event.typed) for event in again.events] == [
        ("[1840..1844]", "early 1840s"), ("1850", ""),
    ]  # fmt: skip
    assert not [problem for problem in problems if problem.code == "W426"]


def test_events_of_one_day_and_their_times(tmp_path: Path) -> None:
    """Events with a time of day are in its order, those of one moment in that of the file."""
    rows = ["1963-05-11 12:00,Noon", "1963-05-11,A day", "11 May 1963 6:15,Early", "1963-05-11,B"]
    (tmp_path / "events.csv").write_text("\n".join(["date,title", *rows]))
    dataset, _ = load(tmp_path)
    assert [event.title.default for event in dataset.events] == ["Early", "A day", "B", "Noon"]
