"""How wide words are estimated to be."""

from __future__ import annotations

import pytest
from PIL import ImageFont

from dashboard.timeline.letters import estimate_width
from tests.timeline.lives import HERNANDEZ

FACES = {False: "DejaVuSans.ttf", True: "DejaVuSans-Bold.ttf"}
SIZE = 100


def load_face(bold: bool) -> ImageFont.FreeTypeFont:
    """Load the widest of the usual types, where the machine has it."""
    try:
        return ImageFont.truetype(FACES[bold], SIZE)
    except OSError:
        pytest.skip("DejaVu Sans is not installed")


@pytest.mark.parametrize("bold", [False, True])
def test_no_name_is_wider_than_estimated(bold: bool) -> None:
    """Every label in DejaVu Sans has the room it is given, and not much more."""
    face = load_face(bold)
    events = HERNANDEZ.events
    labels = {text[language] for event in events for text in (event.label, event.label_short)
              for language in ("en", "es")} - {""}  # fmt: skip
    for label in labels:
        width = face.getlength(label)
        assert width <= estimate_width(label, SIZE, bold) <= 1.12 * width, label
