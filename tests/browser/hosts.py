"""Small stand-ins for the hosts that the README names, each with what is peculiar to it."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Host(http.server.SimpleHTTPRequestHandler):
    """A plain static host: folders have indexes, and a wrong address shows `404.html`."""

    extra: tuple[tuple[str, str], ...] = ()

    def log_message(self, *_: object) -> None:
        """Writes no log."""

    def end_headers(self) -> None:
        """Sends what the host adds to every answer."""
        for name, value in self.extra:
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, *_: object) -> None:
        """Shows the page for wrong addresses of the nearest folder that has one."""
        place = Path(self.translate_path(self.path.partition("?")[0]))
        pages = (folder / "404.html" for folder in place.parents)
        page = next((one for one in pages if one.is_file()), None)
        content = page.read_bytes() if page else b""
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


class GitHubPages(Host):
    """Copies may be kept for ten minutes."""

    extra = (("Cache-Control", "max-age=600"), ("Access-Control-Allow-Origin", "*"))


class Nginx(Host):
    """The page for wrong addresses is internal: nobody may ask for it."""

    def do_GET(self) -> None:
        """Sends a file."""
        return self.send_error(404) if self.path.endswith("/404.html") else super().do_GET()


class CloudFront(Host):
    """In front of S3: only the root has an index, and what is away is forbidden."""

    def do_GET(self) -> None:
        """Sends a file."""
        missing = self.path != "/" and self.path.partition("?")[0].endswith("/")
        return self.send_error(403) if missing else super().do_GET()


class Netlify(Host):
    """Addresses lose their `index.html` and `.html`."""

    def do_GET(self) -> None:
        """Sends a file, or leads to its shorter address."""
        path, mark, query = self.path.partition("?")
        if path.endswith(".html"):
            self.send_response(301)
            short = path.removesuffix(".html").removesuffix("index")
            self.send_header("Location", short + mark + query)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        if Path(f"{self.translate_path(path)}.html").is_file():
            self.path = f"{path}.html{mark}{query}"
        super().do_GET()


class Changed(Host):
    """It sends an older page, or adds to it."""

    def do_GET(self) -> None:
        """Sends another file in the place of one."""
        self.path = self.path.replace("/es/sources.html", "/en/sources.html")
        super().do_GET()


class Missing(Host):
    """One file has not arrived yet."""

    def do_GET(self) -> None:
        """Sends a file."""
        away = self.path.endswith("/es/sources.html")
        return self.send_error(404) if away else super().do_GET()


@contextmanager
def hosted(kind: type[Host], root: Path) -> Iterator[str]:
    """The address of a host of a folder, until the end of the block."""
    handler = functools.partial(kind, directory=root)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
