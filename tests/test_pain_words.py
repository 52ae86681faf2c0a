"""What a pain rule tells a reader to do after a stop is what the engine does: no step back in words alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

import pytest

from generator.model import Library
from generator.rules.answering import answers
from generator.rules.day import live
from generator.rules.diary import Day, Memory
from generator.rules.machine import Machine, machines
from generator.rules.runners import session_answers
from generator.rules.state import State
from generator.rules.three_valued import atoms
from generator.rules.verdict import Told
from generator.words.verdict import verdict_words

BACK = re.compile(r"\bgo (back|down)\b", re.IGNORECASE)
REST = re.compile(r"\brest (\d+) days?\b", re.IGNORECASE)


def plans_with(words: re.Pattern[str], library: Library) -> Iterator[Machine]:
    """Tracks whose pain rule speaks of it after a stop."""
    for plan in library.protocols.values():
        if words.search(str(library.pain_rule(plan).stop)):
            yield from machines(plan, library)


def stopped(machine: Machine, stage: int) -> Iterator[Told]:
    """What is told at a stage after a good session but for one pain that alone is above the limit."""
    state = replace(State(), stage=stage, best=stage)
    good = session_answers(machine, state, "well")
    library = machine.library
    for leaf in atoms(library.pain_rule(machine.protocol).red.value):
        yield live(machine, state, Memory(), Day(0, True, {**good, **answers(leaf, True, library)}))[1]


def test_a_rule_that_says_go_back_goes_back(library: Library) -> None:
    found = list(plans_with(BACK, library))
    assert found
    for machine in found:
        last = len(machine.steps)
        assert {told.verdict for told in stopped(machine, last)} == {"back"}, machine.protocol.id
        assert {told.verdict for told in stopped(machine, 1)} == {"repeat"}, machine.protocol.id


def test_a_rule_that_says_rest_rests(library: Library) -> None:
    found = list(plans_with(REST, library))
    assert found
    for machine in found:
        rests = [int(days) for days in REST.findall(str(machine.library.pain_rule(machine.protocol).stop))]
        given = [told.next_from - 1 for told in stopped(machine, 1) if told.next_from is not None]
        assert max(given) >= max(rests)


LATER = {"pain next morning": Fraction(6), "pain next day": Fraction(6), "pain within 24 h": Fraction(6)}
"""A bad night after a session that itself was good; a rule asks for it in its own words."""


def test_a_bad_morning_is_a_stop_whatever_the_plan(library: Library) -> None:
    """The last of as many as the plan's pain rule bears sends to a person, as a bad session does."""
    for plan in library.protocols.values():
        for machine in machines(plan, library):
            least, span = machine.house.see[0]
            assert (span >= 14, least <= 3) == (True, True), plan.id
            state = replace(State(), reds=tuple(range(1 - least, 0)))
            good = session_answers(machine, state, "well")
            after, told = live(machine, state, Memory(), Day(0, True, {**good, **LATER}))
            assert told.colour == "red", plan.id
            assert after.waiting, plan.id


def test_a_sorer_morning_moves_nobody_on(library: Library) -> None:
    for plan in library.protocols.values():
        for machine in machines(plan, library):
            good = session_answers(machine, State(), "well")
            sorer = {**good, "pain next morning": Fraction(2), "pain before": Fraction(1)}
            sorer |= {"pain next day": Fraction(2), "pain within 24 h": Fraction(2)}
            _, told = live(machine, State(), Memory(), Day(0, True, sorer))
            assert told.colour in ("amber", "red"), plan.id


@pytest.mark.parametrize("words", [BACK, REST])
def test_the_engine_without_the_step_back_is_found(words: re.Pattern[str], library: Library) -> None:
    machine = next(plans_with(words, library))
    without = replace(
        machine,
        house=replace(machine.house, back=((99, 1),)),
        steps=tuple(replace(step, rules=()) for step in machine.steps),
    )
    assert "back" not in {told.verdict for told in stopped(without, len(machine.steps))}


@pytest.mark.parametrize(
    ("rule", "verdict", "words"),
    [
        ("limp: stop and repeat", "repeat", "Stop for today. Repeat this stage."),
        ("limp: back 1 stage and stop", "back", "Stop for today. Go back to this stage."),
        ("limp: back 1 stage or stop", "repeat", "Repeat this stage."),
        ("limp: stop and see physio", "see", "Stop and see someone."),
        ("limp: stop", "stop", "Stop for today."),
    ],
)
def test_a_rule_that_ends_the_session_says_so_first(rule: str, verdict: str, words: str) -> None:
    assert verdict_words(Told(0, "week-1", verdict, "green", (rule,))) == words
