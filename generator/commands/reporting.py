"""A report to a command's two streams, also where there is nothing to report but why not."""

from __future__ import annotations

import os
from typing import Any

import click

from generator.faults import sentence
from generator.report.formats import FORMATS
from generator.report.found import Report

_FORMAT = "generator.report.format"

TEXT = "text"

FORMAT = click.option(
    "--format",
    "shape",
    type=click.Choice([*FORMATS]),
    default=TEXT,
    show_default=True,
    # Before all else: what is wrong with the other words is said in it too.
    is_eager=True,
    expose_value=False,
    callback=lambda ctx, _, name: ctx.meta.__setitem__(_FORMAT, name),
    help="What to write: lines to read, GitHub's annotations, JSON, or SARIF 2.1.0.",
)


def report(found: Report, *, quiet: bool = False) -> None:
    """Findings to stdout in the format that was asked for; sentences, unless `quiet`, to stderr."""
    _write(click.get_current_context(), found)
    if not quiet:
        for line in found.sentences():
            click.echo(line, err=True)


class Reporting(click.Command):
    """A command that reports. Why it can't is a report too, for a program that waits for one."""

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """Read the words of the command line; what is wrong with them is reported."""
        try:
            return super().make_context(*args, **extra)
        except click.UsageError as error:
            if error.ctx:
                _fail(error.ctx, error.message)
            raise

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what it can't get past is reported."""
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            _fail(ctx, error.message)
            raise
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:
            _fail(ctx, sentence(error))
            raise


def _fail(ctx: click.Context, why: str) -> None:
    """Nothing for a person: who reads lines reads the sentence itself."""
    if ctx.meta.get(_FORMAT, TEXT) != TEXT:
        _write(ctx, Report(failure=why))


def _write(ctx: click.Context, found: Report) -> None:
    written = FORMATS[ctx.meta[_FORMAT]](found)
    # Click takes color away where nobody looks at a terminal.
    click.echo(written, nl=False, color=False if os.environ.get("NO_COLOR") else None)
