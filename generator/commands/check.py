"""`revlanox check`: a project to every problem in it."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import click

from generator.anchors import broken
from generator.commands.folder import documented, in_project, warn
from generator.kept import keeping
from generator.reference.documentation import documentation
from generator.site import pages
from generator.source.lock import read_lock
from generator.survey import NoFile, Survey, asked, survey


@click.command()
@in_project
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option(
    "--all", "every", is_flag=True, help="Also list warnings that are explained under 'as printed'."
)
def check(root: Path, files: tuple[str, ...], every: bool) -> None:
    """Report every problem in every file, or only those of each FILE.

    A FILE is a path from the current folder or from the project's, such as protocols/my-plan.yaml. The
    problems of all other files are then counted in one line.

    Each is one line, path:line:column: message. Exits with 1 when there is an error; warnings,
    such as defects of a source that the file excuses, do not count. A warning that its file explains under
    'as printed' is only counted, unless you ask for --all.
    """
    whole = checked(root, documented())
    try:
        found = asked(whole, root, files) if files else whole
    except NoFile as error:
        raise click.UsageError(str(error)) from None
    warn(found.lines(every=every))
    if files and (others := found.others(whole)):
        warn([others])
    if found.errors:
        sys.exit(1)
    click.echo(found.summary)


def checked(root: Path, commands: click.Group) -> Survey:
    """Everything that is reported.

    Pages are made to see whether old links into them arrive; only a project without errors makes any.
    """
    with keeping(root):
        found = survey(root)
        if found.errors:
            return found
        made = pages(found.library, documentation(found.library, commands))
    problems = {*found.problems, *broken(found.library, made, read_lock(root)[0])}
    return replace(found, problems=tuple(sorted(problems)))
