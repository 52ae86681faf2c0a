"""`revlanox simulate`: a diary through a plan's rules."""

from __future__ import annotations

import json
from pathlib import Path

import click

from generator.commands.folder import in_project, refuse
from generator.commands.named_plan import Named, named_plan
from generator.pages.browser.session_words import lines_on
from generator.rules.diary import Diary
from generator.rules.log import read_log
from generator.rules.log_sessions import unnamed
from generator.rules.machine import machines
from generator.rules.runners import diary
from generator.rules.simulate import simulate as replayed
from generator.rules.vectors import test_vectors
from generator.words.runner import runner_lines, weekday_lines
from generator.words.verdict import row_words


@click.command()
@in_project
@click.argument("protocol")
@click.option(
    "--log",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A made-up diary in YAML: what was done and answered on which day.",
)
@click.option(
    "--runner",
    type=click.Choice(["perfect", "average", "flaring"]),
    help="Use a made-up runner instead of a diary: one who does well, a typical one, or one who flares up.",
)
@click.option("--vectors", is_flag=True, help="As JSON: each day with the state before and after it.")
def simulate(root: Path, protocol: str, log: Path | None, runner: str | None, vectors: bool) -> None:
    """Replay a diary through a plan's rules and print day by day what the runner is told, and why."""
    if (log is None) == (runner is None):
        raise click.UsageError("choose one: --log FILE or --runner NAME")
    named = named_plan(root, protocol)
    logged = _logged(log, named) if log else Diary(*diary(named.plan, named.library, runner))  # type: ignore[arg-type]
    if vectors:
        vector = test_vectors(named.plan, named.library, logged.memory, list(logged.days))
        click.echo(json.dumps(vector, indent=1, ensure_ascii=False))
        return
    about = runner_lines(named.plan, runner, logged.memory) if runner else ()  # type: ignore[arg-type]
    for line in (*about, *weekday_lines(named.plan)):
        click.echo(line)
    shown: dict[str, str] = {}
    for row in replayed(named.plan, named.library, logged.memory, list(logged.days)):
        click.echo(row_words(row, named.plan))
        words = lines_on(row, named.plan, named.library)
        if words and shown.get(row.track) != words:
            click.echo(f"         Done on this day: {words}")
            shown[row.track] = words


def _logged(log: Path, named: Named) -> Diary:
    """The diary in a file; ends the command where it cannot be read."""
    text = log.read_text("utf-8", errors="replace")
    tracks = machines(named.plan, named.library)
    memory, days, found = read_log(text, str(log), tracks)
    refuse(map(str, sorted(found)))
    rows = replayed(named.plan, named.library, memory, days)
    refuse(map(str, unnamed(text, str(log), rows, tracks)))
    return Diary(memory, tuple(days))
