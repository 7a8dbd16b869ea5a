"""The Dash app: it holds the chart, and all that its renderer asks stands in a file."""

from __future__ import annotations

import json
import re

import dash
import plotly
import pytest
from dash import Dash, Input, Output, html

from dashboard.app import OMITTED, answer_renderer, create_app, read_callbacks
from dashboard.paths import PACKAGE, home
from tests.child import PYTHON, run
from tests.life import DATASET


@pytest.mark.parametrize("language", DATASET.languages)
def test_the_app_is_a_dash_app_with_the_chart_as_its_layout(language: str) -> None:
    """It has the life's title, and one element, into which Plotly draws."""
    app = create_app(DATASET, language)
    assert isinstance(app, Dash)
    assert app.title == DATASET.title[language]
    layout = answer_renderer(app)["layout"]
    assert layout["namespace"] == "dash_html_components"
    assert layout["props"] == {"id": "chart", "className": "chart-graph", "children": None}


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


def test_an_app_without_callbacks_has_no_script_for_them() -> None:
    """The app as it comes has nothing to run beside Dash's renderer."""
    app = create_app(DATASET, "en")
    assert "callbacks" not in answer_renderer(app)
    assert read_callbacks(app) == ""


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


@pytest.mark.slow("it starts Dash in processes of its own")
@pytest.mark.parametrize(
    "told",
    [
        {"PYTHONHASHSEED": "1", "DASH_DEBUG": "1", "DASH_URL_BASE_PATHNAME": "/life/"},
        {"PYTHONHASHSEED": "2", "DASH_APP_NAME": "life", "DASH_REQUESTS_PATHNAME_PREFIX": "/a/",
         "DASH_ROUTES_PATHNAME_PREFIX": "/b/", "DASH_SUPPRESS_CALLBACK_EXCEPTIONS": "true"},
    ],
)  # fmt: skip
def test_answers_are_the_same_in_every_process(told: dict[str, str]) -> None:
    """Nothing of the process, the order of its hashes or its surroundings is in an answer."""
    program = (
        "import json, dashboard.app as app; from dashboard.dataset import load\n"
        "from dashboard.paths import LIFE, home\n"
        "made = app.create_app(load(home('data') / LIFE)[0], 'en')\n"
        "print(json.dumps(app.answer_renderer(made)))"
    )
    done = run(PYTHON, "-c", program, **told)
    assert done.stdout.strip() == json.dumps(answer_renderer(create_app(DATASET, "en")))
