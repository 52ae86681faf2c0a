"""A site on a server of its own that a test can break: it fails, is slow, and publishes another build."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

from conftest import SilentHandler


class Host:
    """A site on a server that can fail, be slow, and publish a new version."""

    def __init__(self) -> None:
        self.url = ""
        self.fails: Callable[[str], int] = lambda path: 0
        """By path, the status to answer with; 0 for none."""
        self.waits: Callable[[str], float] = lambda path: 0
        """By path, seconds before it answers."""
        self.updated = False
        """Whether every script of ours has another name, and is not found under its old one."""
        self.pretends = False
        """Whether a script that is not there is answered with a page, as some hosts do."""
        self.corrected = False
        """Whether plans and their pages have another dose; nothing is said of how long one is fresh."""


NAME = re.compile(rb"-([A-Z0-9]{8})(NEW)?\.js")


class Handler(SilentHandler):
    """Serves the folder as its host is told to."""

    def __init__(self, *args: Any, host: Host, **kwargs: Any) -> None:
        self.host = host
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        path = self.path.split("?")[0]
        time.sleep(self.host.waits(path))
        status = self.host.fails(path)
        name = NAME.search(path.encode())
        if status == 0 and "/revlanox/" in path and bool(name and name[2]) != self.host.updated:
            status = 200 if self.host.pretends else 404
        if status:
            return self._say(status, b"<!doctype html><main><h1>The host says no</h1></main>", "text/html")
        self.path = self.path.replace("NEW.js", ".js")
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.exists():
            return self._say(404, b"", "text/html")
        body = file.read_bytes()
        if self.host.updated and file.suffix in (".html", ".js"):
            body = NAME.sub(rb"-\1NEW.js", body)
        if self.host.corrected:
            body = corrected(body)
        return self._say(200, body, self.guess_type(str(file)))

    def _say(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        # Without a word of its own about it, a browser would think a page of last year fresh for a month.
        if self.path.endswith(".js"):
            self.send_header("Cache-Control", "no-cache")
        else:
            self.send_header("Last-Modified", "Sat, 01 Nov 2025 10:00:00 GMT")
        self.end_headers()
        self.wfile.write(body)


KEYS = re.compile(rb'<rv-given [^>]*>|"keys":\{[^}]*\}')
KEY = re.compile(rb'"([0-9a-f]{8})"')


def corrected(body: bytes) -> bytes:
    """A page, or the data of a plan, as the next build makes it."""
    body = body.replace(b"<h1>", b"<h1>Corrected: ")
    return KEYS.sub(lambda found: KEY.sub(lambda key: b'"' + key[1][::-1] + b'"', found[0]), body)


class Patient(ThreadingHTTPServer):
    """A server that does not mind a reader who leaves before the answer."""

    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def hosted(site: Path) -> Iterator[Host]:
    """The site in a folder on such a server."""
    one = Host()
    handler = partial(Handler, directory=str(site), host=one)
    with Patient(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        one.url = f"http://127.0.0.1:{server.server_port}/"
        yield one
        server.shutdown()
