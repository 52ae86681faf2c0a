"""A rule of a stage to the first pain of a session at which it ends it, rests or leads back."""

from __future__ import annotations

from fractions import Fraction
from functools import partial

from generator.model import Rule, Stage
from generator.notation.condition import Condition, Held, NoPain, Pain
from generator.notation.outcome import Act, carries_on
from generator.rules.bars import bar_of, holds
from generator.rules.three_valued import Truth, truth

ENDING = ("stop", "see", "back", "back to", "back to green", "restart", "rest", "rest until")
"""What is more than to add nothing."""


def at_pain(number: int, leaf: Condition) -> Truth:
    """A condition at so much pain during the session; what else it asks is not known."""
    match leaf:
        case Held(condition=inner):
            return truth(inner, partial(at_pain, number))
        case Pain(moment="" | "during", op=op, value=value):
            bar = bar_of(value)
            return holds(Fraction(number), op, bar) if bar else None
        case NoPain(moment="" | "during"):
            return number == 0
    return None


def before_stop(stage: Stage, stop: int | None) -> tuple[Rule, int] | None:
    """The rule that ends a session at the least pain, and that pain, where the pain rule doesn't stop yet."""
    return min(all_before_stop(stage, stop), key=lambda one: one[1], default=None)


def all_before_stop(stage: Stage, stop: int | None) -> list[tuple[Rule, int]]:
    """Each rule that ends a session where the pain rule doesn't stop yet, with the least such pain; what must
    come again, such as `twice in a row`, is no limit of one session."""
    found = [(rule, pain) for rule in stage.heard if (pain := _first(rule)) is not None]
    return [(rule, pain) for rule, pain in found if stop is None or pain < stop]


def _first(rule: Rule) -> int | None:
    if rule.outcome is None or isinstance(rule.condition.value, Held):
        return None
    option = rule.outcome.value.options[0]
    verbs = [act.verb for act in option if isinstance(act, Act)]
    if carries_on(option) or not any(verb in ENDING for verb in verbs):
        return None
    return next((n for n in range(1, 11) if truth(rule.condition.value, partial(_alone, n))), None)


def _alone(number: int, leaf: Condition) -> Truth:
    """Of the injury alone: the pain rule's bands don't speak of another part of the body."""
    elsewhere = isinstance(leaf, (Pain, NoPain)) and leaf.site
    return None if elsewhere or isinstance(leaf, Held) else at_pain(number, leaf)
