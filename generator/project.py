"""A project's folder to findings, a site on disk, or a site that follows every edit."""

from __future__ import annotations

import html
import signal
import tempfile
from collections.abc import Callable
from pathlib import Path

import click

from generator.check import check
from generator.errors import Problem, ProblemsFound
from generator.load import load
from generator.publish import publish
from generator.reference.command_line import command_line
from generator.reference.language import language
from generator.site import pages
from generator.tree import write_tree

WATCHED = ("protocols", "content", "overrides", "mkdocs.yml")

Show = Callable[[int, int], None]


class PortTaken(Exception):
    """Another program listens there."""


def findings(root: Path) -> list[Problem]:
    """Everything `check` reports: what does not load, or what the rules find in what does."""
    try:
        return check(load(root))
    except ProblemsFound as found:
        return list(found.problems)


def build_site(root: Path, site: Path, *, strict: bool, progress: Show) -> tuple[list[str], bool]:
    """Write the site; returns what is to be said and whether it was written."""
    problems = findings(root)
    errors = [str(problem) for problem in problems if problem.severity == "error"]
    if errors:
        return errors, False
    from generator.plugin import BuildFailed, build

    warnings: list[str] = []
    try:
        publish(
            site,
            lambda folder: warnings.extend(build(root, folder, strict=strict, progress=progress)),
        )
    except BuildFailed as error:
        return [str(error)], False
    return warnings, True


def write_pages(root: Path, folder: Path, commands: click.Group) -> tuple[list[str], int]:
    """Write the tree of pages; returns what is wrong, or how many files changed."""
    errors = [str(problem) for problem in findings(root) if problem.severity == "error"]
    if errors:
        return errors, 0
    library = load(root)
    made = (language(library), command_line(commands))
    return [], write_tree(pages(library, made).values(), folder)


def serve_site(root: Path, port: int, say: Callable[[str], None]) -> None:
    """Serve until interrupted. The last good site stays up while a file has an error."""
    from generator.plugin import live_server

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
    messages, built = build_site(root, site, strict=False, progress=lambda done, total: None)
    for message in messages:
        say(message)
    if built:
        say("Built.")
    else:
        say("Not built; the last good site stays up until this is mended.")
        if not (site / "index.html").exists():
            _explain(site, messages)


def _explain(site: Path, messages: list[str]) -> None:
    """A page that says what is wrong, where there is no good site to show."""
    site.mkdir(parents=True, exist_ok=True)
    lines = "".join(f"<li><code>{html.escape(message)}</code></li>" for message in messages)
    page = f"<!doctype html><title>Not built yet</title><body><h1>Not built yet</h1><ul>{lines}</ul></body>"
    (site / "index.html").write_text(page, "utf-8")
