"""Truth with a third value: None is not known, and never promotes nor demotes (Kleene 1952)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from generator.notation.condition import (
    All,
    AnyOf,
    Cited,
    Condition,
    Held,
    Measure,
    Not,
)
from generator.notation.sides import turned

Truth: TypeAlias = bool | None


def all_of(truths: Iterable[Truth]) -> Truth:
    """False if one is false, unknown if one is unknown, else true."""
    seen = list(truths)
    return False if False in seen else None if None in seen else True


def at_least(least: int, truths: Iterable[Truth]) -> Truth:
    """Whether at least that many are true; unknown while the unknown ones could decide."""
    seen = list(truths)
    sure, maybe = seen.count(True), seen.count(None)
    return True if sure >= least else None if sure + maybe >= least else False


def truth(condition: Condition, ask: Callable[[Condition], Truth], denied: bool = False) -> Truth:
    """The condition's truth; `ask` answers for its leaves and for what must last (Held). `denied`: it stands
    under `not`, where of two sides one is enough that may not be so."""
    match condition:
        case All(of=parts):
            return all_of(truth(part, ask, denied) for part in parts)
        case AnyOf(of=parts, least=least):
            return at_least(least, [truth(part, ask, denied) for part in parts])
        case Not(condition=inner):
            known = truth(inner, ask, not denied)
            return None if known is None else not known
        case Cited(condition=inner):
            return truth(inner, ask, denied)
    return ask(turned(condition) if denied and isinstance(condition, Measure) else condition)


def atoms(condition: Condition) -> list[Condition]:
    """What `truth` asks about: leaves, and what must last as one."""
    match condition:
        case All(of=parts) | AnyOf(of=parts):
            return [atom for part in parts for atom in atoms(part)]
        case Not(condition=inner) | Cited(condition=inner):
            return atoms(inner)
    return [condition]


def grounds(
    condition: Condition, so: Callable[[Condition, bool], bool] = lambda _, __: True, denied: bool = False
) -> list[Condition]:
    """The parts of it that each way to make it true has some of: all of it, where there is one way. `so`:
    whether one is looked at, and whether it is `denied`."""
    if not so(condition, denied):
        return []
    if not _has_ways(condition, denied):
        return [Not(condition) if denied else condition]
    match condition:
        case All(of=of) | AnyOf(of=of):
            return [part for one in of for part in grounds(one, so, denied)]
        case Not(condition=inner):
            return grounds(inner, so, not denied)
        case Cited(condition=inner):
            return grounds(inner, so, denied)
    return []


def reasons(condition: Condition, ask: Callable[[Condition], Truth]) -> list[Condition]:
    """The parts by which it is true: each that is so, in each way in which all is so."""
    return grounds(condition, lambda one, denied: truth(one, ask, denied) is (not denied))


def _has_ways(condition: Condition, denied: bool) -> bool:
    """Whether it comes true, or with `denied` false, in more ways than one."""
    match condition:
        case All(of=of):
            return denied or any(_has_ways(part, denied) for part in of)
        case AnyOf(of=of, least=least):
            several = least > 1 if denied else least < len(of)
            return several or any(_has_ways(part, denied) for part in of)
        case Not(condition=inner):
            return _has_ways(inner, not denied)
        case Cited(condition=inner):
            return _has_ways(inner, denied)
    return False


def lasting(condition: Condition) -> list[Held]:
    """Everything in it that must last, the inner before the outer."""
    return [held for held, _ in lasting_signed(condition)]


def lasting_signed(condition: Condition, denied: bool = False) -> list[tuple[Held, bool]]:
    """The same, each with whether it must not last: it stands under `not`."""
    match condition:
        case All(of=parts) | AnyOf(of=parts):
            return [held for part in parts for held in lasting_signed(part, denied)]
        case Held(condition=inner):
            return [*lasting_signed(inner, denied), (_as_heard(condition, denied), denied)]
        case Not(condition=inner):
            return lasting_signed(inner, not denied)
        case Cited(condition=inner):
            return lasting_signed(inner, denied)
    return []


def _as_heard(held: Held, denied: bool) -> Held:
    heard = turned(held) if denied else held
    return heard if isinstance(heard, Held) else held
