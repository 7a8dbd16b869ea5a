"""The facts of a life, frozen: parsed once, read by all other rooms."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from math import inf
from typing import Literal, NamedTuple, TypeVar

from dashboard.dataset.dates.extent import Extent, find_extent
from dashboard.dataset.dates.parse import Date
from dashboard.dataset.first_quote import choose_first_quotes
from dashboard.i18n import Catalogue, Words, load_catalogue

LETTERS = {"personal_communication", "letter"}
"""The types of sources that are letters; the first is CSL's name."""
Evidence = Literal["", "record", "interview", "estimate"]
Relation = Literal["direct", "echo"]
SubjectType = Literal["", "person", "family", "group", "place", "thing"]
About = Literal["", "life", "context"]
Precision = Literal["point", "near", "country"]
Rights = Literal["", "own", "public-domain", "permission", "quotation"]


@dataclass(frozen=True, slots=True)
class Text:
    """Words in the languages they were written in, the default language first.

    `text["es"]` falls back to the default language where there is no Spanish.
    """

    versions: tuple[tuple[str, str], ...] = ()

    def __getitem__(self, language: str) -> str:
        return dict(self.versions).get(language) or self.default

    def __bool__(self) -> bool:
        return bool(self.default)

    @property
    def default(self) -> str:
        """The words in the dataset's default language."""
        return self.versions[0][1] if self.versions else ""

    def own(self, language: str) -> str:
        """The words written in *language* itself; empty where there are none."""
        return dict(self.versions).get(language, "")


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose life it is; `epigraph` is the passage shown before an event is chosen.

    `lead` says in a sentence or two who this is; `portrait` is the id of a picture. Where they are
    several, as a couple, the subject has the names of all, and they are its `members`.
    """

    name: str = ""
    subtitle: Text = Text()
    lead: Text = Text()
    born: Date | None = None
    died: Date | None = None
    epigraph: str = ""
    type: SubjectType = ""
    members: tuple[Subject, ...] = ()
    portrait: str = ""

    @property
    def is_person(self) -> bool:
        """True for one who is born and dies, which is what a subject is if nobody says more."""
        return self.type in ("", "person") and not self.members


@dataclass(frozen=True, slots=True)
class Headline:
    """One short sentence of the hero line and the event it stands for."""

    sentence: Text
    event: str


@dataclass(frozen=True, slots=True)
class Lane:
    """A thematic row of the timeline, in the author's order: of the life, or of its context."""

    id: str
    title: Text
    about: About = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """A sort of event: `symbol` is a Plotly marker name, `colour` a token of the style sheet."""

    id: str
    title: Text
    symbol: str
    colour: str


@dataclass(frozen=True, slots=True)
class Era:
    """A named stretch of the life that lasts until its end, else until the next one starts."""

    id: str
    title: Text
    start: Date
    end: Date | None = None

    def has(self, event: Event) -> bool:
        """True if the era has started by an event, and has not ended before it."""
        over = self.end.bounds[1] if self.end else inf
        return self.start.moment <= event.date.moment < over


