"""The shelf of the events that have no date."""

import re
from dataclasses import replace

from dashboard.dataset.dates.parse import parse
from dashboard.i18n import load_catalogue
from dashboard.page.explore.chart import build_shelf
from dashboard.page.html import render
from tests.life import DATASET


def test_every_undated_event_is_a_link_to_it() -> None:
    """Each event without a date stands on the shelf, as a link that works without scripts.

    Where every event has a date there is no shelf.
    """
    photo = replace(DATASET.events[0], id="photo", date=parse("XXXX"), series="")
    shelf = build_shelf(replace(DATASET, events=(*DATASET.events, photo)), load_catalogue("es"))
    assert shelf
    page = render(shelf)
    assert re.findall(r'data-event="([^"]+)"', page) == ["photo"]
    assert 'href="?event=photo"' in page
    assert "Sin fecha" in page
    assert build_shelf(DATASET, load_catalogue("en")) is None
