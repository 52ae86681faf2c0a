"""Each rule of the engine is dropped or weakened in turn: a promise that was kept must then be broken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest
from followed import random_moods, told
from own import own_library
from promises import PROMISES

from generator.rules import advance as rise
from generator.rules import day, flares, judge, limits, machine, ready, stop
from generator.rules.machine import machines

pytestmark = pytest.mark.long

LIBRARY = own_library()
MACHINES = {name: machines(plan, LIBRARY)[0] for name, plan in LIBRARY.protocols.items()}
"""Made before any rule is dropped: a promise is counted by what the plan says."""
SEEDS = range(30)
CALM = 10**6


@dataclass(frozen=True)
class Mutation:
    """A function of the engine, by the module that calls it, and what stands in its place."""

    module: Any
    name: str
    instead: Callable[[Any], Any]
    """The function as it is, to the function without its rule."""
    breaks: str
    plan: str = "run-walk-8-week"


def given(**changed: object) -> Callable[[Any], Any]:
    """The same function over a state in which something is forgotten."""
    return lambda real: lambda step, state: real(step, replace(state, **changed))


def house(**changed: object) -> Callable[[Any], Any]:
    return lambda real: lambda *asked: replace(real(*asked), **changed)


def answer(result: object) -> Callable[[Any], Any]:
    return lambda real: lambda *asked: result


def kept(**fields: str) -> Callable[[Any], Any]:
    """A stage that begins with what the stage before it had."""

    def instead(real: Any) -> Any:
        return lambda track, old: replace(real(track, old), **{f: getattr(old, f) for f in fields.values()})

    return instead


def one_more(real: Any) -> Any:
    """The cap of one level more."""

    def instead(track: Any, state: Any, today: int) -> Any:
        return real(track, replace(state, rises=state.rises[1:]), today)

    return instead


def at_once(real: Any) -> Any:
    """Only the cap is asked, never the time."""
    return lambda track, state, today: real(track, replace(state, entered=-CALM), today)


def at_rest(real: Any) -> Any:
    """A stage's time runs before its first session too."""
    del real
    return lambda step, state, today: replace(state, runs=True)


MUTATIONS = {
    "red is forgotten": Mutation(
        day, "served", given(unsettled=False, since_red=CALM), "settled", "nhs-c25k"
    ),
    "one green settles a red": Mutation(machine, "house_of", house(after_red=1), "settled", "alterg-clinic"),
    "amber moves on": Mutation(day, "served", given(green=1), "green", "nhs-c25k"),
    "no cap": Mutation(ready, "window_open", answer(True), "capped", "delaware-track"),
    "one level above the cap": Mutation(ready, "window_open", one_more, "capped", "delaware-track"),
    "a level begins when it is earned": Mutation(
        day, "with_first_day", lambda real: lambda state, today: state.rises, "capped", "delaware-track"
    ),
    "a level begins with a session that a sign ends": Mutation(
        stop, "with_first_day", lambda real: lambda state, today: state.rises, "capped", "delaware-track"
    ),
    "running every day": Mutation(limits, "rested", answer(1), "apart", "plyometrics"),
    "no session is too soon": Mutation(day, "early_of", answer(()), "apart"),
    "no shortest time": Mutation(machine, "house_of", house(shortest=0), "long enough", "plyometrics"),
    "a day less than the plan's own shortest time": Mutation(
        machine, "house_of", house(shortest=3), "long enough", "calf-back-to-running"
    ),
    "no time at all": Mutation(ready, "window_open", at_once, "long enough", "strength-before-running"),
    "a stage begins before it is run": Mutation(day, "started_on", at_rest, "long enough", "plyometrics"),
    "streaks go on": Mutation(rise, "fresh", kept(a="streaks"), "counted", "osu-hops-then-run"),
    "any session is one of those in a row": Mutation(
        judge,
        "counted",
        lambda real: (
            lambda streak, now, today, held, counts, earned: real(streak, now, today, held, True, earned)
        ),
        "counted",
        "alterg-clinic",
    ),
    "sessions go on": Mutation(rise, "fresh", kept(a="done"), "counted"),
    "green goes on": Mutation(rise, "fresh", kept(a="green"), "settled", "delaware-track"),
    "flares cost nothing": Mutation(day, "escalated", lambda real: lambda j, s, found: found, "person"),
    "flares send to nobody": Mutation(
        flares,
        "reached",
        lambda real: lambda windows, *asked: len(windows) < 2 and real(windows, *asked),
        "person",
    ),
    "flares are forgotten with a stage": Mutation(
        rise, "fresh", lambda real: lambda *a: replace(real(*a), reds=()), "person"
    ),
    "signs are passed over": Mutation(day, "red_flags_of", answer(()), "stopped"),
    "nobody helps": Mutation(
        day, "stuck", lambda real: lambda judge, state, found: found, "helped", "run-walk-8-week"
    ),
}


def broken(plan: str) -> set[str]:
    """Promises that are broken somewhere in some diaries of the plan."""
    diaries = [told(LIBRARY.protocols[plan], LIBRARY, random_moods(seed)) for seed in SEEDS]
    found = PROMISES.items()
    return {name for name, promise in found if any(any(promise(MACHINES[plan], rows)) for rows in diaries)}


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_rule_that_is_dropped_breaks_its_promise(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    mutation = MUTATIONS[name]
    real = getattr(mutation.module, mutation.name)
    monkeypatch.setattr(mutation.module, mutation.name, mutation.instead(real))
    assert mutation.breaks in broken(mutation.plan)


@pytest.mark.parametrize("plan", sorted({mutation.plan for mutation in MUTATIONS.values()}))
def test_no_promise_is_broken_by_the_engine_as_it_is(plan: str) -> None:
    assert broken(plan) == set()


def test_every_promise_is_broken_by_a_mutation() -> None:
    assert {mutation.breaks for mutation in MUTATIONS.values()} == set(PROMISES)
