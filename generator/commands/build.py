"""`revlanox build` and `revlanox pdf`: a project to its site on disk."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.folder import in_project, refuse, warn
from generator.progress import Progress
from generator.unchanged import Built

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
    # Late: a site that nothing has changed in is seen to be so without all that builds one.
    from generator.building import build_site

    with Progress("Building") as progress, Progress("Printing") as printing:
        messages, built = build_site(
            root, site, strict=strict, progress=progress.show, printing=printing.show if pdf else None
        )
    if not built:
        refuse(messages)
    return messages
