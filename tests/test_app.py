"""The Dash app: it holds the chart, and all that its renderer asks stands in a file."""

from __future__ import annotations

import json
import re

import dash
import plotly
import pytest
from dash import Dash, Input, Output, html

from dashboard.app import OMITTED, answer_renderer, create_app, parse_sorted, read_callbacks
from dashboard.paths import PACKAGE, home
from tests.life import DATASET


@pytest.mark.parametrize("language", DATASET.languages)
def test_the_app_is_a_dash_app_with_the_chart_as_its_layout(language: str) -> None:
    """It has the life's title, one element, into which Plotly draws, and no callback."""
    app = create_app(DATASET, language)
    assert isinstance(app, Dash)
    assert app.title == DATASET.title[language]
    answers = answer_renderer(app)
    assert answers["layout"]["namespace"] == "dash_html_components"
    props = {"id": "chart", "className": "chart-graph", "children": None}
    assert answers["layout"]["props"] == props
    assert "callbacks" not in answers
    assert read_callbacks(app) == ""


def test_a_callback_in_python_is_refused() -> None:
    """What no file could answer is an error that names the callback, before anything is shown."""
    app = create_app(DATASET, "en")
    app.layout = html.Div([html.Div(id="chart"), html.Div(id="other")])
    app.callback(Output("other", "children"), Input("chart", "title"))(lambda title: title)
    with pytest.raises(OSError, match=r"^[^\n]*other\.children[^\n]*$"):
        answer_renderer(app)


def test_a_callback_in_the_browser_is_allowed() -> None:
    """A clientside callback needs no server."""
    app = create_app(DATASET, "en")
    app.layout = html.Div([html.Div(id="chart"), html.Div(id="other")])
    both = Output("other", "children"), Input("chart", "title")
    app.clientside_callback("title => title", *both)  # type: ignore[no-untyped-call]
    answers = answer_renderer(app)
    (dependency,) = answers["dependencies"]
    assert dependency["output"] == "other.children"
    assert answers["callbacks"] == "chart/callbacks.js"
    code = read_callbacks(app)
    assert dependency["clientside_function"]["function_name"] in code
    assert "alert(" not in code  # Dash's page has a script more, for browsers of long ago.


def test_what_is_dashs_own_affair_is_named_in_few_places() -> None:
    """Three files know what Dash doesn't document, and they hold for the major version 4."""
    assert dash.__version__.partition(".")[0] == "4"
    private = re.compile(r"_dash-|DashRenderer|dash_renderer|dash_clientside")
    files = [*PACKAGE.rglob("*.py"), *(home("assets") / "js").rglob("*.js")]
    users = {file.name for file in files if private.search(file.read_text(encoding="utf-8"))}
    assert users == {"app.py", "bundle.py", "plot.js"}


def test_no_version_and_no_moment_is_told() -> None:
    """The config says neither what the machine runs nor anything that differs at each start."""
    config = answer_renderer(create_app(DATASET, "en"))["config"]
    assert config["requests_pathname_prefix"] == "./"
    assert not set(config) & set(OMITTED)
    assert plotly.__version__ not in json.dumps(config)
    assert dash.__version__ not in json.dumps(config)


@pytest.mark.parametrize(
    "told",
    [
        {"DASH_DEBUG": "1", "DASH_URL_BASE_PATHNAME": "/life/"},
        {"DASH_APP_NAME": "life", "DASH_REQUESTS_PATHNAME_PREFIX": "/a/",
         "DASH_ROUTES_PATHNAME_PREFIX": "/b/", "DASH_SUPPRESS_CALLBACK_EXCEPTIONS": "true"},
    ],
)  # fmt: skip
def test_answers_are_the_same_everywhere(
    told: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing of the surroundings is in an answer; keys are sorted, which Dash writes by chance."""
    answers = answer_renderer(create_app(DATASET, "en"))
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    assert json.dumps(answer_renderer(create_app(DATASET, "en"))) == json.dumps(answers)
    assert list(answers["layout"]["props"]) == sorted(answers["layout"]["props"])
    assert json.dumps(parse_sorted(b'{"b": {"d": 1, "c": 2}}')) == '{"b": {"c": 2, "d": 1}}'
