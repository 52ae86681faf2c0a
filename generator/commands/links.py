"""`revlanox links`: the ids that nothing may lose once they are published, into their lock files."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.folder import documented, in_project, refuse
from generator.new_ids import new_ids


@click.command()
@in_project
@click.option("--update", is_flag=True, help="Write them to links.lock and versions.lock.")
def links(root: Path, update: bool) -> None:
    """Print the ids and versions that links.lock and versions.lock do not have yet, or add them.

    Links on paper and entries on phones depend on ids. Once an id is in links.lock, check reports when
    nothing has it any more. versions.lock keeps the doses of every version of a plan, for links that
    were given to a patient. Run it with --update before you publish, and commit both files.
    """
    lines, problems = new_ids(root, documented(), update=update)
    refuse(problems)
    for line in lines:
        click.echo(line)
