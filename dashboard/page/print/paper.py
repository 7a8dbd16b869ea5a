"""All that can be printed, as one permanent element of the document beside the reading list."""

from dashboard.dataset.model import Dataset
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.print.activity import build_activity
from dashboard.page.print.answers import build_answer_sheet
from dashboard.page.print.handout import build_handout
from dashboard.page.print.leaf import build_choice
from dashboard.page.selection import shorten

LONG, MOST = 300, 60
"""From how many events on a life is long, and how many of them are printed then."""


def build_papers(dataset: Dataset, text: Catalogue, address: str = "") -> html.Element:
    """Build the handout, the activity and its answers; the style sheet shows one of them.

    Of a long life only the weightiest events stand on paper, and the handout says so.
    """
    if dataset.left_out or len(dataset.events) > LONG:
        dataset = shorten(dataset, MOST)
    return html.Section(
        [
            build_choice(text),
            build_handout(dataset, text, address),
            build_activity(dataset, text, address),
            build_answer_sheet(dataset, text),
        ],
        id="print",
        className="print",
        aria_label=text("print.label"),
    )
