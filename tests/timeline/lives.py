"""Lives to lay out, and the boxes of what was laid out."""

import random
from datetime import date
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import strategies as st

from dashboard import timeline
from dashboard.dataset.dates.parse import parse
from dashboard.dataset.model import Dataset, Era, Event, Kind, Lane, Series, Subject, Text
from dashboard.timeline import SIZES, Timeline
from dashboard.timeline.lanes.box import Box
from dashboard.timeline.letters import estimate_width
from tests.life import DATASET

HERNANDEZ = DATASET
lay_out = cache(timeline.lay_out)
"""What is laid out is frozen: each life, size, language and window once for all tests."""
by_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width}x{size.height}")
LAPTOP = next(size for size in SIZES if (size.width, size.height) == (814, 545))
SYMBOLS = {
    "family": "circle", "work": "diamond", "rejection": "square-x", "selection": "star",
    "mission": "triangle-up", "departure": "bowtie", "film": "triangle-right", "kind-8": "pentagon",
    "kind-9": "cross",
}  # fmt: skip


def text(words: str) -> Text:
    """Words in English."""
    return Text((("en", words),))


KINDS = tuple(Kind(kind, text(kind), symbol, kind) for kind, symbol in SYMBOLS.items())


def event(name: str, when: str, **more: object) -> Event:
    """An event whose title is its id, with every field that a test names."""
    fields = {"title": text(name), **more}
    return Event(name, parse(when), **fields)


def life(*events: Event, **more: object) -> Dataset:
    """A dataset of events, with the nine kinds."""
    return Dataset(kinds=KINDS, events=events, **more)


def musician() -> Dataset:
    """An invented life: 41 events in five lanes, nine kinds, four sorts of date, no series."""
    names = ["Born in a port town", "Tour of nine cities", "Prize", "First lesson", "Hearing",
             "Opera debut"]  # fmt: skip
    lanes = ("family", "training", "stage", "exile", "teaching")
    forms = ("{0}", "{0}~", "{0}/{1}", "{0}~/{1}~", "{0}-05-06")
    events = (
        event(
            f"event-{n:02}",
            forms[n * 7 % 5].format(1903 + 2 * n, 1909 + 2 * n),
            title=text(names[n % 6]),
            lane=lanes[n * 3 % 5],
            kind=list(SYMBOLS)[n * 4 % 9],
            weight=2 + n * 5 % 3,
        )
        for n in range(41)
    )
    eras = (("childhood", "1903"), ("tours", "1919~"), ("exile", "1933"), ("return", "1946"))
    return life(
        *events,
        subject=Subject("M", born=parse("1903"), died=parse("1984")),
        lanes=tuple(Lane(lane, text(lane.title())) for lane in lanes),
        eras=tuple(Era(era, text(era.title()), parse(start)) for era, start in eras),
    )


def climb(count: int, when: str = "{}", **more: object) -> Dataset:
    """A series of *count* events, one a year from 1990, and the event that ends it."""
    steps = (
        event(f"no-{n}", when.format(1989 + n), kind="rejection", series="noes", number=n)
        for n in range(1, count + 1)
    )
    end = event("yes", str(1990 + count), kind="selection", weight=5, closes="noes")
    series = (Series("noes", text("noes"), text("times they said no."), text("One step each.")),)
    return life(*steps, end, series=series, **more)


@cache
def make(count: int) -> Dataset:
    """A life of so many events from 1900 to 1990 in four lanes, every time the same."""
    chance = random.Random(count)  # noqa: S311
    verbs, nouns = ("Meets", "Writes", "Leaves", "Paints"), ("the house", "a letter", "Madrid")
    start, end = date(1900, 1, 1).toordinal(), date(1990, 1, 1).toordinal()
    days = sorted(chance.randrange(start, end) for _ in range(count))
    events = (
        event(
            f"e{n}",
            date.fromordinal(day).isoformat(),
            title=text(f"{chance.choice(verbs)} {chance.choice(nouns)}"),
            lane=f"lane-{n % 4}",
            kind=list(SYMBOLS)[n % 9],
            weight=chance.choices((5, 4, 3, 2, 1), (1, 4, 15, 40, 40))[0],
        )
        for n, day in enumerate(days)
    )
    return life(*events, lanes=tuple(Lane(f"lane-{n}", text(f"Lane {n}")) for n in range(4)))


