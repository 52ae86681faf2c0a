"""All rules over all plans, and what their authors excuse under `as printed`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.check.circles import circles
from generator.check.excuses import Excuse, excuses_of, explained, idle
from generator.check.judges import JUDGES
from generator.check.units import units_of_tests
from generator.errors import Problem
from generator.model import Library, Protocol

NAMES = tuple(dict.fromkeys(judge.name for judge in JUDGES if judge.name))
"""Names of rules, as `as printed` excuses them."""


def check(library: Library) -> list[Problem]:
    """Every finding: errors, and warnings with the reason where the file gives one."""
    found = [problem for protocol in library.protocols.values() for problem in _plan(protocol, library)]
    sure = [judge.rule for judge in JUDGES if not judge.name]
    found += [p for rule in sure for plan in library.protocols.values() for p in rule(plan, library)]
    return sorted({*found, *circles(library), *units_of_tests(library)})


def _plan(protocol: Protocol, library: Library) -> Iterator[Problem]:
    excuses = excuses_of(protocol)
    used, about = set[int](), dict[str, list[Problem]]()
    for rule in NAMES:
        found = [p for judge in JUDGES if judge.name == rule for p in judge.rule(protocol, library)]
        about[rule] = [problem for problem in found if problem.about]
        for problem, excuse in told(rule, found, excuses):
            if excuse is not None:
                used.add(id(excuse.why))
            yield problem
    yield from idle(excuses, used, about)


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
