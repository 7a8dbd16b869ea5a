"""The server in somebody else's: whatever speaks WSGI."""

from __future__ import annotations

import os
import runpy
import socket
import subprocess
import sys
import urllib.request

import pytest

from tests.child import end_with_parent
from tests.life import DATASET, ROOT, TINY

pytestmark = pytest.mark.slow("it starts the server of a host")


@pytest.mark.skipif(sys.platform == "win32", reason="gunicorn is not for Windows")
def test_gunicorn_serves_the_dataset_that_is_named() -> None:
    """`gunicorn "dashboard.wsgi:server"` serves the life that `CAMINO_DATASET` names."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert 'CAMINO_DATASET=/srv/life gunicorn "dashboard.wsgi:server"\n' in readme
    with socket.create_server(("127.0.0.1", 0)) as listener:
        command = [sys.executable, "-m", "gunicorn", "dashboard.wsgi:server"]
        place = f"fd://{listener.fileno()}"
        with subprocess.Popen(
            [*command, "--bind", place, "--log-level", "error"],
            cwd=ROOT, env={**os.environ, "CAMINO_DATASET": str(TINY)},
            pass_fds=[listener.fileno()], preexec_fn=end_with_parent,
        ) as process:  # fmt: skip
            try:
                address = f"http://127.0.0.1:{listener.getsockname()[1]}/en/"
                with urllib.request.urlopen(address, timeout=60) as answer:
                    assert b"<blockquote" in answer.read()
                    assert len(answer.headers.get_all("Date")) == 1
                    assert "default-src" in answer.headers["Content-Security-Policy"]
            finally:
                process.terminate()


def test_the_built_in_life_is_served_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a name it is the life that comes with camino."""
    monkeypatch.delenv("CAMINO_DATASET", raising=False)
    client = runpy.run_module("dashboard.wsgi")["server"].test_client()
    assert client.get("/health").get_json()["events"] == len(DATASET.events)
