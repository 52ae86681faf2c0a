"""All rules over all plans, and what their authors excuse under `as printed`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain

from generator.check.amounts import amounts
from generator.check.aside import aside
from generator.check.calendar import gaps, idle, lengths, overlaps, rows
from generator.check.changes import changes
from generator.check.circles import circles
from generator.check.descriptors import descriptors
from generator.check.duplicate_lines import lines
from generator.check.excess import excesses
from generator.check.jumps import jumps
from generator.check.not_yet import contrary, never
from generator.check.numberless import numberless
from generator.check.painful import contradicted, expected, held_back, stopped, unbound, worded
from generator.check.rates import one_week, together
from generator.check.reachable import past_red, paths, starts
from generator.check.rest import breaks, rest
from generator.check.safety import high_risk, sourced
from generator.check.sums import sums
from generator.check.taken_into_choices import taken_in
from generator.check.twice import twice
from generator.check.units import units, units_of_tests
from generator.check.unused_defaults import unheard
from generator.check.usual import usual
from generator.errors import Problem, did_you_mean
from generator.model import Library, Protocol
from generator.model.stage import FINDINGS
from generator.source import Text

Rule = Callable[[Protocol, Library], Iterator[Problem]]


def _alone(rule: Callable[[Protocol], Iterator[Problem]]) -> Rule:
    """A rule that looks at nothing but the plan."""
    return lambda protocol, library: rule(protocol)


RULES: dict[str, Rule] = {
    "changes": _alone(changes),
    "sum": _alone(lambda plan: chain(sums(plan), lengths(plan), rows(plan))),
    "jump": _alone(jumps),
    "gap": _alone(lambda plan: chain(gaps(plan), idle(plan))),
    "overlap": _alone(overlaps),
    "descriptors": _alone(descriptors),
    "red": past_red,
    "rest": rest,
    "times": _alone(together),
    "amount": _alone(amounts),
    "pain": lambda plan, library: chain(held_back(plan, library), expected(plan), unbound(plan)),
}
"""Name of a rule, as `as printed` excuses it, to the rule."""

_OF_THE_PLAN = (
    aside, starts, numberless, lines, unheard, taken_in, usual, one_week, sourced, excesses, twice,
    contradicted, contrary, never,
)  # fmt: skip

SAFETY: tuple[Rule, ...] = (high_risk, paths, stopped, worded, units, breaks, *map(_alone, _OF_THE_PLAN))
"""Rules that nothing excuses."""


def check(library: Library) -> list[Problem]:
    """Every finding: errors, and warnings with the reason where the file gives one."""
    found = [problem for protocol in library.protocols.values() for problem in _plan(protocol, library)]
    found += [p for rule in SAFETY for plan in library.protocols.values() for p in rule(plan, library)]
    return sorted({*found, *circles(library), *units_of_tests(library)})


def _plan(protocol: Protocol, library: Library) -> Iterator[Problem]:
    excuses = _excuses(protocol)
    used: set[int] = set()
    for rule, findings in RULES.items():
        for problem in findings(protocol, library):
            reason = _reason(rule, problem, excuses)
            if reason is not None:
                used.add(id(reason))
            yield _excused(problem, str(reason)) if reason is not None else problem
    yield from _idle(excuses, used)


Excuse = tuple[str, Text, tuple[int, int]]
"""A finding's name, why it stands, and the lines of the file that it speaks for."""


def _excuses(protocol: Protocol) -> list[Excuse]:
    found = [(name, why, (0, 10**9)) for name, why in protocol.entry.as_printed.items()]
    for stage in protocol.stages:
        first = stage.key.place.line
        after = [s.key.place.line for s in protocol.stages if s.key.place.line > first]
        lines = (first, min(after, default=10**9) - 1)
        found += [(name, why, lines) for name, why in stage.as_printed.items()]
    return [*{id(why): (str(name), why, lines) for name, why, lines in found}.values()]


def _reason(rule: str, problem: Problem, excuses: list[Excuse]) -> Text | None:
    """The nearest excuse: a stage's own before the plan's."""
    fit = [e for e in excuses if e[0] == rule and e[2][0] <= problem.place.line <= e[2][1]]
    return max(fit, key=lambda excuse: excuse[2][0])[1] if fit else None


def _excused(problem: Problem, reason: str) -> Problem:
    what = problem.message.partition(";")[0]
    return replace(problem, severity="warning", message=f"{what}; as printed: {reason}", waived=True)


def _idle(excuses: list[Excuse], used: set[int]) -> Iterator[Problem]:
    """An excuse for nothing, or for a finding that does not exist, is a mistake itself."""
    for name, why, _ in excuses:
        place = why.key_place or why.place
        if name not in FINDINGS:
            near = did_you_mean(name, FINDINGS) or f"; the findings are {', '.join(FINDINGS)}"
            yield Problem(place, f"'{name}' isn't a finding{near}", "as-printed")
        elif name in RULES and id(why) not in used:
            yield Problem(place, _needless(name), "as-printed")


def _needless(name: str) -> str:
    """That nothing was found which a note could explain."""
    others = ", ".join(f"'{one}'" for one in FINDINGS if one != name)
    return (
        f"check finds nothing here that a note on '{name}' would explain; delete this line, or name what it "
        f"explains: {others}"
    )
