"""`revlanox serve`: a project to a site on this machine that follows every edit."""

from __future__ import annotations

import html
import signal
import tempfile
from collections.abc import Callable
from pathlib import Path

import click

from generator.building import build_site
from generator.commands.folder import in_project
from generator.commands.rebuilt import Rebuilt
from generator.errors import Refusal
from generator.faults import sentence
from generator.output import mark
from generator.plugin.run import live_server
from generator.source.lock import NAME as LOCK
from generator.source.versions import NAME as VERSIONS

WATCHED = ("protocols", "content", "overrides", "mkdocs.yml", LOCK, VERSIONS)

Say = Callable[[str], None]


class PortTaken(Refusal):
    """Another program listens there."""


@click.command()
@in_project
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port.")
def serve(root: Path, port: int) -> None:
    """Show the site on this machine and rebuild it on every edit.

    A file with an error keeps the last good site up; the error is printed, and shown in the
    browser when there is no good site yet.
    """
    serve_site(root, port, say=click.echo)


def serve_site(root: Path, port: int, say: Say) -> None:
    """Serve until interrupted. The last good site stays up while a file has an error."""
    with tempfile.TemporaryDirectory(prefix="revlanox-") as folder:
        site, rebuilt = Path(folder) / "site", Rebuilt()

        def rebuild() -> None:
            _rebuild(root, site, rebuilt, say)

        rebuild()
        server = live_server(site, port, rebuild, [root / name for name in WATCHED])
        # As Ctrl+C does it, which a job in the background does not hear.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        say(f"Revlanox is at http://127.0.0.1:{port}/  (Ctrl+C ends it)")
        try:
            server.serve()
        except KeyboardInterrupt:
            server.shutdown()
        except OSError as error:
            raise PortTaken(f"port {port} is taken ({error.strerror}); choose another with --port") from None


def _rebuild(root: Path, site: Path, rebuilt: Rebuilt, say: Say) -> None:
    rebuilt.begin()
    try:
        messages, built = build_site(root, site, strict=False, written=rebuilt.page, served=True)
    except Exception as error:  # The server outlives whatever an edit brings about.
        messages, built = [sentence(error)], False
    for message in messages:
        say(message)
    if built:
        say(rebuilt.end())
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
