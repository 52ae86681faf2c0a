"""Rules that have spoken to those that stay silent until one of their answers is given anew."""

# What was tested or told on an earlier day still holds, and what is counted at a stage only grows. A rule
# that is true by that alone would speak at every session, also to a runner whom a person has seen since, or
# who has gone back for it.

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.notation.condition import (
    Colour,
    Compared,
    Condition,
    Done,
    Finished,
    Held,
    Measure,
    NoPain,
    Pain,
    Sign,
    Since,
    Unsaid,
    leaves,
)
from generator.notation.outcome import Outcome
from generator.rules.beginning import by_time
from generator.rules.decision import Decision, decide
from generator.rules.diary import Answer, Day
from generator.rules.facts import of_today
from generator.rules.judge import Judge
from generator.rules.left import name_of
from generator.rules.machine import Machine
from generator.rules.replace import changed, record
from generator.rules.state import State
from generator.rules.three_valued import Truth, atoms, truth


def known_to_person(judge: Judge) -> frozenset[str]:
    """Rules that hold a runner back, and that time, counts or earlier answers have made true: the person who
    looked knows of them."""
    place = judge.place
    return frozenset(c.printed for c, outcome in _by_kept(judge) if decide(outcome, place).cautious)


def acted(judge: Judge) -> frozenset[str]:
    """Rules that have led back or to a rest today, and that today's answers alone would keep true; where one
    asks for less besides, what of it goes on."""
    machine, facts = judge.machine, judge.facts
    if not any(_may_be_kept(c, machine) for c, _ in judge.step.rules):
        return frozenset()
    later = changed(judge, facts=changed(facts, memory=facts.memory.after(facts.day)))
    rules = ((c, o) for c, o in _by_kept(later) if c.printed not in judge.heard and truth(c, judge.ask))
    return frozenset(name_of(c, o) for c, o in rules if _acts(decide(o, judge.place), c))


@record(frozen=True)
class Telling:
    """Rules that speak today and are told whatever else the day brings, a rise or a wait."""

    rules: tuple[str, ...] = ()
    """Each with its outcome, as written."""
    visits: frozenset[str] = frozenset()
    """Conditions of those that ask for a check-up while training goes on: they are told once."""


def telling(judge: Judge) -> Telling:
    """What today's rules tell besides what they lead to: notes, check-ups, and what nobody wrote down."""
    rules = [(c, o) for c, o in judge.step.telling if c.printed not in judge.heard]
    spoke = [(c, o) for c, o in rules if truth(c, judge.ask)]
    visits = (c.printed for c, outcome in spoke if decide(outcome, judge.place).visits)
    return Telling(tuple(f"{c}: {outcome}" for c, outcome in spoke), frozenset(visits)) if spoke else NOTHING


NOTHING = Telling()


def _acts(decision: Decision, condition: Condition) -> bool:
    """Whether it is over once it has been done. A test asks for less until it is done anew, a count once."""
    back = decision.move or decision.repeat or decision.sessions_back
    less = decision.changes and all(isinstance(leaf, (Done, Since)) for leaf in leaves(condition))
    return bool(back or decision.rest or decision.until or less)


def _by_kept(judge: Judge) -> Iterator[tuple[Condition, Outcome]]:
    """Rules that are true without any answer of today."""
    silent = changed(judge, facts=changed(judge.facts, day=Day(judge.facts.day.number)))

    def ask(atom: Condition) -> Truth:
        return None if isinstance(atom, (Held, Colour)) else silent.ask(atom)

    for rule in judge.step.rules:
        if _may_be_kept(rule[0], judge.machine) and truth(rule[0], ask):
            yield rule


def _may_be_kept(condition: Condition, machine: Machine) -> bool:
    """Whether an earlier day's answer, a count or time may make it true."""
    return any(_is_kept(leaf, machine) for leaf in leaves(condition))


def _is_kept(leaf: Condition, machine: Machine) -> bool:
    match leaf:
        case Sign(name=name) | Measure(name=name) | Compared(name=name):
            return not of_today(name, machine.library)
        case Since(anchor=anchor):
            return anchor != "last session"
        case Pain() | NoPain() | Colour() | Unsaid() | Finished():
            return False
    return True


def anew(judge: Judge, state: State) -> State:
    """The state with those rules to be heard again of which an answer is given anew, or that are no longer
    true: a count begins again with each stage."""
    steps, answers = judge.machine.steps, judge.facts.day.answers
    named = ((name, c) for step in steps for c, o in step.rules for name in (c.printed, name_of(c, o)))
    rules = {name: c for name, c in named if name in state.heard}
    told = {name for name, c in rules.items() if not by_time(c) and _answers(c, answers)}
    over = {name for name, c in rules.items() if truth(c, judge.ask) is False}
    return changed(state, heard=state.heard - told - over) if told or over else state


def _answers(condition: Condition, answers: Mapping[str, Answer]) -> bool:
    names = {name for leaf in (*leaves(condition), *atoms(condition)) for name in _names(leaf)}
    return any(key in names or key.split(" ")[0] in names for key in answers)


def _names(leaf: Condition) -> Iterator[str]:
    """What it is answered by."""
    yield leaf.printed
    if isinstance(leaf, (Sign, Measure, Compared, Pain, NoPain)):
        yield leaf.name
    if isinstance(leaf, (Measure, Compared, Pain)) and leaf.value.reference:
        yield leaf.value.reference
