"""What a careful physical therapist asks of every plan, whatever is written in it: lived at random."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from lived.alike import ordered, split, variants
from lived.drawn import Told, diaries, plans, rules
from lived.values import Plan, Rule, keys, text
from own import own_library
from plans import read_plan
from tries import tries

from generator.model import Protocol
from generator.rules.diary import Memory
from generator.rules.simulate import Row, simulate

LIBRARY = own_library()


def often(number: int) -> settings:
    """A plan takes its time to be drawn, and not each of them has what is asked about."""
    return settings(tries(number), suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])


def lived(plan: Plan, diary: Iterable[Told]) -> list[Row]:
    read = read_plan(str(plan))
    assume(isinstance(read, Protocol))
    assert isinstance(read, Protocol)
    return list(simulate(read, LIBRARY, Memory(), [one.day() for one in diary]))


def rank(row: Row, plan: Plan) -> int:
    """How far the runner is; past the last level once the plan is over."""
    return len(plan.levels) + 1 if row.state.finished else row.state.stage


def rises(row: Row, plan: Plan) -> bool:
    """Whether the day has led on."""
    return rank(row, plan) > row.before.stage and not row.before.finished


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
@often(12)
def test_a_rule_more_lets_nobody_get_further(
    drawn: tuple[Plan, tuple[Told, ...]], rule: Rule, at: int
) -> None:
    plan, diary = drawn
    assume(text(rule.when) not in [text(one.when) for one in plan.rules])
    more = replace(plan, rules=(*plan.rules[:at], rule, *plan.rules[at:]))
    no_further(plan, lived(more, diary), lived(plan, diary))


def told(row: Row, late: int = 0) -> tuple[object, ...]:
    """What a runner is told, but for the words in which the plan says it; from that day on."""
    due = row.told.next_from
    return (row.told.verdict, row.told.colour, due and due - late, *where(row, late))


def where(row: Row, late: int = 0) -> tuple[object, ...]:
    """Where a runner stands."""
    state = row.state
    free = max(0, state.free_from - late)
    return (state.stage, state.done, state.waiting, state.finished, free, state.ready)


def alike(plan: Plan, other: Plan, diary: Sequence[Told]) -> None:
    for one, two in zip(lived(plan, diary), lived(other, diary), strict=True):
        assert told(one) == told(two), (one.told, two.told)


@given(both(), st.data())
@often(12)
def test_a_condition_in_other_words_changes_nothing(
    drawn: tuple[Plan, tuple[Told, ...]], data: st.DataObject
) -> None:
    plan, diary = drawn
    others = list(variants(plan))
    assume(others)
    alike(plan, data.draw(st.sampled_from(others)), diary)


@given(both())
@often(12)
def test_the_order_of_a_file_changes_nothing(drawn: tuple[Plan, tuple[Told, ...]]) -> None:
    plan, diary = drawn
    alike(plan, ordered(plan), diary)


@given(both())
@often(12)
def test_a_rule_that_is_several_changes_nothing(drawn: tuple[Plan, tuple[Told, ...]]) -> None:
    plan, diary = drawn
    other = split(plan)
    texts = [text(rule.when) for rule in other.rules]
    assume(len(texts) > len(plan.rules) and len(texts) == len(set(texts)))
    alike(plan, other, diary)


@given(both())
@often(12)
def test_a_sign_to_stop_ends_the_day(drawn: tuple[Plan, tuple[Told, ...]]) -> None:
    plan, diary = drawn
    for row in lived(plan, diary):
        if row.day.answers.get("night-pain") is True:
            assert row.told.verdict == "see", row
            assert rank(row, plan) <= row.before.stage or row.state.finished


@given(both())
@often(12)
def test_nobody_gets_further_soon_after_red(drawn: tuple[Plan, tuple[Told, ...]]) -> None:
    plan, diary = drawn
    green, red = plan.after_red, False
    for row in lived(plan, diary):
        early = row.told.verdict == "too soon" or any(one.startswith("too soon") for one in row.told.also)
        if row.day.done is not None or row.day.answers.get("night-pain") is True:
            green = 0 if row.told.colour != "green" else green + (bool(row.day.done) and not early)
        red = row.told.colour == "red" or (red and green < plan.after_red)
        assert not (row.told.verdict == "progress" and red), row


@given(both(), st.data())
@often(12)
def test_a_session_cut_short_lets_nobody_get_further(
    drawn: tuple[Plan, tuple[Told, ...]], data: st.DataObject
) -> None:
    plan, diary = drawn
    whole = [at for at, one in enumerate(diary) if one.done]
    assume(whole)
    at = data.draw(st.sampled_from(whole))
    short = (*diary[:at], replace(diary[at], done=False), *diary[at + 1 :])
    no_further(plan, lived(plan, short), lived(plan, diary))


def worse(key: str, value: object) -> list[object]:
    """Answers that are worse than this one."""
    if key.startswith("pain"):
        return [] if key == "pain before" else [n for n in (1, 2, 3, 4, 6) if n > int(str(value))]
    if isinstance(value, bool):
        return [] if value else [True]
    if isinstance(value, int):
        return [n for n in (5, 12, 25) if (n < value) == (key == "hop") and n != value]
    return []


@given(plans(monotone=True).flatmap(lambda plan: st.tuples(st.just(plan), diaries(plan))), st.data())
@often(15)
def test_a_worse_answer_lets_nobody_get_further(
    drawn: tuple[Plan, tuple[Told, ...]], data: st.DataObject
) -> None:
    plan, diary = drawn
    ways = [
        (at, n, other)
        for at, one in enumerate(diary)
        for n, (key, value) in enumerate(one.said)
        for other in worse(key, value)
    ]
    assume(ways)
    at, n, other = data.draw(st.sampled_from(ways))
    said = diary[at].said
    bad = replace(diary[at], said=(*said[:n], (said[n][0], other), *said[n + 1 :]))
    no_further(plan, lived(plan, (*diary[:at], bad, *diary[at + 1 :])), lived(plan, diary))


@given(both(), st.data())
@often(15)
def test_who_gets_further_does_so_whatever_was_not_answered(
    drawn: tuple[Plan, tuple[Told, ...]], data: st.DataObject
) -> None:
    plan, diary = drawn
    ruled = {key for rule in plan.rules for key in keys(rule.when)}
    ways = [
        (at, n) for at, one in enumerate(diary) for n, (key, _) in enumerate(one.said) if key not in ruled
    ]
    assume(ways)
    at, n = data.draw(st.sampled_from(ways))
    said = diary[at].said
    left_out = replace(diary[at], said=(*said[:n], *said[n + 1 :]))
    unsaid = lived(plan, (*diary[:at], left_out, *diary[at + 1 :]))
    for one, other in zip(unsaid, lived(plan, diary), strict=True):
        if (one.told, one.state) != (other.told, other.state):
            assert not rises(one, plan) or rises(other, plan), (one.told, other.told)
            return


@given(both(), st.integers(1, 25))
@often(20)
def test_who_begins_later_goes_the_same_way(drawn: tuple[Plan, tuple[Told, ...]], late: int) -> None:
    plan, diary = drawn
    later = [replace(one, number=one.number + late) for one in diary]
    for one, other in zip(lived(plan, diary), lived(plan, later), strict=True):
        assert told(one) == told(other, late), (one.told, other.told)


@given(both())
@often(20)
def test_nobody_gets_further_before_their_first_session(drawn: tuple[Plan, tuple[Told, ...]]) -> None:
    plan, diary = drawn
    begun = False
    for row in lived(plan, diary):
        early = row.told.verdict == "too soon" or any(one.startswith("too soon") for one in row.told.also)
        begun = begun or (row.day.done is not None and bool(row.told.colour) and not early)
        assert begun or row.told.verdict not in ("progress", "back", "restart"), row


@given(both(), st.integers(0, 30))
@often(30)
def test_a_day_of_which_nothing_is_told_changes_nothing(
    drawn: tuple[Plan, tuple[Told, ...]], number: int
) -> None:
    plan, diary = drawn
    # What a stage waits for may be true on that day and not on the next; of a break the day is heard.
    assume(number not in [one.number for one in diary] and not any(one.enter for one in plan.levels))
    assume(all(two.number - one.number < 14 for one, two in pairwise(diary)))
    more = sorted([*diary, Told(number, None, ())], key=lambda one: one.number)
    rows = ([row for row in lived(plan, of) if row.day.number != number] for of in (diary, more))
    for one, other in zip(*rows, strict=True):
        assert where(one) == where(other), (one.told, other.told)
