"""A project's folder as every command takes it, and how a command says what it found."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from generator.publish import settle

Command = Callable[..., Any]


def in_project(command: Command) -> Command:
    """A command with the option `--root`; it is given the project's folder, whole and ready."""
    return click.option(
        "--root",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        default=Path(),
        callback=lambda ctx, _, root: _project(root),
        help="Project folder. Default: the current folder.",
    )(command)


def _project(root: Path) -> Path:
    root = root.resolve()
    if not (root / "mkdocs.yml").is_file():
        raise click.UsageError(f"{root} is not a project (no mkdocs.yml). Choose one with --root.")
    settle(root / "site")
    return root


def documented() -> click.Group:
    """The group that the command which runs now belongs to: its pages of documentation are made from it."""
    group = click.get_current_context().find_root().command
    assert isinstance(group, click.Group)
    return group


def warn(lines: Iterable[str]) -> None:
    """What is wrong, or else there is to know, to stderr: a line each."""
    for line in lines:
        click.echo(line, err=True)


def refuse(problems: Iterable[str]) -> None:
    """What is wrong to stderr; with any of it the command ends, and exits with 1."""
    found = list(problems)
    warn(found)
    if found:
        sys.exit(1)
