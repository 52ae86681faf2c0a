"""The commands to a page of documentation."""

from __future__ import annotations

import datetime as dt

import click

from generator.errors import Place
from generator.model import Doc
from generator.source import Text

CHANGED = dt.date(2026, 11, 28)


def command_line(main: click.Group) -> Doc:
    """Every command with its options, as `--help` prints them."""
    context = click.Context(main, info_name="revlanox", terminal_width=80)
    parts = [
        "Every command acts on the project in the current folder, or on `--root`.",
        _block(main, context),
    ]
    for name, command in main.commands.items():
        parts += [f"## revlanox {name}", _block(command, context, name)]
    return _doc("command-line", "The command line", "Every command and option.", 3, "\n\n".join(parts))


def _block(command: click.Command, parent: click.Context, name: str = "") -> str:
    context = click.Context(command, info_name=name, parent=parent) if name else parent
    context.terminal_width, context.max_content_width = 80, 80
    return f"```text\n{command.get_help(context)}\n```"


def _doc(id_: str, title: str, summary: str, order: int, body: str) -> Doc:
    def text(words: str) -> Text:
        return Text(words, Place(f"generator/reference/{id_}"))

    return Doc.model_construct(
        id=text(id_),
        title=text(title),
        summary=text(summary),
        order=order,
        changed=CHANGED,
        body=text(body),
    )
