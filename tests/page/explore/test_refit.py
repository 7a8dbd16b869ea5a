"""The changes that make the picture of one size that of another."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings

from dashboard.dataset.model import Dataset
from dashboard.i18n import load_catalogue
from dashboard.page import html
from dashboard.page.explore.pictures import FIRST, Picture, build_pictures, draw_layers
from dashboard.page.explore.refit import Changes
from dashboard.page.long.life import Life
from dashboard.timeline import SIZES, Timeline
from tests.examples import examples
from tests.timeline.lives import ODD, ROWS, build_life, event, life

ENGLISH = load_catalogue("en")
LIVES = {
    **ODD,
    "brief": life(
        event("old", "-0900"), event("since", "2000-01-01/.."), event("last", "2000-01-12")
    ),
    "markup": life(event('"><b>', "1984"), event("&amp;", "1990~/1995")),
}
by_life = pytest.mark.parametrize("dataset", LIVES.values(), ids=LIVES)


@cache
def lay_out_all(dataset: Dataset) -> list[Timeline]:
    """A life laid out for every size."""
    return Life(dataset).lay_out("en")


def build(dataset: Dataset) -> list[Picture]:
    """The pictures of a life in English."""
    return build_pictures(lay_out_all(dataset), dataset, ENGLISH)


def read(node: Any) -> Element:
    """Elements as a document has them once they are written."""
    return ElementTree.fromstring(f"<div>{html.render(node)}</div>")  # noqa: S314


def parts_of(picture: Element) -> list[Element]:
    """All elements in the layers of a picture, in the order of the document."""
    return [part for layer in picture for part in layer.iter() if part is not layer]


def apply(picture: Element, changes: Changes) -> None:
    """Makes *changes* in a picture, as assets/js/chart/picture.js does."""
    parts = parts_of(picture)
    for name, values in changes.items():
        for value, *places in values:
            for part in (parts[place] for place in places):
                if not name:
                    part.text = value
                elif value is None:
                    part.attrib.pop(name, None)
                else:
                    part.set(name, str(value))


def seen(layer: Element) -> Iterator[Any]:
    """List the displayed elements of a layer: names, texts, attributes, and all in them."""
    for part in layer:
        if part.get("display") != "none":
            yield part.tag, part.text or None, sorted(part.attrib.items()), list(seen(part))


def inside(picture: Picture) -> Element:
    """The picture in the document."""
    (found,) = read(picture.element)
    return found


def assert_refitted(dataset: Dataset) -> None:
    """Compare the picture of each class, refitted to each of its sizes, with the size's own."""
    drawn = {picture.name: picture for picture in build(dataset)}
    for timeline in lay_out_all(dataset):
        size = timeline.size
        picture = inside(drawn[size.name])
        (changes,) = [
            changes
            for width, height, changes in drawn[size.name].refit["sizes"]
            if (width, height) == (size.width, size.height)
        ]
        apply(picture, changes)
        made = [read(layer) for layer in draw_layers(timeline)]
        for refitted, direct in zip(picture, made, strict=True):
            assert sorted(map(repr, seen(refitted))) == sorted(map(repr, seen(direct)))


@by_life
def test_a_refitted_picture_is_the_one_that_is_made_for_the_size(dataset: Dataset) -> None:
    """In each layer the same elements are displayed as are made for that size alone."""
    assert_refitted(dataset)


@by_life
def test_every_size_has_its_changes_from_the_first_of_its_class(dataset: Dataset) -> None:
    """The first is that of the most frequent window and in the document; the phone has one size.

    No two elements of all pictures have one id, whatever the events are called.
    """
    pictures = build(dataset)
    phone, *others = pictures
    assert [changes for _, _, changes in phone.refit["sizes"]] == [{}]
    known = [(picture.name, *size[:2]) for picture in others for size in picture.refit["sizes"]]
    assert sorted(known) == sorted((size.name, size.width, size.height) for size in SIZES)
    assert [picture.refit["sizes"][0] for picture in others] == [
        (*FIRST[p.name], {}) for p in others
    ]
    whole = read([picture.element for picture in pictures])
    names = [part.get("id") for part in whole.iter() if part.get("id")]
    assert len(names) == len(set(names))


@settings(max_examples=examples(30))
@given(ROWS)
def test_any_life_is_refitted(rows: list[tuple[str, int, int, str, str]]) -> None:
    """Whatever the dates, lanes and names, every size has the elements that are made for it."""
    assert_refitted(build_life(rows))


def test_an_empty_life_has_no_picture() -> None:
    """Without events there is nothing to draw."""
    assert build(life()) == []
