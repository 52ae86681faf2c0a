"""`revlanox build` and `revlanox pdf`: a project to its site on disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import click

from generator.commands.folder import in_project, refuse, warn
from generator.errors import Refusal
from generator.kept import keeping
from generator.output import own
from generator.pages.frame.page import Page
from generator.pdf import NoPrinter, print_site
from generator.plugin.run import Written
from generator.plugin.run import build as build_with_mkdocs
from generator.progress import Progress
from generator.publish import held, publish
from generator.site import printed
from generator.survey import survey
from generator.unchanged import Built

Show = Callable[[int, int], None]

SITE_DIR = click.option(
    "--site-dir",
    type=click.Path(file_okay=False, path_type=Path),
    help="Output folder. Default: 'site' in the project folder.",
)


@click.command()
@in_project
@SITE_DIR
@click.option("--strict", is_flag=True, help="Treat warnings of the build as errors.")
@click.option("--pdf", is_flag=True, help="Also write each sheet and booklet as a PDF next to its page.")
def build(root: Path, site_dir: Path | None, strict: bool, pdf: bool) -> None:
    """Write the whole site, or leave the old one as it is.

    A project with errors is not built.
    """
    _build(root, site_dir, strict, pdf)


@click.command()
@in_project
@SITE_DIR
def pdf(root: Path, site_dir: Path | None) -> None:
    """Write the whole site with every sheet and booklet as a PDF file beside its page.

    Needs a Chromium, and 'site_url' in mkdocs.yml. What has not changed is not printed again.
    """
    _build(root, site_dir, strict=False, pdf=True)


def _build(root: Path, site_dir: Path | None, strict: bool, pdf: bool) -> None:
    site = (site_dir or root / "site").resolve()
    before = Built(root, site, strict=strict)
    messages = None if pdf else before.said()
    if messages is None:
        messages = _build_anew(root, site, strict, pdf)
        if not pdf:
            before.note(messages)
    warn(messages)
    click.echo(f"Built {site}")


def _build_anew(root: Path, site: Path, strict: bool, pdf: bool) -> list[str]:
    """What was said while the site was built; a site that isn't built ends the command."""
    with Progress("Building") as progress, Progress("Printing") as printing:
        messages, built = build_site(
            root, site, strict=strict, progress=progress.show, printing=printing.show if pdf else None
        )
    if not built:
        refuse(messages)
    return messages


def build_site(
    root: Path,
    site: Path,
    *,
    strict: bool,
    progress: Show = lambda done, total: None,
    printing: Show | None = None,
    written: Written = lambda address, html: None,
) -> tuple[list[str], bool]:
    """Write the site; returns what is to be said and whether it was written.

    With `printing`, which is told how far it is, every sheet is a PDF file too. `written` is told each page.
    """
    after = None if printing is None else partial(_print, root, printing)
    try:
        with held(site, root), keeping(root) as whole:
            found = survey(root)
            if found.errors:
                return found.blocking, False
            build = partial(build_with_mkdocs, root, found.library, strict=strict, after=after)
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
