"""What stands in a dataset where its author has written nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.dataset import load
from dashboard.dataset.records.defaults import shorten
from dashboard.dataset.tables.schema import COLOURS, SYMBOLS
from dashboard.timeline import SIZES, lay_out


@pytest.mark.parametrize(
    ("text", "length", "short"),
    [("Born", 4, "Born"), ("Born again", 6, "Born…"), ("Born, again", 9, "Born…"),
     ("Abcdefgh", 6, "Abcde…"), ("", 6, "")],
)  # fmt: skip
def test_a_label_is_the_first_words_of_a_title(text: str, length: int, short: str) -> None:
    """It ends with a word, or within the only one, and is never longer than it may be."""
    assert shorten(text, length) == short
    assert len(short) <= length


def test_equal_words_have_ids_of_their_own(tmp_path: Path) -> None:
    """Of questions in the same words the second one has a 2 at its end, and so on."""
    (tmp_path / "events.csv").write_text("id,date,title\nbirth,1984,Born\n")
    (tmp_path / "prompts.csv").write_text("event,text\n" + "birth,Why?\n" * 3)
    prompts = load(tmp_path)[0].prompts
    ids = [prompt.id for prompt in prompts]
    assert {(prompt.kind, prompt.audience) for prompt in prompts} == {("question", "pupil")}
    assert ids == [ids[0], f"{ids[0]}-2", f"{ids[0]}-3"]


def test_kinds_differ_where_nobody_has_drawn_them(tmp_path: Path) -> None:
    """Kinds that no table lists have a symbol and a colour each, in the order of the events."""
    rows = "".join(f"19{number}0,Event,kind-{number}\n" for number in range(5))
    (tmp_path / "events.csv").write_text(f"date,title,kind\n{rows}")
    kinds = load(tmp_path)[0].kinds
    assert [kind.symbol for kind in kinds] == list(SYMBOLS[:5])
    assert [kind.colour for kind in kinds] == list(COLOURS[:5])


@pytest.mark.parametrize(
    ("table", "column", "least", "most"),
    [("events", "weight", 1, 5), ("events", "number", 1, 999), ("sources", "words", 1, 10**8)],
)
def test_numbers_have_their_bounds(
    tmp_path: Path, table: str, column: str, least: int, most: int
) -> None:
    """The least and the most are sound; one less and one more are told of."""
    (tmp_path / "events.csv").write_text("id,date,title\nbirth,1984,Born\n")
    for number, is_wrong in ((least - 1, 1), (least, 0), (most, 0), (most + 1, 1)):
        header = "id,title,date" if table == "events" else "id,title,issued"
        (tmp_path / f"{table}.csv").write_text(f"{header},{column}\na,A,1984,{number}\n")
        codes = [problem.code for problem in load(tmp_path)[1]]
        assert codes.count("E123") == is_wrong, number


def test_no_lane_is_claimed_for_an_event_without_one(tmp_path: Path) -> None:
    """In a life with lanes, an event without a lane, or with an unknown one, is in none of them."""
    (tmp_path / "lanes.csv").write_text("id,title\nheld,Held\nfree,Free\n")
    (tmp_path / "events.csv").write_text(
        "date,title,lane\n1800,Born,held\n1820,The vicar,\n1821,A ship,sea\n"
    )
    dataset, problems = load(tmp_path)
    assert [event.lane for event in dataset.events] == ["held", "", ""]
    assert [lane.id for lane in dataset.lanes] == ["held", "free"]
    assert {problem.code for problem in problems} == {"W412", "E202"}
    rows = lay_out(dataset, SIZES[0], "en").lanes
    assert [(row.id, row.title, row.events) for row in rows] == [("held", "Held", 1), ("", "", 2)]
