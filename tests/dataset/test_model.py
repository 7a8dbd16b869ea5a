"""What a dataset answers of itself."""

from tests.timeline.lives import event, life


def test_members_stand_in_the_order_of_their_numbers() -> None:
    """Whatever their dates, the members of a series follow their numbers, where they have any."""
    dataset = life(
        event("second", "1990", series="row", number=2),
        event("first", "1991", series="row", number=1),
        event("alone", "1992"),
    )
    assert [member.id for member in dataset.members("row")] == ["first", "second"]
