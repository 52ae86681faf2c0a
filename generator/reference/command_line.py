"""The commands to a page of documentation."""

from __future__ import annotations

import click

from generator.model import Doc
from generator.reference.doc import doc
from generator.reference.reports import reports

_MORE = {"check": (reports(),)}
"""What there is to know of a command besides."""


def command_line(main: click.Group) -> Doc:
    """Every command with its options, as `--help` prints them."""
    context = click.Context(main, info_name="revlanox", terminal_width=80)
    parts = [
        "Commands work on the project in the current folder, or the one given with `--root`.",
        _block(main, context),
    ]
    for name, command in every_command(main).items():
        parts += [f"## revlanox {name}", _block(command, context, name), *_MORE.get(name, ())]
    return doc("command-line", "The command line", "Every command and option.", 3, "\n\n".join(parts))


def every_command(group: click.Group) -> dict[str, click.Command]:
    """The commands of a group by name, in its own order."""
    context = click.Context(group)
    found = {name: group.get_command(context, name) for name in group.list_commands(context)}
    return {name: command for name, command in found.items() if command is not None}


def _block(command: click.Command, parent: click.Context, name: str = "") -> str:
    context = click.Context(command, info_name=name, parent=parent) if name else parent
    context.terminal_width, context.max_content_width = 80, 80
    return f"```text\n{command.get_help(context)}\n```"
