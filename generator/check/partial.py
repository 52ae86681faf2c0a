"""A plan of which not all can be read to what is wrong with its whole stages: never for want of the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from generator.check.amounts import amounts
from generator.check.aside import aside
from generator.check.calendar import empty, gaps, lengths, overlaps, rows, swallowed
from generator.check.changes import changes
from generator.check.descriptors import descriptors
from generator.check.duplicate_lines import lines
from generator.check.excess import excesses
from generator.check.excuses import excuses_of
from generator.check.growth import growth
from generator.check.high_risk_site import high_risk
from generator.check.jumps import leaps
from generator.check.no_source import sourced
from generator.check.not_yet import contrary, never
from generator.check.numberless import numberless
from generator.check.outside import outside, shared
from generator.check.own_days import missed
from generator.check.painful import (
    contradicted,
    expected,
    held_back,
    stopped,
    two_limits,
    unbound,
    untold,
    worded,
)
from generator.check.plan_rules import Rule, alone, told
from generator.check.printed_days import followed, kept
from generator.check.rates import levels, one_week, together
from generator.check.rest import breaks, rest
from generator.check.several_ways import several
from generator.check.soon_over import soon_over
from generator.check.stops import far_stops
from generator.check.sums import sums
from generator.check.twice import twice
from generator.check.undone import undone
from generator.check.undosed import undosed
from generator.check.units import units
from generator.check.unused_defaults import reached, unheard
from generator.check.usual import usual
from generator.check.worn import worn_two_ways
from generator.errors import Problem
from generator.load.partly import Partial
from generator.load.parts_left import Zone, hanging, whole_stages
from generator.model import Library, Protocol, Stage
from generator.rules.windows import is_day

_TIMES = frozenset(["times", "lasts", "sessions", "as"])
_LINES = frozenset(["do", "dose", "sessions", "as", "if", "warm-up", "cool-down"])
_SIZES = _LINES | {"choose", "when", "lasts", "units"}
DOSES = _SIZES | _TIMES
"""Keys that say what is done, and how often."""


@dataclass(frozen=True)
class Judge:
    """A rule, the name under which `as printed` excuses it ('' for one that nothing does), and the keys that
    it hangs on: where one of them can't be read, it isn't asked."""

    name: str
    rule: Rule
    keys: frozenset[str] = frozenset()

    @property
    def hangs_on(self) -> frozenset[str]:
        """What is explained counts too, where it can be."""
        return self.keys | {"as printed"} if self.name else self.keys


BY_ITSELF = (
    Judge("sum", alone(sums), DOSES | {"total"}),
    Judge("gap", alone(empty), DOSES),
    Judge("times", alone(together), _TIMES),
    Judge("rest", rest, DOSES | {"house", "exercises"}),
    Judge("amount", alone(amounts)),
    Judge("pain", held_back, frozenset(["pain"])),
    Judge("pain", alone(expected), _LINES),
    Judge("pain", alone(unbound), DOSES),
    Judge("pain", two_limits, frozenset(["pain"])),
    Judge("", stopped, frozenset(["pain"])),
    Judge("", worded, frozenset(["pain"])),
    Judge("", units),
    Judge("", missed, DOSES | {"house"}),
    Judge("", alone(one_week), _TIMES),
    Judge("", alone(lines), _LINES),
    Judge("", alone(numberless), frozenset(["progress when", "as", "if"])),
    Judge("", alone(usual), DOSES | {"progress when", "ends"}),
    Judge("", alone(excesses), DOSES),
    Judge("", alone(twice)),
    Judge("", alone(contradicted), _LINES),
    Judge("", alone(untold), _LINES),
    Judge("", alone(several), _LINES),
    Judge("", alone(undone), DOSES | {"progress when"}),
    Judge("", alone(sourced), _LINES | {"source", "sources"}),
    Judge("", high_risk, frozenset(["site", "supervised by"])),
    Judge("", alone(worn_two_ways), frozenset(["wear", "starts"])),
    Judge("", contrary, DOSES | {"not yet", "optional", "exercises", "starts"}),
)
"""Rules that judge a line, or a stage, by itself."""

BESIDE = (
    Judge("changes", alone(changes), DOSES | {"aside"}),
    Judge("gap", alone(gaps), frozenset(["lasts"])),
    Judge("overlap", alone(overlaps), frozenset(["lasts", "starts"])),
)
"""Rules that judge a stage by the one before it."""

AFTER = (
    Judge("jump", alone(growth), DOSES | {"grow at most", "aside"}),
    Judge("jump", alone(leaps), _SIZES | {"aside"}),
    Judge("rest", followed, DOSES | {"house", "exercises", "aside"}),
    Judge("", kept, DOSES | {"house", "exercises", "aside"}),
    Judge("", alone(swallowed), frozenset(["lasts", "when", "aside", "starts"])),
)
"""Rules that judge a stage by all before it."""


OF_ALL = (
    Judge("sum", alone(lengths), frozenset(["lasts", "aside", "ends"])),
    Judge("sum", alone(rows), frozenset(["lasts", "aside", "ends", "then", "when"])),
    Judge("descriptors", alone(descriptors), DOSES | {"exercises"}),
    Judge("", alone(aside), frozenset(["aside", "lasts"])),
    Judge("", alone(never), DOSES | {"not yet", "watch", "wear", "optional", "starts"}),
    Judge("", alone(unheard), DOSES | {"progress when", "aim for", "otherwise"}),
    Judge("", alone(reached), DOSES),
    Judge("", alone(far_stops), _LINES),
    Judge("", alone(undosed), DOSES | {"exercises"}),
    Judge("", alone(outside), frozenset(["lasts", "starts", "as", "if", "do"])),
    Judge("", alone(shared), frozenset(["lasts"])),
    Judge("", alone(levels), _TIMES),
    Judge("", soon_over, DOSES | {"lasts", "progress when", "then", "if", "aside", "ends"}),
    Judge("", breaks, DOSES | {"house", "exercises", "aside", "starts", "then"}),
)
"""Rules that judge a plan by all of its stages."""


def beside(found: Partial, library: Library) -> Iterator[Problem]:
    """Findings that hold whatever it was that couldn't be read."""
    plan = found.plan
    if not library.has_pain_rule(plan):
        return
    excuses = excuses_of(plan)
    for judges, sure in ((BY_ITSELF, _always), (BESIDE, _near), (AFTER, _far), (OF_ALL, _nowhere)):
        for judge in judges:
            those = [*_sound(judge, found, library, sure)]
            # What is explained is a warning here too; whether a note explains anything isn't known.
            yield from (problem for problem, _ in told(judge.name, those, excuses)) if judge.name else those


Sure = Callable[[Stage, Protocol, Mapping[str, Zone]], bool]


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
