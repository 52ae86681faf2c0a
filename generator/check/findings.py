"""All rules over all plans, and what their authors excuse under `as printed`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.check.changes import changes
from generator.check.circles import circles
from generator.check.sums import sums
from generator.errors import Problem, did_you_mean
from generator.model import Library, Protocol
from generator.model.protocol import FINDINGS
from generator.source import Text

RULES: dict[str, Callable[[Protocol], Iterator[Problem]]] = {"changes": changes, "sum": sums}
"""Name of a rule, as `as printed` excuses it, to the rule."""


def check(library: Library) -> list[Problem]:
    """Every finding: errors, and warnings with the reason where the file gives one."""
    found = [problem for protocol in library.protocols.values() for problem in _plan(protocol)]
    return sorted({*found, *circles(library)})


def _plan(protocol: Protocol) -> Iterator[Problem]:
    reasons = _reasons(protocol)
    for rule, findings in RULES.items():
        problems = list(findings(protocol))
        if problems and rule in reasons:
            yield from (_excused(problem, str(reasons[rule])) for problem in problems)
        else:
            yield from problems
    yield from _idle_excuses(protocol)


def _reasons(protocol: Protocol) -> dict[str, str]:
    reasons = dict(protocol.entry.as_printed)
    for stage in protocol.stages:
        reasons.update(stage.as_printed)
    return {name: str(reason) for name, reason in reasons.items()}


def _excused(problem: Problem, reason: str) -> Problem:
    return replace(problem, severity="warning", message=f"{problem.message}; as printed: {reason}")


def _idle_excuses(protocol: Protocol) -> Iterator[Problem]:
    """An excuse for nothing, or for a finding that does not exist, is a mistake itself."""
    for name, reason in _all_excuses(protocol):
        if name not in FINDINGS:
            message = f"'{name}' is no finding{did_you_mean(name, FINDINGS)} (known: {', '.join(FINDINGS)})"
            yield Problem(reason.key_place or reason.place, message, "as-printed")
        elif name in RULES and not list(RULES[name](protocol)):
            message = f"there is no '{name}' finding to excuse; delete this line"
            yield Problem(reason.key_place or reason.place, message, "as-printed")


def _all_excuses(protocol: Protocol) -> Iterator[tuple[str, Text]]:
    yield from protocol.entry.as_printed.items()
    for stage in protocol.stages:
        yield from stage.as_printed.items()
