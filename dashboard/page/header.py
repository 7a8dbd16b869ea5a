"""The top of every page: whose life it is, the views, the language, and the hero line."""

from __future__ import annotations

from dashboard.dataset.model import Dataset
from dashboard.i18n import Catalogue
from dashboard.page import html
from dashboard.page.button import build_button
from dashboard.page.image import build_portrait
from dashboard.page.symbol import build_event_glyph

VIEWS = ("timeline", "interview", "places", "read", "sources")
DOCUMENTS = {
    "timeline": "./", "interview": "interview.html", "places": "places.html", "read": "./#read",
    "sources": "sources.html", "print": "print.html", "story": "story.html",
    "class": "class.html",
}  # fmt: skip
"""The document of each view; a script makes it a state of the page."""
LONG = 60
"""The letters of a subtitle from which on it may be cut."""
STAGED = ("present", "presenter", "print", "story", "class")
"""The views that have no tab: two fill a screen for a class, one is paper, one tells the story."""


def build_header(
    dataset: Dataset, text: Catalogue, problems: html.Element | None = None
) -> html.Element:
    """Build the bar: name, subtitle, views, problems of the data, tools; links need no script."""
    subtitle = dataset.subject.subtitle[text.language]
    whole = subtitle if len(subtitle) > LONG else None
    return html.Header(
        html.H1(
            build_portrait(dataset, "bar-portrait", 36),
            dataset.name(text.language),
            className="bar-name",
        ),
        html.P(subtitle, className="bar-subtitle", title=whole),
        build_view_links(dataset, text),
        problems,
        build_tools(dataset, text),
        className="bar",
    )


def list_views(dataset: Dataset) -> list[str]:
    """List the views with a tab; a life without passages, or places, has no view of them."""
    has = {"interview": bool(dataset.passages),
           "places": any(map(dataset.places_of, dataset.events))}  # fmt: skip
    return [view for view in VIEWS if has.get(view, True)]


def build_view_links(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build a link for each view; the script keeps the state of the page."""
    links = [
        html.A(text(f"view.{view}"), href=DOCUMENTS[view], data_view_link=view)
        for view in list_views(dataset)
    ]
    return html.Nav(links, className="bar-views", aria_label=text("view.label"))


def build_tools(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build the links to the languages and to paper, and the buttons that need a script."""
    return html.Div(
        build_language_links(dataset, text),
        build_tool("theme", build_theme_names(text)),
        build_tool("share", text("tool.share"), aria_expanded="false"),
        html.A(
            text("tool.print"),
            href=DOCUMENTS["print"],
            className="tool tool-print",
            data_view_link="print",
        ),
        build_tool("present", text("tool.present"), aria_controls="choice", aria_expanded="false"),
        build_tool("menu", html.Span(text("tool.menu"), className="label"), aria_expanded="false"),
        className="bar-tools",
    )


def build_language_links(dataset: Dataset, text: Catalogue) -> html.Element:
    """Build a link for each language, named in that language."""
    links = [
        html.A(
            language.upper(),
            href=f"../{language}/",
            lang=language,
            data_language=language,
            aria_current="true" if language == text.language else None,
            aria_label=text(f"language.{language}") if text.has(f"language.{language}") else None,
        )
        for language in dataset.languages
    ]
    return html.Nav(links, className="bar-languages", aria_label=text("language.label"))


def build_theme_names(text: Catalogue) -> list[html.Element]:
    """Name both themes, of which the style sheet shows the one that the button gives."""
    names = [
        html.Span(text(f"tool.theme.{name}"), className=f"to-{name}") for name in ("dark", "light")
    ]
    return [html.Span(text("tool.theme"), className="theme-label"), *names]


def build_tool(
    name: str, label: str | html.Element | list[html.Element], **attributes: str
) -> html.Element:
    """Build a button of the bar."""
    return build_button(label, f"tool tool-{name}", data_tool=name, **attributes)


def build_hero(dataset: Dataset, text: Catalogue) -> html.Element | None:
    """Build the life in a few sentences, each with the glyph of its event and a link to it."""
    if not dataset.headlines:
        return None
    sentences = [
        html.A(
            build_event_glyph(dataset, dataset.event[headline.event]),
            html.Span(headline.sentence[text.language]),
            href=f"?event={headline.event}",
            className="hero-sentence",
            data_event=headline.event,
        )
        for headline in dataset.headlines
    ]
    return html.Nav(sentences, className="hero", aria_label=text("hero.label"))
