"""The steps of the story: those that somebody wrote, or else the key events of the life."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dashboard.dataset.model import Dataset, Event, Step
from dashboard.i18n import Catalogue
from dashboard.timeline.label import KEY

FEWEST, MOST = 3, 9
"""How many key events tell a life for which nobody wrote a story."""
SENTENCE = re.compile(r"(.{12,}?[.!?…。！？][»”’\"')]*)\s+(?=\S)(.*)", re.DOTALL)


def list_steps(dataset: Dataset) -> tuple[Step, ...]:
    """List the steps of a life, numbered from 1; none where there would be too few."""
    if dataset.story:
        return tuple(replace(step, step=number) for number, step in enumerate(dataset.story, 1))
    heaviest = sorted(dataset.dated.events, key=lambda event: -event.weight)
    chosen = {event.id for event in heaviest[:MOST] if event.weight >= KEY}
    events = [event for event in dataset.dated.events if event.id in chosen]
    return tuple(_make_steps(dataset, events)) if len(events) >= FEWEST else ()


def _make_steps(dataset: Dataset, events: Sequence[Event]) -> Iterator[Step]:
    """Make a step of each event, with its first passage that no other step tells.

    One that speaks of an event of the story is told there, not where it is an echo.
    """
    quotes = {event.id: dataset.quotes(event.id) for event in events}
    spoken = {quote.passage.id for own in quotes.values() for quote in own
              if quote.relation == "direct"}  # fmt: skip
    told = {""}
    for number, event in enumerate(events, 1):
        fresh = [quote for quote in quotes[event.id] if quote.passage.id not in told]
        own = [quote.passage.id for quote in fresh
               if quote.relation == "direct" or quote.passage.id not in spoken]  # fmt: skip
        passage = next(iter(own), "")
        told.add(passage)
        yield Step(number, event.title, event.id, event.series, passage)


def split_text(dataset: Dataset, step: Step, text: Catalogue) -> tuple[str, str]:
    """Split the words of a step: its first sentence, and the rest.

    A step that nobody wrote has the title of its event and the text of that.
    """
    if not dataset.story:
        event = dataset.event[step.events[0]]
        return event.title[text.language], event.text[text.language]
    words = step.text[text.language]
    match = SENTENCE.fullmatch(words)
    return (match[1], match[2]) if match else (words, "")


def find_event(dataset: Dataset, step: Step) -> Event:
    """Find the event that a step shows: its first, or of a run of the series the last."""
    first = dataset.event[step.events[0]]
    return _list_run(dataset, step)[-1] if step.series and first.series == step.series else first


def list_lit(dataset: Dataset, step: Step) -> list[str]:
    """List the events that a step lights: its own, and its series as far as it has come by then."""
    until = find_event(dataset, step)
    so_far = [
        event.id
        for event in dataset.members(step.series)
        if (event.number or 0) <= (until.number or 0) or event.date.moment <= until.date.moment
    ]
    return list(dict.fromkeys([*step.events, *(so_far if step.series else [])]))


def name_step(dataset: Dataset, step: Step, text: Catalogue) -> str:
    """Return the short name of a step, the longer one if that is cut; of a run its numbers."""
    event = find_event(dataset, step)
    run = _list_run(dataset, step)
    if event not in run or len(run) < 2:
        short = event.label_short[text.language]
        return event.label[text.language] if short.endswith("…") else short
    return text("story.run", first=run[0].number, last=run[-1].number)


def _list_run(dataset: Dataset, step: Step) -> list[Event]:
    """List the events of a step that are of its series, by their numbers."""
    events = [dataset.event[event] for event in step.events]
    run = [event for event in events if step.series and event.series == step.series]
    return sorted(run, key=lambda event: event.number or 0)


def write_window(step: Step) -> dict[str, str | int]:
    """Write the window of time of a step as EDTF, "" where it shows the whole life."""
    ends = {"start": step.start, "end": step.end}
    return {name: date.text if date else "" for name, date in ends.items()}


def list_tour(dataset: Dataset, text: Catalogue) -> list[dict[str, str | int]]:
    """List the slides of the story, each event once: an event, its quote, headline and window.

    Of what a step lights it is the event that its words speak of.
    """
    slides: dict[str, dict[str, str | int]] = {}
    for step in list_steps(dataset):
        for event in dict.fromkeys([find_event(dataset, step).id, *step.events]):
            passages = [quote.passage.id for quote in dataset.quotes(event)]
            if step.passage in passages or not step.passage:
                quote = passages.index(step.passage) + 1 if step.passage else 1
                headline = split_text(dataset, step, text)[0]
                slide: dict[str, str | int] = {"event": event, "quote": quote, "title": headline}
                slides.setdefault(event, slide | write_window(step))
                break
    return list(slides.values())
