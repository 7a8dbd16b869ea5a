"""A real Chromium and a real server: `python -m dashboard serve` on a free port."""

from __future__ import annotations

import contextlib
import re
import subprocess
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Error,
    FloatRect,
    Locator,
    Page,
    Response,
    expect,
)

from tests.browser import chromium
from tests.child import CAMINO, end_with_parent
from tests.life import ROOT

# In ms, for whatever is waited for: a busy machine is no fault.
PATIENCE = 60_000
expect.set_options(timeout=PATIENCE)

FAILURES = ROOT / "build" / "failures"
QUIET = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


SAVING = "Object.defineProperty(navigator.connection, 'saveData', { value: true })"
"""A reader who saves data: Plotly draws where it is asked to, and takes no time elsewhere."""

Kept = Callable[..., Page]
NewContext = Callable[..., BrowserContext]
"""Makes a browser's context with options of its own, closed after the test."""


@pytest.fixture
def new_context(new_context: NewContext) -> NewContext:
    """Contexts of a reader who saves data, unless *saving* is false."""

    def make(*, saving: bool = True, **options: Any) -> BrowserContext:
        context = new_context(**options)
        context.set_default_timeout(PATIENCE)
        if saving:
            context.add_init_script(SAVING)
        return context

    return make


@pytest.fixture
def drawing(new_context: NewContext) -> Page:
    """A page in which Plotly draws by itself, once the hand has rested."""
    return new_context(saving=False).new_page()


def draw(page: Page) -> None:
    """Has Plotly draw, and waits until it has."""
    page.evaluate("document.dispatchEvent(new Event('camino-draw'))")
    page.locator("html[data-drawn='true']").wait_for()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Chromium as this machine has it, and nothing of its own on the network."""
    return {**browser_type_launch_args, "executable_path": chromium.find(), "args": QUIET}


@contextlib.contextmanager
def served(*dataset: str, program: Path = ROOT) -> Iterator[str]:
    """The address of a server that runs until the end of the block; *program* is its checkout."""
    command = [*CAMINO, "serve", *dataset, "--port", "0"]
    with subprocess.Popen(
        command, cwd=program, stdout=subprocess.PIPE, text=True, preexec_fn=end_with_parent
    ) as process:
        assert process.stdout
        try:
            yield process.stdout.readline().strip().rstrip("/")
        finally:
            process.terminate()


@contextlib.contextmanager
def served_tables(**tables: str) -> Iterator[str]:
    """The address of a life of these tables until the end of the block."""
    with TemporaryDirectory() as folder:
        for name, text in tables.items():
            Path(folder, f"{name}.csv").write_text(text, encoding="utf-8")
        with served(folder) as url:
            yield url


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The built-in life, served."""
    with served() as url:
        yield url


class Log:
    """What a page asked for and what its console said."""

    def __init__(self, page: Page) -> None:
        self.requests: list[str] = []
        self.console: list[str] = []
        self.failed: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.console.append(message.text))
        page.on("pageerror", lambda error: self.console.append(str(error)))
        page.on("response", self.note)

    def note(self, response: Response) -> None:
        """Keeps the address of an answer that is no success."""
        if response.status >= 400:
            self.failed.append(f"{response.status} {response.url}")


@pytest.fixture
def log(page: Page) -> Log:
    """Everything that the page under test does and says, from its first request on."""
    return Log(page)


def opened(page: Page, url: str, width: int = 1366, height: int = 768) -> Page:
    """The page at *url* in a window of that size, once it is ready."""
    page.set_viewport_size({"width": width, "height": height})
    page.goto(url)
    page.locator("html[data-ready='true']").wait_for()
    return page


GO = """async ([query, part, width, height]) => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const isThere = () => innerWidth === width && innerHeight === height;
  for (let left = 60; left && !isThere(); left--) await frame();
  history.pushState(null, '', location.pathname + query);
  dispatchEvent(new PopStateEvent('popstate', { state: null }));
  const late = globalThis.camino.late;
  const there = [late.loadScript('page'), late.loadData('later.json'), part && late.loadPart(part)];
  const end = () => document.getAnimations().forEach((slide) => slide.finish());
  return Promise.all(there).then(frame).then(frame).then(frame).then(end).then(frame);
}"""
REST = """() => {
  document.activeElement?.blur?.();
  getSelection().removeAllRanges();
  globalThis.camino.popover?.close();
  for (const part of document.querySelectorAll('details[open]')) part.open = false;
  for (const node of document.querySelectorAll('*')) if (node.scrollTop) node.scrollTop = 0;
  scrollTo(0, 0);
}"""
PARTS = {"interview": "interview", "sources": "sources", "places": "places", "present": "present",
         "presenter": "present", "print": "print", "story": "story", "class": "class"}  # fmt: skip


