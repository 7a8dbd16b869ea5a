"""What a dataset answers of itself."""

from dataclasses import replace

from dashboard.dataset.model import Link, Source
from tests.timeline.lives import event, life


def test_members_stand_in_the_order_of_their_numbers() -> None:
    """Whatever their dates, the members of a series follow their numbers, where they have any."""
    dataset = life(
        event("second", "1990", series="row", number=2),
        event("first", "1991", series="row", number=1),
        event("alone", "1992"),
    )
    assert [member.id for member in dataset.members("row")] == ["first", "second"]


def test_the_links_of_a_passage_stand_in_time_order() -> None:
    """However they are listed, the earlier event comes first; another passage has none."""
    links = (Link("later", "words", "direct"), Link("earlier", "words", "echo"))
    dataset = replace(life(event("earlier", "1990"), event("later", "1991")), links=links)
    assert [link.event for link in dataset.links_of("words")] == ["earlier", "later"]
    assert dataset.links_of("others") == ()


def test_a_source_has_a_name() -> None:
    """It is the title, or the description without its brackets, or else the publisher."""
    named = (Source("a", title="Sea"), Source("a", title="[Log]"), Source("a", publisher="NASA"))
    assert [source.name for source in named] == ["Sea", "Log", "NASA"]
    assert Source("a", title="[Sea", publisher="NASA").name == "[Sea"
