"""A rule that has spoken to what of it is still heard, by each of the ways in which it can come true."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TypeAlias

from generator.notation.condition import Condition, Done, Since, leaves
from generator.notation.outcome import Act, Outcome, carries_on
from generator.rules.three_valued import Truth, grounds, reasons, truth

Spoken: TypeAlias = tuple[Condition, Outcome, str]
"""A rule, and the name by which it is kept that it has spoken."""

LESS = ("reduce", "reduce to", "skip")
RESTS = ("rest", "rest until")
LASTING = ("stop", "see", *LESS)
"""What is not over once it has been done."""


def left(part: Condition, outcome: Outcome) -> Outcome | None:
    """What of it goes on where it is true by that part, as it would in a rule of its own, with what is told
    beside it; None where all of it is over.

    A test asks for less until it is done anew, a count once; a check-up is told once."""
    acts = outcome.options[0]
    over = (*(LESS if is_count(part) else ()), *(("see",) if carries_on(acts) else ()))
    verbs = [verb for verb in LASTING if verb not in over]
    if not any(isinstance(act, Act) and act.verb in verbs for act in acts):
        return None
    return Outcome((tuple(act for act in acts if not isinstance(act, Act) or act.verb in verbs),))


def resting(outcome: Outcome) -> Outcome | None:
    """The rest that it asks for, alone; None where it asks for none."""
    acts = tuple(act for act in outcome.options[0] if isinstance(act, Act) and act.verb in RESTS)
    return Outcome((acts,)) if acts else None


def is_count(part: Condition) -> bool:
    """Whether only counts and time make it true."""
    return all(isinstance(leaf, (Done, Since)) for leaf in leaves(part))


def name_of(rule: Spoken, part: Condition) -> str:
    """What is kept of a rule that is silent while it is true by that part alone."""
    condition, _, name = rule
    return name if part is condition else f"{name}: {part.printed}"


def done_name(rule: Spoken, part: Condition) -> str:
    """What is kept where it has been done, by that part: the same, with what of it goes on."""
    name, rest = name_of(rule, part), left(part, rule[1])
    return name if rest is None else f"{name}: {rest}"


def names(rules: Iterable[Spoken]) -> Iterator[tuple[str, Condition]]:
    """All that may be kept of them, each with the part that it stands for."""
    for rule in rules:
        for part in grounds(rule[0]):
            yield name_of(rule, part), part
            yield done_name(rule, part), part


def speaking(
    rules: Iterable[Spoken], heard: Collection[str], ask: Callable[[Condition], Truth]
) -> Iterator[Spoken]:
    """The rules that are true and not silent, each with what of it is heard."""
    for rule in rules:
        if truth(rule[0], ask):
            rest = _still(rule, heard, ask) if heard else rule[1]
            if rest is not None:
                yield rule[0], rest, rule[2]


def _still(rule: Spoken, heard: Collection[str], ask: Callable[[Condition], Truth]) -> Outcome | None:
    """All of it by a part that has not spoken, else the most that goes on by one that has."""
    condition, outcome, _ = rule
    more = [part for part in reasons(condition, ask) if name_of(rule, part) not in heard]
    if any(done_name(rule, part) not in heard for part in more):
        return outcome
    rests = [rest for part in more if (rest := left(part, outcome)) is not None]
    return max(rests, key=lambda rest: len(rest.options[0]), default=None)
