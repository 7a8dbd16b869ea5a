"""All that can be printed; what every view prints stands in the document from the start."""

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
    """Build the handout, the activity and its answers; the style sheet shows one of them."""
    papers = build_first_paper(dataset, text, address)
    papers.children = (*papers.children, *build_other_papers(dataset, text, address))
    return papers


def build_first_paper(dataset: Dataset, text: Catalogue, address: str = "") -> html.Element:
    """Build the handout, as a permanent element of the document to which the others come."""
    dataset = shorten_for_paper(dataset)
    return html.Section(
        build_choice(text),
        build_handout(dataset, text, address),
        id="print",
        className="print",
        aria_label=text("print.label"),
    )


def build_other_papers(dataset: Dataset, text: Catalogue, address: str = "") -> list[html.Element]:
    """Build the activity and its answers."""
    dataset = shorten_for_paper(dataset)
    return [build_activity(dataset, text, address), build_answer_sheet(dataset, text)]


def shorten_for_paper(dataset: Dataset) -> Dataset:
    """Leave of a long life the weightiest events; the handout says so."""
    is_long = dataset.left_out or len(dataset.events) > LONG
    return shorten(dataset, MOST) if is_long else dataset
