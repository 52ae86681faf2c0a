"""`revlanox new`: a kind and an id to a commented file to start from."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from generator.commands.folder import in_project
from generator.reference.starting import next_steps, start


@click.command()
@in_project
@click.argument("kind", type=click.Choice(["protocol", "condition", "question", "exercise", "test"]))
@click.argument("id_", metavar="ID")
def new(root: Path, kind: str, id_: str) -> None:
    """Write a commented starter file that passes check."""
    click.echo(next_steps(start(root, kind, id_, dt.date.today())))
