"""A command to what it said: as an author types it, or in a copy of this process that knows the program."""

from __future__ import annotations

import gc
import io
import os
import subprocess
import sys
import traceback
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from io import BufferedRandom
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile

from golden import buildable
from mkdocs.__main__ import cli as mkdocs

from generator.building import build_site
from generator.cli import COMMANDS, main

BIN = Path(sys.executable).parent

Said = subprocess.CompletedProcess[str]

for _name in COMMANDS.values():
    # Each is read when it is first asked for: here, once for all copies.
    import_module(f"generator.commands.{_name}")

PROGRAMS: dict[str, Callable[..., object]] = {"revlanox": main, "mkdocs": mkdocs}


def started(*command: str, cwd: Path) -> Said:
    """The installed program, started anew: it takes a second to read itself."""
    words = [str(BIN / command[0]), *command[1:]]
    return subprocess.run(words, cwd=cwd, capture_output=True, text=True, check=False)


@cache
def _known() -> None:
    """Build a site once for all copies: they know the grammar, the templates and the theme's."""
    with TemporaryDirectory() as folder:
        root = buildable(Path(folder) / "project")
        assert build_site(root, root / "site", strict=True) == ([], True)
    gc.collect()
    gc.freeze()


def run(*command: str, cwd: Path, before: Callable[[], object] = lambda: None) -> Said:
    """The same program in a copy of this process, after `before`: its own folder, streams and exit code."""
    _known()
    with TemporaryFile() as out, TemporaryFile() as err:
        copy = os.fork()
        if copy == 0:
            _end_as(command, cwd, before, (out, err))
        _, status = os.waitpid(copy, 0)
        return subprocess.CompletedProcess(
            command, os.waitstatus_to_exitcode(status), _written(out), _written(err)
        )


def _end_as(
    command: Sequence[str],
    cwd: Path,
    before: Callable[[], object],
    streams: tuple[BufferedRandom, BufferedRandom],
) -> None:
    code = 1
    try:
        os.chdir(cwd)
        for number, stream in enumerate(streams, 1):
            os.dup2(stream.fileno(), number)
        sys.stdin = io.TextIOWrapper(io.FileIO(os.open(os.devnull, os.O_RDONLY)))
        sys.stdout, sys.stderr = (
            io.TextIOWrapper(io.FileIO(number, "w", closefd=False), write_through=True) for number in (1, 2)
        )
        sys.argv = [*command]
        before()
        code = _called(command)
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        # Nothing of the copied process is ended twice.
        os._exit(code)


def _called(command: Sequence[str]) -> int:
    """The exit code that Python itself would end with."""
    try:
        PROGRAMS[command[0]](command[1:], prog_name=command[0])
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


def _written(stream: BufferedRandom) -> str:
    stream.seek(0)
    return stream.read().decode()
