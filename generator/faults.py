"""An exception that reaches the command line to one sentence: what to do about it, or what to report."""

from __future__ import annotations

import errno
import traceback
from pathlib import Path
from typing import Any

import click

from generator.errors import ProblemsFound, Refusal

_REMEDIES = {
    errno.EACCES: "Check who may read and write there",
    errno.EPERM: "Check who may read and write there",
    errno.EROFS: "Run this where you may write, or name another folder",
    errno.ENOSPC: "Make room there, then run this again",
    errno.EDQUOT: "Make room there, then run this again",
    errno.EMFILE: "Close some programs, then run this again",
}

_OURS = Path(__file__).parent


def sentence(error: BaseException) -> str:
    """What a person reads in place of a traceback."""
    if isinstance(error, (Refusal, ProblemsFound)):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        return _of_the_system(error)
    return (
        f"Something is wrong in Revlanox itself: {_named(error)}{_where(error)}. Please report this line "
        "and the command you ran. Add --debug to see the full traceback."
    )


def _of_the_system(error: OSError) -> str:
    places = [str(name) for name in (error.filename, error.filename2) if name]
    remedy = _REMEDIES.get(error.errno or 0, "Fix that, then run this again")
    return f"{' and '.join(places) or 'The system'}: {error.strerror}. {remedy}."


def _named(error: BaseException) -> str:
    words = " ".join(str(error).split())[:200]
    return f"{type(error).__name__}: {words}" if words else type(error).__name__


def _where(error: BaseException) -> str:
    """The last line of the project's own code on the way to the error."""
    frames = [(Path(frame.filename), frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    ours = [frame for frame in frames if frame[0].is_relative_to(_OURS) and frame[0] != Path(__file__)]
    return f" ({ours[-1][0].relative_to(_OURS.parent).as_posix()}, line {ours[-1][1]})" if ours else ""


class Commands(click.Group):
    """Commands that never end in a traceback, unless somebody asks for it with --debug."""

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Add a command, with the option that every command has."""
        cmd.params.append(
            click.Option(["--debug"], is_flag=True, expose_value=False, help=_HELP, callback=_set)
        )
        super().add_command(cmd, name)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:
            if ctx.meta.get(_DEBUG):
                raise
            raise click.ClickException(sentence(error)) from None


_HELP = "Show the full traceback when Revlanox itself fails."
_DEBUG = "generator.debug"


def _set(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    ctx.meta[_DEBUG] = value
