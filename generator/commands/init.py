"""`revlanox init`: a folder to a small project of one's own."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from generator.reference.first_project import begin, begin_with_library


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", help="The name of the site. Default: the folder's name.")
@click.option("--with-library", is_flag=True, help="Begin with all plans, exercises and pages of Revlanox.")
def init(folder: Path, name: str | None, with_library: bool) -> None:
    """Begin a site of your own in FOLDER, with one page of each kind.

    It has a plan, an exercise, a test, a question, an injury and a guide, each explained by its comments,
    and our pain rules and warning signs. It builds as it is.

    With --with-library it has all of our pages instead, and a guide of your own.
    """
    called = name or _name(folder)
    if with_library:
        begin_with_library(folder, called, dt.date.today())
        click.echo(
            f"Wrote {folder}\n"
            f"Now run 'cd {folder}', then 'revlanox serve' to see the site. It has all of our pages.\n"
            "content/guides/how-we-work.md is yours. mkdocs.yml says what you take from the library."
        )
        return
    begin(folder, called, dt.date.today())
    click.echo(
        f"Wrote {folder}\n"
        f"Now run 'cd {folder}', then 'revlanox serve' to see the site. Change its pages to yours: the plan\n"
        "is protocols/first-runs.yaml. 'revlanox check' tells you if anything is wrong.\n"
        "'revlanox host github' writes what publishes your site; 'revlanox host --help' names other hosts."
    )


def _name(folder: Path) -> str:
    return folder.resolve().name.replace("-", " ").replace("_", " ").strip().title() or "My site"