FORMS = ["19{0:02}", "19{0:02}~", "19{0:02}/2001", "19{0:02}~/..", "[19{0:02},2000]", "/19{0:02}~"]
CELLS = st.tuples(
    st.sampled_from(FORMS), st.integers(0, 99), st.integers(1, 5), st.sampled_from("abc"),
    st.text("abc xyz<&", min_size=1, max_size=24),
)  # fmt: skip
ROWS = st.lists(CELLS, min_size=1, max_size=30)
"""Lives that Hypothesis makes up: the form and the year of a date, a weight, a lane and a name."""


def build_life(rows: list[tuple[str, int, int, str, str]]) -> Dataset:
    """A life of such rows."""
    return life(
        *(
            event(f"{n} {name}", form.format(year), weight=weight, lane=lane, kind="family")
            for n, (form, year, weight, lane, name) in enumerate(rows)
        )
    )


def stretch(laid: Timeline, wide: float = 1.0, high: float = 1.0) -> dict[str, Box]:
    """Stretch a timeline: what labels, marks, callouts and steps cover then, in px, by name."""
    scale = laid.size.width * wide / (laid.end - laid.start)
    x, y = (lambda year: (year - laid.start) * scale), (lambda px: px * high)
    half = laid.size.font * 0.6
    boxes = {}
    for label in laid.labels:
        width = label.year_px + label.title_px
        left = x(label.x) + (label.offset if label.side == "right" else -label.offset - width)
        box = Box(left, y(label.y) - half, left + width, y(label.y) + half)
        boxes[f"label {label.event}"] = box
    for words in laid.first_words:
        width, middle = estimate_width(words.text, words.size), y(words.y) + words.down
        left = x(words.x) + (words.offset if words.side == "right" else -words.offset - width)
        boxes[f"words {words.event}"] = Box(left, middle - half, left + width, middle + half)
    for mark in laid.marks:
        side = mark.size / 2
        boxes[f"mark {mark.event}"] = Box(
            x(mark.x) - side, y(mark.y) - side * 0.8, x(mark.x) + side, y(mark.y) + side * 0.4
        )
    for cluster in laid.clusters:
        left, half = x(cluster.x) - cluster.width / 2, cluster.height / 2
        boxes[f"cluster {cluster.lane}-{cluster.events[0]}"] = Box(
            left, y(cluster.y) - half, left + cluster.width, y(cluster.y) + half
        )
    for stairs in laid.staircases:
        for (a, top), (b, _) in list(pairwise(stairs.treads))[::2]:
            boxes[f"tread {a}"] = Box(x(a), y(top), x(b), y(stairs.tint[-1][1]))
        if callout := stairs.callout:
            right = x(callout.x) - callout.offset
            width = callout.text_px + callout.gap + callout.count_px
            tall = max(callout.size, laid.size.font * len(callout.lines)) * 0.6
            boxes["callout"] = Box(right - width, y(callout.y) - tall, right, y(callout.y) + tall)
    return boxes


LIVES = {"hernandez": HERNANDEZ, "musician": musician(), "climb": climb(7)}
ODD = {
    **LIVES,
    "climb": climb(11, "[{0}..{0}]"),
    "one": life(event("only", "1984")),
    "same-day": life(*(event(f"e{n:02}", "1984-05-06", kind="family") for n in range(12))),
    "5000-years": life(event("old", "-3000", lane="a"), event("new", "2000", lane="b")),
    "before-christ": life(event("born", "-0099-07-12"), event("died", "-0043-03-15")),
    "open": life(event("from", "2017~/.."), event("until", "/1990~"), event("else", "1970~/1980~")),
}
