"""A project's folder to findings, a site on disk, or a site that follows every edit."""

from __future__ import annotations

import datetime as dt
import html
import json
import signal
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from generator.anchors import broken
from generator.errors import Problem, Refusal, did_you_mean
from generator.faults import sentence
from generator.feeds.calendar import calendar, reader_key
from generator.kept import keeping
from generator.load import read_project
from generator.load.inventory import published
from generator.load.pictures import FOLDER as CONTENT
from generator.load.plan_references import check_plan
from generator.model import Library, Protocol
from generator.output import mark, own
from generator.pages.page import Page
from generator.pdf import NoPrinter, print_site
from generator.publish import held, publish
from generator.reference.whole import documentation
from generator.rules.log import read_log
from generator.rules.machine import machines
from generator.rules.runners import diary
from generator.rules.simulate import simulate
from generator.rules.vectors import test_vectors, typed_plan
from generator.show import show
from generator.site import files, pages, printed
from generator.source.lock import NAME as LOCK
from generator.source.lock import read_lock
from generator.source.versions import NAME as VERSIONS
from generator.survey import Survey, survey
from generator.tree import write_tree
from generator.words.lists import counted
from generator.words.runner import runner_lines, weekday_lines
from generator.words.told import row_words

WATCHED = ("protocols", "content", "overrides", "mkdocs.yml", LOCK, VERSIONS)

Show = Callable[[int, int], None]


class PortTaken(Refusal):
    """Another program listens there."""


def findings(root: Path) -> list[Problem]:
    """What does not load, and what the rules find in all that does."""
    return list(survey(root).problems)


def checked(root: Path, commands: click.Group) -> Survey:
    """Everything `check` reports.

    Pages are made to see whether old links into them arrive; only a project without errors makes any.
    """
    with keeping(root):
        found = survey(root)
        if found.errors:
            return found
        library = found.library
        made = pages(library, documentation(library, commands))
    return replace(
        found, problems=tuple(sorted({*found.problems, *broken(library, made, read_lock(root)[0])}))
    )


Said = tuple[list[str], list[str], str]
"""Lines for the reader; or what is wrong; and what else there is to know about the project."""


def shown(root: Path, name: str, *, as_json: bool) -> Said:
    """A plan in words or as JSON: its lines, or what is wrong."""
    library, plan, problems, beside = _plan(root, name)
    if library is None or plan is None:
        return [], problems, ""
    if as_json:
        return [json.dumps(typed_plan(plan), indent=2, ensure_ascii=False)], [], beside
    return list(show(plan, library)), [], beside


def simulated(root: Path, name: str, log: Path | None, runner: str, *, vectors: bool) -> Said:
    """A diary through a plan: a line a day, or the test vectors; or what is wrong."""
    library, plan, problems, beside = _plan(root, name)
    if library is None or plan is None:
        return [], problems, ""
    if log is None:
        memory, days = diary(plan, library, runner)  # type: ignore[arg-type]
    else:
        text = log.read_text("utf-8", errors="replace")
        memory, days, found = read_log(text, str(log), machines(plan, library))
        if found:
            return [], list(map(str, sorted(found))), ""
    if vectors:
        vector = test_vectors(plan, library, memory, days)
        return [json.dumps(vector, indent=1, ensure_ascii=False)], [], beside
    rows = [row_words(row, plan) for row in simulate(plan, library, memory, days)]
    about = [] if log else [*runner_lines(plan, runner, memory)]  # type: ignore[arg-type]
    return [*about, *weekday_lines(plan), *rows], [], beside


def calendar_file(root: Path, name: str, start: dt.date, reader: str) -> tuple[bytes, list[str], str]:
    """A plan's sessions from its first day on as a calendar file for a reader, or what is wrong."""
    from generator.plugin import site_address

    library, plan, problems, beside = _plan(root, name)
    if library is None or plan is None:
        return b"", problems, ""
    now = dt.datetime.now(dt.UTC)
    key = reader_key(reader, start)
    return calendar(plan, replace(library, site=site_address(root)), start, now, key), [], beside


