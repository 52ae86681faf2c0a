"""Pages of a built site to PDF files beside them: printed by Chromium, and only what has changed."""

from __future__ import annotations

import hashlib
import io
import os
import re
import shutil
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.errors import Refusal
from generator.output import write_whole

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FORM = "1"
"""Counted up when the same page would become another file."""

BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chromium-headless-shell",
)
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")


class NoPrinter(Refusal):
    """Nothing here can print; the message says what to install."""


@dataclass(frozen=True)
class Job:
    """One page to print: its address, the file to write below the site, and the day it changed."""

    address: str
    file: str
    changed: str
    """`20261126`."""


def print_site(
    site: Path, jobs: Sequence[Job], cache: Path, at: str, done: Callable[[int, int], None]
) -> int:
    """Write every job's file; returns how many had to be printed anew.

    `at` is the address that the site is published under: links in the files lead there. A page is
    printed again when it, a style sheet or the font changed; else its file comes from `cache`.
    """
    cache.mkdir(parents=True, exist_ok=True)
    styles = _styles(site)
    keys = {job: _key(site, job, styles, at) for job in jobs}
    todo = [job for job in jobs if not (cache / f"{keys[job]}.pdf").exists()]
    done(len(jobs) - len(todo), len(jobs))
    for count, (job, data) in enumerate(_printed(site, todo, at), 1):
        write_whole(cache / f"{keys[job]}.pdf", data)
        done(len(jobs) - len(todo) + count, len(jobs))
    for job in jobs:
        shutil.copyfile(cache / f"{keys[job]}.pdf", site / job.file)
    _forget(cache, set(keys.values()))
    return len(todo)


def _styles(site: Path) -> bytes:
    """Everything beside the page that its looks depend on."""
    files = [*site.glob("assets/stylesheets/*.css"), *site.glob("assets/fonts/*")]
    return b"".join(hashlib.sha256(path.read_bytes()).digest() for path in sorted(files))


def _key(site: Path, job: Job, styles: bytes, at: str) -> str:
    page = (site / job.address / "index.html").read_bytes()
    return hashlib.sha256(
        b"\0".join([FORM.encode(), at.encode(), job.changed.encode(), styles, page])
    ).hexdigest()


def _forget(cache: Path, kept: set[str]) -> None:
    for path in cache.glob("*.pdf"):
        if path.stem not in kept:
            path.unlink()


def _printed(site: Path, jobs: Sequence[Job], at: str) -> Iterator[tuple[Job, bytes]]:
    """Jobs and their files, in shares: a browser for each processor."""
    if not jobs:
        return
    browser = chromium()
    workers = min(os.cpu_count() or 1, max(1, len(jobs) // 4), 8)
    shares = [list(jobs[first::workers]) for first in range(workers)]
    # Spawned, not forked: a copy of a process that drives a browser cannot drive another.
    with _served(site) as url, ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        made = pool.map(partial(_share, url=url, at=at, browser=browser), shares)
        for share, files in zip(shares, made, strict=True):
            yield from zip(share, files, strict=True)


def chromium() -> str:
    """The browser that prints. Raises NoPrinter with the remedy where there is none."""
    if not all(find_spec(name) for name in ("playwright", "pypdf")):
        raise NoPrinter("PDF files need Playwright and pypdf; install them: pip install 'revlanox[pdf]'")
    named = os.environ.get("CHROMIUM", "")
    found = [named] if named else [path for name in BROWSERS if (path := shutil.which(name))]
    if found:
        return found[0]
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        own: str = playwright.chromium.executable_path
    if Path(own).exists():
        return own
    raise NoPrinter(
        "PDF files need Chromium; install it (apt install chromium, or playwright install chromium) "
        "or name one: CHROMIUM=/path/to/chromium"
    )


class _Served(SimpleHTTPRequestHandler):
    """The site as any host serves it, but for its font: optional on a screen, waited for on paper."""

    def do_GET(self) -> None:
        """Answer with a file."""
        if not self.path.endswith(".css"):
            return super().do_GET()
        styles = Path(self.translate_path(self.path)).read_bytes()
        styles = styles.replace(b"font-display: optional", b"font-display: block")
        self.send_response(200)
        self.send_header("Content-Type", "text/css")
        self.send_header("Content-Length", str(len(styles)))
        self.end_headers()
        self.wfile.write(styles)
        return None

    def end_headers(self) -> None:
        """Nothing changes while it is printed."""
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Print nothing."""


@contextmanager
def _served(site: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Served, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def _share(jobs: Iterable[Job], url: str, at: str, browser: str) -> list[bytes]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=browser, args=list(ARGUMENTS))
        files = list(_pages(running, jobs, url, at))
        running.close()
    return files


PRINT: dict[str, Any] = {
    "prefer_css_page_size": True,
    "format": "A4",
    "tagged": True,
    "outline": True,
    "print_background": False,
}


def _pages(browser: Browser, jobs: Iterable[Job], url: str, at: str) -> Iterator[bytes]:
    # Without script nothing depends on the day or on this machine.
    page = browser.new_context(java_script_enabled=False).new_page()
    for job in jobs:
        page.goto(url + job.address)
        page.evaluate("document.fonts.ready.then(() => true)")
        yield _finished(page.pdf(**PRINT), job, url, at)


def _finished(data: bytes, job: Job, url: str, at: str) -> bytes:
    """The same bytes for the same page: with its own date, and links that lead to the site."""
    from pypdf import PdfWriter
    from pypdf.generic import ArrayObject, BooleanObject, ByteStringObject, DictionaryObject, NameObject

    writer = PdfWriter(clone_from=io.BytesIO(_numbered(data)))
    day = f"D:{job.changed}000000Z"
    found: Any = writer.metadata or {}
    title = str(found.get("/Title", ""))
    writer.metadata = {"/Title": title, "/Creator": "Revlanox", "/CreationDate": day, "/ModDate": day}
    shown = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    writer.root_object[NameObject("/ViewerPreferences")] = shown
    for page in writer.pages:
        for link in page.annotations or ():
            _lead(link.get_object(), url, at)
    name = ByteStringObject(hashlib.sha256((at + job.address).encode()).digest()[:16])
    writer._ID = ArrayObject([name, name])
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


_NODE = re.compile(rb"\(node(\d{8})\)")
"""The name of a tag. The browser counts the nodes of all pages that it has shown so far."""


def _numbered(data: bytes) -> bytes:
    """Tags counted from 1 in each file, in the same order and of the same length."""
    names = sorted({*_NODE.findall(data)})
    numbers = {name: b"(node%08d)" % number for number, name in enumerate(names, 1)}
    return _NODE.sub(lambda found: numbers[found[1]], data)


def _lead(link: Any, url: str, at: str) -> None:
    from pypdf.generic import NameObject, TextStringObject

    action: Any = link.get("/A") or {}
    if str(action.get("/URI", "")).startswith(url):
        action[NameObject("/URI")] = TextStringObject(at + str(action["/URI"]).removeprefix(url))