def go(page: Page, url: str, width: int = 1366, height: int = 768) -> Page:
    """The page in another state of its document, by its own history, in a window of that size."""
    query = urlsplit(url).query
    (view,) = parse_qs(query).get("view", [""])
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate(REST)
    page.evaluate(GO, [f"?{query}" if query else "", PARTS.get(view), width, height])
    return page


@pytest.fixture(scope="module")
def documents() -> Iterator[dict[str, Page]]:
    """The pages that are kept by a file of tests, by their documents."""
    pages: dict[str, Page] = {}
    yield pages
    for page in pages.values():
        page.context.close()


@pytest.fixture
def kept(documents: dict[str, Page], browser: Browser) -> Iterator[Kept]:
    """Opens an address in a page that is kept: for tests that only read, and leave nothing behind.

    A document is loaded once a file of tests; from then on the page goes to the state itself.
    """

    def reach(url: str, width: int = 1366, height: int = 768) -> Page:
        document = url.partition("?")[0]
        if document in documents:
            return go(documents[document], url, width, height)
        context = browser.new_context()
        context.set_default_timeout(PATIENCE)
        context.add_init_script(SAVING)
        documents[document] = context.new_page()
        return opened(documents[document], url, width, height)

    yield reach
    for page in documents.values():
        page.mouse.move(0, 0)
        page.emulate_media(media="null", color_scheme="null")


@pytest.fixture
def phone(new_context: NewContext) -> Page:
    """A phone's page: a narrow window and a finger."""
    size = {"width": 390, "height": 844}
    return new_context(viewport=size, has_touch=True, is_mobile=True).new_page()


def measure(control: Locator) -> FloatRect:
    """A control's box in px."""
    box = control.bounding_box()
    assert box is not None
    return box


def middle(control: Locator) -> tuple[float, float]:
    """The centre of a control's box in px."""
    box = measure(control)
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def until(page: Page, fact: str | Callable[[], object], arg: Any = None) -> None:
    """Waits until a fact of the page or of the test holds; Playwright's own way needs `eval`."""
    for _ in range(300):
        if page.evaluate(fact, arg) if isinstance(fact, str) else fact():
            return
        page.wait_for_timeout(50)
    raise AssertionError(fact)


SHOWN = """(event) => new Promise((done, fail) => {
  const look = (left) => {
    if (document.getElementById('detail').dataset.event === event) return done();
    return left ? requestAnimationFrame(() => look(left - 1)) : fail(new Error(`no ${event}`));
  };
  look(1000);
})"""


def expect_shown(page: Page, event: str) -> None:
    """Waits, frame by frame, until the panel shows an event."""
    page.evaluate(SHOWN, event)


def rested(page: Page) -> None:
    """Waits until nothing moves any more."""
    page.evaluate("""async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      await frame().then(frame);
      await Promise.allSettled(document.getAnimations().map((one) => one.finished));
      await frame().then(frame);
    }""")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, Any, Any]:
    """Of a failure the pictures and the consoles of all pages are kept; the report says where."""
    report = yield
    browser = getattr(item, "funcargs", {}).get("browser")
    if report.when == "call" and report.failed and browser:
        folder = FAILURES / re.sub(r"\W+", "-", item.nodeid.removeprefix("tests/browser/"))
        pages = [page for context in browser.contexts for page in context.pages]
        for number, page in enumerate(pages, 1):
            keep(page, folder / str(number))
        report.sections.append(("kept", f"picture and console of {len(pages)} pages: {folder}"))
        for page in item.funcargs.get("documents", {}).values():
            page.close()
        item.funcargs.get("documents", {}).clear()
    return report


def keep(page: Page, path: Path) -> None:
    """What a page shows and what its console has said, as files beside each other."""
    said = [message.text for message in page.console_messages()]
    said += [str(error) for error in page.page_errors()]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.with_suffix(".txt").write_text("\n".join([page.url, *said, ""]), encoding="utf-8")
    with contextlib.suppress(Error):  # A page amid a dialog or a navigation has no picture.
        page.screenshot(path=path.with_suffix(".png"), timeout=5000)
