"""A plan of which not all can be read to what is wrong with its whole stages: never for want of the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import takewhile

from generator.check.amounts import amounts
from generator.check.calendar import empty, gaps, overlaps, swallowed
from generator.check.changes import changes
from generator.check.duplicate_lines import lines
from generator.check.excess import excesses
from generator.check.excuses import excuses_of
from generator.check.findings import Rule, alone, told
from generator.check.jumps import jumps
from generator.check.numberless import numberless
from generator.check.own_days import missed
from generator.check.painful import contradicted, expected, held_back, stopped, unbound
from generator.check.printed_days import followed, kept
from generator.check.rates import one_week, together
from generator.check.rest import rest
from generator.check.several_ways import several
from generator.check.sums import sums
from generator.check.twice import twice
from generator.check.units import units
from generator.check.usual import usual
from generator.errors import Problem
from generator.load.partly import Partial
from generator.load.parts_left import Zone, whole_stages
from generator.model import Library, Protocol, Stage
from generator.rules.windows import is_day

BY_ITSELF: tuple[tuple[str, Rule], ...] = (
    ("sum", alone(sums)), ("gap", alone(empty)), ("times", alone(together)), ("rest", rest),
    ("amount", alone(amounts)), ("pain", held_back), ("pain", alone(expected)), ("pain", alone(unbound)),
    ("", stopped), ("", units), ("", missed), ("", alone(one_week)), ("", alone(lines)),
    ("", alone(numberless)), ("", alone(usual)), ("", alone(excesses)), ("", alone(twice)),
    ("", alone(contradicted)), ("", alone(several)),
)  # fmt: skip
"""Rules that judge a stage by itself, with the names under which `as printed` excuses them."""

BESIDE: tuple[tuple[str, Rule], ...] = (
    ("changes", alone(changes)), ("gap", alone(gaps)), ("overlap", alone(overlaps)),
)  # fmt: skip
"""Rules that judge a stage by the one before it."""

AFTER: tuple[tuple[str, Rule], ...] = (
    ("jump", alone(jumps)), ("rest", followed), ("", kept), ("", alone(swallowed)),
)  # fmt: skip
"""Rules that judge a stage by all before it."""


def beside(found: Partial, library: Library) -> Iterator[Problem]:
    """Findings about the stages of which all could be read."""
    plan, zones = found.plan, whole_stages(found)
    if not zones or not library.has_pain_rule(plan):
        return
    excuses = excuses_of(plan)
    checks: tuple[tuple[tuple[tuple[str, Rule], ...], Callable[[Stage], bool]], ...] = (
        (BY_ITSELF, lambda stage: True),
        (BESIDE, lambda stage: _sure(stage, plan, zones, near=True)),
        (AFTER, lambda stage: _sure(stage, plan, zones, near=False)),
    )
    for rules, sure in checks:
        for name, rule in rules:
            those = [p for p in rule(plan, library) if _in_a_stage(p, plan, zones, sure)]
            # What is explained is a warning here too; whether a note explains anything isn't known.
            yield from (problem for problem, _ in told(name, those, excuses)) if name else those


def _in_a_stage(
    problem: Problem, plan: Protocol, zones: Mapping[str, Zone], sure: Callable[[Stage], bool]
) -> bool:
    where = next((id_ for id_, zone in zones.items() if zone.holds(problem.place)), None)
    stage = plan.stage(where) if where is not None else None
    return stage is not None and sure(stage)


def _sure(stage: Stage, plan: Protocol, zones: Mapping[str, Zone], *, near: bool) -> bool:
    """Whether all could be read of the stages before it that it is held against."""
    row = next(track.stages for track in plan.tracks if stage in track.stages)
    before = [*reversed(row[: row.index(stage)])]
    if near and not is_day(stage):
        rests = [*takewhile(lambda one: not one.trains, before)]
        before = before[: len(rests) + 1]
    return all(one.id in zones for one in before)
