"""A plan of which not all can be read to what is wrong with its whole stages: never for want of the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import takewhile

from generator.check.excuses import excuses_of
from generator.check.judges import JUDGES, Judge, Reach
from generator.check.plan_rules import told
from generator.errors import Problem
from generator.load.partly import Partial
from generator.load.parts_left import Zone, hanging, whole_stages
from generator.model import Library, Protocol, Stage
from generator.rules.windows import is_day

Sure = Callable[[Stage, Protocol, Mapping[str, Zone]], bool]


def beside(found: Partial, library: Library) -> Iterator[Problem]:
    """Findings that hold whatever it was that couldn't be read."""
    plan = found.plan
    if not library.has_pain_rule(plan):
        return
    excuses = excuses_of(plan)
    for judge in (one for one in JUDGES if one.reach in SURE):
        those = [*_sound(judge, found, library, SURE[judge.reach])]
        # What is explained is a warning here too; whether a note explains anything isn't known.
        yield from (problem for problem, _ in told(judge.name, those, excuses)) if judge.name else those


def _of_known(problems: Iterator[Problem], lost: frozenset[str]) -> Iterator[Problem]:
    """Those about a measure that may have been another one are nobody's to judge."""
    yield from (one for one in problems if one.rule != "unit" or one.message.split("'")[1] not in lost)


def _sound(judge: Judge, found: Partial, library: Library, sure: Sure) -> Iterator[Problem]:
    """What it says of stages of which it knows all; outside of them, only where it knows all of every one."""
    zones = whole_stages(found, judge.hangs_on)
    everything = not any(hanging(found, judge.hangs_on))
    if not zones and not everything:
        return
    for problem in _of_known(judge.rule(found.plan, library), found.lost):
        where = next((id_ for id_, zone in zones.items() if zone.holds(problem.place)), None)
        stage = found.plan.stage(where) if where is not None else None
        if everything or (stage is not None and sure(stage, found.plan, zones)):
            yield problem


def _always(stage: Stage, plan: Protocol, zones: Mapping[str, Zone]) -> bool:
    return True


def _nowhere(stage: Stage, plan: Protocol, zones: Mapping[str, Zone]) -> bool:
    return False


def _near(stage: Stage, plan: Protocol, zones: Mapping[str, Zone]) -> bool:
    return _sure(stage, plan, zones, near=True)


def _far(stage: Stage, plan: Protocol, zones: Mapping[str, Zone]) -> bool:
    return _sure(stage, plan, zones, near=False)


def _sure(stage: Stage, plan: Protocol, zones: Mapping[str, Zone], *, near: bool) -> bool:
    """Whether all could be read of the stages before it that it is held against."""
    row = next(track.stages for track in plan.tracks if stage in track.stages)
    before = [*reversed(row[: row.index(stage)])]
    if near and not is_day(stage):
        rests = [*takewhile(lambda one: not one.trains, before)]
        before = before[: len(rests) + 1]
    return all(one.id in zones for one in before)


SURE: Mapping[Reach, Sure] = {"itself": _always, "next": _near, "before": _far, "all": _nowhere}
"""How far a rule looks to whether what it says of a stage is sure beside a text that can't be read."""
