"""Lives that Hypothesis makes up: sound ones, with words of any characters."""

from collections.abc import Callable
from typing import TypeVar

from hypothesis import strategies as st

from dashboard.dataset.checks.quotations import QUOTATION_MARKS
from dashboard.dataset.dates.parse import Date, parse
from dashboard.dataset.model import (
    Citation,
    Dataset,
    Era,
    Event,
    Headline,
    Kind,
    Lane,
    Link,
    Passage,
    Prompt,
    Series,
    Source,
    Step,
    Subject,
    Text,
)
from dashboard.dataset.records.assemble import join_subjects
from dashboard.dataset.records.defaults import ONLY_KIND, ONLY_LANE
from dashboard.dataset.tables.characters import ungarble
from dashboard.dataset.tables.schema import COLOURS, SYMBOLS

R = TypeVar("R")

# What people write, what CSV and spreadsheets trip over, and every other visible character; a line
# break is one line feed, whatever it was in the file.
ODD = st.sampled_from("=+-@'\"“”«», ;\t\n|\\{}<>&é＝0")
TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
ANY = st.characters(exclude_categories=("Cc", "Cs"), exclude_characters=TURNING)
SLUGS = st.from_regex("[a-z0-9]{1,6}(-[a-z0-9]{1,4})?", fullmatch=True)
DATES = st.sampled_from([
    "1984", "1984-05", "2004-05-06", "1998~", "1998?", "199X", "[1997,1998]", "[1969..1971]",
    "1987/2001", "2017~/..", "-0043", "-0043/-0027", "Y12000", "2004-21", "XXXX",
]).map(parse)  # fmt: skip
# A birth, and dates of which one life can be made.
LIFETIMES = [
    (parse(born), [parse(date) for date in dates.split(" ")])
    for born, dates in [
        ("1950", "1984 1984-05 2004-05-06 1998~ 1998? 199X [1997,1998] [1969..1971] 1987/2001 "
         "2017~/.. 2004-21 XXXX"),
        ("-0099", "-0043 -0043/-0027 -0050~ XXXX"),
        ("Y11950", "Y12000 Y12001"),
    ]
]  # fmt: skip
KINDS = st.sampled_from(["observe", "reflect", "question"])
AUDIENCES = st.sampled_from(["pupil", "teacher"])
LANGUAGES = st.sampled_from([("en",), ("es",), ("en", "es"), ("es", "en")])


def words(longest: int = 30) -> st.SearchStrategy[str]:
    """Words as a cell holds them: visible, and without blanks around them."""
    texts = st.text(ODD | ANY, min_size=1, max_size=longest)
    formulas = st.sampled_from(["=1+1", "'=1+1", "''@A1", "+1", "-1", "@A1", "＝1", "a,b", '"'])
    said = (texts | formulas).map(str.strip)
    return said.filter(lambda cell: bool(cell) and not ungarble(cell))


def text(languages: tuple[str, ...], longest: int = 30) -> st.SearchStrategy[Text]:
    """Words in every language."""
    versions = st.tuples(*(words(longest) for _ in languages))
    return versions.map(lambda said: Text(tuple(zip(languages, said, strict=True))))


def maybe_text(languages: tuple[str, ...]) -> st.SearchStrategy[Text]:
    """Words in every language, or none."""
    return st.just(Text()) | text(languages)


def several(
    make: Callable[[str], st.SearchStrategy[R]], least: int = 0
) -> st.SearchStrategy[list[R]]:
    """Records of different ids."""
    ids = st.lists(SLUGS, min_size=least, max_size=4, unique=True)
    return ids.flatmap(lambda names: st.tuples(*map(make, names)).map(list))


