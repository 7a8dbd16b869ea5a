"""The story: a life told in steps, each with a headline, a line, and the words of one passage.

As a document of its own it is read from top to bottom; in the page a script shows a step at a time
above the timeline, with its words in the panel.
"""

from __future__ import annotations

from dashboard.dataset.model import Dataset, Step
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.button import build_button
from dashboard.page.quote import build_quote, build_translation
from dashboard.page.series import find_series
from dashboard.page.story.steps import (
    find_event,
    list_lit,
    list_steps,
    name_step,
    split_text,
    write_window,
)


def build_story(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build the way through the steps, the steps themselves, and the buttons on and back.

    Empty where there is no story.
    """
    steps = list_steps(dataset)
    if not steps:
        return html.Section(id="story", className="story")
    names = [name_step(dataset, step, text) for step in steps]
    following = [*(text("story.next", name=name) for name in names[1:]), text("story.end")]
    items = [
        build_step(dataset, step, name, len(steps), text)
        for step, name in zip(steps, following, strict=True)
    ]
    numeral = build_numeral(dataset, steps, text)
    is_flat = not numeral and not any(step.start or step.end for step in steps)
    return html.Section(
        html.Ol(items, className="story-steps"),
        html.Div(build_progress(dataset, steps, names, text), build_leave(text),
                 className="story-bar"),
        build_walk(text),
        numeral,
        id="story",
        className="story is-flat" if is_flat else "story",
        aria_label=text("story.label"),
    )  # fmt: skip


def build_told(dataset: Dataset, text: Catalogue) -> html.Element | None:
    """Build the story as text for who reads one file without scripts; None where there is none."""
    steps = list_steps(dataset)
    if not steps:
        return None
    items = []
    for step in steps:
        headline, line = split_text(dataset, step, text)
        items.append(html.Li(html.H3(headline), html.P(line), build_words(dataset, step, text)))
    return html.Noscript(html.Section(html.Ol(items), id="told", className="story-text",
                                      aria_label=text("story.label")))  # fmt: skip


def build_step(
    dataset: Dataset, step: Step, following: str, total: int, text: Catalogue
) -> html.Element:
    """Build a step; what it lights and which window of time it shows is data of its element."""
    event = find_event(dataset, step)
    headline, line = split_text(dataset, step, text)
    number = text("story.step", number=step.step, total=total)
    title = [html.Span(f"{number}. ", className="unseen"), *html.keep_together(headline)]
    return html.Li(
        html.H2(title, tabindex="-1", aria_describedby=f"step-{step.step}"),
        html.P(html.keep_together(line), className="story-line") if line else None,
        build_words(dataset, step, text),
        className="story-step",
        data_about=event.id,
        data_lit=" ".join(list_lit(dataset, step)),
        data_passage_id=step.passage,
        data_series=step.series or None,
        data_plain="true" if line and not (dataset.story or step.passage) else None,
        **{f"data_{end}": date for end, date in write_window(step).items()},
        data_next=following,
    )  # fmt: skip


def build_words(dataset: Dataset, step: Step, text: Catalogue) -> html.Element:
    """Build the words of a step and who says them, with the way to its event."""
    passage, event = dataset.passage.get(step.passage), find_event(dataset, step)
    title = event.title[text.language]
    link = html.A(title, href=f"./?event={event.id}", data_event=event.id)
    if not passage:
        return html.Div(html.P(link), id=f"step-{step.step}", className="story-words")
    return html.Div(
        html.P(passage.speaker[text.language], className="story-speaker"),
        build_quote(passage),
        build_translation(passage, text, look="story-ours"),
        html.P(link),
        id=f"step-{step.step}",
        className="story-words",
    )


def build_progress(
    dataset: Dataset, steps: tuple[Step, ...], names: list[str], text: Catalogue
) -> html.Element:
    """Build a button for each step, in the colour of its event."""
    buttons = []
    for step, name in zip(steps, names, strict=True):
        kind = dataset.kind.get(find_event(dataset, step).kind)
        label = [html.Span(step.step, className="story-number"), html.Span(name)]
        buttons.append(build_button(
            label, "story-go", "story-go", data_number=step.step,
            data_colour=kind.colour if kind else None,
            aria_label=f"{step.step} {name}",
        ))  # fmt: skip
    items = html.Ol([html.Li(button) for button in buttons])
    return html.Nav(items, className="story-progress", aria_label=text("story.label"))


def build_numeral(
    dataset: Dataset, steps: tuple[Step, ...], text: Catalogue
) -> html.Element | None:
    """Build the count of the series as large as the staircase leaves room; a script fills it in."""
    told = next((step.series for step in steps if step.series), "")
    series = find_series(dataset, told)
    if not series:
        return None
    words = html.Span(series.callout[text.language] or series.title[text.language])
    return html.P(html.Strong(), words, className="story-numeral", aria_hidden="true")


def build_leave(text: Catalogue) -> html.Element:
    """Build the button that leads out of the story, to the timeline."""
    content = [html.Span(text("story.leave"), className="label"), html.Small("Esc")]
    return build_button(
        content, "button story-leave", "story-leave", aria_label=text("story.leave")
    )


def build_walk(text: Catalogue) -> html.Element:
    """Build the buttons back and on; the script names the next step."""
    return html.Div(
        build_button(f"‹ {text('story.back')}", "button", "story-previous",
                     aria_label=text("story.back")),
        build_button(
            [html.Span(className="label"), html.Span(" ›", aria_hidden="true")],
            "button is-strong",
            "story-next",
        ),
        className="story-walk",
    )  # fmt: skip
