"""What an event covers: its mark, its bar and the names that stay within the axis."""

from dataclasses import replace

import pytest

from dashboard.dataset.dates.extent import find_extent
from dashboard.timeline import SIZES
from dashboard.timeline.axis.scale import Scale
from dashboard.timeline.label import Wording
from dashboard.timeline.lanes.units import Drawing
from dashboard.timeline.letters import estimate_width
from tests.timeline.lives import event, life

RIGHT = Wording("first", "right")


@pytest.mark.parametrize("weight", [3, 5])
@pytest.mark.parametrize(("spare", "stays"), [(0.0, True), (0.01, True), (-0.01, False)])
def test_a_name_may_end_at_the_edge_and_no_further(spare: float, stays: bool, weight: int) -> None:
    """A name that fills the axis to its last px in bold is kept; one that is wider is not."""
    moment = event("first", "1984-05-06", weight=weight)
    scale, size = Scale(1980, 2000, 900), replace(SIZES[0], width=900)
    extents = {"first": find_extent(moment.date)}
    names = Drawing(life(moment), extents, scale, size, "en").build_unit(moment).names
    box = next(name.box for name in names if name.wording == RIGHT)
    widths = [estimate_width("first", size.font, bold) for bold in (weight == 5, True)]
    edge = replace(size, width=box.right + widths[1] - widths[0] + spare)
    names = Drawing(life(moment), extents, scale, edge, "en").build_unit(moment).names
    assert any(name.wording == RIGHT for name in names) == stays
