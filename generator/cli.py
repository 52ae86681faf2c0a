"""The command `revlanox`; each of its commands stands in `generator/commands/`."""

from __future__ import annotations

from importlib import import_module

import click

from generator import __version__
from generator.faults import Commands

COMMANDS = {
    "init": "init", "check": "check", "build": "build", "pdf": "build", "serve": "serve", "tree": "tree",
    "show": "show", "simulate": "simulate", "calendar": "calendar", "links": "links", "host": "host",
    "review": "review", "schema": "schema", "new": "new",
}  # fmt: skip
"""Each command and its module, which is read when the command is needed: a typing mistake is told at once."""


class OneByOne(Commands):
    """Commands that are imported when somebody asks for them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the commands, in the order in which an author meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command with that name, with the options that every command has."""
        if cmd_name in COMMANDS and cmd_name not in self.commands:
            module = import_module(f"generator.commands.{COMMANDS[cmd_name]}")
            self.add_command(getattr(module, cmd_name))
        return super().get_command(ctx, cmd_name)


@click.group(cls=OneByOne, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, package_name="revlanox")
def main() -> None:
    """Turn rehab protocols written in YAML into a static site."""
