"""A project's folder to its site on disk: checked, built and put in the place of the old one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from generator.errors import Refusal
from generator.kept import keeping
from generator.output import own
from generator.pages.frame.page import Page
from generator.pdf import NoPrinter, print_site
from generator.plugin.run import Written
from generator.plugin.run import build as build_with_mkdocs
from generator.publish import held, publish
from generator.site import printed
from generator.survey import survey

Show = Callable[[int, int], None]
"""What is told how many of how many are done."""


def build_site(
    root: Path,
    site: Path,
    *,
    strict: bool,
    progress: Show = lambda done, total: None,
    printing: Show | None = None,
    written: Written = lambda address, html: None,
    served: bool = False,
) -> tuple[list[str], bool]:
    """Write the site; returns what is to be said and whether it was written.

    With `printing`, which is told how far it is, every sheet is a PDF file too. `written` is told each page.
    What is `served` to its author shows the findings beside the pages, and may be written into by the server.
    """
    after = None if printing is None else partial(_print, root, printing)
    try:
        with held(site, root), keeping(root) as whole:
            found = survey(root)
            if found.errors:
                return found.blocking, False
            told = found.problems if served else None
            build = partial(build_with_mkdocs, root, found.library, strict=strict, after=after, served=told)
            messages = _publish(site, partial(build, progress=progress, written=written))
            whole()
            return messages, True
    except Refusal as error:
        return [str(error)], False


def _publish(site: Path, build: Callable[[Path], list[str]]) -> list[str]:
    warnings: list[str] = []
    publish(site, lambda folder: warnings.extend(build(folder)))
    return warnings


def _print(root: Path, show: Show, folder: Path, made: Mapping[str, Page], address: str) -> None:
    if not address:
        raise NoPrinter("PDF files need 'site_url' in mkdocs.yml: their links and QR codes lead there")
    print_site(folder, printed(made), own(root / "build/pdf", root), address, show)