@st.composite
def lives(draw: st.DrawFn) -> Dataset:
    """A life that `check` has nothing to say about."""
    languages = draw(LANGUAGES)
    lanes, kinds = draw(rows_and_sorts(languages))
    born, dates = draw(st.sampled_from(LIFETIMES))
    events, series = draw(happenings(languages, lanes, kinds, dates))
    sources = draw(several(made_source))
    passages = draw(several(lambda name: made_passage(name, languages, sources)))
    order = {source.id: place for place, source in enumerate(sources)}
    passages.sort(
        key=lambda passage: (order.get(passage.source, len(order)), int(passage.locator or -1))
    )
    names = [event.id for event in events]
    pairs = st.tuples(
        st.sampled_from(names), st.sampled_from([passage.id for passage in passages] or [""])
    )
    links = draw(st.lists(pairs, unique=True, max_size=5)) if passages else []
    numbers = draw(st.lists(st.integers(1, 99), unique=True, max_size=3).map(sorted))
    prompts = several(
        lambda name: st.builds(
            Prompt, st.just(name), st.sampled_from(names), KINDS, text(languages), AUDIENCES
        )
    )
    headlines = st.builds(Headline, text(languages), st.sampled_from(names))
    eras = draw(several(lambda name: st.builds(Era, st.just(name), text(languages), DATES)))
    return Dataset(
        title=draw(text(languages)),
        languages=languages,
        silenced=draw(st.sampled_from([(), ("W404", "W419")])),
        subject=draw(st.just(Subject()) | made_subject(languages, passages, born)),
        headlines=tuple(draw(st.lists(headlines, max_size=3))),
        lanes=lanes,
        kinds=kinds,
        eras=tuple(sorted(eras, key=lambda era: era.start.moment)),
        series=series,
        events=events,
        passages=tuple(passages),
        links=tuple(Link(*pair, draw(st.sampled_from(["direct", "echo"]))) for pair in links),
        citations=tuple(draw(attested(languages, names, sources))),
        sources=tuple(sources),
        prompts=tuple(draw(prompts)),
        story=tuple(draw(made_step(number, languages, names, links)) for number in numbers),
    )


@st.composite
def rows_and_sorts(
    draw: st.DrawFn, languages: tuple[str, ...]
) -> tuple[tuple[Lane, ...], tuple[Kind, ...]]:
    """Lanes and kinds, or the ones that stand for all."""
    if draw(st.booleans()):
        only = Kind(ONLY_KIND, Text(), SYMBOLS[0], COLOURS[0])
        return (Lane(ONLY_LANE, Text()),), (only,)
    symbols, colours = st.sampled_from(SYMBOLS), st.sampled_from(COLOURS)
    about = st.sampled_from(["", "life", "context"])
    lanes = several(lambda name: st.builds(Lane, st.just(name), text(languages), about), 1)
    kinds = several(
        lambda name: st.builds(Kind, st.just(name), text(languages), symbols, colours), 1
    )
    return tuple(draw(lanes)), tuple(draw(kinds))


@st.composite
def happenings(
    draw: st.DrawFn,
    languages: tuple[str, ...],
    lanes: tuple[Lane, ...],
    kinds: tuple[Kind, ...],
    known: list[Date],
) -> tuple[tuple[Event, ...], tuple[Series, ...]]:
    """Events in time order; the first of them may be a series that the last one ends."""
    several_dates = st.lists(st.sampled_from(known), min_size=1, max_size=5)
    dates = sorted(draw(several_dates), key=lambda date: date.moment)
    names = draw(st.lists(SLUGS, min_size=len(dates), max_size=len(dates), unique=True))
    members = draw(st.integers(0, len(dates) - 1))
    events = []
    for place, (name, date) in enumerate(zip(names, dates, strict=True)):
        ends = members and place == len(dates) - 1
        event = st.builds(
            Event,
            id=st.just(name),
            date=st.just(date),
            # No two events of one date have one title.
            title=text(languages, 30).map(
                lambda said, place=place: Text(
                    tuple((tag, f"{version} {place}") for tag, version in said.versions)
                )
            ),
            lane=st.sampled_from([lane.id for lane in lanes]),
            kind=st.sampled_from([kind.id for kind in kinds]),
            label=text(languages, 24),
            label_short=text(languages, 12),
            text=maybe_text(languages),
            record=maybe_text(languages),
            weight=st.integers(1, 5),
            series=st.just("row" if place < members else ""),
            number=st.just(place + 1 if place < members else None),
            closes=st.just("row" if ends else ""),
            evidence=st.sampled_from(["", "record", "interview", "estimate"]),
            basis=text(languages),
            place=maybe_text(languages),
        )
        events.append(draw(event))
    optional = maybe_text(languages)
    series = st.builds(Series, st.just("row"), text(languages), optional, optional)
    return tuple(events), (draw(series),) if members else ()


