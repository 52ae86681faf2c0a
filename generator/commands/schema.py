"""`revlanox schema`: the kinds of file to a JSON Schema of each, for an editor."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.folder import in_project
from generator.reference.schema_files import KINDS, UnknownKind, schema_text, write_schemas


@click.command()
@in_project
@click.argument("kind", required=False)
@click.option("--print", "printed", is_flag=True, help="Print the one KIND instead of writing it.")
def schema(root: Path, kind: str | None, printed: bool) -> None:
    """Write JSON Schemas for an editor to build/schema/: of every kind of file, or of one KIND.

    An editor with a YAML language server then completes and explains every key of a file whose first
    line names its schema, as in the files that revlanox new makes.
    """
    if printed and kind is None:
        raise click.UsageError("name a kind to print, such as protocol")
    try:
        if printed and kind is not None:
            click.echo(schema_text(kind), nl=False)
            return
        written = write_schemas(root, (kind,) if kind else KINDS)
    except UnknownKind as error:
        raise click.UsageError(str(error)) from None
    click.echo(f"Wrote {written[0] if kind else f'{len(written)} schemas to {written[0].parent}'}")
