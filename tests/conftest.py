"""Fixtures for all tests: the built site, its address on a local server, and the HTML checker."""

import gc
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import is_hypothesis_test
from own import own_library

from generator.model import Library

ROOT = Path(__file__).resolve().parent.parent
TOOLS_FILE = Path(sys.prefix) / "test-tools.json"
CHECKER = ROOT / "client/node_modules/vnu-jar/build/dist/vnu.jar"

SITE_URL = "https://revlanox.example/"
"""Where the site says it is published: what stands on its sheets."""

NuChecker = Callable[[Sequence[Path]], list[str]]


HEAVY = {"browser", "built_site", "test_tools"}
"""Fixtures that nobody has in a moment: a browser, a site, a program that is installed for the tests."""

LONG = {
    "subprocess", "started", "run", "said", "replayed", "laid_out",
    "own_pages", "own_embeds", "buildable", "FACTOR",
}  # fmt: skip
"""What a file of tests imports that nobody has in a moment: a program, every page, many tries."""

MOMENT = 2.0
"""Seconds of this processor that a test of `make quick` should take."""


def is_long(item: pytest.Item) -> bool:
    """Whether it takes more than a moment: it needs such a fixture, tries much, or its file runs others."""
    starts = LONG & vars(getattr(item, "module", None)).keys()
    tries = is_hypothesis_test(getattr(item, "function", None))
    heavy = HEAVY & {*getattr(item, "fixturenames", ())} or {"browser", "engines"} & {*item.path.parts}
    return bool(heavy or starts or tries)


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """What tests were collected from stays: nobody looks through it for rubbish again and again."""
    gc.collect()
    gc.freeze()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what `make quick` leaves out. A file whose tests take long for another reason says so itself."""
    for item in items:
        if is_long(item):
            item.add_marker("long")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Note how long a test of `make quick` took. A busy machine is no fault, so nothing fails by it."""
    began = time.process_time()
    yield
    if item.config.option.markexpr == QUICK:
        item.user_properties.append((TOOK, time.process_time() - began))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name the tests of `make quick` that should not be there."""
    reports = terminalreporter.getreports("passed")
    took = [(dict(report.user_properties).get(TOOK, 0.0), report.nodeid) for report in reports]
    for seconds, name in sorted(took):
        if seconds > MOMENT:
            terminalreporter.write_line(f"{seconds:.1f} s: mark {name}, or its file, with pytest.mark.long")


QUICK = "not long and not bench"
"""The tests of `make quick`."""

TOOK = "seconds of the processor"
"""The name under which a test of `make quick` says how long it took."""


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of the real site, built once in a test run however many workers there are."""
    base = tmp_path_factory.getbasetemp()
    # xdist gives every worker a folder of its own inside the run's folder.
    run_folder = base if worker_id == "master" else base.parent
    site, done = run_folder / "site", run_folder / "site.done"
    with FileLock(run_folder / "site.lock"):
        if not done.exists():
            build(site)
            done.touch()
    return site


def build(site: Path) -> None:
    """Run the command that an author runs, and stop the test with its words if it fails."""
    environment = {**os.environ, "SITE_URL": SITE_URL}
    command = [str(Path(sys.executable).with_name("revlanox")), "build", "--site-dir", str(site)]
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        pytest.fail(f"revlanox build failed\n{result.stdout}{result.stderr}", pytrace=False)


class SilentHandler(SimpleHTTPRequestHandler):
    """Serves files as any static host does, without a line of log for each."""

    protocol_version = "HTTP/1.1"
    """A connection serves a page with all that it asks for."""

    def log_message(self, format: str, *args: object) -> None:
        """Print nothing."""


class Server(ThreadingHTTPServer):
    """Serves browsers, which break off what they no longer need."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a connection that was broken off, and all of anything else."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def serve(folder: Path, how: type[SimpleHTTPRequestHandler] = SilentHandler) -> Iterator[str]:
    """The address of a folder on this machine, ending in a slash."""
    handler = partial(how, directory=str(folder))
    with Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    """The address of the built site on this machine, ending in a slash."""
    with serve(built_site) as url:
        yield url


@pytest.fixture(scope="session")
def test_tools() -> dict[str, str]:
    """The paths of the programs that the tests drive, by the names that tools/setup_tests.py gives them."""
    if not TOOLS_FILE.exists():
        pytest.fail("Run `make test` once: it sets up the browser and Java.", pytrace=False)
    tools: dict[str, str] = json.loads(TOOLS_FILE.read_text(encoding="utf-8"))
    return tools


@pytest.fixture(scope="session")
def nu_checker(test_tools: dict[str, str]) -> NuChecker:
    """A function from HTML files to the errors in them, one "file:line:column: message" each.

    Give it all files at once: starting the Nu HTML checker takes a second, a page a few milliseconds.
    """
    command = [test_tools["java"], "-jar", str(CHECKER), "--format", "json", "--stdout"]

    def check(files: Sequence[Path]) -> list[str]:
        run = [*command, "--errors-only", *map(str, files)]
        result = subprocess.run(run, capture_output=True, encoding="utf-8", check=False)
        try:
            messages = json.loads(result.stdout)["messages"]
        except ValueError:
            pytest.fail(f"the HTML checker broke off\n{result.stdout}{result.stderr}", pytrace=False)
        return [describe(message) for message in messages]

    return check


def describe(message: dict[str, object]) -> str:
    """Turn one message of the checker into a line that an editor can follow to the place."""
    file = str(message.get("url", "")).removeprefix("file:")
    column = message.get("firstColumn", message.get("lastColumn", 0))
    return f"{file}:{message.get('lastLine', 0)}:{column}: {message['message']}"


@pytest.fixture(scope="session")
def library() -> Library:
    """This project's own content, read once."""
    return own_library()
