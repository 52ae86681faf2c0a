"""`revlanox check`: a project to every problem in it."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import click

from generator.anchors import broken
from generator.commands.folder import below, documented, in_project
from generator.commands.reporting import FORMAT, Reporting, report
from generator.kept import keeping
from generator.reference.documentation import documentation
from generator.site import pages
from generator.source.lock import read_lock
from generator.survey import NoFile, Survey, asked, survey


@click.command(cls=Reporting)
@in_project
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option(
    "--all", "every", is_flag=True, help="Also list warnings that are explained under 'as printed'."
)
@FORMAT
@click.option("--quiet", "-q", is_flag=True, help="Write the problems and nothing else.")
def check(root: Path, files: tuple[str, ...], every: bool, quiet: bool) -> None:
    """Report every problem in every file, or only those of each FILE.

    A FILE is a path from the current folder or from the project's, such as protocols/my-plan.yaml. The
    problems of all other files are then counted in one line. While any file has an error, no page is made and
    tried.

    Each is one line on the standard output, path:line:column: message. Counts and other sentences go to the
    standard error. A warning that its file explains under 'as printed' is only counted, unless you ask
    for --all.

    Exits with 0 when there is no error, with 1 when there is one or Revlanox itself fails, and with 2 when it
    can't tell what to check. Warnings, such as defects of a source that the file excuses, do not count.
    """
    whole = checked(root, documented())
    try:
        found = asked(whole, root, files) if files else whole
    except NoFile as error:
        raise click.UsageError(str(error)) from None
    report(found.report(whole, below(root), every=every), quiet=quiet)
    if found.errors:
        sys.exit(1)


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
