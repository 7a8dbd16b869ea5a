"""What the events of a series have in common, which the reading list says once for all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.dataset.model import Citation, Dataset, Event, Evidence, Quote, Text


@dataclass(frozen=True, slots=True)
class Shared:
    """What events of a series have in common, which is said once for all of them."""

    quotes: tuple[Quote, ...] = ()
    citations: tuple[Citation, ...] = ()
    record: Text | None = None
    dated: tuple[Evidence, Text] | None = None

    def dates(self, event: Event) -> bool:
        """True if the date of *event* is known in the way that is said for all."""
        return self.dated == (event.evidence, event.basis)


NOTHING = Shared()


def find_shared(dataset: Dataset, members: Sequence[Event]) -> Shared:
    """Find the quotes and citations that more than one of *members* has, and the usual texts."""
    quotes = Counter(quote for event in members for quote in dataset.quotes(event.id))
    citations = [citation for event in members for citation in dataset.citations_of(event.id)]
    places = Counter(map(locate, citations))
    first = {locate(citation): citation for citation in reversed(citations)}
    records = Counter(event.record for event in members if event.record)
    dated = Counter((event.evidence, event.basis) for event in members)
    return Shared(
        tuple(quote for quote, number in quotes.items() if number > 1),
        tuple(first[place] for place, number in places.items() if number > 1),
        next((record for record, number in records.most_common(1) if number > 1), None),
        next((known for known, number in dated.most_common(1) if number > 1), None),
    )


def locate(citation: Citation) -> tuple[str, str, Text]:
    """Return what a citation cites, whatever it is cited for."""
    return citation.source, citation.locator, citation.says


def find_own_citations(dataset: Dataset, event: Event, shared: Shared) -> list[Citation]:
    """Find the citations of an event that are not those of its whole series."""
    known = set(map(locate, shared.citations))
    cited = dataset.citations_of(event.id)
    return [citation for citation in cited if locate(citation) not in known]