@dataclass(frozen=True, slots=True)
class Series:
    """Numbered events of one kind; `callout` and `note` are shown beside their count."""

    id: str
    title: Text
    callout: Text = Text()
    note: Text = Text()


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, with a date; `closes` names the series that it ends.

    `lane` is empty where a life has lanes and the event is in none of them.
    `evidence` is what its date rests on, empty where nobody says so.
    `record` says how the published record differs from the story as it is told.
    """

    id: str
    date: Date
    title: Text
    lane: str = ""
    kind: str = ""
    label: Text = Text()
    label_short: Text = Text()
    text: Text = Text()
    record: Text = Text()
    weight: int = 3
    series: str = ""
    number: int | None = None
    closes: str = ""
    evidence: Evidence = ""
    basis: Text = Text()
    place: Text = Text()

    @property
    def typed(self) -> str:
        """The date as it was written, where that is no EDTF."""
        return self.date.typed


@dataclass(frozen=True, slots=True)
class Passage:
    """Verbatim words: `exact`, `prefix`, `suffix` are a W3C TextQuoteSelector.

    `locator` is the position in the source, in an interview the nth non-empty line of its text.
    `translation` holds our own translations by language, never the original.
    """

    id: str
    exact: str
    source: str = ""
    locator: str = ""
    speaker: Text = Text()
    question: Text = Text()
    language: str = ""
    prefix: str = ""
    suffix: str = ""
    translation: Text = Text()


@dataclass(frozen=True, slots=True)
class Link:
    """An event and a passage: the passage speaks of it (direct) or only echoes it."""

    event: str
    passage: str
    relation: Relation = "direct"


@dataclass(frozen=True, slots=True)
class Citation:
    """A source, a locator in it, and what it says there about the event."""

    event: str
    source: str
    locator: str = ""
    says: Text = Text()


@dataclass(frozen=True, slots=True)
class Source:
    """A work that can be cited, in CSL's names; `words` and `sha256` are of its whole text.

    A `title` in brackets, "[Letter to a friend]", describes a work that has none. `skip` numbers
    the paragraphs of that text that are no part of it, such as captions: `2-4 10`.
    `rights` says why its words may be shown, empty where nobody says so.
    """

    id: str
    type: str = ""
    title: str = ""
    author: str = ""
    publisher: str = ""
    issued: Date | None = None
    url: str = ""
    language: str = ""
    words: int | None = None
    sha256: str = ""
    skip: str = ""
    rights: Rights = ""

    @property
    def is_described(self) -> bool:
        """True for a work without a title of its own, which is described instead."""
        return self.title.startswith("[") and self.title.endswith("]")

    @property
    def name(self) -> str:
        """The title, or the description without its brackets, or else the publisher."""
        return (self.title[1:-1] if self.is_described else self.title) or self.publisher


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question to put to the class about an event."""

    id: str
    event: str
    kind: str
    text: Text
    audience: str = "pupil"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something happened; without a latitude and a longitude it is on no map.

    `point` is the place that its source names, `near` only close to it, and of a `country` no
    more is known: the coordinates are then anywhere inside.
    """

    id: str
    title: Text
    latitude: float | None = None
    longitude: float | None = None
    precision: Precision = "point"
    source: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the story: the events that it lights, the words it shows, and its window of time.

    `event` are ids parted by blanks, the first the one that the step is about. `text` begins with
    the sentence that is its headline. `series` is shown as far as it has come by then.
    """

    step: int | None
    text: Text
    event: str
    series: str = ""
    passage: str = ""
    start: Date | None = None
    end: Date | None = None

    @property
    def events(self) -> tuple[str, ...]:
        """The ids of its events."""
        return tuple(self.event.split())


