"""A project's folder as every command takes it, and how a command says what it found."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from generator.load.settings import read_settings
from generator.publish import settle

Command = Callable[..., Any]

SETTINGS = "mkdocs.yml"
"""The file that makes a folder a project."""

NEEDED = {
    "content": "where the pages and their sources are",
    "protocols/vocabulary": "which says what the warning signs, pain rules and measures are",
}
"""Folders that every command needs, and what is in them."""


def in_project(command: Command) -> Command:
    """A command with the option `--root`; it is given the project's folder, whole and ready."""
    return click.option(
        "--root",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        callback=lambda ctx, _, root: _project(root),
        help="Project folder. Default: the current folder, or the nearest one above it that is a project.",
    )(command)


def _project(named: Path | None) -> Path:
    root = named.resolve() if named else _around(Path.cwd())
    if not (root / SETTINGS).is_file():
        raise click.UsageError(
            f"{root} is not a project (no {SETTINGS}). Go to a project's folder, name it with --root,"
            " or begin one: revlanox init my-site"
        )
    _refuse_parts_missing(root)
    settle(root / "site")
    return root


def _around(here: Path) -> Path:
    """The project that a folder belongs to; the folder itself where there is none."""
    return next((folder for folder in (here, *here.parents) if (folder / SETTINGS).is_file()), here)


def _refuse_parts_missing(root: Path) -> None:
    """Without pages there is no site, and without warning signs and pain rules none may be made. A library
    that the project extends brings both; MkDocs looks for the folder of pages all the same."""
    extends = read_settings(root)[1].extends is not None
    for folder, what in list(NEEDED.items())[: 1 if extends else None]:
        if not (root / folder).is_dir():
            raise click.UsageError(
                f"{root} has no folder {folder}/, {what}."
                " 'revlanox init my-site' writes one into a new folder: copy it from there."
            )


def below(root: Path) -> str:
    """A project's folder, from the top of the repository that it is in: code hosts name files so."""
    top = next((folder for folder in (root, *root.parents) if (folder / ".git").exists()), root)
    return "" if top == root else f"{root.relative_to(top).as_posix()}/"


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
