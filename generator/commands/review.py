"""`revlanox review`: what waits for a clinician, or a page with the name of the one who has read it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from generator.commands.folder import in_project, refuse, warn
from generator.commands.named_plan import beside
from generator.load import read_project
from generator.load.signing import Signature, named, sign
from generator.pages.frame.reviews import waiting

DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@in_project
@click.argument("page", required=False)
@click.option("--by", help="Who reviewed it, and as what: 'Ada Byron, physical therapist'.")
@click.option("--on", type=DAY, help="The day of the review. Default: today.")
@click.option("--due", type=DAY, help="The day by which it is reviewed again. Default: two years later.")
def review(
    root: Path, page: str | None, by: str | None, on: dt.datetime | None, due: dt.datetime | None
) -> None:
    """Write who has reviewed PAGE into its file; without PAGE, print what waits for a review.

    PAGE is a kind and an id (plan:first-runs), an address (plans/first-runs/) or a file. The review holds for
    what is written there now. When that changes, or when the review is due again, the page is a draft again,
    and check says so.
    """
    loaded = read_project(root)
    if page is None:
        click.echo("\n".join(waiting(loaded.library, dt.date.today())))
        return
    entity = named(page, loaded.library)
    path = entity.id.place.path
    refuse([str(problem) for problem in loaded.problems if problem.place.path == path])
    day = on.date() if on else dt.date.today()
    refuse(_wrong(by, day, due))
    assert by is not None
    file = sign(root, entity, Signature(by, day, due.date() if due else None))
    click.echo(f"{file.relative_to(root).as_posix()}: reviewed by {by} on {day}")
    warn(beside(loaded))


def _wrong(by: str | None, day: dt.date, due: dt.datetime | None) -> list[str]:
    """What keeps a review from being written."""
    found = []
    if not (by and by.strip()):
        found.append("a review needs a reviewer; add --by 'Ada Byron, physical therapist'")
    if day > dt.date.today():
        found.append(f"the review date {day} is in the future; correct --on")
    if due and due.date() <= day:
        found.append(f"a review of {day} can't be due again by {due.date()}; correct --due")
    return found
