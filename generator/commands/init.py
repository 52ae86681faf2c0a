"""`revlanox init`: a folder to a small project of one's own."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from generator.reference.first_project import begin


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", help="The name of the site. Default: the folder's name.")
def init(folder: Path, name: str | None) -> None:
    """Begin a site of your own in FOLDER, with one page of each kind.

    It has a plan, an exercise, a test, a question, an injury and a guide, each explained by its comments,
    and our pain rules and warning signs. It builds as it is.
    """
    begin(folder, name or _name(folder), dt.date.today())
    click.echo(
        f"Wrote {folder}\n"
        f"Now run 'cd {folder}', then 'revlanox serve' to see the site. Change its pages to yours: the plan\n"
        "is protocols/first-runs.yaml. 'revlanox check' tells you if anything is wrong.\n"
        "'revlanox host github' writes what publishes your site; 'revlanox host --help' names other hosts."
    )


def _name(folder: Path) -> str:
    return folder.resolve().name.replace("-", " ").replace("_", " ").strip().title() or "My site"
