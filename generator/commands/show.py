"""`revlanox show`: a plan to how it was read."""

from __future__ import annotations

import json
from pathlib import Path

import click

from generator import show as in_words
from generator.commands.folder import in_project
from generator.commands.named_plan import named_plan
from generator.rules.vectors import typed_plan


@click.command()
@in_project
@click.argument("protocol")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON instead.")
def show(root: Path, protocol: str, as_json: bool) -> None:
    """Print how a plan was read, stage by stage, in plain words.

    With totals, what each stage takes over from above, and every default filled in.
    """
    named = named_plan(root, protocol)
    if as_json:
        click.echo(json.dumps(typed_plan(named.plan), indent=2, ensure_ascii=False))
        return
    for line in in_words.show(named.plan, named.library):
        click.echo(line)