@dataclass(frozen=True, slots=True)
class Image:
    """The content of a picture file, its hash and ending, and the px in which it is seen."""

    content: bytes = field(repr=False)
    digest: str
    ending: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of an event or, without one, the portrait; no `image` where its file is missing."""

    id: str
    event: str
    file: str
    alt: Text
    caption: Text = Text()
    credit: str = ""
    licence: str = ""
    source: str = ""
    image: Image | None = None


class Quote(NamedTuple):
    """A passage as an event shows it."""

    passage: Passage
    relation: Relation


Member = TypeVar("Member")
Record = TypeVar("Record", Event, Passage, Kind, Lane, Place, Source)


def group(members: Iterable[Member], key: Callable[[Member], str]) -> dict[str, list[Member]]:
    """Gather members by their key, each group in the order given."""
    groups: dict[str, list[Member]] = {}
    for member in members:
        groups.setdefault(key(member), []).append(member)
    return groups


def _by_id(
    records: Callable[[Dataset], tuple[Record, ...]],
) -> cached_property[dict[str, Record]]:
    """Return an index of some records of a life by their ids, made when it is first used."""
    return cached_property(lambda life: {record.id: record for record in records(life)})


def _by(
    members: Callable[[Dataset], tuple[Member, ...]], key: Callable[[Member], str]
) -> cached_property[dict[str, list[Member]]]:
    """Return some records of a life gathered by a key, made when it is first used."""
    return cached_property(lambda life: group(members(life), key))


@dataclass(frozen=True)
class Dataset:
    """A whole life. `events` are in time order, `passages` in the order they were told.

    `event`, `passage` and so on are records by their ids.
    `silenced` are the codes of advice that its curator does not want to read.
    `left_out` is how many events it has beyond these, where only some of them were selected.
    """

    title: Text = Text()
    languages: tuple[str, ...] = ("en",)
    subject: Subject = field(default_factory=Subject)
    headlines: tuple[Headline, ...] = ()
    lanes: tuple[Lane, ...] = ()
    kinds: tuple[Kind, ...] = ()
    eras: tuple[Era, ...] = ()
    series: tuple[Series, ...] = ()
    events: tuple[Event, ...] = ()
    passages: tuple[Passage, ...] = ()
    links: tuple[Link, ...] = ()
    citations: tuple[Citation, ...] = ()
    sources: tuple[Source, ...] = ()
    prompts: tuple[Prompt, ...] = ()
    places: tuple[Place, ...] = ()
    story: tuple[Step, ...] = ()
    pictures: tuple[Picture, ...] = ()
    words: Words = ()
    silenced: tuple[str, ...] = ()
    left_out: int = 0

    event = _by_id(lambda life: life.events)
    passage = _by_id(lambda life: life.passages)
    kind = _by_id(lambda life: life.kinds)
    lane = _by_id(lambda life: life.lanes)
    source = _by_id(lambda life: life.sources)
    place = _by_id(lambda life: life.places)

    _events_by_series = _by(lambda life: life.events, lambda event: event.series)
    _events_by_closed = _by(lambda life: life.events, lambda event: event.closes)
    _links_by_event = _by(lambda life: life.links, lambda link: link.event)
    _links_by_passage = _by(lambda life: life.links, lambda link: link.passage)
    _citations_by_event = _by(lambda life: life.citations, lambda citation: citation.event)
    _pictures_by_event = _by(lambda life: life.pictures, lambda picture: picture.event)

    @property
    def language(self) -> str:
        """The default language."""
        return self.languages[0]

    def catalogue(self, language: str) -> Catalogue:
        """The texts of the page in a language: those of the life, else those of camino."""
        if language not in self._catalogues:
            texts = load_catalogue(language, self.words, self.language)
            self._catalogues[language] = texts.speaking_of(self.voice)
        return self._catalogues[language]

    @cached_property
    def _catalogues(self) -> dict[str, Catalogue]:
        return {}

    @cached_property
    def voice(self) -> str:
        """Where the words of the life come from, if not all from interviews."""
        if not self.passages:
            return "silent"
        names = {passage.source for passage in self.passages}
        types = {self.source[name].type if name in self.source else "" for name in names}
        if types == {"interview"} or any(passage.question for passage in self.passages):
            return ""
        return "letters" if types <= LETTERS else "quotes"

    @cached_property
    def dated(self) -> Dataset:
        """The life without the events that have no place on an axis."""
        events = tuple(event for event in self.events if not event.date.is_unknown)
        return replace(self, events=events)

    @property
    def undated(self) -> tuple[Event, ...]:
        """The events that have no place on an axis, as written; they are the last of all."""
        return self.events[len(self.dated.events) :]

    @cached_property
    def extents(self) -> dict[str, Extent]:
        """The dates of the events on an axis, by the id of the event."""
        return {event.id: find_extent(event.date) for event in self.events}

    def name(self, language: str) -> str:
        """The name of the subject, else the title of the life."""
        return self.subject.name or self.title[language]

    def quotes(self, event: str) -> tuple[Quote, ...]:
        """The passages linked to an event: its first quote, then the order of `links.csv`."""
        links = self._links_by_event.get(event, ())
        first = self._first_quotes.get(event)
        links = sorted(links, key=lambda link: link.passage != first)
        return tuple(Quote(self.passage[link.passage], link.relation) for link in links)

    def links_of(self, passage: str) -> tuple[Link, ...]:
        """The links of a passage, their events in time order."""
        links = self._links_by_passage.get(passage, ())
        return tuple(sorted(links, key=lambda link: self._positions[link.event]))

    def places_of(self, event: Event) -> tuple[Place, ...]:
        """The places that an event names by their ids, in its order; none for other words."""
        names = event.place.default.split()
        is_named = all(name in self.place for name in names)
        return tuple(self.place[name] for name in names) if is_named else ()

    def name_place(self, event: Event, language: str) -> str:
        """Name where an event happened, by the titles of its places or as it is written."""
        titles = [place.title[language] for place in self.places_of(event)]
        return " · ".join(titles) or event.place[language]

    def citations_of(self, event: str) -> tuple[Citation, ...]:
        """The citations of an event."""
        return tuple(self._citations_by_event.get(event, ()))

    def pictures_of(self, event: str) -> tuple[Picture, ...]:
        """The pictures of an event, as written."""
        return tuple(self._pictures_by_event.get(event, ()))

    @property
    def portrait(self) -> Picture | None:
        """The picture of the subject, where there is one."""
        return next((item for item in self.pictures if item.id == self.subject.portrait), None)

    def members(self, series: str) -> tuple[Event, ...]:
        """The events of a series in the order of their numbers."""
        members = self._events_by_series.get(series, ())
        return tuple(sorted(members, key=lambda event: event.number or 0))

    def closing(self, series: str) -> Event | None:
        """The event that ends a series, where there is one."""
        return next(iter(self._events_by_closed.get(series, ())), None)

    @cached_property
    def _first_quotes(self) -> dict[str, str]:
        """The first quotes by event; in a series only the first number takes one from others."""
        return choose_first_quotes(
            (event.id, link.passage, link.relation == "direct")
            for event in self.events
            if not event.series or event is self.members(event.series)[0]
            for link in sorted(self._links_by_event.get(event.id, ()), key=self._is_reported)
        )

    def _is_reported(self, link: Link) -> bool:
        """True for the words of the publication itself, such as a newspaper's."""
        passage = self.passage[link.passage]
        source = self.source.get(passage.source)
        speaker, publisher = passage.speaker.default, source.publisher if source else ""
        return bool(speaker) and find_words(speaker) <= find_words(publisher)

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {event.id: position for position, event in enumerate(self.events)}


def find_words(text: str) -> set[str]:
    """Return the words of a text in small letters."""
    return set(re.findall(r"\w+", text.casefold()))
