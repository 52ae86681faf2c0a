"""`revlanox build` and `revlanox pdf`: a project to its site on disk."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import click

from generator.commands.folder import in_project, warn
from generator.errors import Refusal
from generator.output import own
from generator.pages.frame.page import Page
from generator.pdf import NoPrinter, print_site
from generator.plugin.run import build as build_with_mkdocs
from generator.progress import Progress
from generator.publish import held, publish
from generator.site import printed
from generator.survey import errors_of

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
    with Progress("Building") as progress, Progress("Printing") as printing:
        messages, built = build_site(
            root, site, strict=strict, progress=progress.show, printing=printing.show if pdf else None
        )
    warn(messages)
    if not built:
        sys.exit(1)
    click.echo(f"Built {site}")


def build_site(
    root: Path, site: Path, *, strict: bool, progress: Show, printing: Show | None = None
) -> tuple[list[str], bool]:
    """Write the site; returns what is to be said and whether it was written.

    With `printing`, which is told how far it is, every sheet is a PDF file too.
    """
    after = None if printing is None else partial(_print, root, printing)
    try:
        with held(site, root):
            errors = errors_of(root)
            return (errors, False) if errors else (_publish(root, site, strict, progress, after), True)
    except Refusal as error:
        return [str(error)], False


def _publish(root: Path, site: Path, strict: bool, progress: Show, after: partial[None] | None) -> list[str]:
    warnings: list[str] = []

    def write(folder: Path) -> None:
        warnings.extend(build_with_mkdocs(root, folder, strict=strict, progress=progress, after=after))

    publish(site, write)
    return warnings


def _print(root: Path, show: Show, folder: Path, made: Mapping[str, Page], address: str) -> None:
    if not address:
        raise NoPrinter("PDF files need 'site_url' in mkdocs.yml: their links and QR codes lead there")
    print_site(folder, printed(made), own(root / "build/pdf", root), address, show)
