"""The sessions that were done on a day to why one of them was not to be done on it, or what it still asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.notation.condition import Condition
from generator.rules.each import Own
from generator.rules.judge import Judge, missing
from generator.rules.replace import changed
from generator.rules.rests import owed
from generator.rules.state import State
from generator.rules.three_valued import truth
from generator.rules.turns import turn_words
from generator.rules.verdict import Told
from generator.rules.which import again_before, asked_of, closes_on, free_on, opens_on

SOON = "too soon: "
"""How each reason begins for which a session should have waited."""


def outside_of(done: Iterable[Own], state: State, judge: Judge) -> str:
    """Why one of them is outside its own days; '' where none is."""
    return next((why for own in done for why in _outside(own, state, judge)), "")


def _outside(own: Own, state: State, judge: Judge) -> Iterator[str]:
    day, opens, closes = judge.facts.day.number, opens_on(own, state), closes_on(own, state)
    if day < opens:
        yield f"{SOON}{own.id} begins on day {opens}"
    if closes <= day:
        yield f"too late: {own.id} was only until day {closes - 1}"


def before_its_day(told: Told, early: tuple[str, ...]) -> Told:
    """What is told of a session that went well before its day: that it came too soon, and why, above all."""
    why = tuple(one.removeprefix(SOON) for one in early if one.startswith(SOON))
    if not why or (told.verdict, told.colour) != ("carry on", "green"):
        return told
    return changed(told, verdict="too soon", because=(*why, *told.because))


def shut(done: Iterable[Own], state: State, judge: Judge) -> tuple[str, ...]:
    """What one of them asks for and isn't so."""
    asked = ((own, condition) for own in done for condition in asked_of(own, state))
    return tuple(
        waits(own, condition)
        for own, condition in asked
        if truth(condition, _beside(judge, own).ask) is False
    )


def passed_by(done: tuple[Own, ...], judge: Judge) -> tuple[Own, ...]:
    """Those that weren't to be done today, because of their `when`, beside another that was: they don't
    count, and the other does. Who did no other came too soon."""
    left = tuple(own for own in done if own.bounds.only and isnt_so(own, judge))
    return left if len(left) < len(done) else ()


def isnt_so(own: Own, judge: Judge) -> bool:
    """Whether that day is none for it: its `when` is known to be false."""
    return any(truth(condition, _beside(judge, own).ask) is False for condition in own.bounds.only)


def passed_words(own: Own) -> str:
    """That a session is none of the day's."""
    return f"{own.id} doesn't count today"


def _beside(judge: Judge, own: Own) -> Judge:
    """The judge for what a session asks of the others of its day: it is none of them."""
    judge = judge.at_gate
    if not judge.facts.day.given:
        return judge
    name = f"{judge.machine.track}/{own.id}"
    given = tuple(pair for pair in judge.facts.day.given if pair[0] != name)
    return changed(judge, facts=changed(judge.facts, day=changed(judge.facts.day, given=given)))


def waits(own: Own, condition: Condition) -> str:
    """That a session came before something it asks for was true."""
    return f"{SOON}{own.id} waits for {condition}"


def unanswered(done: Iterable[Own], state: State, judge: Judge) -> tuple[str, ...]:
    """What they ask for and nobody has answered."""
    asked = ((own, condition) for own in done for condition in asked_of(own, state))
    return tuple(name for own, one in asked for name in missing([one], _beside(judge, own)))


def early_of(judge: Judge, state: State, done: tuple[Own, ...], closed: tuple[str, ...]) -> tuple[str, ...]:
    """Why a session should have waited; () when it was time."""
    day = judge.facts.day
    if judge.step.bounded and (outside := outside_of(done, state, judge)):
        return (outside,)
    if closed:
        return tuple(why if why.startswith(SOON) else SOON + why for why in closed)
    if day.number < state.free_from:
        return (f"{SOON}your next session was due on day {state.free_from}",)
    for own in done:
        if day.number < free_on(own, state):
            return (f"{SOON}your next {own.id} was due on day {free_on(own, state)}",)
    if turn := again_before(judge.step, state, day):
        return (SOON + turn_words(turn),)
    resting = owed(judge, state) if state.until else ()
    return (SOON + " and ".join(sorted(resting)),) if resting else ()
