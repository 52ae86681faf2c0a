"""What a careful physical therapist asks of every plan, whatever is written in it: lived at random."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st
from lived.drawn import Told, diaries, plans, rules
from lived.values import Cond, Plan, Rule, text
from own import own_library
from plans import read_plan
from tries import tries

from generator.model import Protocol
from generator.rules.diary import Memory
from generator.rules.machine import Machine, machines
from generator.rules.simulate import Row, simulate

LIBRARY = own_library()


def lived(plan: Plan, diary: Iterable[Told]) -> list[Row]:
    read = read_plan(str(plan))
    assume(isinstance(read, Protocol))
    assert isinstance(read, Protocol)
    return list(simulate(read, LIBRARY, Memory(), [one.day() for one in diary]))


def rank(row: Row, plan: Plan) -> int:
    """How far the runner is; past the last level once the plan is over."""
    return len(plan.levels) + 1 if row.state.finished else row.state.stage


def both() -> st.SearchStrategy[tuple[Plan, tuple[Told, ...]]]:
    return plans().flatmap(lambda plan: st.tuples(st.just(plan), diaries(plan)))


def no_further(plan: Plan, more: Sequence[Row], less: Sequence[Row]) -> None:
    """On the first day on which two diaries part, the one held back more is no further."""
    for one, other in zip(more, less, strict=True):
        held = [rank(one, plan), rank(other, plan)]
        if (one.told, one.state) != (other.told, other.state):
            assert held[0] <= held[1], (one.told, other.told)
            return


@given(both(), rules(monotone=True), st.integers(0, 3))
@tries(60)
def test_a_rule_more_lets_nobody_get_further(
    drawn: tuple[Plan, tuple[Told, ...]], rule: Rule, at: int
) -> None:
    plan, diary = drawn
    assume(text(rule.when) not in [text(one.when) for one in plan.rules])
    more = replace(plan, rules=(*plan.rules[:at], rule, *plan.rules[at:]))
    no_further(plan, lived(more, diary), lived(plan, diary))
