"""`revlanox tree`: a project to its pages as files, for an engine without plugins."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.folder import documented, in_project, refuse
from generator.load.inventory import published
from generator.load.pictures import FOLDER as CONTENT
from generator.model import Library
from generator.reference.documentation import documentation
from generator.site import files, pages
from generator.survey import survey
from generator.tree import write_tree
from generator.words.lists import counted


@click.command()
@in_project
def tree(root: Path) -> None:
    """Write the pages to build/docs/ for an engine without plugins.

    Zensical, the successor of Material for MkDocs, builds from there: zensical build -f zensical.yml
    """
    found = survey(root)
    refuse(found.blocking)
    folder = root / "build/docs"
    count = write_pages(root, found.library, folder, documented())
    click.echo(f"Wrote {counted(count, 'changed page')} to {folder}")


def write_pages(root: Path, library: Library, folder: Path, commands: click.Group) -> int:
    """Write the tree of pages; returns how many files changed."""
    made = documentation(library, commands)
    beside: dict[str, str | bytes] = {**files(library), **_listed(root, library)}
    return write_tree(root, pages(library, made).values(), folder, beside)


def _listed(root: Path, library: Library) -> dict[str, bytes]:
    # Another engine would run the HTML of a plain Markdown page: it stays out of the tree.
    names = (name for name in published(library) if not name.endswith(".md"))
    return {name: (root / CONTENT / name).read_bytes() for name in names}
