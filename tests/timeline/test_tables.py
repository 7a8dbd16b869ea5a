"""Questions to the parts of a layout and their answers, a line each."""

from __future__ import annotations

from dataclasses import replace

from dashboard.dataset.dates.parse import parse
from dashboard.dataset.model import Dataset, Era, Kind, Subject
from dashboard.timeline import PRINT, ZOOMED, lay_out
from dashboard.timeline.axis.scale import Scale
from dashboard.timeline.axis.window import Window, name_months, read_name, write_edtf
from dashboard.timeline.clusters import find_row_height, write_count
from dashboard.timeline.lanes.box import Box
from dashboard.timeline.lanes.callout import Room, fit_callout
from dashboard.timeline.lanes.units import Drawing
from dashboard.timeline.letters import estimate_width
from dashboard.timeline.overview import build_overview
from tests.golden import assert_table
from tests.timeline.lives import LAPTOP, climb, event, life, text
from tests.timeline.test_golden import words


def test_moments_are_written_as_edtf() -> None:
    """A decimal year is a day or a minute, also where its year has more than four digits."""
    assert_table("moments.txt", lambda year: [write_edtf(float(year), minutes=m) for m in (0, 1)])


def fit(name: str, right: str, height: str, wall: str) -> str:
    """A callout left of a step *right* px from the edge, under a wall so many px high."""
    texts = ("times they said no before the twelfth letter.", "One step for each, to scale.")
    size, lane = next(size for size in (*ZOOMED, PRINT) if size.name == name), (10, float(height))
    walls = [Box(0, 0, 2000, float(wall))]
    found = fit_callout(11, texts, Room(1992.5, float(right), lane, size, walls))
    if not found:
        return "no room"
    wide = found.text_px + found.gap + found.count_px
    lines = " / ".join(f"{line.text} {line.down:.2f}" for line in found.lines)
    return f"{found.size:.2f}, {wide:.2f} wide, at {found.y:.2f}: {lines}"


def test_callouts() -> None:
    """A callout is as large as its room lets it be."""
    assert_table("callouts.txt", fit)


def test_counts() -> None:
    """The count of a cluster, and the height of its row by type size, field and lanes."""
    assert_table("counts.txt", lambda count: write_count(int(count)))
    assert_table("cluster-rows.txt", lambda font, field, lanes: (
        find_row_height(float(font), float(field), int(lanes))
    ))  # fmt: skip


def test_symbols() -> None:
    """The size and the reach of a mark by its symbol, and the boxes of it and of its bar."""

    def build(symbol: str, date: str, weight: str) -> str:
        shown = event("one", date, kind="odd", weight=int(weight))
        dataset = replace(life(shown), kinds=(Kind("odd", text("odd"), symbol, "work"),))
        scale = Scale(1900, 2000, 1000)
        drawing = Drawing(dataset, dataset.dated.extents, scale, LAPTOP, "en")
        mark, (body, *bar) = drawing.place_mark(shown), drawing.build_unit(shown).body
        return f"{mark.size:.3f} {mark.reach:.3f} {words(body)} {words(tuple(bar))}"

    assert_table("symbols.txt", build)


def test_windows_have_names() -> None:
    """A window of the years 1900 to 2000 is told by years or months, and its name leads to it."""

    def name(start: str, end: str) -> str:
        whole, window = Window(1900, 2000), Window(float(start), float(end))
        name = name_months(window, whole)
        return f"{name} {read_name(name, whole)} {' '.join(window.write_edtf())}"

    assert_table("windows-named.txt", name)
    assert_table("windows-read.txt", lambda name: read_name(name, Window(1900, 2000)))


def test_letters() -> None:
    """How wide words are, in hundredths of their size."""
    assert_table("letters.txt", lambda said: [
        round(estimate_width(said, 100, bold)) for bold in (False, True)
    ])  # fmt: skip


def test_overviews() -> None:
    """So many events of one form of date: how near one can get, and whether there is a strip."""

    def build(count: str, form: str) -> str:
        laid = build_overview(life(*(event(f"e{n}", form) for n in range(int(count)))))
        return f"{laid.least!r} {laid.has_strip} {len(laid.dots)} {len(laid.columns)} {laid.name}"

    assert_table("overviews.txt", build)


def build_part(sort: str, name: str, *rest: str) -> Dataset:
    """A part of a life: an event with its fields, an era, who it is of, or a series that climbs."""
    plain = [word for word in rest if "=" not in word]
    fields: dict[str, object] = dict(word.split("=") for word in rest if "=" in word)
    fields |= {key: int(str(fields[key])) for key in ("weight", "number") if key in fields}
    if sort == "climb":
        return climb(int(name), *plain)
    if sort == "event":
        return life(event(name, *plain, **fields))
    if sort == "era":
        dates = [parse(date) for date in plain]
        return life(eras=(Era(name, text(name.title()), *dates),))
    born, died = (parse(date) for date in plain)
    return life(subject=Subject("M", born=born, died=died, type=name))


def lay(window: str, *parts: str) -> str:
    """What a laptop shows of a life in a window; names and steps from above."""
    lives = [build_part(*part.split(" ")) for part in parts]
    dataset = life(
        *(event for part in lives for event in part.events),
        series=tuple(series for part in lives for series in part.series),
        eras=tuple(era for part in lives for era in part.eras),
        subject=next((part.subject for part in lives if part.subject.name), Subject()),
    )
    seen = Window(*map(float, window.split(" "))) if window else None
    laid = lay_out(dataset, LAPTOP, "en", seen)
    labels = sorted(laid.labels, key=lambda label: label.y)
    steps = sorted((mark for mark in laid.marks if mark.number), key=lambda mark: mark.y)
    said = {
        "names": [f"{label.year} {label.title}" for label in labels],
        "steps": [f"{mark.number} {mark.event} {mark.x:.2f}" for mark in steps],
        "numbers": [number.text for stairs in laid.staircases for number in stairs.numbers],
        "bars": [f"{span.event}{' to its cap' * span.cap}" for span in laid.spans],
        "eras": [f"{era.x:.1f} {era.title}{' |' * era.line}" for era in laid.eras],
        "ticks": [f"{tick.text} ({tick.note})" for tick in laid.ticks],
    }
    return "; ".join(f"{name}: {', '.join(found)}" for name, found in said.items() if found)


def test_lives() -> None:
    """A few events in a window have the names, steps, bars, eras and ticks that belong there."""
    assert_table("layouts.txt", lay)
