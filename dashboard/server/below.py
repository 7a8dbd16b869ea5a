"""A site that stands below a path of its host, as `/life`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def below(app: App, path: str) -> App:
    """An app that is found below a *path*, whether the proxy in front takes that off or not."""

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        asked = environ["PATH_INFO"]
        inner = asked.removeprefix(path) if f"{asked}/".startswith(f"{path}/") else asked
        return app({**environ, "SCRIPT_NAME": path, "PATH_INFO": inner or "/"}, start)

    return answer
