"""All that can be printed, as one permanent element of the document beside the reading list."""

from dash import html

from dashboard.dataset.model import Dataset
from dashboard.i18n import Catalogue
from dashboard.page.activity import activity
from dashboard.page.attributes import attributes
from dashboard.page.handout import handout
from dashboard.page.sheet import choice


def paper(dataset: Dataset, text: Catalogue) -> html.Section:
    """The handout and the activity sheet; the style sheet shows one of them."""
    return html.Section(
        [choice(text), handout(dataset, text), activity(dataset, text)],
        id="print",
        className="print",
        **attributes(aria_label=text("print.label")),
    )
