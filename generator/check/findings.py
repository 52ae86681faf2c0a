"""All rules over all plans, and what their authors excuse under `as printed`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from generator.check.amounts import amounts
from generator.check.aside import aside
from generator.check.before_start import before_start
from generator.check.calendar import empty, gaps, lengths, overlaps, rows, swallowed
from generator.check.changes import changes
from generator.check.circles import circles
from generator.check.descriptors import descriptors
from generator.check.duplicate_lines import lines
from generator.check.excess import excesses
from generator.check.excuses import Excuse, excuses_of, explained, idle
from generator.check.healthy import beyond_healthy
from generator.check.jumps import jumps
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
from generator.check.printed_days import followed, kept
from generator.check.rates import levels, one_week, together
from generator.check.reachable import past_red, paths, starts
from generator.check.rest import breaks, rest
from generator.check.runs_out import running_out
from generator.check.safety import high_risk, sourced
from generator.check.several_ways import several
from generator.check.soon_over import soon_over
from generator.check.sums import sums
from generator.check.twice import twice
from generator.check.uncited import uncited
from generator.check.undone import undone
from generator.check.undosed import undosed
from generator.check.units import units, units_of_tests
from generator.check.unused_defaults import reached, unheard
from generator.check.usual import usual
from generator.check.worn import worn_two_ways
from generator.errors import Problem
from generator.model import Library, Protocol

Rule = Callable[[Protocol, Library], Iterator[Problem]]


def alone(rule: Callable[[Protocol], Iterator[Problem]]) -> Rule:
    """A rule that looks at nothing but the plan."""
    return lambda protocol, library: rule(protocol)


RULES: dict[str, Rule] = {
    "changes": alone(changes),
    "sum": alone(lambda plan: chain(sums(plan), lengths(plan), rows(plan))),
    "jump": alone(jumps),
    "gap": alone(lambda plan: chain(gaps(plan), empty(plan))),
    "overlap": alone(overlaps),
    "descriptors": alone(descriptors),
    "red": past_red,
    "rest": lambda plan, library: chain(rest(plan, library), followed(plan, library)),
    "times": alone(together),
    "amount": alone(amounts),
    "healthy": beyond_healthy,
    "pain": lambda plan, library: chain(
        held_back(plan, library), expected(plan), unbound(plan), two_limits(plan, library)
    ),
}
"""Name of a rule, as `as printed` excuses it, to the rule."""

_OF_THE_PLAN = (
    aside, starts, numberless, lines, unheard, reached, usual, one_week, sourced, excesses, twice,
    contradicted, undone, untold, levels, never, swallowed, running_out, before_start, several,
    outside, shared, worn_two_ways, uncited, undosed,
)  # fmt: skip

SAFETY: tuple[Rule, ...] = (
    contrary, high_risk, paths, stopped, worded, units, breaks, kept, missed, soon_over,
    *map(alone, _OF_THE_PLAN),
)  # fmt: skip
"""Rules that nothing excuses."""


def check(library: Library) -> list[Problem]:
    """Every finding: errors, and warnings with the reason where the file gives one."""
    found = [problem for protocol in library.protocols.values() for problem in _plan(protocol, library)]
    found += [p for rule in SAFETY for plan in library.protocols.values() for p in rule(plan, library)]
    return sorted({*found, *circles(library), *units_of_tests(library)})


def _plan(protocol: Protocol, library: Library) -> Iterator[Problem]:
    excuses = excuses_of(protocol)
    used: set[int] = set()
    for rule, findings in RULES.items():
        for problem, excuse in told(rule, [*findings(protocol, library)], excuses):
            if excuse is not None:
                used.add(id(excuse.why))
            yield problem
    yield from idle(excuses, used, RULES)


def told(
    rule: str, problems: Sequence[Problem], excuses: Sequence[Excuse]
) -> Iterator[tuple[Problem, Excuse | None]]:
    """Each finding as it is said beside the note that is about it, with that note, if there is one."""
    for problem, excuse, holds in explained(rule, problems, excuses):
        if excuse is not None:
            problem = _excused(problem, str(excuse.why)) if holds else _another(problem, excuse)
        yield problem, excuse


def _excused(problem: Problem, reason: str) -> Problem:
    """A finding as the warning that it is once its file says why it stays."""
    what = problem.message.partition(";")[0]
    return replace(problem, severity="warning", message=f"{what}; as printed: {reason}", waived=True)


def _another(problem: Problem, excuse: Excuse) -> Problem:
    """A finding beside a note that is about another one."""
    line, name = (excuse.why.key_place or excuse.why.place).line, f"{excuse.name} {problem.about}"
    note = f"the note on '{excuse.name}' in line {line} explains only one; for this one write '{name}: <why>'"
    return replace(problem, message=f"{problem.message}; {note}")