def made_subject(
    languages: tuple[str, ...], passages: list[Passage], born: Date
) -> st.SearchStrategy[Subject]:
    """A subject, or two, whose birth may be known."""
    birth = st.none() | st.just(born)
    epigraph = st.sampled_from(["", *(passage.id for passage in passages)])
    texts = maybe_text(languages)
    types = st.sampled_from(["", "person", "family", "group", "place", "thing"])
    one = st.builds(Subject, words(), texts, texts, birth, st.none(), epigraph, types)
    return one | st.tuples(one, one).map(join_subjects)


def made_source(name: str) -> st.SearchStrategy[Source]:
    """A source."""
    optional = st.just("") | words()
    return st.builds(
        Source,
        id=st.just(name),
        type=st.sampled_from(["", "book", "webpage"]),
        title=words(),
        author=optional,
        publisher=optional,
        issued=st.none() | DATES,
        url=st.sampled_from(["", "https://example.org/?a=1,2&b='=1'", "mailto:ana@example.org"]),
        language=st.sampled_from(["", "en", "es", "pt-BR"]),
        words=st.none() | st.just(100_000),
        sha256=st.sampled_from(["", "0" * 64]),
        rights=st.sampled_from(["", "own", "public-domain", "permission", "quotation"]),
    )


@st.composite
def made_passage(
    draw: st.DrawFn, name: str, languages: tuple[str, ...], sources: list[Source]
) -> Passage:
    """A passage, translated into every language but its own."""
    exact = draw(words())
    if exact[0] + exact[-1] in QUOTATION_MARKS:
        exact += "."
    own = draw(st.sampled_from(["en", "es"]))
    others = tuple(tag for tag in languages if tag != own)
    before, after = draw(words()), draw(words())
    return Passage(
        id=name,
        exact=exact,
        source=draw(st.sampled_from(["", *(source.id for source in sources)])),
        locator=draw(st.sampled_from(["", "3", "12"])),
        speaker=draw(maybe_text(languages)),
        question=draw(maybe_text(languages)),
        language=own,
        prefix="" if exact.startswith(before) else f"{before} ",
        suffix="" if exact.endswith(after) else f" {after}",
        translation=draw(text(others)) if others else Text(),
    )


@st.composite
def made_step(
    draw: st.DrawFn,
    number: int,
    languages: tuple[str, ...],
    events: list[str],
    links: list[tuple[str, str]],
) -> Step:
    """A step of the story, with words that are linked to its events."""
    lit = draw(st.lists(st.sampled_from(events), min_size=1, max_size=3, unique=True))
    passages = [passage for event, passage in links if event in lit]
    return Step(
        text=draw(text(languages)),
        event=" ".join(lit),
        step=number,
        passage=draw(st.sampled_from(["", *passages])),
        start=draw(st.none() | DATES),
        end=draw(st.none() | DATES),
    )


@st.composite
def attested(
    draw: st.DrawFn, languages: tuple[str, ...], events: list[str], sources: list[Source]
) -> list[Citation]:
    """A citation for every event and of every source, where there are sources."""
    pairs = [(event, sources[0].id) for event in events] if sources else []
    pairs += [(events[0], source.id) for source in sources[1:]]
    optional = st.just("") | words()
    return [Citation(*pair, draw(optional), draw(maybe_text(languages))) for pair in pairs]
