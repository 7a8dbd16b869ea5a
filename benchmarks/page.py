"""What a reader waits for: `python -m benchmarks.page`, beside a page without our code and Dash.

Every round opens each subject anew in turns (A B C, B C A, ...), so that what else runs on the
machine hits all of them; the table gives medians and, where it means something, the ratio to the
first subject, the floor. Times are from the navigation, or from the input's own time stamp, to the
end of the frame that shows the change. `--slow 4` slows the processor of the browser.
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import http.server
import json
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from dashboard.dataset import load
from dashboard.dataset.model import Dataset
from dashboard.paths import LIFE, home
from tests.browser import chromium

SIZE = {"width": 1366, "height": 768}
MARKS = 12
IDLE = 5.0
"""How long an idle page is watched, in s."""
FLOOR = """<!DOCTYPE html><meta charset="utf-8"><title>floor</title><h1>A life</h1>
<style>.mark{position:absolute;width:24px;height:24px;border-radius:12px;background:#0b7d6c}
#detail{position:absolute;left:900px;width:400px;font:24px serif}</style><div id="timeline">%s</div>
<aside id="detail"><blockquote></blockquote></aside><script>
const words = %s, quote = document.querySelector("blockquote");
const show = ({ target: { dataset } }) => {
  if (dataset?.event) quote.textContent = words[dataset.event];
};
for (const sort of ["pointerover", "focusin"]) document.addEventListener(sort, show);
document.documentElement.dataset.ready = "true";</script>"""
FRAME = """(sort) => new Promise((resolve) => {
  addEventListener(sort, (event) => {
    const before = document.querySelector("#detail").textContent;
    const end = event.timeStamp + 400;
    const frame = () => {
      const channel = new MessageChannel();
      const changed = document.querySelector("#detail").textContent !== before;
      channel.port1.onmessage = () => {
        if (changed) resolve(performance.now() - event.timeStamp);
        else if (performance.now() < end) requestAnimationFrame(frame);
      };
      channel.port2.postMessage(0);
    };
    requestAnimationFrame(frame);
  }, { capture: true, once: true });
  setTimeout(() => resolve(null), 400);
})"""


def floor(dataset: Dataset, folder: Path) -> None:
    """A page with the same marks and quotes, and nothing else."""
    words = {
        event.id: dataset.quotes(event.id)[0].passage.exact
        for event in dataset.events
        if dataset.quotes(event.id)
    }
    marks = "".join(
        f'<button class="mark" data-event="{event}" style="left:{20 + 34 * place}px;'
        f'top:{100 + 37 * (place % 12)}px"></button>'
        for place, event in enumerate(words)
    )
    (folder / "index.html").write_text(FLOOR % (marks, json.dumps(words)), encoding="utf-8")


def plain_dash() -> None:
    """A Dash app as its documentation writes it; the program of a process of its own."""
    import plotly.graph_objects as go
    from dash import Dash, Input, Output, dcc, html

    dataset, _ = load(home("data") / LIFE)
    events = [event for event in dataset.events if dataset.quotes(event.id)]
    figure = go.Figure(
        go.Scatter(x=[event.date.moment for event in events], y=[0] * len(events), mode="markers")
    )
    app = Dash("plain")
    app.layout = html.Div([dcc.Graph(id="timeline", figure=figure), html.Div(id="detail")])

    @app.callback(Output("detail", "children"), Input("timeline", "hoverData"))
    def show(hovered: Any) -> str:
        place = hovered["points"][0]["pointNumber"] if hovered else 0
        return dataset.quotes(events[place].id)[0].passage.exact

    app.run(port=int(sys.argv[sys.argv.index("--port") + 1]), debug=False)


@contextlib.contextmanager
def program(*arguments: str) -> Iterator[None]:
    """A program that serves until the end of the block."""
    with subprocess.Popen(
        [sys.executable, "-m", *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            yield
        finally:
            process.terminate()


@contextlib.contextmanager
def static(folder: Path) -> Iterator[str]:
    """The address of a folder."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: Any) -> None:
            """Says nothing."""

    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


READY = "document.documentElement.dataset.ready === 'true'"
GRAPH = "document.querySelector('.js-plotly-plot .point') !== null"


def opened(
    browser: Browser, address: str, ready: str, slow: float, pause: float = 400
) -> tuple[Page, dict[str, float]]:
    """A page that answers; when it was painted and answered, in ms, and what that took."""
    page = browser.new_context(viewport=SIZE).new_page()  # type: ignore[arg-type]
    session = page.context.new_cdp_session(page)
    if slow > 1:
        session.send("Emulation.setCPUThrottlingRate", {"rate": slow})
    session.send("Network.enable")
    sizes: list[float] = []
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.add_init_script(f"""(function look() {{
      if (document.documentElement && {ready}) window.answered = performance.now();
      else requestAnimationFrame(look);
    }})()""")
    page.goto(address, wait_until="commit")
    while not page.evaluate("window.answered || 0"):
        page.wait_for_timeout(20)
    taken = {"kB": sum(sizes) / 1000, "requests": float(len(sizes))}
    page.wait_for_timeout(pause)
    painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime")
    return page, {"first paint": painted, "answers": page.evaluate("window.answered"), **taken}


def to_frame(page: Page, sort: str, act: Callable[[], None]) -> float | None:
    """From an input to the end of the frame that shows what it changes, in ms."""
    page.evaluate(f"() => {{ window.shown = ({FRAME})('{sort}'); }}")
    act()
    spent = page.evaluate("window.shown")
    return float(spent) if spent is not None else None


def hands(page: Page) -> dict[str, float]:
    """How soon hovering, a key and a press are answered, the medians in ms."""
    times: dict[str, list[float]] = {"hover": [], "key": [], "press": []}
    boxes = [mark.bounding_box() for mark in page.locator("#timeline .mark").all()]
    for box in [box for box in boxes if box and box["width"]][:: max(1, len(boxes) // MARKS)]:
        at = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        page.mouse.move(5, 400)
        spent = to_frame(page, "pointermove", lambda at=at: page.mouse.move(*at))  # type: ignore[misc]
        times["hover"] += [spent] if spent else []
    if page.locator("#detail [data-action='next']").count():
        for _ in range(MARKS):
            spent = to_frame(page, "keydown", lambda: page.keyboard.press("ArrowRight"))
            times["key"] += [spent] if spent else []
            spent = to_frame(page, "click", page.locator("[data-action='previous']").click)
            times["press"] += [spent] if spent else []
    return {name: statistics.median(spent) for name, spent in times.items() if spent}


def drawn_at_once(browser: Browser, address: str, slow: float) -> dict[str, float]:
    """When Plotly has drawn on a page that is asked for it as soon as it answers, in ms."""
    page, _ = opened(browser, address, READY, slow, 0)
    page.evaluate("document.dispatchEvent(new Event('camino-draw'))")
    page.locator("html[data-drawn='true']").wait_for()
    drawn = page.evaluate("performance.now()")
    page.context.close()
    return {"drawn, asked at once": drawn}


def idle(page: Page) -> dict[str, float]:
    """When Plotly has drawn, and the processor time of a page that nobody touches, in ms."""
    start = page.evaluate("performance.now()")
    page.mouse.move(5, 5)
    page.locator("html[data-drawn='true']").wait_for()
    drawn = page.evaluate("performance.now()") - start
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.wait_for_timeout(1000)
    spent = []
    for _ in range(2):
        metrics = session.send("Performance.getMetrics")["metrics"]
        spent.append(
            next(metric["value"] for metric in metrics if metric["name"] == "ScriptDuration")
        )
        page.wait_for_timeout(IDLE * 1000)
    return {"drawn after rest": drawn, "idle script": 1000 * (spent[1] - spent[0])}


def measure(
    browser: Browser, subjects: dict[str, tuple[str, str]], arguments: Any
) -> dict[str, Any]:
    """The medians of every subject by name."""
    times: dict[str, dict[str, list[float]]] = {name: {} for name in subjects}
    for turn in range(arguments.rounds + 1):
        names = list(subjects)
        for name in names[turn % len(names) :] + names[: turn % len(names)]:
            page, values = opened(browser, *subjects[name], arguments.slow)
            values |= hands(page) if name != "plain Dash" else {}
            values |= idle(page) if name == "camino" and turn == 1 else {}
            page.context.close()
            if name == "camino":
                values |= drawn_at_once(browser, subjects[name][0], arguments.slow)
            for key, value in values.items() if turn else ():
                times[name].setdefault(key, []).extend([value] if value is not None else [])
    return {
        name: {key: statistics.median(spent) for key, spent in values.items() if spent}
        for name, values in times.items()
    }


def table(times: dict[str, dict[str, float]]) -> Iterator[str]:
    """A line a figure: each subject's, and its ratio to the floor."""
    least = times["floor"]
    yield f"{'':18}" + "".join(f"{name:>22}" for name in times)
    for key in dict.fromkeys(key for values in times.values() for key in values):
        cells = []
        for values in times.values():
            ratio = (
                f" (x{values[key] / least[key]:.2f})" if values.get(key) and least.get(key) else ""
            )
            cells.append(f"{values[key]:.1f}{ratio}" if key in values else "-")
        yield f"{key:18}" + "".join(f"{cell:>22}" for cell in cells)


def main() -> None:
    """Measures and prints; times in ms."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--slow", type=float, default=1)
    parser.add_argument("--port", type=int, default=8061)
    arguments = parser.parse_args()
    dataset, _ = load(home("data") / LIFE)
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        floor(dataset, folder)
        here = arguments.port
        stack.enter_context(program("benchmarks.page", "--dash", "--port", str(here)))
        stack.enter_context(program("dashboard", "serve", "--port", str(here + 1)))
        subjects = {
            "floor": (stack.enter_context(static(folder)), READY),
            "plain Dash": (f"http://127.0.0.1:{here}/", GRAPH),
            "camino": (f"http://127.0.0.1:{here + 1}/en/", READY),
        }
        threading.Event().wait(4)  # Until both servers accept.
        browser = stack.enter_context(sync_playwright()).chromium.launch(
            executable_path=chromium.find(), args=["--no-sandbox", "--disable-gpu"]
        )
        print("\n".join(table(measure(browser, subjects, arguments))), flush=True)
        browser.close()


if __name__ == "__main__":
    plain_dash() if "--dash" in sys.argv else main()
