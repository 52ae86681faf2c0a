"""A criterion that time makes false to a finding: who is slower than that could never move on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.errors import Problem
from generator.model import Protocol, Stage, Written
from generator.notation.condition import All, AnyOf, Cited, Condition, Held, Not, Since, leaves
from generator.notation.outcome import Act, carries_on
from generator.rules.criteria import criteria_of


def running_out(protocol: Protocol) -> Iterator[Problem]:
    """Findings for criteria, and for what a later stage waits for, where no rule hears of who is too late."""
    seen = set()
    for track in protocol.tracks:
        for before, stage in zip((None, *track.stages), track.stages, strict=False):
            gate = stage.enter_when if before is not None and not stage.aside else ()
            for hears, written in (*((stage, w) for w in criteria_of(stage)), *((before, w) for w in gate)):
                since = late(written, hears) if hears else None
                if since is not None and written.text.place not in seen:
                    seen.add(written.text.place)
                    message = f"'{written.text}' isn't true any more once that time is over, and then nobody"
                    yield Problem(written.text.place, f"{message} could move on; {_remedy(since)}", "path")


def late(written: Written[Condition], hears: Stage) -> Since | None:
    """The time that makes it false for good, where no rule of the stage hears of it."""
    if _may_be(written.value):
        return None
    since = next(leaf for leaf in leaves(written.value) if isinstance(leaf, Since))
    return None if _heard(since, hears) else since


def _may_be(condition: Condition, denied: bool = False) -> bool:
    """Whether it may be true, or false where it is denied, once each time in it has passed."""
    match condition:
        case Since(amount=amount):
            return (amount.range.bound == "at most") == denied
        case All(of=parts):
            return (any if denied else all)(_may_be(part, denied) for part in parts)
        case AnyOf(of=parts, least=least):
            needed = len(parts) - least + 1 if denied else least
            return sum(_may_be(part, denied) for part in parts) >= needed
        case Held(condition=inner) | Cited(condition=inner):
            return _may_be(inner, denied)
        case Not(condition=inner):
            return _may_be(inner, not denied)
    return True


def _heard(since: Since, stage: Stage) -> bool:
    """Whether a rule of the stage sends who is too late to a person, or on."""
    late = (
        rule.outcome.value
        for rule in stage.heard
        if rule.outcome and any(_is_of(leaf, since) for leaf in leaves(rule.condition.value))
    )
    options = (option for outcome in late for option in outcome.options if not carries_on(option))
    acts = (act for option in options for act in option)
    return any(isinstance(act, Act) and act.verb in ("see", "on to", "progress") for act in acts)


def _is_of(leaf: Condition, since: Since) -> bool:
    return isinstance(leaf, Since) and leaf.anchor == since.anchor


def _remedy(since: Since) -> str:
    """What to write for a runner who is too late."""
    if since.anchor == "last session":
        return "leave it out, and say with 'times' how often a session is, such as 'times: daily'"
    after = replace(since, amount=replace(since.amount, range=replace(since.amount.range, bound="")))
    return f"add a rule under 'if' for who is later, such as '{after}: see physio'"
