"""A project's folder to a site on disk by MkDocs, or to a server of one."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.livereload import LiveReloadServer

from generator.errors import Problem, Refusal
from generator.model import Library
from generator.pages.frame.page import Page
from generator.plugin import RevlanoxPlugin, address_of


class BuildFailed(Refusal):
    """MkDocs could not build; the message is what it said."""


class _Said(logging.Handler):
    """Keeps what MkDocs logs as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage().strip())


After = Callable[[Path, Mapping[str, Page], str], None]
"""What is done with a built site: its folder, its pages, the address it is published under."""


Written = Callable[[str, str], None]
"""What is told of each page: its address, and its HTML."""


def build(
    root: Path,
    library: Library,
    site: Path,
    *,
    strict: bool,
    progress: Callable[[int, int], None],
    after: After | None = None,
    written: Written = lambda address, html: None,
    served: Sequence[Problem] | None = None,
) -> list[str]:
    """Build the project in `root`, read as `library`, into `site`; returns warnings, raises BuildFailed.

    With `after`, which makes the PDF files, the pages link to them. `served` is what was found in the files,
    for a site that is shown to its author.
    """
    said, log = _Said(), logging.getLogger("mkdocs")
    log.addHandler(said)
    log.propagate = False
    try:
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(site), strict=strict)
        plugin = config.plugins.get("revlanox")
        if not isinstance(plugin, RevlanoxPlugin):
            raise BuildFailed("mkdocs.yml: add 'revlanox' to its plugins")
        plugin.library = library
        plugin.progress = progress
        plugin.pdfs = after is not None
        plugin.written = written
        plugin.served = served
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(config)
        config.plugins.on_shutdown()
        if after is not None:
            after(site, plugin.pages, address_of(config))
    except (Abort, ConfigurationError) as error:
        raise BuildFailed("\n".join(said.lines) or str(error)) from None
    except TemplateSyntaxError as error:
        raise BuildFailed(f"{_shown(error.filename, root)}:{error.lineno}:1: {error.message}") from None
    except TemplateError as error:
        raise BuildFailed(f"a template in overrides/: {error.message}") from None
    finally:
        log.removeHandler(said)
    return said.lines


def _shown(filename: str | None, root: Path) -> str:
    """A template's path as its author knows it."""
    path = Path(filename or "overrides")
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


POLL = 0.2
"""Seconds from one look at the files to the next."""


def live_server(site: Path, port: int, rebuild: Callable[[], None], watched: list[Path]) -> LiveReloadServer:
    """A server of the folder `site` that calls `rebuild` after an edit and reloads open pages."""
    server = LiveReloadServer(
        rebuild, host="127.0.0.1", port=port, root=str(site), mount_path="/", polling_interval=POLL
    )
    for path in watched:
        if path.exists():
            server.watch(str(path))
    return server
