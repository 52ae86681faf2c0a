"""`revlanox show`: a plan to how it was read, an exercise to its figure."""

from __future__ import annotations

import json
from pathlib import Path

import click

from generator import show as in_words
from generator.commands.folder import in_project, refuse
from generator.commands.named_plan import named_plan
from generator.errors import did_you_mean
from generator.figures.drawn import drawn
from generator.load import read_project
from generator.model import Exercise
from generator.pages.parts.figure import picture_of
from generator.rules.vectors import typed_plan


@click.command()
@in_project
@click.argument("protocol")
@click.argument("name", required=False, default="")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON instead.")
@click.option(
    "--figure",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the figure of an exercise to a file.",
)
@click.option(
    "--side", type=click.Choice(["right", "left"]), default="right", help="The leg that works in the figure."
)
def show(root: Path, protocol: str, name: str, as_json: bool, figure: Path | None, side: str) -> None:
    """Print how a plan was read, stage by stage, in plain words.

    With totals, what each stage takes over from above, and every default filled in.

    `show exercise NAME` prints what the figure of an exercise shows. With --figure FILE.svg it also
    writes the picture to that file.
    """
    if name or figure:
        _exercise(_named_exercise(root, protocol, name), figure, left=side == "left")
        return
    named = named_plan(root, protocol, withdrawn=True)
    if as_json:
        click.echo(json.dumps(typed_plan(named.plan), indent=2, ensure_ascii=False))
        return
    for line in in_words.show(named.plan, named.library):
        click.echo(line)


def _named_exercise(root: Path, kind: str, name: str) -> Exercise:
    if kind != "exercise" or not name:
        if kind == "plan" and name:
            raise click.UsageError(f"a plan is shown by its id alone; write 'show {name}'")
        raise click.UsageError("only exercises have a figure; write 'show exercise NAME --figure FILE.svg'")
    loaded = read_project(root)
    found = loaded.library.exercises.get(name)
    own = [str(problem) for problem in loaded.problems if Path(problem.place.path).stem == name]
    if found is None or own:
        near = did_you_mean(name, loaded.library.exercises)
        refuse(own or [f"there is no exercise '{name}'{near or '; see content/exercises/'}"])
    assert found is not None
    return found


def _exercise(exercise: Exercise, figure: Path | None, *, left: bool) -> None:
    """What the figure shows, what is wrong with it, and the file."""
    if not exercise.looks:
        refuse([f"'{exercise.id}' has no figure; write one under 'figure:' in its file"])
    found = drawn(exercise.looks)
    click.echo(f"{exercise.title} ({exercise.id})")
    for number, frame in enumerate(found.frames, start=1):
        said = ": ".join(part for part in (frame.caption, frame.words) if part)
        click.echo(f"{number}. {said}")
    for fault in found.faults:
        click.echo(f"   {fault.message}")
    if figure is not None:
        figure.write_text(picture_of(exercise, left=left) + "\n", "utf-8")
        click.echo(f"Wrote {figure}.")
