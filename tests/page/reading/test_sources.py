"""The bibliography: its groups, its italics, and what each source is cited for."""

from __future__ import annotations

from dataclasses import replace

from dashboard.dataset.model import Source
from dashboard.i18n import load_catalogue
from dashboard.page.html import render
from dashboard.page.reading.sources import build_citation, build_sources, group_sources
from tests.golden import assert_table
from tests.life import DATASET

ENGLISH = load_catalogue("en")


def test_the_interview_comes_first_and_no_source_is_left_out() -> None:
    """What the quotes are from leads the list; each source stands in one group."""
    groups = group_sources(DATASET, ENGLISH)
    assert [source.id for source in next(iter(groups.values()))] == ["interview-delos"]
    listed = [source.id for members in groups.values() for source in members]
    assert sorted(listed) == sorted(source.id for source in DATASET.sources)
    assert {source.publisher for source in groups["NASA"]} == {"NASA"}


def test_a_short_list_has_no_groups() -> None:
    """A dozen sources are one list in the order of the alphabet."""
    few = replace(DATASET, sources=DATASET.sources[:12])
    assert list(group_sources(few, ENGLISH)) == [""]


def write_source(*parts: str) -> str:
    """A source of type, title, author, publisher and address in the bibliography."""
    kind, title, author, publisher, url = parts
    source = Source("a", kind, title, author=author, publisher=publisher, url=url)
    return render(build_citation(source, ENGLISH))


def test_the_work_or_what_holds_it_is_in_italics() -> None:
    """A book's title is set in italics, of an article the newspaper's name."""
    assert_table("bibliography.txt", write_source)


def test_an_event_is_named_once_for_each_source() -> None:
    """Two places in one source that speak of an event are one link to it."""
    page = render(build_sources(DATASET, ENGLISH))
    for row in page.split("<li")[1:]:
        links = [part.split('"')[0] for part in row.split('data-event="')[1:]]
        assert len(links) == len(set(links))


def test_a_series_is_named_once() -> None:
    """Eleven events of one series are one link, which says which of them rest on the source."""
    page = render(build_sources(DATASET, ENGLISH))
    assert "NASA rejections, 1–11</a>" in page
    assert "Rejection 2 of 11" not in page
