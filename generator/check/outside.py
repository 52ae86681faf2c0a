"""Lines and groups to those whose own time can't be meant so: weeks of no stage, a length for several."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from generator.check.all_lines import all_lines
from generator.errors import Place, Problem
from generator.load.groups import written_lasts
from generator.load.placed import entries_of
from generator.model import Protocol, Stage, StageEntry
from generator.notation.convert import days
from generator.notation.rate import Lasts
from generator.rules.during import window_of
from generator.rules.spans import span_of
from generator.rules.windows import clock_of, counted
from generator.source import Text


def outside(protocol: Protocol) -> Iterator[Problem]:
    """An error for each line whose weeks are those of no stage that does it: it would never be done."""
    done: dict[tuple[Place, str], bool] = {}
    count = counted(protocol)
    for stage in protocol.stages:
        clock = clock_of(stage, protocol.starts, count)
        for item in all_lines(stage):
            if item.lasts is not None:
                name = item.place, str(item.lasts)
                span = span_of(item.lasts, stage, clock)
                apart = span is not None and span.since == "plan" and _apart(span.opens, span.closes, stage)
                done[name] = done.get(name, False) or not apart
    for (place, lasts), is_done in done.items():
        if not is_done:
            message = f"'{lasts}' is in no stage that this line is in, so it's never done"
            yield Problem(place, f"{message}; write weeks of the stage, or move the line", "never")


def _apart(opens: int, closes: int | None, stage: Stage) -> bool:
    """Whether those days of the plan and the stage's own have none in common."""
    own = window_of(stage.lasts, stage)
    if own is None or own[0] != "plan":
        return False
    _, begins, ends = own
    return (ends is not None and opens >= ends) or (closes is not None and closes <= begins)


def shared(protocol: Protocol) -> Iterator[Problem]:
    """An error for a length above several stages: it may be meant for each of them, or for all together."""
    for key, entry in entries_of(protocol.entry):
        said = entry.lasts if entry.stages else None
        below = [*_takers(entry)] if said is not None and not said.value.window else []
        if said is not None and len(below) > 1:
            message = f"'{said.text}' may be meant for each of the {len(below)} stages in '{key}', or for all"
            remedy = f"write it on each, or their weeks here, such as 'lasts: weeks {_weeks(said.value)}'"
            yield Problem(said.text.place, f"{message}; {remedy}", "sum")


def _takers(entry: StageEntry) -> Iterator[Text]:
    """The stages below it that have no length of their own, nor of a nearer group."""
    for key, below in entry.stages.items():
        if below.stages:
            nearer = below.lasts is not None and not below.lasts.value.window
            yield from () if nearer else _takers(below)
        elif written_lasts(key, below) is None:
            yield key


def _weeks(lasts: Lasts) -> str:
    """An example of so many weeks of the plan."""
    return f"1-{max(2, ceil(days(lasts.amount) / 7))}"