def _plan(root: Path, name: str) -> tuple[Library | None, Protocol | None, list[str], str]:
    """The plan, whatever is wrong beside it; or what is wrong with it, or with what it needs."""
    loaded = read_project(root)
    library, plan = loaded.judged, loaded.judged.protocols.get(name)
    if plan is None and name not in loaded.broken and name not in loaded.library.protocols:
        near = did_you_mean(name, library.protocols)
        return None, None, [f"there is no plan '{name}'{near or '; see protocols/'}"], ""
    own = [problem for problem in loaded.problems if plan and problem.place.path == plan.entry.id.place.path]
    needs = plan is None or own or any(check_plan(plan, library, set()))
    if needs:
        first = own or [one for one in loaded.problems if Path(one.place.path).stem == name]
        return None, None, list(map(str, dict.fromkeys([*first, *loaded.problems]))), ""
    files = {problem.place.path for problem in loaded.problems}
    beside = f"{counted(len(files), 'other file')} {'has' if len(files) == 1 else 'have'} problems"
    return library, plan, [], f"{beside}; 'revlanox check' lists them" if files else ""


def build_site(
    root: Path, site: Path, *, strict: bool, progress: Show, printing: Show | None = None
) -> tuple[list[str], bool]:
    """Write the site; returns what is to be said and whether it was written.

    With `printing`, which is told how far it is, every sheet is a PDF file too.
    """
    after = None if printing is None else partial(_print, root, printing)
    try:
        with held(site, root), keeping(root) as whole:
            found = survey(root)
            if found.errors:
                return _errors(found), False
            messages = _publish(root, found.library, site, strict, progress, after)
            whole()
            return messages, True
    except Refusal as error:
        return [str(error)], False


def _publish(
    root: Path, library: Library, site: Path, strict: bool, progress: Show, after: partial[None] | None
) -> list[str]:
    from generator.plugin.run import build

    warnings: list[str] = []

    def write(folder: Path) -> None:
        warnings.extend(build(root, library, folder, strict=strict, progress=progress, after=after))

    publish(site, write)
    return warnings


def _errors(found: Survey) -> list[str]:
    return [str(problem) for problem in found.problems if problem.severity == "error"]


def _print(root: Path, show: Show, folder: Path, made: Mapping[str, Page], address: str) -> None:
    if not address:
        raise NoPrinter("PDF files need 'site_url' in mkdocs.yml: their links and QR codes lead there")
    print_site(folder, printed(made), own(root / "build/pdf", root), address, show)


def write_pages(root: Path, folder: Path, commands: click.Group) -> tuple[list[str], int]:
    """Write the tree of pages; returns what is wrong, or how many files changed."""
    found = survey(root)
    if found.errors:
        return _errors(found), 0
    library = found.library
    made = documentation(library, commands)
    beside: dict[str, str | bytes] = {**files(library), **_listed(root, library)}
    return [], write_tree(root, pages(library, made).values(), folder, beside)


def _listed(root: Path, library: Library) -> dict[str, bytes]:
    # Another engine would run the HTML of a plain Markdown page: it stays out of the tree.
    names = (name for name in published(library) if not name.endswith(".md"))
    return {name: (root / CONTENT / name).read_bytes() for name in names}


def serve_site(root: Path, port: int, say: Callable[[str], None]) -> None:
    """Serve until interrupted. The last good site stays up while a file has an error."""
    from generator.plugin.run import live_server

    with tempfile.TemporaryDirectory(prefix="revlanox-") as folder:
        site = Path(folder) / "site"

        def rebuild() -> None:
            _rebuild(root, site, say)

        rebuild()
        server = live_server(site, port, rebuild, [root / name for name in WATCHED])
        signal.signal(signal.SIGTERM, lambda *_: server.shutdown())
        say(f"Revlanox is at http://127.0.0.1:{port}/  (Ctrl+C ends it)")
        try:
            server.serve()
        except KeyboardInterrupt:
            server.shutdown()
        except OSError as error:
            raise PortTaken(f"port {port} is taken ({error.strerror}); choose another with --port") from None


def _rebuild(root: Path, site: Path, say: Callable[[str], None]) -> None:
    try:
        messages, built = build_site(root, site, strict=False, progress=lambda done, total: None)
    except Exception as error:  # The server outlives whatever an edit brings about.
        messages, built = [sentence(error)], False
    for message in messages:
        say(message)
    if built:
        say("Built.")
    else:
        say("Not built. The last good site stays up until this is fixed.")
        if not (site / "index.html").exists():
            _explain(site, messages)


def _explain(site: Path, messages: list[str]) -> None:
    """A page that says what is wrong, where there is no good site to show."""
    site.mkdir(parents=True, exist_ok=True)
    lines = "".join(f"<li><code>{html.escape(message)}</code></li>" for message in messages)
    page = f"<!doctype html><title>Not built yet</title><body><h1>Not built yet</h1><ul>{lines}</ul></body>"
    (site / "index.html").write_text(page, "utf-8")
    mark(site)
