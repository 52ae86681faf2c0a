"""`revlanox calendar`: a plan and its first day to a file of days for a calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import click

from generator.commands.folder import in_project
from generator.commands.named_plan import named_plan
from generator.feeds.calendar import calendar as days_of
from generator.feeds.calendar import other_days, reader_key
from generator.output import write_over
from generator.plugin import site_address


@click.command()
@in_project
@click.argument("protocol")
@click.option(
    "--start",
    type=click.DateTime(["%Y-%m-%d"]),
    required=True,
    metavar="DAY",
    help="The day that the plan counts from, such as 2026-11-30: its first day, or that of the injury.",
)
@click.option(
    "--day-of",
    "days",
    type=(str, click.DateTime(["%Y-%m-%d"])),
    multiple=True,
    metavar="NAME DAY",
    help="Another day that the plan's times count from, such as: surgery 2026-09-01.",
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Output file. Default: print to the screen.",
)
@click.option(
    "--for",
    "reader",
    default="",
    metavar="NAME",
    help="Whose plan it is: a name, a number, anything that you write again the next time.",
)
def calendar(
    root: Path,
    protocol: str,
    start: dt.datetime,
    days: tuple[tuple[str, dt.datetime], ...],
    out: Path | None,
    reader: str,
) -> None:
    """Write a plan's sessions as a calendar file (.ics), on the days on which they fall if all goes well.

    From the first stage on, a whole-day event each. A last stage of which nobody knows when it ends is laid
    out for 400 days, and its titles say "no fixed end".
    No stage begins before the times have come that it asks for ("enter when", "progress when").
    A session with a condition of its own is laid out too, and its title says "only if" and the condition.
    Of a session of which nobody says how often it's done (not stated, as needed), only the next one is there.
    A new file with the same --for moves the days of the old one. It leaves the days of everybody else in the
    same calendar alone. The name itself isn't in the file. Without --for, the first day tells people apart.
    """
    named = named_plan(root, protocol)
    library = replace(named.library, site=site_address(root))
    day, others = start.date(), {name: one.date() for name, one in days}
    _ask(other_days(named.plan, library), others, named.plan.starts.anchor)
    text = days_of(named.plan, library, day, dt.datetime.now(dt.UTC), reader_key(reader, day), others)
    if out is None:
        click.echo(text, nl=False)
        return
    write_over(out, text, b"BEGIN:VCALENDAR")
    click.echo(f"Wrote {out}")


def _ask(needed: tuple[str, ...], told: Mapping[str, dt.date], first: str) -> None:
    """A calendar that leaves out a time would have sessions before it; `first`: what the plan counts from."""
    if first in told:
        raise click.UsageError(f"this plan counts from '{first}': --start is that day; leave --day-of out")
    if missing := [name for name in needed if name not in told]:
        remedy = " ".join(f"--day-of {name} DAY" for name in missing)
        raise click.UsageError(f"times of this plan count from another day too; add {remedy}")
    if strange := [name for name in told if name not in needed]:
        known = f"it knows {', '.join(needed)}" if needed else "leave --day-of out"
        raise click.UsageError(f"no time of this plan counts from '{strange[0]}'; {known}")
