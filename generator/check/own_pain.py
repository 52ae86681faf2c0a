"""Pain rules of a plan's own to what they can't be: deaf, or, at a stage, loose or counting by themselves."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from generator.errors import Place, Problem
from generator.model import Library, PainRule, Protocol
from generator.notation.condition import Condition, Pain, leaves
from generator.rules.bars import bar_of, holds
from generator.rules.house import house_of
from generator.source import Text
from generator.words.lists import counted, listed


def pain_at(protocol: Protocol, library: Library) -> Iterator[Problem]:
    """An error for each pain rule of a stage whose limits would not hold as they are written."""
    own = {id(stage.pain): (stage.pain, stage) for stage in protocol.stages if stage.pain is not None}
    for pain, stage in own.values():
        place = pain.place if isinstance(pain, Text) else pain.red.text.place
        if protocol.entry.site is None:
            yield Problem(place, f"{_ANY_INJURY}; {_REMEDY}", "pain")
        yield from _counts(place, library.pain_at(protocol, stage), protocol, library)


def deaf(protocol: Protocol) -> Iterator[Problem]:
    """An error for each rule of the plan's own whose red no pain reaches: nobody would be told to stop."""
    for pain in protocol.pain_rules:
        if isinstance(pain, PainRule) and not any(map(_may_be, leaves(pain.red.value))):
            message = f"no pain from 0 to 10 is '{pain.red.value}', so nobody would be told to stop"
            none = "write 'pain: not stated'" if pain is protocol.entry.pain else "take 'pain' away here"
            remedy = f"write from which number on the source stops; where it has none, {none}"
            yield Problem(
                pain.red.text.place, f"{message}; {remedy}, and say in a 'note' what it does", "pain"
            )


def _may_be(leaf: Condition) -> bool:
    """Whether some pain makes it true, or it is about something else."""
    bar = bar_of(leaf.value) if isinstance(leaf, Pain) else None
    if not isinstance(leaf, Pain) or bar is None:
        return True
    return any(holds(Fraction(pain), leaf.op, bar) for pain in range(11))


_ANY_INJURY = (
    "this plan isn't for one body part, so a reader's injury may ask for a stricter pain rule than its own, "
    "and a rule for one part of the plan would hide that"
)
_REMEDY = "write 'site:' with the one body part that the plan is for, or take 'pain' away here"


def _counts(place: Place, rule: PainRule, protocol: Protocol, library: Library) -> Iterator[Problem]:
    """Sessions in the red are counted over the whole plan, by the plan's own numbers."""
    plan = house_of(protocol, library.pain_rule(protocol))
    here = house_of(protocol, rule)
    for key, own, whole in (("back after", here.back, plan.back), ("see after", here.see, plan.see)):
        if own != whole:
            message = f"here '{key}' would be {_said(own)}, but sessions with too much pain are counted over "
            message += f"the whole plan, and that has {_said(whole)}"
            remedy = f"write the bands here, without '{key}', or the same '{key}' in the plan's own bands"
            yield Problem(place, f"{message}; {remedy}", "pain")


def _said(windows: tuple[tuple[int, int], ...]) -> str:
    return listed([f"{many} in {counted(days, 'day')}" for many, days in windows], "or")
